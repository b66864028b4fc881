import type { z } from 'zod'
import { addMonths } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { StudioPolicy } from '#shared/policies/studio-policy.ts'
import type { studioContract } from '#shared/studios/studio-contract.ts'
import { studioActionLabels, studioStatusLabels } from '#shared/studios/studio-labels.ts'
import { isPassingGrade, studioRefusal, studioStatusAfter, type StudioState } from '#shared/studios/studio-states.ts'
import { assessedYearOf } from '#shared/studios/studio-terms.ts'
import type { StudioAction, StudioAssessment } from '#shared/studios/studio.ts'
import { leadSnapshot, naming, policyOfStudio, type StudioParts } from './studio-parts.ts'
import type { StoredStudio, StudioFields } from './studio-repository.ts'

type Contract = typeof studioContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>

export interface Done {
  readonly count: number
}

export interface Step {
  readonly action: StudioAction
  readonly ids: readonly string[]
  readonly on: string
  /** The grade that 年度考核 or 复评 brings. */
  readonly grade?: string
  readonly changes?: (studio: StoredStudio, policy: StudioPolicy) => Partial<StudioFields>
}

const touchesMilestones: ReadonlySet<StudioAction> = new Set([
  'name',
  'plate',
  'assess',
  'recheck',
  'halt',
  'change-lead',
  'renew',
  'finish',
  'end',
  'revoke',
  'void',
])

/** Takes actions of the state machine, for one studio or many: all or none. */
export function createStudioSteps(parts: StudioParts) {
  const { studios, books, neighbours } = parts

  const stateOf = (studio: StoredStudio): StudioState => ({
    status: studio.status,
    finalGrade:
      studio.status === 'final'
        ? (books.assessments(studio.no).findLast(({ kind }) => kind === 'final')?.grade ?? null)
        : null,
    isRectifying: studio.rectifyUntil !== null,
  })

  /** Throws `studio/state`, `studio/final-missing` or `studio/final-failed`. */
  function refuse(action: StudioAction, studio: StoredStudio): void {
    const state = stateOf(studio)
    const refusal = studioRefusal(action, state)
    if (refusal === null) return
    const details = { name: studio.name, action: studioActionLabels[action], id: studio.id }
    if (refusal === 'final-missing') throw new AppError('studio/final-missing', details)
    if (refusal === 'final-failed') throw new AppError('studio/final-failed', { ...details, grade: state.finalGrade })
    throw new AppError('studio/state', { ...details, state: studioStatusLabels[studio.status] })
  }

  function found(ids: readonly string[]): readonly StoredStudio[] {
    const rows = studios.byIds(ids)
    if (rows.length < new Set(ids).size) throw new AppError('record/not-found')
    return rows
  }

  /** The studios as they were; throws when one of them may not take the step. */
  function take({ action, ids, on, grade, changes }: Step): readonly StoredStudio[] {
    const rows = found(ids)
    for (const studio of rows) {
      refuse(action, studio)
      const policy = policyOfStudio(parts, studio)
      const { failLeadsTo } = policy
      const status = studioStatusAfter(action, stateOf(studio), { grade: grade ?? null, failLeadsTo })
      const since = status === studio.status && action !== 'renew' ? {} : { statusSince: on }
      studios.set(studio.no, { ...since, ...changes?.(studio, policy), status })
    }
    if (touchesMilestones.has(action)) neighbours.followMilestones(rows.map(({ no }) => no))
    return rows
  }

  return { stateOf, take, found }
}

export type StudioSteps = ReturnType<typeof createStudioSteps>

