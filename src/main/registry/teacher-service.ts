import type { House } from '#main/db/house.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { maskNationalId, maskPhone } from '#shared/kernel/mask.ts'
import { displayStatus } from '#shared/pairings/pairing-states.ts'
import type { PairingStatus } from '#shared/pairings/pairing.ts'
import { pairingPolicyDefaults } from '#shared/policies/pairing-policy.ts'
import { sortKeyOf } from '#shared/registry/pinyin.ts'
import { isRuralSchool } from '#shared/registry/school-rules.ts'
import { teacherFieldLabels } from '#shared/registry/teacher-labels.ts'
import { contradictionsWithNationalId, identityOf, teachingYearsOf } from '#shared/registry/teacher-rules.ts'
import { isGone, type HonourDraft, type Teacher, type TeacherDraft } from '#shared/registry/teacher.ts'
import { createEmploymentRepository } from './employment-repository.ts'
import { createHonourRepository } from './honour-repository.ts'
import { createReferenceRepository } from './reference-repository.ts'
import { createSchoolRepository } from './school-repository.ts'
import type { SearchIndex } from './search-index.ts'
import { createTeacherPairingRepository, type PairingOfTeacher } from './teacher-pairing-repository.ts'
import { createTeacherRepository, type StoredTeacher, type TeacherRecord } from './teacher-repository.ts'

/** Where a record came from, when it came from a file. */
export type SourceOf = (sourceRow: number) => Teacher['source']

export interface TeacherServiceParts {
  readonly searchIndex: SearchIndex
  readonly sourceOf: SourceOf
}

const nothing = (): never => {
  throw new AppError('record/not-found')
}

const sameHonour = (a: HonourDraft, b: HonourDraft): boolean => a.name === b.name && a.batch === b.batch

