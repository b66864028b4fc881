import type { z } from 'zod'
import type { aidContract, AidFigures, AidOverlap } from '#shared/aid/aid-contract.ts'
import type { AidBrief } from '#shared/aid/aid-brief.ts'
import { filledBrief } from '#shared/aid/brief-text.ts'
import { overlapOf } from '#shared/aid/overlap-rules.ts'
import { commonSpan, type DaySpan } from '#shared/aid/person-days.ts'
import { yearAround, yearsIn, type YearKind } from '#shared/aid/aid-years.ts'
import { servingStatuses } from '#shared/aid/posting.ts'
import type { VisitDirection } from '#shared/aid/visit.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { readAidFacts } from './aid-facts.ts'
import { ledgerOf } from './aid-ledger.ts'
import { statisticsOf } from './aid-statistics.ts'
import type { AidParts } from './aid-parts.ts'
import { createBriefRepository } from './brief-repository.ts'
import { createLedgerRepository } from './ledger-repository.ts'
import type { PostingJudge } from './posting-judge.ts'
import type { PostingList } from './posting-list.ts'
import type { PostingReading } from './posting-reading.ts'
import { createVisitCounting } from './visit-counting-repository.ts'
import type { VisitList } from './visit-list.ts'
import type { VisitReading } from './visit-reading.ts'
import type { createAidSuccession } from './aid-succession.ts'

type Contract = typeof aidContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>
type SpanRequest = { from?: string | undefined; to?: string | undefined; years: YearKind }

export interface OverviewNeeds {
  readonly postings: PostingList
  readonly postingReading: PostingReading
  readonly judge: PostingJudge
  readonly visits: VisitList
  readonly visitReading: VisitReading
  readonly succession: ReturnType<typeof createAidSuccession>
}

/** What is told over all of 教育援疆: the two-way ledger, the statistics, who is in two places, the brief. */
export function createAidOverview(parts: AidParts, needs: OverviewNeeds) {
  const { house, engagements, neighbours } = parts
  const counting = createVisitCounting(house.db)
  const ledger = createLedgerRepository(house.db)
  const briefs = createBriefRepository(house)
  const facts = () => readAidFacts(ledger, counting, house.clock.today())

  /** The span that is asked for, with its name. */
  function spanOf({ from, to, years }: SpanRequest): DaySpan & { readonly label: string } {
    const usual = yearAround(from ?? to ?? house.clock.today(), years)
    const span = { from: from ?? usual.from, to: to ?? (from === undefined ? usual.to : house.clock.today()) }
    if (span.to < span.from) throw new AppError('input/invalid', { problems: ['结束日期不能早于开始日期'] })
    const [only, ...others] = yearsIn(span, years)
    const isWhole = others.length === 0 && only !== undefined && yearAround(only.from, years).to === span.to
    return { ...span, label: isWhole ? only.label : `${span.from} 至 ${span.to}` }
  }

  function figures(): AidFigures {
    const today = house.clock.today()
    const isServing = ({ status }: { status: string }): boolean =>
      (servingStatuses as readonly string[]).includes(status)
    const rows = needs.postingReading.shown(needs.postings.all())
    const serving = rows.filter(isServing)
    const ending = serving.filter(({ band }) => band !== null)
    const year = yearAround(today, 'calendar')
    const held = facts().visits.filter((one) => commonSpan({ from: one.startsOn, to: one.endsOn }, year) !== null)
    const visitsOf = (direction: VisitDirection): number => held.filter((one) => one.direction === direction).length
    const findings = needs.judge.all()
    return {
      serving: serving.length,
      hosts: new Set(serving.map(({ host }) => host)).size,
      ending: ending.length,
      withoutSuccessor: ending.filter(({ successorId }) => successorId === null).length,
      careDue: [...findings.values()].filter((own) => own.some(({ rule }) => rule === 'care-due')).length,
      visitsThisYear: { out: visitsOf('out'), in: visitsOf('in'), online: visitsOf('online') },
      incompleteDossiers: needs.visitReading.incomplete().length,
    }
  }

  /** Each meeting of two once, the earlier of the two as its own. */
  function overlaps({ from, to }: Input<'overlaps'>): readonly AidOverlap[] {
    const policy = neighbours.policyAt(house.clock.today())
    const span = { from: from ?? '0000-01-01', to: to ?? '9999-12-31' }
    const all = engagements.all().filter((one) => commonSpan(one, span) !== null)
    return [...groupBy(all, ({ teacherId }) => teacherId).values()].flatMap((own) =>
      own.flatMap((one, at) =>
        own.slice(at + 1).flatMap((other): AidOverlap[] => {
          const found = overlapOf(one, other, policy)
          if (found === null) return []
          const { kind, id, code, name } = one
          return [{ ...found, own: { kind, id, code }, name }]
        }),
      ),
    )
  }

  function brief({ fresh, ...request }: Input<'brief'>): AidBrief {
    const { label, ...span } = spanOf(request)
    const stored = fresh ? null : briefs.find(span.from, span.to)
    if (stored !== null) return stored
    const [read, { ending, gaps }] = [facts(), needs.succession.succession()]
    const filled = filledBrief({
      label,
      statistics: statisticsOf(read, { ledger, calendar: neighbours.calendar() }, span),
      ledger: ledgerOf(read, span, request.years),
      ending: ending.map(({ name, host }) => `${name}（${host}）`),
      gaps: gaps.map(({ host, subject }) => `${host}${subject}`),
    })
    return { ...filled, ...span, id: null, updatedAt: null }
  }

  return {
    figures,
    overlaps,
    brief,
    spanOf,
    ledger: (request: SpanRequest) => {
      const { from, to } = spanOf(request)
      return ledgerOf(facts(), { from, to }, request.years)
    },
    statistics: (request: SpanRequest) => {
      const { from, to } = spanOf(request)
      return statisticsOf(facts(), { ledger, calendar: neighbours.calendar() }, { from, to })
    },
    saveBrief: ({ from, to, ...draft }: Input<'saveBrief'>) =>
      house.act('aid.saveBrief', () => {
        if (to < from) throw new AppError('input/invalid', { problems: ['结束日期不能早于开始日期'] })
        return { title: `保存援疆汇报 ${draft.title}`, value: { id: briefs.put(from, to, draft) } }
      }),
  }
}

export type AidOverview = ReturnType<typeof createAidOverview>
