import type { House } from '#main/db/house.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { createFilling, type FillingNeeds, type FillPlan } from './fill-database.ts'
import { createSampleYearRepository } from './sample-year-repository.ts'
import { createSampleAid, type SampleAidDesk } from './sample-aid.ts'
import { createSampleAidRepository } from './sample-aid-repository.ts'
import { putSampleMatching, type MatchingDesk } from './sample-matching.ts'
import { createSampleTrainings, type TrainingDesk } from './sample-training.ts'
import { createSampleRemoval, type SampleRanges } from './sample-removal.ts'

/** What 体验模式 holds. */
const trial = {
  teachers: 600,
  schools: 120,
  pairings: 150,
  year: { studios: 12, activitiesPerPair: 14 },
  twins: 20,
  seed: 20_251_211,
  progress: () => undefined,
} as const

/** City scale has 50,000 teachers in 1,500 schools, 5,000 pairings and 200,000 activities; larger registries grow by people. */
const mostSchools = 3000
const mostPairings = 10_000
const mostStudios = 120
const mostTwins = 60
const mostPerPair = 48
const mostActivities = 240_000
/** So many activities are brought to the ledger at a time. */
const activitiesAtOnce = 5000

export interface SeedRequest {
  readonly teachers: number
  readonly seed: number
  readonly progress: FillPlan['progress']
}

/** Where the numbers of the fictional rows are kept: first and last teacher, school and cohort. */
export interface SampleMark {
  readonly read: () => string | null
  readonly write: (value: string | null) => void
}

/** What the sample needs of others, handed over by the composition root. */
export interface SampleNeighbours extends FillingNeeds {
  /** 配对助手 as the sample goes through it. */
  readonly matching: MatchingDesk
  /** The id of this school year's cohort of 师徒结对. */
  readonly currentCohort: () => string
  readonly mark: SampleMark
  /** Gives everything under way the milestones of its policy. */
  readonly followMilestones: () => void
  /** Gives the ledger the 学时 of the activities whose numbers lie between two, and of the sessions that were put in. */
  readonly followActivityHours: (from: number, to: number) => void
  readonly followLectures: () => void
  readonly training: TrainingDesk
  readonly aid: SampleAidDesk
}

function rangesOf(mark: string): SampleRanges {
  const [firstTeacher = 0, lastTeacher = 0, firstSchool = 0, lastSchool = 0, firstCohort = 0, lastCohort = 0] = mark
    .split('/')
    .map(Number)
  return { firstTeacher, lastTeacher, firstSchool, lastSchool, firstCohort, lastCohort }
}

/** 体验模式 as one action that can be undone, and the bulk seed of the command line. */
export function createSampleService(
  house: House,
  {
    mark,
    followMilestones,
    followActivityHours,
    followLectures,
    training,
    aid,
    matching,
    currentCohort,
    ...needs
  }: SampleNeighbours,
) {
  const { refresh } = needs
  const filling = createFilling(house, needs)
  const year = createSampleYearRepository(house.db)
  const removal = createSampleRemoval(house.db)
  const putTrainings = createSampleTrainings(training, year)
  const putAid = createSampleAid(aid, createSampleAidRepository(house.db))

  function refuseFullDatabase(): void {
    if (!filling.isEmpty()) throw new AppError('sample/not-empty')
  }

  function putWhatFollows(): void {
    followMilestones()
    const { first, last } = filling.span('activity')
    for (let from = first; from <= last; from += activitiesAtOnce) {
      followActivityHours(from, Math.min(last, from + activitiesAtOnce - 1))
    }
    followLectures()
    year.settleMilestones(house.clock.today())
  }

  return {
    add: () =>
      house.act('settings.addSampleData', () => {
        refuseFullDatabase()
        const firstCohort = filling.span('cohort').last + 1
        filling.run(trial)
        putWhatFollows()
        putTrainings(house.clock.today())
        putAid(house.clock.today())
        putSampleMatching(matching, currentCohort())
        const [teachers, schools] = [filling.span('teacher'), filling.span('school')]
        const cohorts = [firstCohort, filling.span('cohort').last]
        mark.write([teachers.first, teachers.last, schools.first, schools.last, ...cohorts].join('/'))
        return { title: `放入体验数据（${trial.teachers} 名教师）`, value: { teachers: trial.teachers } }
      }),

    /**
     * Every fictional person goes, with the pairs that he is in, whoever made them; what the officer added himself
     * stays, and so does a fictional school or cohort that it stands on.
     */
    remove: () =>
      house.act('settings.removeSampleData', () => {
        const stored = mark.read()
        if (stored === null) throw new AppError('sample/none')
        const ranges = rangesOf(stored)
        const [teachers, schools] = [removal.teacherNumbers(ranges), removal.schoolNumbers(ranges)]
        removal.remove(ranges)
        refresh('teacher', teachers)
        refresh('school', schools)
        mark.write(null)
        const left = removal.schoolNumbers(ranges).length
        const kept = left === 0 ? '' : `，保留 ${left} 所您在用的学校`
        return { title: `清除体验数据（${teachers.length} 名教师${kept}）`, value: { teachers: teachers.length } }
      }),

    /** Fills an empty database for trials of speed; past history, in transactions of its own, and not removable. */
    seed({ teachers, seed, progress }: SeedRequest): void {
      refuseFullDatabase()
      const schools = Math.min(mostSchools, Math.max(30, Math.ceil(teachers * 0.03)))
      const pairings = Math.min(mostPairings, Math.ceil(teachers / 10))
      const activitiesPerPair = Math.min(mostPerPair, Math.floor(mostActivities / pairings))
      const year = { studios: Math.min(mostStudios, Math.ceil(pairings / 12)), activitiesPerPair }
      const twins = Math.min(mostTwins, Math.ceil(schools / 6))
      filling.run({ teachers, schools, pairings, year, twins, seed, progress })
      putWhatFollows()
      putAid(house.clock.today())
    },
  }
}

export type SampleService = ReturnType<typeof createSampleService>
