import type { IsoDate } from '../kernel/dates.ts'
import type { SchoolYear } from '../kernel/school-year.ts'

export const semesters = [1, 2] as const
export type Semester = (typeof semesters)[number]

/** One of the two terms of a school year, first to last day of teaching. */
export interface SchoolTerm {
  readonly schoolYear: SchoolYear
  readonly semester: Semester
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  /** Not entered yet: the usual days stand in. */
  readonly isUsual: boolean
}

export const calendarDayKinds = ['holiday', 'workday'] as const

/** A day off that is no weekend, or a weekend that is worked (调休). */
export interface CalendarDay {
  readonly day: IsoDate
  readonly kind: (typeof calendarDayKinds)[number]
  readonly name: string
}

/** 考试日: teaching goes on for some and stops for others; no day for a session either way. */
export interface ExamPeriod {
  readonly id: string
  readonly name: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
}

/** All that the rules of the school year look at. */
export interface SchoolCalendar {
  readonly terms: readonly SchoolTerm[]
  readonly days: readonly CalendarDay[]
}

/** `2025-2026-1`, as offices write a semester in codes. */
export const semesterCode = (term: Pick<SchoolTerm, 'schoolYear' | 'semester'>): string =>
  `${term.schoolYear}-${term.semester}`