/** The way from 申报 to the plate, the assessments, and the ways out. */
export function createStudioTransitions(parts: StudioParts, { take }: StudioSteps) {
  const { house, people, judge, books } = parts

  const act = (step: Step, done: string, after?: (studios: readonly StoredStudio[]) => void): Done =>
    house.act(`studios.${step.action}`, () => {
      const rows = take(step)
      after?.(rows)
      return { title: `${naming(rows)} ${done}`, value: { count: rows.length } }
    })

  function checkGrade(grade: string): void {
    if (judge.facts.gradeOf('grade', grade) !== null) return
    throw new AppError('input/invalid', { problems: [`没有名为“${grade}”的考核等次`] })
  }

  type Assessing = Pick<Input<'assess'>, 'ids' | 'on' | 'grade' | 'score' | 'note'>

  function assess(
    action: 'assess' | 'recheck' | 'finish',
    { ids, on, grade, score, note }: Assessing,
    outcome: (studio: StoredStudio, policy: StudioPolicy) => Partial<StudioFields>,
  ): Done {
    checkGrade(grade)
    const kinds = { assess: 'annual', recheck: 'recheck', finish: 'final' } as const
    const labels = { assess: '年度考核', recheck: '复评', finish: '期满考核' } as const
    const entry: Omit<StudioAssessment, 'id'> = {
      kind: kinds[action],
      schoolYear: assessedYearOf(on),
      on,
      grade,
      score,
      note,
    }
    return act({ action, ids, on, grade, changes: outcome }, `${labels[action]}：${grade}`, (rows) => {
      for (const { no } of rows) books.putAssessment(no, entry)
    })
  }

  const applying = (action: 'recommend' | 'qualify' | 'review' | 'publicise') => {
    return ({ ids, on, note }: { ids: readonly string[]; on: string; note: string | null }): Done =>
      act({ action, ids, on, changes: () => ({ reason: note }) }, studioActionLabels[action])
  }

  const because = (reason: string, note: string | null): string => (note === null ? reason : `${reason}：${note}`)

  return {
    recommend: applying('recommend'),
    qualify: applying('qualify'),
    review: applying('review'),
    publicise: applying('publicise'),
    name: ({ ids, on, documentNo }: Input<'name'>): Done =>
      act(
        {
          action: 'name',
          ids,
          on,
          changes: (studio) => ({
            ...(studio.leadNo === null ? {} : leadSnapshot(people.byNo(studio.leadNo))),
            namedOn: on,
            documentNo: documentNo ?? studio.documentNo,
            reason: null,
          }),
        },
        '认定命名',
      ),
    plate: ({ ids, on }: Input<'plate'>): Done =>
      act({ action: 'plate', ids, on, changes: () => ({ plateOn: on }) }, '挂牌'),
    reject: ({ ids, on, reason, note }: Input<'reject'>): Done =>
      act({ action: 'reject', ids, on, changes: () => ({ reason: because(reason, note) }) }, `不予通过（${reason}）`),
    assess: (input: Assessing): Done =>
      assess('assess', input, (_, policy) => {
        if (isPassingGrade(input.grade)) return { reason: null }
        if (policy.failLeadsTo === 'revoke') return { reason: `年度考核${input.grade}` }
        return { reason: `年度考核${input.grade}`, rectifyUntil: addMonths(input.on, policy.rectifyMonths) }
      }),
    recheck: (input: Assessing): Done =>
      assess('recheck', input, () => ({
        rectifyUntil: null,
        reason: isPassingGrade(input.grade) ? null : `整改后复评${input.grade}`,
      })),
    finish: (input: Assessing): Done => assess('finish', input, () => ({ reason: null })),
    halt: ({ ids, on, reason, note }: Input<'halt'>): Done =>
      act({ action: 'halt', ids, on, changes: () => ({ reason: because(reason, note) }) }, `停摆（${reason}）`),
    end: ({ ids, on, note }: Input<'end'>): Done =>
      act({ action: 'end', ids, on, changes: () => ({ reason: note }) }, '期满结束'),
    revoke: ({ ids, on, reason, note }: Input<'revoke'>): Done =>
      act({ action: 'revoke', ids, on, changes: () => ({ reason: because(reason, note) }) }, `撤销（${reason}）`),
    void: ({ ids, reason, note }: Input<'void'>): Done =>
      act(
        { action: 'void', ids, on: house.clock.today(), changes: () => ({ reason: because(reason, note) }) },
        `作废（${reason}）`,
      ),
  }
}
