import { yearsBetween } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { maskPhone } from '#shared/kernel/mask.ts'
import type { Page } from '#shared/kernel/page.ts'
import { isOpenFinding } from '#shared/pairings/finding.ts'
import type { PairingCounts, PairingFilter } from '#shared/pairings/pairing-contract.ts'
import { eventsOf } from '#shared/pairings/pairing-events.ts'
import { actionsFor, displayStatus } from '#shared/pairings/pairing-states.ts'
import {
  pairingStatuses,
  type Finding,
  type Pairing,
  type PairingGroup,
  type PairingRow,
  type PairingRule,
  type PairingStatus,
} from '#shared/pairings/pairing.ts'
import type { PairingPolicy } from '#shared/policies/pairing-policy.ts'
import { createPairingCardRepository, menteeOf, mentorOf, type CardRow } from './pairing-card-repository.ts'
import type { PairingList, PairingListRequest, StoredPairingRow } from './pairing-list.ts'
import { groupOf, type PairingParts } from './pairing-parts.ts'

export type ConflictRow = Finding & { readonly pairings: readonly PairingRow[] }

interface ConflictFilter {
  readonly cohortId?: string | undefined
  readonly rule?: PairingRule | undefined
  readonly withWaived: boolean
}

const severities: Readonly<Record<Finding['severity'], number>> = { block: 0, warn: 1, info: 2 }

/** What the screens show of pairs: lists, counts, cards, groups, conflicts. */
export function createPairingReading(parts: PairingParts, list: PairingList) {
  const { house, judge, neighbours } = parts
  const cards = createPairingCardRepository(house.db)

  /** Policies of the cohorts met in one answer. */
  function policies(): (cohortNo: number) => PairingPolicy {
    const known = new Map<number, PairingPolicy>()
    return (cohortNo) => {
      const policy = known.get(cohortNo) ?? neighbours.policyOf(cohortNo)
      known.set(cohortNo, policy)
      return policy
    }
  }

  function shown(rows: readonly StoredPairingRow[]): PairingRow[] {
    const [policyOf, today, { byPairing }] = [policies(), house.clock.today(), judge.all()]
    return rows.map(({ cohortNo, ...row }) => ({
      ...row,
      status: displayStatus(row.status, row.endsOn, { today, overdueDays: policyOf(cohortNo).overdueDays }),
      mentorVacant: row.mentorVacant === 1,
      hasFindings: byPairing.get(row.id)?.some(isOpenFinding) ?? false,
    }))
  }

  function toPairing(row: CardRow, policy: PairingPolicy, findings: readonly Finding[]): Pairing {
    const { no: _, groupNo: _group, cohortNo: _cohort, sourceRow, groupStartsOn, mentorWorkStart, ...facts } = row
    const years = mentorWorkStart === null ? null : yearsBetween(mentorWorkStart, groupStartsOn)
    const today = house.clock.today()
    return {
      ...facts,
      status: displayStatus(row.status, row.endsOn, { today, overdueDays: policy.overdueDays }),
      mentorVacant: row.mentorVacant === 1,
      hasFindings: findings.some(isOpenFinding),
      mentorSnapshot: mentorOf({ ...row, mentorName: row.mentor }, years),
      menteeSnapshot: menteeOf(row),
      findings,
      actions: actionsFor(row, policy.extensionLimit),
      source: sourceRow === null ? null : neighbours.sourceOf(sourceRow),
    }
  }

  function countsBy(filter: PairingFilter): Record<PairingStatus, number> {
    const [policyOf, today] = [policies(), house.clock.today()]
    const counts = Object.fromEntries(pairingStatuses.map((status) => [status, 0])) as Record<PairingStatus, number>
    for (const { cohortNo, status, endsOn, count } of list.statusCounts(filter, today)) {
      counts[displayStatus(status, endsOn, { today, overdueDays: policyOf(cohortNo).overdueDays })] += count
    }
    return counts
  }

  return {
    shown,
    list(request: PairingListRequest): Page<PairingRow> {
      const page = list.list(request, house.clock.today())
      return { rows: shown(page.rows), next: page.next }
    },
    counts(filter: PairingFilter): PairingCounts {
      const byStatus = countsBy(filter)
      const total = pairingStatuses.reduce((sum, status) => sum + (status === 'void' ? 0 : byStatus[status]), 0)
      return { byStatus, total, ...list.people(filter, house.clock.today()) }
    },
    get(idOrCode: string): Pairing {
      const stored = parts.pairings.pairByKey(idOrCode)
      const row = stored === undefined ? undefined : cards.pair(stored.no)
      if (row === undefined) throw new AppError('record/not-found', { id: idOrCode })
      const findings = judge.ofGroups([row.groupNo]).byPairing.get(row.id) ?? []
      return toPairing(row, neighbours.policyOf(row.cohortNo), findings)
    },
    getGroup(idOrCode: string): PairingGroup {
      const row = cards.group(groupOf(parts, idOrCode).no)
      if (row === undefined) throw new AppError('record/not-found', { id: idOrCode })
      const { no, cohortNo, mentorNo, mentorId: _id, mentorName: _name, mentorPhone, mentorWorkStart, ...facts } = row
      const policy = neighbours.policyOf(cohortNo)
      const { byPairing } = judge.ofGroups([no])
      const pairs = cards.pairsOfGroup(no)
      const { mentorSchool: _s, mentorDistrict: _d, mentorTitle: _t, mentorHonours: _h, ...plain } = facts
      return {
        ...plain,
        mentor: mentorOf(row, mentorWorkStart === null ? null : yearsBetween(mentorWorkStart, row.startsOn)),
        mentorPhoneMasked: mentorPhone === null ? null : maskPhone(mentorPhone),
        mentorHonours: cards.honours(mentorNo),
        load: { current: cards.load(mentorNo), warning: policy.menteeWarning, limit: policy.menteeLimit },
        pairings: pairs.map((pair) => toPairing(pair, policy, byPairing.get(pair.id) ?? [])),
        events: eventsOf(row, pairs, { today: house.clock.today(), remindDays: policy.remindDays }),
      }
    },
    /** Findings with their pairs, the blocking ones first; what is only for information when its rule is asked for. */
    conflicts({ cohortId, rule, withWaived }: ConflictFilter): readonly ConflictRow[] {
      const wanted = judge
        .all()
        .findings.filter(
          (finding) =>
            (rule === undefined ? finding.severity !== 'info' : finding.rule === rule) &&
            (withWaived || finding.waiver === null),
        )
      const ids = [...new Set(wanted.flatMap(({ pairingIds }) => pairingIds))]
      const cohortNo = cohortId === undefined ? null : neighbours.cohort(cohortId).no
      const stored = list.byIds(ids).filter((row) => cohortNo === null || row.cohortNo === cohortNo)
      const rows = new Map(shown(stored).map((row) => [row.id, row]))
      return wanted
        .map((finding) => ({
          ...finding,
          pairings: finding.pairingIds.map((id) => rows.get(id)).filter((row) => row !== undefined),
        }))
        .filter(({ pairings }) => pairings.length > 0)
        .toSorted((one, other) => severities[one.severity] - severities[other.severity])
    },
  }
}
