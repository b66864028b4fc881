import type { z } from 'zod'
import { AppError } from '#shared/kernel/errors.ts'
import type { invitationContract } from '#shared/lectures/attendance-contract.ts'
import type { Invitee } from '#shared/lectures/attendance.ts'
import type { InvitedNos } from './invitation-repository.ts'
import { lectureOf, nameOf, type LectureParts } from './lecture-parts.ts'

type Contract = typeof invitationContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>

const nobody = { teacherNo: null, schoolNo: null, districtNo: null, places: 1 }
const labels = { teacher: '教师', school: '学校', district: '县区' } as const

/** 应到: people by name, and places of schools and counties. */
export function createInvitationService({ house, invitations, lectures, ...rest }: LectureParts) {
  const parts = { house, invitations, lectures, ...rest }

  function noOf(kind: keyof typeof labels, id: string): number {
    const no = invitations.noOf(kind, id)
    if (no === undefined) {
      throw new AppError('input/invalid', { problems: [`所选${labels[kind]}已不存在，请重新选择`] })
    }
    return no
  }

  function invited({ teacherIds, schools, districts }: Input<'add'>): readonly InvitedNos[] {
    return [
      ...teacherIds.map((id) => ({ ...nobody, teacherNo: noOf('teacher', id) })),
      ...schools.map(({ schoolId, places }) => ({ ...nobody, schoolNo: noOf('school', schoolId), places })),
      ...districts.map(({ districtId, places }) => ({ ...nobody, districtNo: noOf('district', districtId), places })),
    ]
  }

  function put(lectureNo: number, wanted: readonly InvitedNos[]): number {
    const added = wanted.filter((one) => invitations.put(lectureNo, one)).length
    lectures.touch(lectureNo)
    return added
  }

  return {
    list: (lectureId: string): readonly Invitee[] =>
      invitations
        .list(lectureOf(parts, lectureId).no)
        .map(({ no: _no, schoolOfTeacher: _school, ...invitee }) => invitee),
    add: (request: Input<'add'>) =>
      house.act('invitations.add', () => {
        const lecture = lectureOf(parts, request.lectureId)
        const added = put(lecture.no, invited(request))
        return { title: `${nameOf(lecture)} 邀请 ${added} 项`, value: { added } }
      }),
    copy: ({ lectureId, fromId }: Input<'copy'>) =>
      house.act('invitations.copy', () => {
        const [lecture, from] = [lectureOf(parts, lectureId), lectureOf(parts, fromId)]
        const added = put(lecture.no, invitations.invitedNos(from.no))
        return { title: `${nameOf(lecture)} 沿用${nameOf(from)}的邀请名单`, value: { added } }
      }),
    remove: ({ ids }: Input<'remove'>) =>
      house.act('invitations.remove', () => {
        const rows = invitations.found(ids)
        if (rows.length < new Set(ids).size) throw new AppError('record/not-found')
        for (const { no } of rows) invitations.remove(no)
        for (const no of new Set(rows.map(({ lectureNo }) => lectureNo))) lectures.touch(no)
        return { title: `取消邀请 ${rows.length} 项`, value: { count: rows.length } }
      }),
  }
}

export type InvitationService = ReturnType<typeof createInvitationService>
