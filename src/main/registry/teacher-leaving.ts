import type { z } from 'zod'
import type { House } from '#main/db/house.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { isRuralSchool } from '#shared/registry/school-rules.ts'
import type { leaving } from '#shared/registry/teacher-contract.ts'
import { teacherStatusLabels } from '#shared/registry/teacher-labels.ts'
import { consequenceOfLeaving, studioAfterLeaving, type Leaving } from '#shared/registry/teacher-rules.ts'
import { isGone, type LeavingEffect } from '#shared/registry/teacher.ts'
import { createEmploymentRepository } from './employment-repository.ts'
import { createSchoolRepository, type StoredSchool } from './school-repository.ts'
import { createTeacherPairingRepository } from './teacher-pairing-repository.ts'
import { createTeacherStudioRepository } from './teacher-studio-repository.ts'
import { createTeacherRepository, type StoredTeacher, type TeacherRecord } from './teacher-repository.ts'

export type LeavingRequest = z.output<typeof leaving>

/** 调动、退休、离职、援疆、借调: what it breaks, and the doing of it. The pairings and studios themselves are not touched. */
export function createTeacherLeaving({ db, clock, createId, act }: House) {
  const teachers = createTeacherRepository(db)
  const schools = createSchoolRepository(db)
  const employments = createEmploymentRepository(db)
  const pairings = createTeacherPairingRepository(db)
  const studios = createTeacherStudioRepository(db)

  function teacherOf(id: string): StoredTeacher {
    const teacher = teachers.byId(id)
    if (teacher === undefined) throw new AppError('record/not-found')
    return teacher
  }

  /** The school of a move inside; null when he stays where he is or goes out of the registry. */
  function newSchoolOf({ status, schoolId }: LeavingRequest, teacher: StoredTeacher): StoredSchool | null {
    if (schoolId === undefined) {
      if (status === 'active' && teacher.status === 'active') throw new AppError('registry/move-without-school')
      return null
    }
    const school = schools.byId(schoolId)
    if (school === undefined) throw new AppError('registry/school-unknown')
    return school.no === teacher.schoolNo ? null : school
  }

  function effectsOn(teacher: StoredTeacher, request: LeavingRequest): LeavingEffect[] {
    const leaving = { status: request.status, newSchoolNo: newSchoolOf(request, teacher)?.no ?? null }
    const pairs = pairings.open(teacher.no).flatMap((pairing): LeavingEffect[] => {
      const consequence = consequenceOfLeaving(leaving, { ...pairing, isDraft: pairing.status === 'draft' })
      const { pairingId: id, code, role, other, status } = pairing
      return consequence === null ? [] : [{ id, code, role, other, status, consequence }]
    })
    return [...pairs, ...studioEffects(teacher, leaving)]
  }

  function studioEffects(teacher: StoredTeacher, leaving: Leaving): LeavingEffect[] {
    return studios.open(teacher.no).flatMap(({ id, code, name: other, role, status }): LeavingEffect[] => {
      const isHead = role === 'lead'
      const consequence = studioAfterLeaving(leaving, isHead)
      return consequence === null ? [] : [{ id, code, role: isHead ? 'lead' : 'member', other, status, consequence }]
    })
  }

  function afterLeaving(teacher: StoredTeacher, request: LeavingRequest): TeacherRecord {
    const { no: _no, schoolId: _schoolId, ...before } = teacher
    const school = newSchoolOf(request, teacher)
    return {
      ...before,
      status: request.status,
      leftOn: isGone(request.status) ? request.on : null,
      ...(school === null
        ? {}
        : { schoolNo: school.no, districtNo: school.districtNo, isRural: isRuralSchool(school.urbanType) }),
      updatedAt: clock.now(),
    }
  }

  /** Closes where he was and opens where he goes;援疆 and 借调 keep the post at home open. */
  function moveEmployment(before: StoredTeacher, after: TeacherRecord, { on, note }: LeavingRequest): void {
    const hasMoved = before.schoolNo !== after.schoolNo
    const isBack = isGone(before.status) && !isGone(after.status)
    if (isGone(after.status) || hasMoved) {
      const reason = hasMoved ? '调动' : teacherStatusLabels[after.status]
      employments.end(before.no, on, note === undefined || note === '' ? reason : `${reason}：${note}`)
    }
    if (!isGone(after.status) && (hasMoved || isBack)) {
      const opened = { id: createId(), teacherNo: before.no, schoolNo: after.schoolNo, startsOn: on }
      employments.insert({ ...opened, endsOn: null, reason: null })
    }
  }

  return {
    effects: (request: LeavingRequest): LeavingEffect[] => effectsOn(teacherOf(request.id), request),

    leave: (request: LeavingRequest) =>
      act('teachers.leave', () => {
        const before = teacherOf(request.id)
        const affected = effectsOn(before, request).length
        const after = afterLeaving(before, request)
        teachers.update(before.no, after)
        moveEmployment(before, after, request)
        const what = before.schoolNo === after.schoolNo ? teacherStatusLabels[request.status] : '调动'
        return { title: `${before.name} ${what}`, value: { affected } }
      }),
  }
}
