import type { House } from '#main/db/house.ts'
import { addDays, type IsoDate } from '#shared/kernel/dates.ts'
import { schoolYearOf } from '#shared/kernel/school-year.ts'
import type { EnsureCohort } from './fill-database.ts'
import type { Random } from './random.ts'
import { achievementOfPair, activitiesOfPair, type PairCourse } from './sample-activities.ts'
import type { PairingPerson, SamplePairing } from './sample-pairings.ts'
import { achievementsOfStudio, activitiesOfStudio, makeStudios, type SampleStudio } from './sample-studios.ts'
import { createSampleYearRepository } from './sample-year-repository.ts'

/** A pair that was put into the database, with its people. */
export interface PutPair {
  readonly no: number
  readonly mentor: PairingPerson
  readonly pairing: SamplePairing
}

export interface YearPlan {
  readonly studios: number
  readonly activitiesPerPair: number
}

/** States in which a pair has been at work. */
const worked: ReadonlySet<string> = new Set([
  'active',
  'paused',
  'assessed',
  'completed',
  'extended',
  'terminated',
  'dissolved',
])
const idle: ReadonlySet<string> = new Set(['applied', 'publicised', 'named'])

const earliest = (...days: readonly (string | null)[]): IsoDate =>
  days.filter((day) => day !== null).toSorted()[0] ?? ''
const latest = (...days: readonly string[]): IsoDate => days.toSorted().at(-1) ?? ''

/** A demo year over the people and pairs there are: studios, activities that count to both, achievements. */
export function createYearFilling({ db, clock, createId }: House, ensureCohort: EnsureCohort) {
  const year = createSampleYearRepository(db)

  function putStudios(random: Random, people: readonly PutPair[], count: number): Map<number, number> {
    const today = clock.today()
    const stamp = { createId, at: clock.now() }
    const unique = (all: readonly PairingPerson[]) => [...new Map(all.map((one) => [one.no, one])).values()]
    const present = Number(schoolYearOf(today).slice(0, 4))
    const studios = makeStudios(random, {
      mentors: unique(people.map(({ mentor }) => mentor)),
      mentees: unique(people.map(({ pairing }) => pairing.mentee)),
      count,
      year: present,
      today,
    })
    const studioOf = new Map<number, number>()
    const numbers = new Map<number, number>()
    for (const studio of studios) {
      const seq = (numbers.get(studio.year) ?? 0) + 1
      numbers.set(studio.year, seq)
      const code = `GZS-${studio.year}-${String(seq).padStart(3, '0')}`
      const { no: cohortNo } = ensureCohort(studio.programme, `${studio.year}-${studio.year + 1}`)
      const suffix = studio.type.replace(/^(市级|县级|省级)/, '')
      const no = year.insertStudio(studio, { code, cohortNo, suffix }, stamp)
      if (idle.has(studio.status)) continue
      for (const { person } of studio.members) studioOf.set(person.no, no)
      putStudioYear(random, studio, no)
    }
    return studioOf
  }

  function putStudioYear(random: Random, studio: SampleStudio, no: number): void {
    const stamp = { createId, at: clock.now() }
    const today = clock.today()
    // A halted one has done nothing for months, so that the warning has something to tell.
    const to = earliest(studio.endsOn, studio.status === 'halted' ? addDays(today, -150) : today)
    const from = latest(studio.startsOn, addDays(to, -300))
    for (const activity of activitiesOfStudio(random, studio, no, { from, to })) year.insertActivity(activity, stamp)
    for (const one of achievementsOfStudio(random, studio, no, { from, to })) year.insertAchievement(one, stamp)
    const on = latest(studio.startsOn, from)
    year.insertFund({ studioNo: no, kind: 'granted', on, fen: 3_000_000, purpose: '年度工作经费' }, createId())
    const spent = 20_000 * (10 + random.below(90))
    year.insertFund({ studioNo: no, kind: 'spent', on: to, fen: spent, purpose: '图书资料和活动' }, createId())
  }

  return (random: Random, pairs: readonly PutPair[], plan: YearPlan): void => {
    const stamp = { createId, at: clock.now() }
    const today = clock.today()
    const atWork = pairs.filter(({ pairing }) => worked.has(pairing.status))
    const studioOf = putStudios(random, atWork, plan.studios)
    for (const { no, mentor, pairing } of atWork) {
      const { mentee, startsOn, endsOn, leftOn, completedOn, pausedOn } = pairing
      const to = earliest(today, endsOn, leftOn, completedOn, pausedOn)
      const course: PairCourse = {
        pairingNo: no,
        mentor,
        mentee,
        from: startsOn,
        to,
        studioNo: to >= addDays(today, -120) ? (studioOf.get(mentee.no) ?? null) : null,
      }
      for (const one of activitiesOfPair(random, course, plan.activitiesPerPair)) year.insertActivity(one, stamp)
      const achievement = achievementOfPair(random, course)
      if (achievement !== null) year.insertAchievement(achievement, stamp)
    }
  }
}
