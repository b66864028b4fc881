import type { z } from 'zod'
import { postingActionLabels, postingStatusLabels } from '#shared/aid/aid-labels.ts'
import type { postingContract } from '#shared/aid/posting-contract.ts'
import { postingRefusal, postingStatusAfter, type PostingState } from '#shared/aid/posting-states.ts'
import type { PostingAction, PostingGradeKind } from '#shared/aid/posting.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { addMonths, type IsoDate } from '#shared/kernel/dates.ts'
import { schoolYearOf } from '#shared/kernel/school-year.ts'
import { because, type AidParts } from './aid-parts.ts'
import type { PostingFields, StoredPosting } from './posting-repository.ts'

type Contract = typeof postingContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>

export interface Done {
  readonly count: number
}

interface Step {
  readonly action: PostingAction
  readonly ids: readonly string[]
  readonly on: IsoDate
  readonly changes?: (posting: StoredPosting) => Partial<PostingFields>
  /** What else is written, once the states are. */
  readonly after?: (posting: StoredPosting) => void
}

/** A yearly grade of September or October looks back on the year that has just ended. */
const assessedYearOf = (on: IsoDate): string => schoolYearOf(addMonths(on, -2))

/** The way of a posting, from 推荐 to 返回; one act each, for one or many, all or none. */
export function createPostingSteps(parts: AidParts) {
  const { house, people, postings, books, neighbours } = parts
  const nameOf = (posting: StoredPosting): string => people.byNo(posting.teacherNo).name

  const stateOf = (posting: StoredPosting): PostingState => ({
    status: posting.status,
    hasFinalGrade: books.grades(posting.no).some(({ kind }) => kind === 'final'),
    isBeforeDue: house.clock.today() < posting.dueOn,
  })

  /** Throws `aid/state` or `aid/final-missing`. */
  function refuse(action: PostingAction, posting: StoredPosting): void {
    const refusal = postingRefusal(action, stateOf(posting))
    if (refusal === null) return
    const name = nameOf(posting)
    if (refusal === 'final-missing') throw new AppError('aid/final-missing', { name, id: posting.id })
    const details = { name, action: postingActionLabels[action], state: postingStatusLabels[posting.status] }
    throw new AppError('aid/state', { ...details, id: posting.id })
  }

  function found(ids: readonly string[]): readonly StoredPosting[] {
    const rows = postings.byIds(ids)
    if (rows.length < new Set(ids).size) throw new AppError('record/not-found')
    return rows
  }

  function take({ action, ids, on, changes, after }: Step): readonly StoredPosting[] {
    const rows = found(ids)
    for (const posting of rows) {
      refuse(action, posting)
      const status = postingStatusAfter(action, stateOf(posting))
      const since = status === posting.status ? {} : { statusSince: on }
      postings.set(posting.no, { ...since, ...changes?.(posting), status })
      after?.(posting)
    }
    neighbours.followMilestones(rows.map(({ no }) => no))
    return rows
  }

  const naming = (rows: readonly StoredPosting[]): string => {
    const [first] = rows
    return rows.length === 1 && first !== undefined ? nameOf(first) : `${rows.length} 名援派人员`
  }

  const act = (step: Step, done: string): Done =>
    house.act(`postings.${step.action}`, () => {
      const rows = take(step)
      return { title: `${naming(rows)} ${done}`, value: { count: rows.length } }
    })

  function checkGrade(grade: string): void {
    if (people.gradeOf('grade', grade) !== null) return
    throw new AppError('input/invalid', { problems: [`没有名为“${grade}”的考核等次`] })
  }

  const refuseDay = (problem: string): never => {
    throw new AppError('input/invalid', { problems: [problem] })
  }

  /** The register has him as 援疆中 while he is there, and back at his school when he is home. */
  function mark(posting: StoredPosting, isThere: boolean, on: IsoDate): void {
    const { id, status } = people.byNo(posting.teacherNo)
    const servesElsewhere = postings
      .ofTeacher(posting.teacherNo)
      .some((one) => one.no !== posting.no && (one.status === 'serving' || one.status === 'on-leave'))
    if (isThere && status === 'active') neighbours.markTeacher(id, 'on-aid', on)
    if (!isThere && status === 'on-aid' && !servesElsewhere) neighbours.markTeacher(id, 'active', on)
  }

  const coming = (action: 'vet' | 'publicise' | 'dispatch') => {
    return ({ ids, on, note }: Input<'vet'>): Done =>
      act({ action, ids, on, changes: () => ({ reason: note }) }, postingActionLabels[action])
  }

  function putGrade(kind: PostingGradeKind, { on, grade, note }: Pick<Input<'finish'>, 'on' | 'grade' | 'note'>) {
    return (posting: StoredPosting): void =>
      books.putGrade(posting.no, { kind, schoolYear: assessedYearOf(on), on, grade, note })
  }

  return {
    stateOf,
    refuse,
    found,
    nameOf,
    mark,
    vet: coming('vet'),
    publicise: coming('publicise'),
    dispatch: coming('dispatch'),
    arrive: ({ ids, on }: Input<'arrive'>): Done =>
      act(
        {
          action: 'arrive',
          ids,
          on,
          changes: ({ dueOn }) =>
            on < dueOn ? { enteredOn: on, reason: null } : refuseDay(`进疆日期应早于期满日期 ${dueOn}`),
          after: (posting) => mark(posting, true, on),
        },
        `${on} 进疆`,
      ),
    leave: ({ ids, on, reason }: Input<'leave'>): Done =>
      act({ action: 'go-on-leave', ids, on, changes: () => ({ reason }) }, `休假（${reason}）`),
    comeBack: ({ ids, on }: Input<'comeBack'>): Done =>
      act({ action: 'come-back', ids, on, changes: () => ({ reason: null }) }, '返岗'),
    assess({ ids, on, kind, grade, note }: Input<'assess'>): Done {
      checkGrade(grade)
      const label = kind === 'midterm' ? '期中考核' : '年度考核'
      return act({ action: 'assess', ids, on, after: putGrade(kind, { on, grade, note }) }, `${label}：${grade}`)
    },
    finish({ ids, on, grade, note }: Input<'finish'>): Done {
      checkGrade(grade)
      return act({ action: 'finish', ids, on, after: putGrade('final', { on, grade, note }) }, `期满考核：${grade}`)
    },
    extend: ({ ids, untilOn, reason, documentNo, decidedOn }: Input<'extend'>): Done =>
      act(
        {
          action: 'extend',
          ids,
          on: decidedOn ?? house.clock.today(),
          changes: ({ dueOn }) => (untilOn > dueOn ? { dueOn: untilOn } : refuseDay(`延期后的期满日期应晚于 ${dueOn}`)),
          after: ({ no, dueOn, status }) => {
            books.addExtension(no, {
              fromOn: dueOn,
              untilOn,
              reason,
              documentNo,
              decidedOn: decidedOn ?? house.clock.today(),
            })
            if (status === 'assessed') books.removeFinal(no)
          },
        },
        `延期到 ${untilOn}（${reason}）`,
      ),
    returnHome: ({ ids, on }: Input<'returnHome'>): Done =>
      act(
        {
          action: 'return',
          ids,
          on,
          changes: ({ enteredOn }) =>
            on >= enteredOn ? { leftOn: on, reason: null } : refuseDay(`返回日期不能早于进疆日期 ${enteredOn}`),
          after: (posting) => mark(posting, false, on),
        },
        '期满返回',
      ),
    cutShort: ({ ids, on, reason, note }: Input<'cutShort'>): Done =>
      act(
        {
          action: 'cut-short',
          ids,
          on,
          changes: ({ enteredOn }) =>
            on >= enteredOn
              ? { leftOn: on, reason: because(reason, note) }
              : refuseDay(`返回日期不能早于进疆日期 ${enteredOn}`),
          after: (posting) => mark(posting, false, on),
        },
        `中途返回（${reason}）`,
      ),
    withdraw: ({ ids, on, reason, note }: Input<'withdraw'>): Done =>
      act({ action: 'withdraw', ids, on, changes: () => ({ reason: because(reason, note) }) }, `不再派出（${reason}）`),
    void: ({ ids, reason, note }: Input<'void'>): Done =>
      act(
        {
          action: 'void',
          ids,
          on: house.clock.today(),
          changes: () => ({ reason: because(reason, note) }),
          after: (posting) => mark(posting, false, house.clock.today()),
        },
        `作废（${reason}）`,
      ),
  }
}

export type PostingSteps = ReturnType<typeof createPostingSteps>