export function createTeacherService(house: House, parts: TeacherServiceParts) {
  const { db, clock, createId, act } = house
  const teachers = createTeacherRepository(db)
  const schools = createSchoolRepository(db)
  const employments = createEmploymentRepository(db)
  const honours = createHonourRepository(db)
  const references = createReferenceRepository(db)
  const pairings = createTeacherPairingRepository(db)

  const stored = (id: string): StoredTeacher => teachers.byId(id) ?? nothing()

  function schoolOf(id: string) {
    const school = schools.byId(id)
    if (school === undefined) throw new AppError('registry/school-unknown')
    return school
  }

  function refuseContradictions(draft: TeacherDraft, before: StoredTeacher | null): void {
    const problems = contradictionsWithNationalId(draft)
    if (problems.length > 0) throw new AppError('registry/identity-contradicts', { problems })
    if (draft.nationalId === null || draft.nationalId === before?.nationalId) return
    const other = teachers.withNationalId(draft.nationalId, before?.no ?? 0)
    if (other === undefined) return
    throw new AppError('record/duplicate', { what: `身份证号与${other.name}（${other.school ?? '无单位'}）相同` })
  }

  function recordOf(draft: TeacherDraft, before: StoredTeacher | null): TeacherRecord {
    const { schoolId, honours: _honours, ...facts } = draft
    const school = schoolOf(schoolId)
    const isLeaving = isGone(draft.status) && (before === null || !isGone(before.status))
    return {
      ...facts,
      ...identityOf(draft),
      id: before?.id ?? createId(),
      schoolNo: school.no,
      districtNo: school.districtNo,
      isRural: isRuralSchool(school.urbanType),
      leftOn: isGone(draft.status) ? (isLeaving ? clock.today() : (before?.leftOn ?? null)) : null,
      sortKey: sortKeyOf(draft.name, 'person', draft.reading),
      sourceRow: before?.sourceRow ?? null,
      createdAt: before?.createdAt ?? clock.now(),
      updatedAt: clock.now(),
    }
  }

  /** Puts the honours of a record as the form has them; one that stays keeps its row and with it its history. */
  function putHonours(teacherNo: number, drafts: readonly HonourDraft[]): void {
    const left = [...honours.list(teacherNo)]
    for (const draft of drafts) {
      const index = left.findIndex((honour) => sameHonour(honour, draft))
      const [kept] = index < 0 ? [] : left.splice(index, 1)
      if (kept === undefined) honours.insert(teacherNo, createId(), draft)
      else honours.update(kept.no, draft)
    }
    for (const honour of left) honours.remove(honour.no)
  }

  const openEmployment = (teacherNo: number, schoolNo: number | null, startsOn: string | null): void =>
    employments.insert({ id: createId(), teacherNo, schoolNo, startsOn, endsOn: null, reason: null })

  function followEmployment(before: StoredTeacher, after: TeacherRecord): void {
    const today = clock.today()
    const [wasGone, isNowGone] = [isGone(before.status), isGone(after.status)]
    if (!wasGone && isNowGone) employments.end(before.no, today, '离岗')
    if (before.schoolNo !== after.schoolNo && !wasGone && !isNowGone) employments.end(before.no, today, '调动')
    const isBack = wasGone && !isNowGone
    if (!isNowGone && (isBack || before.schoolNo !== after.schoolNo)) openEmployment(before.no, after.schoolNo, today)
  }

  const shownStatus = ({ status, endsOn, overdueDays }: PairingOfTeacher): PairingStatus =>
    displayStatus(status, endsOn, {
      today: clock.today(),
      overdueDays: overdueDays ?? pairingPolicyDefaults.overdueDays,
    })

  return {
    get(id: string): Teacher {
      const { no, nationalId, phone, sourceRow, isRural, ...card } = teachers.card(id) ?? nothing()
      return {
        ...card,
        nationalIdMasked: nationalId === null ? null : maskNationalId(nationalId),
        phoneMasked: phone === null ? null : maskPhone(phone),
        teachingYears: teachingYearsOf(card.workStart, clock.today()),
        isRural: isRural === null ? null : isRural === 1,
        honours: honours.list(no).map(({ no: _no, ...honour }) => honour),
        employments: employments.list(no),
        pairings: pairings.all(no).map((pairing) => ({
          pairingId: pairing.pairingId,
          code: pairing.code,
          role: pairing.role,
          otherId: pairing.otherId,
          other: pairing.other,
          otherSchool: pairing.otherSchool,
          startsOn: pairing.startsOn,
          endsOn: pairing.endsOn,
          status: shownStatus(pairing),
        })),
        source: sourceRow === null ? null : parts.sourceOf(sourceRow),
      }
    },

    /** The whole record as a draft, for changes to be laid over; it does not leave the engine. */
    draftOf(id: string): TeacherDraft {
      const { no, schoolId, schoolNo: _s, districtNo: _d, isRural: _r, leftOn: _l, ...rest } = stored(id)
      const { id: _id, sortKey: _k, sourceRow: _row, createdAt: _c, updatedAt: _u, ...facts } = rest
      return {
        ...facts,
        schoolId: schoolId ?? '',
        stage: facts.stage ?? '',
        subject: facts.subject ?? '',
        honours: honours.list(no).map(({ no: _no, id: _honourId, ...honour }) => honour),
      }
    },

    /** One masked value whole. That it was asked for is in the audit trail; the value is not. */
    reveal(id: string, field: 'nationalId' | 'phone'): { readonly value: string | null } {
      const value = stored(id)[field]
      house.audit({ kind: 'reveal', subject: id, detail: `查看${teacherFieldLabels[field]}` })
      return { value }
    },

    create: (draft: TeacherDraft) =>
      act('teachers.create', () => {
        refuseContradictions(draft, null)
        const record = recordOf(draft, null)
        const no = teachers.insert(record)
        if (!isGone(draft.status)) openEmployment(no, record.schoolNo, null)
        putHonours(no, draft.honours)
        parts.searchIndex.refresh('teacher', [no])
        return { title: `新建教师 ${draft.name}`, value: { id: record.id } }
      }),

    update: (id: string, draft: TeacherDraft) =>
      act('teachers.update', () => {
        const before = stored(id)
        refuseContradictions(draft, before)
        const record = recordOf(draft, before)
        teachers.update(before.no, record)
        followEmployment(before, record)
        putHonours(before.no, draft.honours)
        parts.searchIndex.refresh('teacher', [before.no])
        return { title: `修改教师 ${draft.name}`, value: { id } }
      }),

    remove: (id: string) =>
      act('teachers.remove', () => {
        const { no, name } = stored(id)
        const uses = references.usesOf('teacher', no)
        if (uses.length > 0) {
          const count = uses.reduce((sum, use) => sum + use.count, 0)
          throw new AppError('record/in-use', { count, where: uses.map((use) => `${use.label} ${use.count} 处`) })
        }
        honours.removeOf(no)
        employments.removeOf(no)
        teachers.remove(no)
        parts.searchIndex.refresh('teacher', [no])
        return { title: `删除教师 ${name}`, value: null }
      }),
  }
}

export type TeacherService = ReturnType<typeof createTeacherService>
