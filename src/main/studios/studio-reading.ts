import type { z } from 'zod'
import { AppError } from '#shared/kernel/errors.ts'
import type { Page } from '#shared/kernel/page.ts'
import type { studioContract, StudioFilter } from '#shared/studios/studio-contract.ts'
import { comparedFigures } from '#shared/studios/studio-comparison.ts'
import { studioActionsFor } from '#shared/studios/studio-states.ts'
import { studioStatuses, type Studio, type StudioComparison, type StudioRow } from '#shared/studios/studio.ts'
import { createStudioCardRepository } from './studio-card-repository.ts'
import type { FoundStudios } from './studio-filter-sql.ts'
import type { StudioList, StudioListRequest, StoredStudioRow } from './studio-list.ts'
import { studioOf, type StudioParts } from './studio-parts.ts'
import type { StudioSteps } from './studio-transitions.ts'

type CompareRequest = z.output<(typeof studioContract)['compare']['input']>

/** What the screens show of studios: lists, counts, cards, comparison. */
export function createStudioReading(parts: StudioParts, list: StudioList, { stateOf }: StudioSteps) {
  const { house, judge, books, neighbours } = parts
  const cards = createStudioCardRepository(house.db)

  function shown(rows: readonly StoredStudioRow[]): StudioRow[] {
    const verdicts = judge.all()
    return rows.map(({ no, ...row }) => {
      const verdict = verdicts.get(no)
      return {
        ...row,
        due: verdict?.due ?? null,
        stagnantDays: verdict?.stagnantDays ?? null,
        hasFindings: verdict?.findings.some(({ severity }) => severity !== 'info') ?? false,
      }
    })
  }

  /** What SQL cannot tell: whose name was typed, and how each stands today. */
  function foundFor({ text, stagnant, due }: StudioFilter): FoundStudios {
    const verdicts = stagnant === undefined && due === undefined ? [] : [...judge.all()]
    return {
      byName: text === undefined || text === '' ? [] : list.named(text),
      stagnant: verdicts.filter(([, one]) => one.stagnantDays !== null).map(([no]) => no),
      due: verdicts.filter(([, one]) => one.due !== null).map(([no]) => no),
    }
  }

  function counts(filter: Omit<StudioFilter, 'statuses'>) {
    const found = foundFor(filter)
    const rows = list.statusCounts({ ...filter, statuses: [...studioStatuses] }, found)
    const byStatus = Object.fromEntries(studioStatuses.map((status) => [status, 0])) as Record<
      (typeof studioStatuses)[number],
      number
    >
    const verdicts = judge.all()
    for (const { status } of rows) byStatus[status] += 1
    return {
      byStatus,
      total: rows.length - byStatus.void,
      members: list.members(filter, found),
      stagnant: rows.filter(({ no }) => (verdicts.get(no)?.stagnantDays ?? null) !== null).length,
    }
  }

  function get(idOrCode: string): Studio {
    const studio = studioOf(parts, idOrCode)
    const { cohortNo, sourceRow, rectifyUntil, reason, term, statusSince, appliedOn, namedOn } = studio
    const { address, phone, platform, direction, remark, leadTitle, leadHonours } = studio
    const [row] = shown(list.byIds([studio.id], house.clock.today()))
    if (row === undefined) throw new AppError('record/not-found', { id: idOrCode })
    const cohort = neighbours.cohortByNo(cohortNo)
    const funds = books.funds(studio.no)
    const sum = (kind: 'granted' | 'spent'): number =>
      funds.filter((fund) => fund.kind === kind).reduce((total, { fen }) => total + fen, 0)
    const source = sourceRow === null ? null : neighbours.sourceOf(sourceRow)
    return {
      ...row,
      rectifyUntil,
      reason,
      term,
      statusSince,
      appliedOn,
      namedOn,
      address,
      phone,
      platform,
      direction,
      remark,
      leadTitle,
      leadHonours,
      cohortId: cohort.id,
      cohort: cohort.name,
      formerNames: cards.formerNames(studio.no),
      people: cards.members(studio.no),
      funds,
      balance: { granted: sum('granted'), spent: sum('spent'), left: sum('granted') - sum('spent') },
      goals: books.goals(studio.no).map(({ no: _no, studioNo: _studio, ...goal }) => goal),
      assessments: books.assessments(studio.no).map(({ no: _no, ...one }) => one),
      findings: judge.all().get(studio.no)?.findings ?? [],
      actions: studioActionsFor(stateOf(studio)),
      source: source === null ? null : `${source.file} ${source.sheet} 第${source.row}行`,
    }
  }

  /** Studios beside each other, each over its own term unless a span is given. */
  function compare({ ids, from, to }: CompareRequest): readonly StudioComparison[] {
    return ids.map((id) => {
      const studio = studioOf(parts, id)
      const [row] = shown(list.byIds([studio.id], house.clock.today()))
      if (row === undefined) throw new AppError('record/not-found', { id })
      const figures = cards.figures(studio.no, from ?? studio.startsOn, to ?? house.clock.today())
      const { code, name, lead, status, lastGrade } = row
      return { id: studio.id, code, name, lead, status, figures: comparedFigures(figures, lastGrade) }
    })
  }

  return {
    shown,
    counts,
    get,
    compare,
    list(request: StudioListRequest): Page<StudioRow> {
      const page = list.list(request, foundFor(request), house.clock.today())
      return { rows: shown(page.rows), next: page.next }
    },
  }
}
