import type { House } from '#main/db/house.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { schoolYearLabel, schoolYearOf } from '#shared/kernel/school-year.ts'
import type { EnsureCohort } from './fill-database.ts'
import type { Random } from './random.ts'
import { createSampleLectureRepository } from './sample-lecture-repository.ts'
import { makeLectures } from './sample-lectures.ts'
import type { PairingPerson } from './sample-pairings.ts'

/** Names are drawn with the people; of so many the crowd of a session is taken. */
const mostListeners = 240

/** A season of 龙都名师大讲堂 over the people there are: sessions in every state, and names that wait. */
export function createLectureFilling({ db, clock, createId }: House, ensureCohort: EnsureCohort) {
  const repository = createSampleLectureRepository(db)
  const nameOf = db.prepare<[number], string>('SELECT name FROM teacher WHERE no = ?').pluck()

  return (random: Random, speakers: readonly PairingPerson[], listeners: readonly PairingPerson[]): void => {
    const stamp = { createId, at: clock.now() }
    const named = listeners.slice(0, mostListeners).map((one) => ({ ...one, name: nameOf.get(one.no) ?? '' }))
    const lectures = makeLectures(random, { speakers, listeners: named, today: clock.today() })
    for (const [year, ofYear] of groupBy(lectures, ({ heldOn }) => schoolYearOf(heldOn))) {
      const { no } = ensureCohort('lecture', year)
      const seriesNo = repository.insertSeries(no, `龙都名师大讲堂 ${schoolYearLabel(year)}`, stamp)
      for (const [at, lecture] of ofYear.entries()) {
        const code = `DJT-${year.slice(0, 4)}-${String(at + 1).padStart(3, '0')}`
        repository.insertLecture(lecture, { seriesNo, issue: at + 1, code }, stamp)
      }
    }
  }
}
