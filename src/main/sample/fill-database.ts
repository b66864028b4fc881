import { withoutIndexes } from '#main/db/bulk-load.ts'
import type { House } from '#main/db/house.ts'
import { schoolYearOf, shiftSchoolYear, type SchoolYear } from '#shared/kernel/school-year.ts'
import type { Programme } from '#shared/policies/policy.ts'
import { sortKeyOf } from '#shared/registry/pinyin.ts'
import { isRuralSchool, urbanTypeOf } from '#shared/registry/school-rules.ts'
import type { UrbanCode } from '#shared/registry/school.ts'
import { teachingYearsOf } from '#shared/registry/teacher-rules.ts'
import { createLectureFilling } from './fill-lectures.ts'
import { createTwinFilling, type TwinFillingNeeds } from './fill-twins.ts'
import { createYearFilling, type PutPair, type YearPlan } from './fill-year.ts'
import { createRandom, type Random } from './random.ts'
import { makeGroups, type PairingPerson, type SampleCohort } from './sample-pairings.ts'
import { createSampleRepository } from './sample-repository.ts'
import { makeSchools, type SampleSchool } from './sample-schools.ts'
import { makeTeacher, type SampleTeacher } from './sample-teachers.ts'

export interface FillPlan {
  readonly teachers: number
  readonly schools: number
  /** Over both cohorts. */
  readonly pairings: number
  readonly year: YearPlan
  /** Groups of schools. */
  readonly twins: number
  readonly seed: number
  readonly progress: (done: number, total: number, label: string) => void
}

/** Brings the search keys of new rows in line. */
export type Refresh = (kind: 'teacher' | 'school', nos: readonly number[]) => void

const progressStep = 20_000
/** From here on it pays to make the indexes anew. */
const bulkFrom = 20_000
/** Indexes of the tables that hold one row or more for each person. */
const isOfPeople = (index: string): boolean => /^(?:teacher|employment|honour)_by_/.test(index)
/** Of so many people for each wanted pair the pairs are made; the rest need not be kept in memory. */
const poolPerPairing = 6

interface PlacedSchool extends SampleSchool {
  readonly no: number
  readonly districtNo: number
  readonly isRural: number
}

const shuffled = <T>(random: Random, items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, at: random.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)

/** The cohort of a programme and a school year with its policy, made when there is none. */
export type EnsureCohort = (
  programme: Programme,
  schoolYear: SchoolYear,
) => { readonly no: number; readonly startsOn: string; readonly endsOn: string }

export type FillingNeeds = TwinFillingNeeds

