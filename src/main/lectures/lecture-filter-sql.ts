import { literals, type Parameters } from '#main/db/composed-sql.ts'
import type { LectureFilter } from '#shared/lectures/lecture-contract.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import { searchKinds } from '#shared/registry/search-kinds.ts'

/** Sessions at which somebody speaks whose name was typed; `+no` keeps SQLite from walking all keys in the order of `no`. */
const spokenBy = `l.no IN (
  WITH hit AS MATERIALIZED
    (SELECT DISTINCT +no AS no FROM search_key WHERE kind = ${searchKinds.teacher} AND k >= :keyFrom AND k < :keyTo)
  SELECT p.lecture_no FROM hit CROSS JOIN lecture_speaker p ON p.teacher_no = hit.no)`

const written = `(instr(l.topic, :text) > 0 OR instr(coalesce(l.place, ''), :text) > 0 OR instr(l.code, :code) > 0
  OR EXISTS (SELECT 1 FROM lecture_speaker p WHERE p.lecture_no = l.no AND instr(p.name, :text) > 0))`

function textCondition(text: string | undefined): string | false {
  if (text === undefined || text === '') return false
  return searchRangeOf(text) === null ? written : `(${written} OR ${spokenBy})`
}

/** Meant for it by name, or for all. */
const meant = (table: string, column: string, value: string): string =>
  `(NOT EXISTS (SELECT 1 FROM ${table} x WHERE x.lecture_no = l.no)
    OR EXISTS (SELECT 1 FROM ${table} x WHERE x.lecture_no = l.no AND x.${column} = ${value}))`

const districtNo = '(SELECT no FROM district WHERE id = :districtId)'

/** The conditions of a filter over `lecture l`. */
export const conditionsOf = (filter: LectureFilter): (string | false)[] => [
  filter.statuses !== undefined && `l.status IN (${literals(filter.statuses)})`,
  filter.seriesId !== undefined && 'l.series_no = (SELECT no FROM lecture_series WHERE id = :seriesId)',
  filter.cohortId !== undefined &&
    `l.series_no IN (SELECT s.no FROM lecture_series s JOIN cohort c ON c.no = s.cohort_no WHERE c.id = :cohortId)`,
  filter.from !== undefined && 'l.held_on >= :from',
  filter.to !== undefined && 'l.held_on <= :to',
  filter.form !== undefined && 'l.form = :form',
  filter.districtId !== undefined &&
    `(l.district_no = ${districtNo} OR EXISTS (SELECT 1 FROM lecture_district x
      WHERE x.lecture_no = l.no AND x.district_no = ${districtNo}))`,
  filter.stage !== undefined && meant('lecture_stage', 'stage', ':stage'),
  filter.subject !== undefined && meant('lecture_subject', 'subject', ':subject'),
  filter.teacherId !== undefined &&
    `l.no IN (SELECT p.lecture_no FROM lecture_speaker p JOIN teacher t ON t.no = p.teacher_no WHERE t.id = :teacherId
      UNION SELECT a.lecture_no FROM lecture_attendee a JOIN teacher t ON t.no = a.teacher_no WHERE t.id = :teacherId)`,
  filter.hasWaiting !== undefined &&
    `${filter.hasWaiting ? '' : 'NOT '}EXISTS (SELECT 1 FROM lecture_attendee a
      WHERE a.lecture_no = l.no AND a.state = 'waiting')`,
  textCondition(filter.text),
]

export function parametersOf(filter: LectureFilter): Parameters {
  const range = filter.text === undefined ? null : searchRangeOf(filter.text)
  return {
    ...filter,
    statuses: null,
    hasWaiting: null,
    code: filter.text?.toUpperCase() ?? null,
    keyFrom: range?.from ?? null,
    keyTo: range?.to ?? null,
  }
}
