import type { House } from '#main/db/house.ts'
import { sortKeyOf } from '#shared/registry/pinyin.ts'
import { isRuralSchool, tidyNames, urbanTypeOf } from '#shared/registry/school-rules.ts'
import type { SchoolDraft } from '#shared/registry/school.ts'
import { identityOf } from '#shared/registry/teacher-rules.ts'
import { isGone, type TeacherDraft } from '#shared/registry/teacher.ts'
import { createEmploymentRepository } from './employment-repository.ts'
import { createHonourRepository } from './honour-repository.ts'
import { createSchoolRepository, type SchoolRecord, type StoredSchool } from './school-repository.ts'
import type { SearchIndex } from './search-index.ts'
import { createTeacherRepository, type StoredTeacher, type TeacherRecord } from './teacher-repository.ts'

/** A teacher as a file gives him: what is missing stays missing. */
export type TeacherFacts = Partial<Omit<TeacherDraft, 'honours' | 'schoolId' | 'name'>> & {
  readonly name: string
  readonly schoolId: string | null
  readonly leftOn?: string | null
  readonly honours: readonly { readonly name: string; readonly level: string | null }[]
}

type Facts = Omit<TeacherFacts, 'name' | 'schoolId' | 'honours' | 'leftOn'>

const nothing: Required<Facts> = {
  reading: null,
  sex: null,
  nationalId: null,
  birth: null,
  ethnicity: null,
  political: null,
  workStart: null,
  stage: '',
  subject: '',
  subject2: null,
  post: null,
  title: null,
  titleDate: null,
  education: null,
  major: null,
  phone: null,
  email: null,
  status: 'active',
  remark: null,
}

/**
 * The registry's door for imports: many records in the one action that is under way. It refuses nothing that was
 * looked at as a warning, fills what is empty, and replaces what is known only where that was decided.
 */
