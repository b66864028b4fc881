import type { z } from 'zod'
import { addMonths, type IsoDate } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { pairingContract } from '#shared/pairings/pairing-contract.ts'
import { pairingActionLabels, pairingStatusLabels } from '#shared/pairings/pairing-labels.ts'
import { refusalOf, stateAfter } from '#shared/pairings/pairing-states.ts'
import type { PairingAction } from '#shared/pairings/pairing.ts'
import type { PairingPolicy } from '#shared/policies/pairing-policy.ts'
import { createPairingWriter } from './pairing-openings.ts'
import { findingsOf, refuseBlocked, type PairingParts } from './pairing-parts.ts'
import type { PairFields, StoredGroup, StoredPair } from './pairing-repository.ts'

type Contract = typeof pairingContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>

interface Done {
  readonly count: number
}

interface Step {
  readonly action: PairingAction
  readonly ids: readonly string[]
  /** The grade that 登记考核 brings. */
  readonly grade?: string
  readonly changes: (pair: StoredPair, policy: PairingPolicy) => Partial<PairFields>
}

/** Every action of the state machine, for one pair or many: all or none. */
export function createPairingTransitions(parts: PairingParts) {
  const { house, pairings, judge, neighbours } = parts
  const write = createPairingWriter(parts)

  /** Throws `record/not-found` when one of them is not there. */
  function pairsOf(ids: readonly string[]): readonly StoredPair[] {
    const pairs = pairings.pairs(ids)
    if (pairs.length < new Set(ids).size) throw new AppError('record/not-found')
    return pairs
  }

  function groupsOf(pairs: readonly StoredPair[]): ReadonlyMap<number, StoredGroup> {
    const nos = new Set(pairs.map(({ groupNo }) => groupNo))
    const groups = [...nos].map((no) => pairings.group(no)).filter((group) => group !== undefined)
    return new Map(groups.map((group) => [group.no, group]))
  }

  function policiesOf(pairs: readonly StoredPair[]): (pair: StoredPair) => PairingPolicy {
    const groups = groupsOf(pairs)
    const cohorts = new Set([...groups.values()].map(({ cohortNo }) => cohortNo))
    const policies = new Map([...cohorts].map((no) => [no, neighbours.policyOf(no)]))
    return (pair) => {
      const policy = policies.get(groups.get(pair.groupNo)?.cohortNo ?? 0)
      if (policy === undefined) throw new Error('a pair without a cohort')
      return policy
    }
  }

  function refuse(action: PairingAction, pair: StoredPair, policy: PairingPolicy): void {
    const refusal = refusalOf(action, pair, policy.extensionLimit)
    if (refusal === null) return
    if (refusal === 'assessment-missing') throw new AppError('pairing/assessment-missing', { id: pair.id })
    if (refusal === 'extension-used') {
      throw new AppError('pairing/extension-used', { count: pair.extensions, limit: policy.extensionLimit })
    }
    const grade = pair.grade === null ? '' : `（${pair.grade}）`
    const state = `${pairingStatusLabels[pair.status]}${grade}`
    throw new AppError('pairing/state', { state, action: pairingActionLabels[action], id: pair.id })
  }

  function take({ action, ids, grade, changes }: Step): readonly StoredPair[] {
    const pairs = pairsOf(ids)
    const policyOf = policiesOf(pairs)
    for (const pair of pairs) {
      const policy = policyOf(pair)
      refuse(action, pair, policy)
      pairings.setPair(pair.no, { ...changes(pair, policy), ...stateAfter(action, pair, grade ?? null) })
    }
    neighbours.followMilestones(pairs.map(({ no }) => no))
    return pairs
  }

  const act = (step: Step, done: (count: number) => string, after?: (pairs: readonly StoredPair[]) => void): Done =>
    house.act(`pairings.${step.action}`, () => {
      const pairs = take(step)
      after?.(pairs)
      return { title: done(pairs.length), value: { count: pairs.length } }
    })

  const examine = (pairs: readonly StoredPair[]): void => refuseBlocked(findingsOf(parts, pairs))
  const nothing = (): Partial<PairFields> => ({})
  const leave = (on: IsoDate, reason: string, note: string | null) => (): Partial<PairFields> => ({
    leftOn: on,
    reason,
    reasonNote: note,
  })

  function checkGrade(grade: string): void {
    if (judge.facts.gradeOf('grade', grade) === null) {
      throw new AppError('input/invalid', { problems: [`没有名为“${grade}”的考核等次`] })
    }
  }

  function extend({ ids, endsOn, note }: Input<'extend'>): Done {
    const changes = (pair: StoredPair, policy: PairingPolicy): Partial<PairFields> => {
      const until = endsOn ?? addMonths(pair.endsOn, policy.extensionMonths)
      if (until <= pair.endsOn) {
        throw new AppError('input/invalid', { problems: [`延期后的结束日期应晚于 ${pair.endsOn}`] })
      }
      return { endsOn: until, score: null, assessedOn: null, ...(note === null ? {} : { reasonNote: note }) }
    }
    return act({ action: 'extend', ids, changes }, (count) => `延期 ${count} 对结对`)
  }

  /** One new group takes them all, so they must be of one kind. */
  function oneOf(groups: readonly StoredGroup[]): StoredGroup {
    const [first, ...others] = groups
    if (first === undefined) throw new AppError('record/not-found')
    const same = (group: StoredGroup): boolean =>
      group.cohortNo === first.cohortNo &&
      group.kind === first.kind &&
      group.level === first.level &&
      group.stage === first.stage &&
      group.subject === first.subject
    if (!others.every(same)) throw new AppError('pairing/mixed')
    return first
  }

  /** 换师傅: the old pairs end, the new ones know those before them. */
  function changeMentor({ ids, mentorId, on, reason, note, as }: Input<'changeMentor'>) {
    return house.act('pairings.changeMentor', () => {
      const ended = take({ action: 'change-mentor', ids, changes: leave(on, reason, note) })
      const old = oneOf([...groupsOf(ended).values()])
      const cohort = neighbours.cohortByNo(old.cohortNo)
      const endsOn = ended.reduce((last, pair) => (pair.endsOn > last ? pair.endsOn : last), '')
      const group = write.group({
        ...old,
        cohort,
        mentorId,
        startsOn: on,
        endsOn,
        agreementOn: null,
        agreementNo: null,
        appointmentNo: null,
      })
      const pairs = ended.map((pair) => {
        const { role, baseline, target, menteeWish, endsOn } = pair
        const menteeId = parts.snapshots.personByNo(pair.menteeNo).id
        const kept = { menteeId, role, baseline, target, menteeWish, endsOn }
        return write.pair(group.no, as, { ...kept, startsOn: on, previousNo: pair.no })
      })
      examine(pairs)
      neighbours.followMilestones(pairs.map(({ no }) => no))
      return {
        title: `${pairs.length} 名徒弟换师傅（${group.code}）`,
        value: { groupId: group.id, code: group.code, pairingIds: pairs.map(({ id }) => id) },
      }
    })
  }

  return {
    submit: ({ ids }: Input<'submit'>) =>
      act({ action: 'submit', ids, changes: nothing }, (count) => `提交审核 ${count} 对结对`, examine),
    approve: ({ ids }: Input<'approve'>) =>
      act({ action: 'approve', ids, changes: nothing }, (count) => `审核通过 ${count} 对结对`, examine),
    return: ({ ids, note }: Input<'return'>) =>
      act({ action: 'return', ids, changes: () => ({ reasonNote: note }) }, (count) => `退回修改 ${count} 对结对`),
    pause: ({ ids, on, until, reason, note }: Input<'pause'>) =>
      act(
        {
          action: 'pause',
          ids,
          changes: () => ({ pausedOn: on, pausedUntil: until, reason, reasonNote: note }),
        },
        (count) => `暂停 ${count} 对结对`,
      ),
    // The span of the pause stays on the time axis; its reason is in the change log and would mislead in a report.
    resume: ({ ids, on }: Input<'resume'>) =>
      act(
        { action: 'resume', ids, changes: () => ({ pausedUntil: on, reason: null, reasonNote: null }) },
        (count) => `恢复 ${count} 对结对`,
      ),
    assess({ ids, on, grade, score }: Input<'assess'>) {
      checkGrade(grade)
      const changes = (): Partial<PairFields> => ({ assessedOn: on, score })
      return act({ action: 'assess', ids, grade, changes }, (count) => `登记考核 ${count} 对结对：${grade}`)
    },
    complete: ({ ids, on }: Input<'complete'>) =>
      act({ action: 'complete', ids, changes: () => ({ completedOn: on }) }, (count) => `出师 ${count} 对结对`),
    extend,
    terminate: ({ ids, on, reason, note }: Input<'terminate'>) =>
      act({ action: 'terminate', ids, changes: leave(on, reason, note) }, (count) => `终止 ${count} 对结对`),
    dissolve: ({ ids, on, reason, note }: Input<'dissolve'>) =>
      act({ action: 'dissolve', ids, changes: leave(on, reason, note) }, (count) => `解除 ${count} 对结对`),
    changeMentor,
    void: ({ ids, reason, note }: Input<'void'>) =>
      act({ action: 'void', ids, changes: () => ({ reason, reasonNote: note }) }, (count) => `作废 ${count} 对结对`),
  }
}
