import type { z } from 'zod'
import { addDays, addMonths, type IsoDate } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { schoolYearOf } from '#shared/kernel/school-year.ts'
import type { twinContract } from '#shared/twinning/twin-contract.ts'
import type { TwinAction, TwinAssessment } from '#shared/twinning/twin-group.ts'
import { twinActionLabels, twinStatusLabels } from '#shared/twinning/twin-labels.ts'
import { twinRefusal, twinStatusAfter } from '#shared/twinning/twin-states.ts'
import type { GroupFields, StoredGroup } from './group-repository.ts'
import { termEnd } from './twin-groups.ts'
import { invalid, naming, type Done, type TwinParts } from './twin-parts.ts'

type Contract = typeof twinContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>

interface Step {
  readonly action: Exclude<TwinAction, 'edit'>
  readonly ids: readonly string[]
  readonly on: IsoDate
  readonly changes?: (group: StoredGroup) => Partial<GroupFields>
}

/** An assessment of September or October looks back on the year that has just ended. */
const assessedYearOf = (on: IsoDate): string => schoolYearOf(addMonths(on, -2))

const because = (reason: string, note: string | null): string => (note === null ? reason : `${reason}：${note}`)

/** The way from 拟结对 to 期满结项, for one group or many: all or none. */
export function createTwinTransitions(parts: TwinParts) {
  const { house, groups, links, books, judge, neighbours } = parts

  /** Throws `twin/state`, `twin/assessment-missing` or `twin/not-over`. */
  function refuse({ action, on }: Step, { id, name, status, endsOn }: StoredGroup): void {
    const refusal = twinRefusal(action, { status, endsOn }, on)
    if (refusal === null) return
    const details = { id, name, action: twinActionLabels[action], state: twinStatusLabels[status], endsOn }
    if (refusal === 'state') throw new AppError('twin/state', details)
    throw new AppError(refusal === 'not-over' ? 'twin/not-over' : 'twin/assessment-missing', details)
  }

  function found(ids: readonly string[]): readonly StoredGroup[] {
    const rows = groups.byIds(ids)
    if (rows.length < new Set(ids).size) throw new AppError('record/not-found')
    return rows
  }

  /** The groups as they were; throws when one of them may not take the step. */
  function take(step: Step): readonly StoredGroup[] {
    const rows = found(step.ids)
    for (const group of rows) {
      refuse(step, group)
      const status = twinStatusAfter(step.action, group.status)
      const since = status === group.status && step.action !== 'renew' ? {} : { statusSince: step.on }
      groups.set(group.no, { ...since, ...step.changes?.(group), status })
    }
    neighbours.followMilestones(
      'twin_group',
      rows.map(({ no }) => no),
    )
    return rows
  }

  const act = (step: Step, done: string, after?: (rows: readonly StoredGroup[]) => void): Done =>
    house.act(`twinning.${step.action}`, () => {
      const rows = take(step)
      after?.(rows)
      return { title: `${naming(rows)} ${done}`, value: { count: rows.length } }
    })

  const agreed = (agreementNo: string | null | undefined): Partial<GroupFields> =>
    agreementNo === undefined ? {} : { agreementNo }

  /** A group without a lead school cannot sign. */
  function refuseHeadless(rows: readonly StoredGroup[]): void {
    const verdicts = judge.all()
    for (const { no, name } of rows) {
      const isHeadless = verdicts.get(no)?.findings.some(({ rule }) => rule === 'lead-missing') ?? false
      if (isHeadless) throw invalid(`${name}还没有牵头校，不能签约`)
    }
  }

  /** From so many days before its end on, an assessment is that of the whole term. */
  const finalFrom = ({ cohortNo, endsOn }: StoredGroup): IsoDate =>
    addDays(endsOn, -(neighbours.policyOf(cohortNo).finalDays ?? 0))

  function assess({ ids, on, grade, score, note }: Input<'assess'>, purpose?: TwinAssessment['kind']): Done {
    if (!books.isGrade(grade)) throw invalid(`没有名为“${grade}”的考核等次`)
    return act({ action: 'assess', ids, on, changes: () => ({ reason: null }) }, `年度考核：${grade}`, (rows) => {
      for (const group of rows) {
        const { no } = group
        const kind = purpose ?? (on >= finalFrom(group) ? 'final' : 'annual')
        books.putAssessment(no, { kind, schoolYear: assessedYearOf(on), on, grade, score, note })
      }
      neighbours.followMilestones(
        'twin_group',
        rows.map(({ no }) => no),
      )
    })
  }

  function renew({ ids, startsOn, endsOn, agreementNo }: Input<'renew'>): Done {
    const changes = (group: StoredGroup): Partial<GroupFields> => {
      if (startsOn <= group.startsOn) throw invalid(`新周期应晚于 ${group.name} 本周期的起始日期 ${group.startsOn}`)
      const ends = endsOn ?? termEnd(startsOn, neighbours.policyOf(group.cohortNo).termMonths)
      if (ends <= startsOn) throw invalid(`结束日期 ${ends} 应晚于起始日期 ${startsOn}`)
      const term = group.term + 1
      return { startsOn, endsOn: ends, term, agreementOn: startsOn, reason: null, ...agreed(agreementNo) }
    }
    return act({ action: 'renew', ids, on: startsOn, changes }, `续签（${startsOn}起）`)
  }

  function end(action: 'close' | 'terminate' | 'void', step: Omit<Step, 'action'>, done: string, why: string): Done {
    return act({ ...step, action }, done, (rows) => {
      for (const { no } of rows) links.end(links.standing(no), step.on, why)
    })
  }

  return {
    sign: ({ ids, on, agreementNo }: Input<'sign'>): Done =>
      act(
        { action: 'sign', ids, on, changes: () => ({ agreementOn: on, ...agreed(agreementNo) }) },
        '签约',
        refuseHeadless,
      ),
    start: ({ ids, on }: Input<'start'>): Done => act({ action: 'start', ids, on }, '启动实施'),
    assess,
    resume: ({ ids, on }: Input<'resume'>): Done => act({ action: 'resume', ids, on }, '继续实施'),
    renew,
    close: ({ ids, on, note }: Input<'close'>): Done =>
      end('close', { ids, on, changes: () => ({ endedOn: on, reason: note }) }, '期满结项', '期满结项'),
    terminate: ({ ids, on, reason, note }: Input<'terminate'>): Done =>
      end(
        'terminate',
        { ids, on, changes: () => ({ endedOn: on, reason: because(reason, note) }) },
        `终止（${reason}）`,
        '结对组终止',
      ),
    void: ({ ids, reason, note }: Input<'void'>): Done => {
      const on = house.clock.today()
      const changes = ({ endedOn }: StoredGroup): Partial<GroupFields> => ({
        endedOn: endedOn ?? on,
        reason: because(reason, note),
      })
      return end('void', { ids, on, changes }, `作废（${reason}）`, '结对组作废')
    },
  }
}

export type TwinTransitions = ReturnType<typeof createTwinTransitions>
