import type { z } from 'zod'
import { AppError } from '#shared/kernel/errors.ts'
import type { Page } from '#shared/kernel/page.ts'
import { recordOf } from '#shared/kernel/record-of.ts'
import type { twinContract, TwinCounts, TwinFilter } from '#shared/twinning/twin-contract.ts'
import { twinActionsFor } from '#shared/twinning/twin-states.ts'
import { twinStatuses, type TwinFinding, type TwinGroup, type TwinGroupRow } from '#shared/twinning/twin-group.ts'
import { createTwinCardRepository } from './twin-card-repository.ts'
import type { FoundGroups } from './twin-filter-sql.ts'
import type { TwinVerdict } from './twin-judge.ts'
import type { StoredGroupRow, TwinList, TwinListRequest } from './twin-list.ts'
import { groupOf, type TwinParts } from './twin-parts.ts'

type FindingsRequest = z.output<(typeof twinContract)['findings']['input']>

const isOpen = ({ severity, waiver }: TwinFinding): boolean => severity !== 'info' && waiver === null

/** What the screens show of groups: lists, counts, cards, findings. */
export function createTwinReading(parts: TwinParts, list: TwinList) {
  const { house, judge, books, groups, neighbours } = parts
  const cards = createTwinCardRepository(house.db)
  const inDistrict = house.db.prepare<[string], string>(
    `SELECT DISTINCT g.id FROM twin_group g JOIN twin_member m ON m.group_no = g.no AND m.left_on IS NULL
     JOIN school s ON s.no = m.school_no JOIN district d ON d.no = s.district_no WHERE d.id = ?`,
  )

  const hasOpen = (verdict: TwinVerdict | undefined): boolean => verdict?.findings.some(isOpen) ?? false

  function shown(rows: readonly StoredGroupRow[]): TwinGroupRow[] {
    const verdicts = judge.all()
    return rows.map(({ no, ...row }) => {
      const verdict = verdicts.get(no)
      return { ...row, due: verdict?.due ?? null, hasFindings: hasOpen(verdict) }
    })
  }

  /** What SQL cannot tell: how each stands today. */
  function foundFor({ due, hasFindings }: TwinFilter): FoundGroups {
    const verdicts = due === undefined && hasFindings === undefined ? [] : [...judge.all()]
    return {
      due: verdicts.filter(([, one]) => one.due !== null).map(([no]) => no),
      withFindings: verdicts.filter(([, one]) => hasOpen(one)).map(([no]) => no),
    }
  }

  function counts(filter: Omit<TwinFilter, 'statuses'>): TwinCounts {
    const found = foundFor(filter)
    const rows = list.statuses({ ...filter, statuses: [...twinStatuses] }, found)
    const byStatus = recordOf(twinStatuses, (status) => rows.filter((row) => row.status === status).length)
    const verdicts = rows.flatMap(({ no }) => judge.all().get(no) ?? [])
    return {
      byStatus,
      total: rows.length - byStatus.void,
      ...list.heads(filter, found),
      due: verdicts.filter(({ due }) => due !== null).length,
      withFindings: verdicts.filter(hasOpen).length,
    }
  }

  function get(idOrCode: string): TwinGroup {
    const group = groupOf(parts, idOrCode)
    const [row] = shown(list.byIds([group.id], house.clock.today()))
    if (row === undefined) throw new AppError('record/not-found', { id: idOrCode })
    const { districtRule, term, statusSince, endedOn, reason, organizer, content, remark, sourceRow } = group
    const cohort = neighbours.cohortByNo(group.cohortNo)
    const scheme = group.schemeNo === null ? null : schemeId(group.schemeNo)
    const source = sourceRow === null ? null : neighbours.sourceOf(sourceRow)
    return {
      ...row,
      districtRule,
      term,
      statusSince,
      endedOn,
      reason,
      organizer,
      content,
      remark,
      cohortId: cohort.id,
      cohort: cohort.name,
      schemeId: scheme,
      slots: groups.slots(group.no),
      formerNames: groups.formerNames(group.no),
      members: cards.members(group.no),
      links: cards.links(group.no),
      goals: books.goals(group.no).map(({ no: _no, ...goal }) => goal),
      assessments: books.assessments(group.no).map(({ no: _no, ...one }) => one),
      findings: judge.all().get(group.no)?.findings ?? [],
      actions: twinActionsFor(group),
      source: source === null ? null : `${source.file} ${source.sheet} 第${source.row}行`,
    }
  }

  const schemeIdOf = house.db.prepare<[number], string>('SELECT id FROM twin_scheme WHERE no = ?').pluck()
  const schemeId = (no: number): string | null => schemeIdOf.get(no) ?? null

  function findings({ rules, districtId, withWaived }: FindingsRequest) {
    const chosen = districtId === undefined ? null : new Set(inDistrict.pluck().all(districtId))
    return [...judge.all().values()]
      .filter(({ group }) => chosen === null || chosen.has(group.id))
      .flatMap(({ group, findings: found }) =>
        found
          .filter(
            ({ rule, waiver }) => (rules === undefined || rules.includes(rule)) && (withWaived || waiver === null),
          )
          .map((one) => ({ ...one, groupId: group.id, code: group.code, group: group.name })),
      )
  }

  return {
    shown,
    counts,
    get,
    findings,
    ofSchool: (schoolId: string) => cards.ofSchool(schoolId),
    list(request: TwinListRequest): Page<TwinGroupRow> {
      const page = list.list(request, foundFor(request), house.clock.today())
      return { rows: shown(page.rows), next: page.next }
    },
  }
}

export type TwinReading = ReturnType<typeof createTwinReading>