/** Fills an empty database with fictional people: the same seed and day give the same people. */
export function createFilling(house: House, needs: FillingNeeds) {
  const { refresh, ensureCohort } = needs
  const { db, clock, createId } = house
  const sample = createSampleRepository(db)
  const fillYear = createYearFilling(house, ensureCohort)
  const fillLectures = createLectureFilling(house, ensureCohort)
  const fillTwins = createTwinFilling(house, needs)
  const teacherNumbers = db.prepare<[], number>('SELECT no FROM teacher ORDER BY no').pluck()
  const districtNo = db.prepare<[number], number>('SELECT district_no FROM school WHERE no = ?').pluck()

  function putSchools(random: Random, count: number): PlacedSchool[] {
    const at = clock.now()
    const placed = makeSchools(random, count).map((school) => {
      const urbanType = urbanTypeOf(school.urbanCode as UrbanCode)
      const row = { ...school, urbanType, sortKey: sortKeyOf(school.name, 'place'), status: 'open', id: createId(), at }
      const no = sample.insertSchool(row, createId)
      return { ...school, no, districtNo: Number(districtNo.get(no)), isRural: isRuralSchool(urbanType) ?? 0 }
    })
    refresh(
      'school',
      placed.map(({ no }) => no),
    )
    return placed
  }

  interface Pools {
    readonly mentors: PairingPerson[]
    readonly mentees: PairingPerson[]
    readonly limit: number
  }

  function offer(pools: Pools, teacher: SampleTeacher, school: PlacedSchool, no: number): void {
    if (teacher.status !== 'active') return
    const years = teachingYearsOf(teacher.workStart, clock.today()) ?? 0
    const pool = years <= 5 ? pools.mentees : years >= 9 && /一级|高级|^讲师/.test(teacher.title) ? pools.mentors : null
    if (pool === null || pool.length >= pools.limit) return
    const confirmed = teacher.honours.filter(({ state }) => state === 'confirmed').map(({ name }) => name)
    pool.push({
      no,
      stage: teacher.stage,
      subject: teacher.subject,
      title: teacher.title,
      honours: confirmed.length === 0 ? null : confirmed.join('、'),
      workStart: teacher.workStart,
      schoolNo: school.no,
      schoolName: school.name,
      districtNo: school.districtNo,
    })
  }

  function putTeachers(random: Random, schools: readonly PlacedSchool[], plan: FillPlan): Pools {
    const pools = { mentors: [], mentees: [], limit: plan.pairings * poolPerPairing }
    const today = clock.today()
    const at = clock.now()
    for (let index = 0; index < plan.teachers; index += 1) {
      if (index % progressStep === 0) plan.progress(index, plan.teachers, '生成教师')
      const school = random.pick(schools)
      const teacher = makeTeacher(random, school, index, today)
      const { no: schoolNo, districtNo, isRural } = school
      const sortKey = sortKeyOf(teacher.name, 'person')
      const row = { ...teacher, schoolNo, districtNo, isRural, sortKey, id: createId(), at }
      offer(pools, teacher, school, sample.insertTeacher(row, createId))
    }
    return pools
  }

  function cohortFor(schoolYear: SchoolYear, isPast: boolean): SampleCohort {
    const { no, startsOn, endsOn } = ensureCohort('pairing', schoolYear)
    return { no, startsOn, endsOn, year: schoolYear.slice(0, 4), isPast }
  }

  function putPairings(random: Random, pools: Pools, plan: FillPlan): PutPair[] {
    const put: PutPair[] = []
    const [today, at] = [clock.today(), clock.now()]
    const present = schoolYearOf(today)
    const cohorts = [cohortFor(shiftSchoolYear(present, -1), true), cohortFor(present, false)]
    for (const cohort of cohorts) {
      const people = { mentors: shuffled(random, pools.mentors), mentees: shuffled(random, pools.mentees) }
      const groups = makeGroups(random, { ...people, cohort, today, count: Math.ceil(plan.pairings / cohorts.length) })
      for (const group of groups) {
        const groupNo = sample.insertGroup(cohort, group, { id: createId(), at })
        for (const [index, pairing] of group.pairings.entries()) {
          const no = sample.insertPairing(groupNo, index + 1, pairing, { id: createId(), at })
          put.push({ no, mentor: group.mentor, pairing })
        }
      }
    }
    return put
  }

  return {
    isEmpty: sample.isEmpty,
    span: sample.span,
    run(plan: FillPlan): void {
      const random = createRandom(plan.seed)
      const schools = db.transaction(() => putSchools(random, plan.schools))()
      const put = (): Pools => putTeachers(random, schools, plan)
      const pools = plan.teachers < bulkFrom ? put() : withoutIndexes(db, isOfPeople, put)
      plan.progress(plan.teachers, plan.teachers, '建立姓名和拼音检索')
      refresh('teacher', teacherNumbers.all())
      db.transaction(() => {
        const pairs = putPairings(random, pools, plan)
        plan.progress(plan.teachers, plan.teachers, '生成活动和工作室')
        fillYear(random, pairs, plan.year)
        fillLectures(random, pools.mentors, pools.mentees)
        fillTwins(random, schools, plan.twins)
      })()
      plan.progress(plan.teachers, plan.teachers, '生成完毕')
    },
  }
}

export type Filling = ReturnType<typeof createFilling>