export function createRegistryIntake(house: House, searchIndex: SearchIndex) {
  const { db, clock, createId } = house
  const schools = createSchoolRepository(db)
  const teachers = createTeacherRepository(db)
  const employments = createEmploymentRepository(db)
  const honours = createHonourRepository(db)
  const [touchedSchools, touchedTeachers] = [new Set<number>(), new Set<number>()]
  const newTeachers = new Set<number>()
  const schoolsById = new Map<string, StoredSchool | undefined>()

  function schoolById(id: string): StoredSchool | undefined {
    if (!schoolsById.has(id)) schoolsById.set(id, schools.byId(id))
    return schoolsById.get(id)
  }

  function putNames(no: number, draft: SchoolDraft): boolean {
    const { aliases, formerNames } = tidyNames(draft)
    const known = new Set(schools.names(no).map(({ name }) => name))
    const fresh = [
      ...aliases.map((name) => ['alias', name] as const),
      ...formerNames.map((name) => ['former', name] as const),
    ]
    const missing = fresh.filter(([, name]) => !known.has(name))
    for (const [kind, name] of missing) schools.addName({ id: createId(), schoolNo: no, kind, name, untilOn: null })
    return missing.length > 0
  }

  function addSchool(draft: SchoolDraft, sourceRow: number | null): { readonly id: string } {
    const { districtId, stages, aliases: _aliases, formerNames: _former, isLead, isOutside, ...facts } = draft
    const districtNo = schools.districtNo(districtId) ?? 0
    const record: SchoolRecord = {
      ...facts,
      id: createId(),
      districtNo,
      urbanType: facts.urbanCode === null ? facts.urbanType : urbanTypeOf(facts.urbanCode),
      isLead: Number(isLead),
      isOutside: Number(isOutside),
      sortKey: sortKeyOf(facts.name, 'place'),
      sourceRow,
      createdAt: clock.now(),
      updatedAt: clock.now(),
    }
    // A code that another school has already is a slip of one of them, and is left for the officer.
    const isTaken = schools.twinOf(0, { ...record, name: '' }) !== undefined
    const no = schools.insert(isTaken ? { ...record, code: null } : record)
    for (const stage of new Set(stages)) schools.addStage(no, stage)
    putNames(no, draft)
    touchedSchools.add(no)
    return { id: record.id }
  }

  function fillSchool(id: string, draft: SchoolDraft): { readonly isChanged: boolean } {
    const before = schoolById(id)
    if (before === undefined) return { isChanged: false }
    const offered: Partial<SchoolRecord> = {
      code:
        draft.code !== null && schools.twinOf(before.no, { ...before, name: '', code: draft.code }) === undefined
          ? draft.code
          : null,
      town: draft.town,
      ownership: draft.ownership,
      urbanType: draft.urbanType,
      students: draft.students,
      teachers: draft.teachers,
      principal: draft.principal,
      contact: draft.contact,
      phone: draft.phone,
      remark: draft.remark,
    }
    const filled = filling(before, offered)
    const hasStages = schools.stages(before.no).length > 0
    if (!hasStages) for (const stage of new Set(draft.stages)) schools.addStage(before.no, stage)
    if (Object.keys(filled).length > 0) schools.update(before.no, { ...before, ...filled, updatedAt: clock.now() })
    const isChanged =
      putNames(before.no, draft) || Object.keys(filled).length > 0 || (!hasStages && draft.stages.length > 0)
    if (isChanged) touchedSchools.add(before.no)
    schoolsById.delete(id)
    return { isChanged }
  }

  const isTakenId = (nationalId: string | null, exceptNo: number): boolean =>
    nationalId !== null && teachers.hasNationalId(nationalId, exceptNo)

  function addTeacher(facts: TeacherFacts, sourceRow: number | null): { readonly id: string } {
    const { schoolId, honours: given, leftOn, name, ...rest } = facts
    const school = schoolId === null ? undefined : schoolById(schoolId)
    const own = { ...nothing, ...rest }
    // Two people under one number are asked about; until then the number stays with the one who had it first.
    const nationalId = isTakenId(own.nationalId, 0) ? null : own.nationalId
    const at = clock.now()
    const record: TeacherRecord = {
      ...own,
      ...identityOf({ ...own, nationalId }),
      name,
      nationalId,
      id: createId(),
      schoolNo: school?.no ?? null,
      districtNo: school?.districtNo ?? null,
      isRural: isRuralSchool(school?.urbanType ?? null),
      leftOn: isGone(own.status) ? (leftOn ?? clock.today()) : null,
      sortKey: sortKeyOf(name, 'person', own.reading),
      sourceRow,
      createdAt: at,
      updatedAt: at,
    }
    const no = teachers.insert(record)
    if (!isGone(own.status))
      employments.insert({
        id: createId(),
        teacherNo: no,
        schoolNo: record.schoolNo,
        startsOn: null,
        endsOn: null,
        reason: null,
      })
    addHonours(no, given, [])
    newTeachers.add(no)
    return { id: record.id }
  }

  function addHonours(no: number, given: TeacherFacts['honours'], known: readonly string[]): number {
    const fresh = given.filter(({ name }) => !known.includes(name))
    for (const { name, level } of fresh) {
      honours.insert(no, createId(), {
        name,
        level,
        batch: null,
        state: 'confirmed',
        awardedOn: null,
        documentNo: null,
        validUntil: null,
      })
    }
    return fresh.length
  }

  function fillTeacher(
    id: string,
    facts: TeacherFacts,
    overwrite: ReadonlySet<string>,
  ): { readonly isChanged: boolean } {
    const before = teachers.byId(id)
    if (before === undefined) return { isChanged: false }
    const { schoolId, honours: given, leftOn: _left, name: _name, status: _status, ...rest } = facts
    const offered = {
      ...rest,
      nationalId: isTakenId(rest.nationalId ?? null, before.no) ? null : (rest.nationalId ?? null),
    }
    const filled = { ...filling(before, offered), ...chosen(before, offered, overwrite) }
    const moved = schoolChange(before, schoolId, overwrite)
    const known = given.length === 0 ? [] : honours.list(before.no).map(({ name }) => name)
    const added = addHonours(before.no, given, known)
    if (Object.keys(filled).length + Object.keys(moved).length > 0) {
      const after = { ...before, ...filled, ...moved }
      teachers.update(before.no, { ...after, ...identityOf(after), updatedAt: clock.now() })
      touchedTeachers.add(before.no)
    }
    return { isChanged: added > 0 || Object.keys(filled).length + Object.keys(moved).length > 0 }
  }

  function schoolChange(
    before: StoredTeacher,
    schoolId: string | null,
    overwrite: ReadonlySet<string>,
  ): Partial<TeacherRecord> {
    const school = schoolId === null ? undefined : schoolById(schoolId)
    if (school === undefined || school.no === before.schoolNo) return {}
    if (before.schoolNo !== null && !overwrite.has('schoolId')) return {}
    employments.end(before.no, clock.today(), '调动')
    employments.insert({
      id: createId(),
      teacherNo: before.no,
      schoolNo: school.no,
      startsOn: clock.today(),
      endsOn: null,
      reason: null,
    })
    return { schoolNo: school.no, districtNo: school.districtNo, isRural: isRuralSchool(school.urbanType) }
  }

  return {
    addSchool,
    fillSchool,
    confirmSchoolName(schoolId: string, name: string): void {
      const school = schoolById(schoolId)
      if (school === undefined) return
      schools.addName({ id: createId(), schoolNo: school.no, kind: 'confirmed', name, untilOn: null })
      touchedSchools.add(school.no)
    },
    addTeacher,
    fillTeacher,
    finish(): void {
      searchIndex.refresh('school', [...touchedSchools])
      searchIndex.refresh(
        'teacher',
        [...touchedTeachers].filter((no) => !newTeachers.has(no)),
      )
      searchIndex.add('teacher', [...newTeachers])
    },
  }
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === ''

/** What is offered for fields that are empty now. */
function filling<Row extends object>(before: Row, offered: Partial<Row>): Partial<Row> {
  const pairs = Object.entries(offered).filter(([key, value]) => !isEmpty(value) && isEmpty(before[key as keyof Row]))
  return Object.fromEntries(pairs) as Partial<Row>
}

/** What the officer decided to take from the file although something else is known. */
function chosen<Row extends object>(before: Row, offered: Partial<Row>, overwrite: ReadonlySet<string>): Partial<Row> {
  const pairs = Object.entries(offered).filter(
    ([key, value]) => overwrite.has(key) && !isEmpty(value) && value !== before[key as keyof Row],
  )
  return Object.fromEntries(pairs) as Partial<Row>
}
