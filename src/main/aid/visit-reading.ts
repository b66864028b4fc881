import type { z } from 'zod'
import type { AidFinding } from '#shared/aid/aid-finding.ts'
import { dossierOf, missingParts } from '#shared/aid/dossier-rules.ts'
import { headsOf, listedOf, personDaysOf, visitDays, type CountedVisit } from '#shared/aid/visit-counts.ts'
import type { visitContract } from '#shared/aid/visit-contract.ts'
import { visitStates } from '#shared/aid/visit-states.ts'
import {
  heldStatuses,
  visitDirections,
  visitStatuses,
  type DossierPart,
  type Visit,
  type VisitRow,
  type VisitorDraft,
} from '#shared/aid/visit.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import type { Page } from '#shared/kernel/page.ts'
import { sourceText, visitOf, type AidParts } from './aid-parts.ts'
import { createVisitCardRepository } from './visit-card-repository.ts'
import { createVisitCounting, personKey } from './visit-counting-repository.ts'
import { countFindings, meetings } from './visit-judge.ts'
import type { StoredVisitRow, VisitList, VisitListRequest } from './visit-list.ts'

type Contract = typeof visitContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>

const zeros = <Key extends string>(keys: readonly Key[]): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>

/** What the screens show of visits: lists, counts, cards, and what their dossiers lack. */
export function createVisitReading(parts: AidParts, list: VisitList) {
  const { house, neighbours, engagements } = parts
  const counting = createVisitCounting(house.db)
  const cards = createVisitCardRepository(house.db)

  const dossierFor = (row: StoredVisitRow, visit: CountedVisit): readonly DossierPart[] => {
    const { teachers, leaders, students } = headsOf(visit)
    return dossierOf({ ...row, listed: listedOf(visit), heads: teachers + leaders + students })
  }

  const meetingsToday = () => meetings(engagements.all(), neighbours.policyAt(house.clock.today()))

  function shown(rows: readonly StoredVisitRow[]): VisitRow[] {
    const [counted, meets] = [counting.counted(rows), meetingsToday()]
    return rows.flatMap((row): VisitRow[] => {
      const visit = counted.get(row.no)
      if (visit === undefined) return []
      const { id, code, direction, kind, topic, startsOn, endsOn, place, leader, city, content, result } = row
      const { remark, status, activities, attachments } = row
      const plain = { id, code, direction, kind, topic, startsOn, endsOn, place, leader, city, content, result, remark }
      return [
        {
          ...plain,
          ...headsOf(visit),
          status,
          activities,
          attachments,
          days: visitDays(visit),
          personDays: personDaysOf(visit),
          missing: missingParts(dossierFor(row, visit)),
          hasFindings: meets.of('visit', id).some(({ severity }) => severity !== 'info'),
        },
      ]
    })
  }

  /** Numbers of the visits whose dossiers lack something. */
  function incomplete(): readonly number[] {
    const rows = list.all().filter(({ status }) => status !== 'cancelled')
    const counted = counting.counted(rows)
    return rows.flatMap((row) => {
      const visit = counted.get(row.no)
      return visit !== undefined && missingParts(dossierFor(row, visit)) > 0 ? [row.no] : []
    })
  }

  function counts(filter: Input<'counts'>) {
    const lacking = new Set(incomplete())
    const rows = list.kinds({ ...filter, statuses: [...visitStatuses] }, [...lacking])
    const [byStatus, byDirection] = [zeros(visitStatuses), zeros(visitDirections)]
    for (const { status } of rows) byStatus[status] += 1
    const standing = rows.filter(({ status }) => status !== 'void' && status !== 'cancelled')
    for (const { direction } of standing) byDirection[direction] += 1
    return {
      byStatus,
      byDirection,
      byKind: [...groupBy(standing, ({ kind }) => kind)].map(([kind, own]) => ({ kind, count: own.length })),
      total: rows.length - byStatus.void,
      missing: standing.filter(({ no }) => lacking.has(no)).length,
    }
  }

  function rowOf(id: string): StoredVisitRow {
    const [row] = list.byIds([visitOf(parts, id).id])
    if (row === undefined) throw new AppError('record/not-found', { id })
    return row
  }

  function dossier(id: string): readonly DossierPart[] {
    const row = rowOf(id)
    const visit = counting.counted([row]).get(row.no)
    return visit === undefined ? [] : dossierFor(row, visit)
  }

  function get(idOrCode: string): Visit {
    const row = rowOf(idOrCode)
    const [plain] = shown([row])
    const visit = counting.counted([row]).get(row.no)
    if (plain === undefined || visit === undefined) throw new AppError('record/not-found', { id: idOrCode })
    const { statusSince, reason, teachers, leaders, students, plan, brief, documentNo, fen, sourceRow } = row
    return {
      ...plain,
      statusSince,
      reason,
      told: { teachers, leaders, students },
      plan,
      brief,
      documentNo,
      fen,
      ...cards.of(row.no),
      dossier: dossierFor(row, visit),
      findings: [...meetingsToday().of('visit', row.id), ...countFindings(visit)],
      actions: visitStates.actionsFor(row.status),
      source: sourceText(parts, sourceRow),
    }
  }

  const countedDraft = ({ startsOn, endsOn, teachers, leaders, students, visitors }: Input<'check'>): CountedVisit => ({
    startsOn,
    endsOn: endsOn ?? startsOn,
    told: { teachers, leaders, students },
    visitors: visitors.map(({ teacherId, name, unit, kind, count, fromOn, toOn }) => ({
      kind,
      count,
      fromOn,
      toOn,
      person: teacherId === null ? personKey({ teacherNo: null, name: name ?? '', unit, count }) : `t${teacherId}`,
    })),
  })

  function check(draft: Input<'check'>): readonly AidFinding[] {
    const { id, direction, startsOn, visitors } = draft
    const endsOn = draft.endsOn ?? startsOn
    const own = visitors.flatMap(({ teacherId, fromOn, toOn }: VisitorDraft) => {
      if (teacherId === null) return []
      const { name } = parts.people.byId(teacherId)
      const days = { from: fromOn ?? startsOn, to: toOn ?? endsOn }
      const fixed = { kind: 'visit', id: id ?? '', code: '', label: '', withVisitId: null } as const
      return [{ ...fixed, ...days, direction, teacherId, name }]
    })
    return [...meetingsToday().ofDraft(own), ...countFindings(countedDraft(draft))]
  }

  return {
    shown,
    counts,
    get,
    check,
    dossier,
    rowOf,
    incomplete,
    /** Visits that happened on some day of a span, the earliest first. */
    held: (from: string | undefined, to: string | undefined): readonly VisitRow[] =>
      shown(
        list
          .all()
          .filter(({ status }) => (heldStatuses as readonly string[]).includes(status))
          .filter(({ startsOn, endsOn }) => endsOn >= (from ?? '') && startsOn <= (to ?? '9999')),
      ),
    list(request: VisitListRequest): Page<VisitRow> {
      const page = list.list(request, request.missing === undefined ? [] : incomplete())
      return { rows: shown(page.rows), next: page.next }
    },
  }
}

export type VisitReading = ReturnType<typeof createVisitReading>
