import type { IsoDate } from './dates.ts'

/** A school year runs from 1 September to 31 August and is named by both years, `2025-2026`. */
export type SchoolYear = string

export function schoolYearOf(date: IsoDate): SchoolYear {
  const year = Number(date.slice(0, 4))
  return date.slice(5, 7) >= '09' ? `${year}-${year + 1}` : `${year - 1}-${year}`
}

export const schoolYearStart = (year: SchoolYear): IsoDate => `${year.slice(0, 4)}-09-01`
export const schoolYearEnd = (year: SchoolYear): IsoDate => `${year.slice(5)}-08-31`

/** `2025-2026` as it is written on paper: `2025—2026学年`. */
export const schoolYearLabel = (year: SchoolYear): string => `${year.slice(0, 4)}—${year.slice(5)}学年`

export function shiftSchoolYear(year: SchoolYear, by: number): SchoolYear {
  const first = Number(year.slice(0, 4)) + by
  return `${first}-${first + 1}`
}
