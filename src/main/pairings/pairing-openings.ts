import type { z } from 'zod'
import { AppError } from '#shared/kernel/errors.ts'
import type { pairingContract } from '#shared/pairings/pairing-contract.ts'
import type { PairingRole, StoredStatus } from '#shared/pairings/pairing.ts'
import {
  findingsOf,
  groupOf,
  openCohort,
  refuseBlocked,
  refuseCoMentor,
  refuseFirm,
  type PairingParts,
} from './pairing-parts.ts'
import type { GroupFields, MenteeSnapshot, PairFields, StoredGroup, StoredPair } from './pairing-repository.ts'

type Input<Verb extends 'open' | 'addMentee'> = z.output<(typeof pairingContract)[Verb]['input']>
type Opened = 'draft' | 'submitted' | 'active'

/** One of the N as it is written; what is left out is empty. */
export interface NewMentee extends Partial<PairFields> {
  readonly menteeId: string
  readonly role: PairingRole
  readonly startsOn: string
  readonly endsOn: string
}

export interface NewGroup extends Pick<
  GroupFields,
  'kind' | 'level' | 'startsOn' | 'endsOn' | 'agreementOn' | 'agreementNo' | 'appointmentNo' | 'goal' | 'remark'
> {
  readonly cohort: { readonly no: number; readonly schoolYear: string }
  readonly mentorId: string
  readonly coMentorNo: number | null
  readonly stage: string | null
  readonly subject: string | null
}

const blank: Omit<PairFields, 'menteeNo' | 'role' | 'status' | 'startsOn' | 'endsOn' | keyof MenteeSnapshot> = {
  leftOn: null,
  baseline: null,
  target: null,
  reason: null,
  reasonNote: null,
  grade: null,
  score: null,
  assessedOn: null,
  completedOn: null,
  extensions: 0,
  pausedOn: null,
  pausedUntil: null,
  mentorWish: null,
  menteeWish: null,
  previousNo: null,
  remark: null,
  sourceRow: null,
  sourceLabel: null,
  sourceDistrictNo: null,
}

/** Writes groups and pairs with the snapshots of their people; asks no rules. */
export function createPairingWriter({ pairings, snapshots }: Pick<PairingParts, 'pairings' | 'snapshots'>) {
  return {
    group({ cohort, mentorId, stage, subject, ...fields }: NewGroup): StoredGroup {
      const mentor = snapshots.person(mentorId)
      return pairings.insertGroup(cohort, {
        ...fields,
        ...snapshots.ofMentor(mentor),
        mentorNo: mentor.no,
        stage: stage ?? mentor.stage ?? '',
        subject: subject ?? mentor.subject ?? '',
      })
    },
    pair(groupNo: number, status: StoredStatus, { menteeId, ...fields }: NewMentee): StoredPair {
      const mentee = snapshots.person(menteeId)
      return pairings.insertPair(groupNo, {
        ...blank,
        ...snapshots.ofMentee(mentee, fields.startsOn),
        ...fields,
        menteeNo: mentee.no,
        status,
      })
    },
  }
}

export type PairingWriter = ReturnType<typeof createPairingWriter>

const endings: Readonly<Record<Opened, string>> = { draft: '（草稿）', submitted: '并提交审核', active: '' }

/** New groups and new mentees. */
export function createPairingOpenings(parts: PairingParts) {
  const { house, snapshots, neighbours } = parts
  const write = createPairingWriter(parts)

  /** A draft may be wrong in what a reason can make right; what is submitted or approved may not. */
  function examine(pairs: readonly StoredPair[], as: Opened): void {
    const findings = findingsOf(parts, pairs)
    if (as === 'draft') refuseFirm(findings)
    else refuseBlocked(findings)
  }

  return {
    open: ({ as, mentees, cohortId, coMentorId, stage, subject, ...fields }: Input<'open'>) =>
      house.act('pairings.open', () => {
        const cohort = openCohort(parts, cohortId)
        const coMentorNo = coMentorId === null ? null : snapshots.person(coMentorId).no
        const group = write.group({ ...fields, cohort, coMentorNo, stage: stage ?? null, subject: subject ?? null })
        const pairs = mentees.map(({ startsOn, endsOn, ...mentee }) =>
          write.pair(group.no, as, {
            ...mentee,
            startsOn: startsOn ?? fields.startsOn,
            endsOn: endsOn ?? fields.endsOn,
          }),
        )
        refuseCoMentor(
          coMentorNo,
          group.mentorNo,
          pairs.map(({ menteeNo }) => menteeNo),
        )
        examine(pairs, as)
        neighbours.followMilestones(pairs.map(({ no }) => no))
        return {
          title: `新建 ${pairs.length} 对结对${endings[as]}`,
          value: { groupId: group.id, code: group.code, pairingIds: pairs.map(({ id }) => id) },
        }
      }),
    addMentee: ({ groupId, as, startsOn, endsOn, ...mentee }: Input<'addMentee'>) =>
      house.act('pairings.addMentee', () => {
        const group = groupOf(parts, groupId)
        const term = { startsOn: startsOn ?? group.startsOn, endsOn: endsOn ?? group.endsOn }
        const pair = write.pair(group.no, as, { ...mentee, ...term })
        examine([pair], as)
        neighbours.followMilestones([pair.no])
        refuseCoMentor(group.coMentorNo, group.mentorNo, [pair.menteeNo])
        const { name } = snapshots.person(mentee.menteeId)
        return {
          title: `${group.code} 加徒弟${name}${endings[as]}`,
          value: { id: pair.id, code: `${group.code}-${pair.seq}` },
        }
      }),
  }
}

/** Changing who the mentor is, once a pair is approved, is 换师傅 with its reason and its chain. */
export function refuseMentorChange(pairs: readonly StoredPair[]): void {
  const approved = pairs.find(({ status }) => status !== 'draft' && status !== 'submitted' && status !== 'void')
  if (approved !== undefined) {
    throw new AppError('pairing/state', { state: '已审核', action: '直接修改师傅，请用“换师傅”' })
  }
}
