import type { IsoDate } from '../kernel/dates.ts'
import type { SchoolYear } from '../kernel/school-year.ts'
import type { SchoolTerm, Semester } from './calendar.ts'

/** First and last day of teaching as most schools have them; they stand in until a year is entered. */
const usualDays = {
  1: { first: '09-01', last: '01-20' },
  2: { first: '02-20', last: '07-05' },
} as const satisfies Record<Semester, { first: string; last: string }>

const yearOfDay = (schoolYear: SchoolYear, monthDay: string): IsoDate =>
  `${monthDay >= '08-01' ? schoolYear.slice(0, 4) : schoolYear.slice(5)}-${monthDay}`

export const usualTerm = (schoolYear: SchoolYear, semester: Semester): SchoolTerm => ({
  schoolYear,
  semester,
  startsOn: yearOfDay(schoolYear, usualDays[semester].first),
  endsOn: yearOfDay(schoolYear, usualDays[semester].last),
  isUsual: true,
})

/** Both terms of a school year: as entered, else the usual ones. */
export const termsOfYear = (
  stored: readonly SchoolTerm[],
  schoolYear: SchoolYear,
): readonly [SchoolTerm, SchoolTerm] => {
  const of = (semester: Semester): SchoolTerm =>
    stored.find((term) => term.schoolYear === schoolYear && term.semester === semester) ??
    usualTerm(schoolYear, semester)
  return [of(1), of(2)]
}
