import type { z } from 'zod'
import { AppError } from '#shared/kernel/errors.ts'
import type { lectureContract } from '#shared/lectures/lecture-contract.ts'
import { lectureActionLabels, lectureStatusLabels } from '#shared/lectures/lecture-labels.ts'
import { lectureRefusal, lectureStatusAfter, type LectureState } from '#shared/lectures/lecture-states.ts'
import type { LectureAction } from '#shared/lectures/lecture.ts'
import type { LectureFollowing } from './lecture-following.ts'
import { nameOf, naming, type LectureParts } from './lecture-parts.ts'
import type { LectureFields, StoredLecture } from './lecture-repository.ts'

type Contract = typeof lectureContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>

export interface Done {
  readonly count: number
}

interface Step {
  readonly action: LectureAction
  readonly ids: readonly string[]
  readonly changes?: (lecture: StoredLecture) => Partial<LectureFields>
}

/** The way of a session from the plan to the ledger of 学时, and the ways out. */
export function createLectureTransitions(parts: LectureParts, following: LectureFollowing) {
  const { house, lectures, attendees } = parts
  const today = (): string => house.clock.today()

  const stateOf = ({ no, status, filedOn }: StoredLecture): LectureState => ({
    status,
    isFiled: filedOn !== null,
    hasAttendees: attendees.ofLecture(no).length > 0,
  })

  /** Throws `lecture/state`, `lecture/has-attendees` or `lecture/filed`. */
  function refuse(action: LectureAction, lecture: StoredLecture): void {
    const refusal = lectureRefusal(action, stateOf(lecture))
    if (refusal === null) return
    const details = { name: nameOf(lecture), action: lectureActionLabels[action], id: lecture.id }
    if (refusal === 'attendees') throw new AppError('lecture/has-attendees', details)
    if (refusal === 'filed') throw new AppError('lecture/filed', { ...details, on: lecture.filedOn })
    throw new AppError('lecture/state', { ...details, state: lectureStatusLabels[lecture.status] })
  }

  function found(ids: readonly string[]): readonly StoredLecture[] {
    const rows = lectures.byIds(ids)
    if (rows.length < new Set(ids).size) throw new AppError('record/not-found')
    return rows
  }

  /** The sessions as they were; throws when one of them may not take the step. */
  function take({ action, ids, changes }: Step): readonly StoredLecture[] {
    const rows = found(ids)
    for (const lecture of rows) {
      refuse(action, lecture)
      const status = lectureStatusAfter(action, stateOf(lecture))
      const since = status === lecture.status ? {} : { statusSince: today() }
      lectures.set(lecture.no, { status, ...since, ...changes?.(lecture) })
    }
    return rows
  }

  /** Takes the step, and whatever stands on the session elsewhere with it. */
  function takeAlong(step: Step, reason: string): readonly StoredLecture[] {
    const rows = take(step)
    for (const before of rows) {
      following.follow(before.no, reason)
      if (before.status === 'attested' && step.changes?.(before).attestedOn === null)
        following.withdraw(before.no, reason)
    }
    return rows
  }

  const act = (step: Step, done: string, reason = done): Done =>
    house.act(`lectures.${step.action}`, () => {
      const rows = takeAlong(step, reason)
      return { title: `${naming(rows)} ${done}`, value: { count: rows.length } }
    })

  function refuseFuture(rows: readonly StoredLecture[], heldOn: string | undefined): void {
    const early = rows.find((lecture) => (heldOn ?? lecture.heldOn) > today())
    if (early === undefined) return
    const problem = `${nameOf(early)}的日期 ${heldOn ?? early.heldOn} 还没有到，不能登记已举办。如已提前举办，请填写实际日期`
    throw new AppError('input/invalid', { problems: [problem] })
  }

  function attest({ ids, on }: Input<'attest'>) {
    return house.act('lectures.attest', () => {
      const rows = take({ action: 'attest', ids, changes: () => ({ attestedOn: on }) })
      const awards = rows.flatMap((lecture) => {
        following.follow(lecture.no, '认定学时')
        return following.awardsOf(lecture)
      })
      const { people, hours } = following.totals(awards)
      if (people === 0) throw new AppError('lecture/nobody', { name: naming(rows) })
      const value = { count: rows.length, people, hours }
      return { title: `${naming(rows)} 认定学时（${people} 人，共 ${hours} 学时）`, value }
    })
  }

  function postpone({ ids, newOn, reason }: Input<'postpone'>): Done {
    return house.act('lectures.postpone', () => {
      const rows = take({
        action: 'postpone',
        ids,
        changes: ({ heldOn, postponedFrom }) => ({
          reason,
          postponedFrom: postponedFrom ?? heldOn,
          notifiedOn: null,
          ...(newOn === null ? {} : { heldOn: newOn, status: 'plan' as const }),
        }),
      })
      const when = newOn === null ? '日期待定' : `改到 ${newOn}`
      return { title: `${naming(rows)} 延期，${when}（${reason}）`, value: { count: rows.length } }
    })
  }

  function remove({ ids }: Input<'remove'>): Done {
    return house.act('lectures.remove', () => {
      const rows = found(ids)
      for (const lecture of rows) {
        refuse('remove', lecture)
        lectures.remove(lecture.no)
      }
      return { title: `删除 ${naming(rows)}`, value: { count: rows.length } }
    })
  }

  /** A number that was given to another session meanwhile cannot come back. */
  function refuseTaken(rows: readonly StoredLecture[]): void {
    for (const { seriesNo, issue } of rows) {
      const standing = lectures.byIssue(seriesNo, issue)
      if (standing !== undefined) throw new AppError('lecture/issue-taken', { issue, topic: standing.topic })
    }
  }

  return {
    stateOf,
    notify: ({ ids, on }: Input<'notify'>): Done =>
      act({ action: 'notify', ids, changes: () => ({ notifiedOn: on }) }, '通知已发'),
    hold: ({ ids, heldOn }: Input<'hold'>): Done =>
      house.act('lectures.hold', () => {
        refuseFuture(found(ids), heldOn)
        const changes = () => ({ reason: null, ...(heldOn === undefined ? {} : { heldOn }) })
        const rows = takeAlong({ action: 'hold', ids, changes }, '讲堂举办')
        return { title: `${naming(rows)} 已举办`, value: { count: rows.length } }
      }),
    file: ({ ids, on }: Input<'file'>): Done =>
      act({ action: 'file', ids, changes: () => ({ filedOn: on }) }, '资料归档'),
    attest,
    retract: ({ ids, reason }: Input<'retract'>): Done =>
      act({ action: 'retract', ids, changes: () => ({ attestedOn: null }) }, `撤回学时认定（${reason}）`, reason),
    postpone,
    cancel: ({ ids, reason }: Input<'cancel'>): Done =>
      act({ action: 'cancel', ids, changes: () => ({ reason, attestedOn: null }) }, `取消（${reason}）`, reason),
    restore: ({ ids }: Input<'restore'>): Done =>
      house.act('lectures.restore', () => {
        refuseTaken(found(ids))
        const rows = take({
          action: 'restore',
          ids,
          changes: () => ({ reason: null, notifiedOn: null, filedOn: null, attestedOn: null }),
        })
        return { title: `${naming(rows)} 恢复为计划`, value: { count: rows.length } }
      }),
    remove,
  }
}

export type LectureTransitions = ReturnType<typeof createLectureTransitions>
