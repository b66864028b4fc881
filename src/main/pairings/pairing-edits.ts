import type { z } from 'zod'
import { AppError } from '#shared/kernel/errors.ts'
import { findingKey, isBlocking, isWaivable } from '#shared/pairings/finding.ts'
import type { pairingContract } from '#shared/pairings/pairing-contract.ts'
import { pairingRuleLabels, pairingStatusLabels } from '#shared/pairings/pairing-labels.ts'
import { refusalOf } from '#shared/pairings/pairing-states.ts'
import type { Finding, PairingRule } from '#shared/pairings/pairing.ts'
import { refuseMentorChange } from './pairing-openings.ts'
import { findingsOf, groupOf, refuseBlocked, refuseCoMentor, refuseFirm, type PairingParts } from './pairing-parts.ts'
import type { GroupFields, PairFields, StoredGroup, StoredPair } from './pairing-repository.ts'

type Input<Verb extends 'update' | 'updateGroup' | 'waive'> = z.output<(typeof pairingContract)[Verb]['input']>

/** The entries that were sent. */
function sent<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(kept) as { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> }
}

const hasOtherDates = (pair: StoredPair, { startsOn, endsOn }: Partial<PairFields>): boolean =>
  (startsOn ?? pair.startsOn) !== pair.startsOn || (endsOn ?? pair.endsOn) !== pair.endsOn

const isOpen = ({ status }: StoredPair): boolean => status === 'draft' || status === 'submitted'

/** Corrections of groups and pairs, and findings accepted with a reason. */
export function createPairingEdits(parts: PairingParts) {
  const { house, pairings, snapshots, judge, neighbours } = parts

  function change(pair: StoredPair, changes: Partial<PairFields>): void {
    pairings.setPair(pair.no, changes)
    if (hasOtherDates(pair, changes)) neighbours.followMilestones([pair.no])
  }

  /** Runs a change; refuses it when a pair under way then breaks a rule that it did not break before. */
  function guarded(pairs: readonly StoredPair[], change: () => void): void {
    const before = new Set(findingsOf(parts, pairs).filter(isBlocking).map(findingKey))
    change()
    const isNew = (finding: Finding): boolean => !before.has(findingKey(finding))
    const after = findingsOf(parts, pairs).filter(isNew)
    refuseFirm(after)
    const running = new Set(pairs.filter(({ status }) => status !== 'draft').map(({ id }) => id))
    refuseBlocked(after.filter(({ pairingIds }) => pairingIds.some((id) => running.has(id))))
  }

  function mentorFields(
    group: StoredGroup,
    mentorId: string | undefined,
    pairs: readonly StoredPair[],
  ): Partial<GroupFields> {
    if (mentorId === undefined) return {}
    const mentor = snapshots.person(mentorId)
    if (mentor.no === group.mentorNo) return {}
    refuseMentorChange(pairs)
    return { mentorNo: mentor.no, ...snapshots.ofMentor(mentor) }
  }

  /** Pairs that had the group's dates keep having them. */
  function followDates(group: StoredGroup, pairs: readonly StoredPair[], changes: Partial<GroupFields>): void {
    for (const pair of pairs) {
      const isEnded = refusalOf('edit', pair, 0) !== null
      if (isEnded) continue
      const startsOn = pair.startsOn === group.startsOn ? changes.startsOn : undefined
      const endsOn = pair.endsOn === group.endsOn ? changes.endsOn : undefined
      change(pair, sent({ startsOn, endsOn }))
    }
  }

  function menteeFields(pair: StoredPair, menteeId: string | undefined, startsOn: string): Partial<PairFields> {
    if (menteeId === undefined) return {}
    const mentee = snapshots.person(menteeId)
    if (mentee.no === pair.menteeNo) return {}
    if (!isOpen(pair)) {
      throw new AppError('pairing/state', { state: pairingStatusLabels[pair.status], action: '更换徒弟' })
    }
    return { menteeNo: mentee.no, ...snapshots.ofMentee(mentee, startsOn) }
  }

  return {
    updateGroup: ({ id, mentorId, coMentorId, ...fields }: Input<'updateGroup'>): null =>
      house.act('pairings.updateGroup', () => {
        const group = groupOf(parts, id)
        const pairs = pairings.pairsOfGroup(group.no)
        const coMentor = coMentorId == null ? coMentorId : snapshots.person(coMentorId).no
        const changes = {
          ...sent(fields),
          ...sent({ coMentorNo: coMentor }),
          ...mentorFields(group, mentorId, pairs),
        }
        refuseCoMentor(
          changes.coMentorNo === undefined ? group.coMentorNo : changes.coMentorNo,
          changes.mentorNo ?? group.mentorNo,
          pairs.map(({ menteeNo }) => menteeNo),
        )
        guarded(pairs, () => {
          pairings.setGroup(group.no, changes)
          followDates(group, pairs, changes)
        })
        return { title: `修改结对组 ${group.code}`, value: null }
      }),
    update: ({ id, menteeId, ...fields }: Input<'update'>): null =>
      house.act('pairings.update', () => {
        const pair = pairings.pairByKey(id)
        if (pair === undefined) throw new AppError('record/not-found', { id })
        if (refusalOf('edit', pair, 0) !== null) {
          throw new AppError('pairing/state', { state: pairingStatusLabels[pair.status], action: '修改' })
        }
        const changes = { ...sent(fields), ...menteeFields(pair, menteeId, fields.startsOn ?? pair.startsOn) }
        guarded([pair], () => change(pair, changes))
        const code = pairings.group(pair.groupNo)?.code ?? ''
        return { title: `修改结对 ${code}-${pair.seq}`, value: null }
      }),
    waive: ({ rule, subject, reason }: Input<'waive'>): null =>
      house.act('pairings.waive', () => {
        if (!isWaivable(rule)) throw new AppError('pairing/not-waivable', { rule: pairingRuleLabels[rule] })
        const at = house.clock.now()
        judge.waivers.put({ id: house.createId(), rule, subject, reason, operator: house.operator(), at })
        return { title: `接受“${pairingRuleLabels[rule]}”：${reason}`, value: null }
      }),
    unwaive: (rule: PairingRule, subject: string): null =>
      house.act('pairings.unwaive', () => {
        if (!judge.waivers.remove(rule, subject)) throw new AppError('record/not-found')
        return { title: `不再接受“${pairingRuleLabels[rule]}”`, value: null }
      }),
  }
}
