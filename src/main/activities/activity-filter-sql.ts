import type { Parameters } from '#main/db/composed-sql.ts'
import type { AchievementFilter, ActivityFilter } from '#shared/activities/activity-contract.ts'
import { creditKinds, type CreditKind } from '#shared/activities/activity.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'

/** `search_key.kind` of teachers. */
const teacherKeys = 1

const teacherOf = '(SELECT no FROM teacher WHERE id = :teacherId)'
const pairingOf = '(SELECT no FROM pairing WHERE id = :pairingId)'
const studioOf = '(SELECT no FROM studio WHERE id = :studioId)'

/** Teachers found by name. `+no` keeps SQLite from walking all keys in the order of `no`. */
const hitTeachers = `hit AS MATERIALIZED
  (SELECT DISTINCT +no AS no FROM search_key WHERE kind = ${teacherKeys} AND k >= :keyFrom AND k < :keyTo)`

/** By a participant of the register, by the beginning of the name of one outside it, or by what stands in the text. */
const textHits = `a.no IN (
  WITH ${hitTeachers}
  SELECT q.activity_no FROM hit CROSS JOIN activity_participant q ON q.teacher_no = hit.no
  UNION SELECT q.activity_no FROM activity_participant q
    WHERE q.teacher_no IS NULL AND q.name >= :text AND q.name < :textEnd
  UNION SELECT w.no FROM activity w
    WHERE instr(w.topic, :text) > 0 OR instr(w.lesson, :text) > 0 OR instr(w.place, :text) > 0)`

const isCredited = (kind: CreditKind): string => `EXISTS (SELECT 1 FROM activity_${kind} x WHERE x.activity_no = a.no)`
const countsTo = (kind: CreditKind): string =>
  `a.no IN (SELECT activity_no FROM activity_${kind} WHERE ${kind}_no = (SELECT no FROM ${kind} WHERE id = :creditId))`
const isAnyCredited = `(${creditKinds.map(isCredited).join(' OR ')})`

/** The conditions of a filter over `activity a`. */
export const conditionsOf = (filter: ActivityFilter): (string | false)[] => [
  filter.from !== undefined && 'a.held_on >= :from',
  filter.to !== undefined && 'a.held_on <= :to',
  filter.types !== undefined && 'a.type IN (SELECT value FROM json_each(:types))',
  filter.level !== undefined && 'a.level = :level',
  filter.districtId !== undefined && 'a.district_no = (SELECT no FROM district WHERE id = :districtId)',
  filter.teacherId !== undefined &&
    `a.no IN (SELECT activity_no FROM activity_participant WHERE teacher_no = ${teacherOf})`,
  filter.creditKind !== undefined &&
    (filter.creditId === undefined ? isCredited(filter.creditKind) : countsTo(filter.creditKind)),
  filter.pairingId !== undefined &&
    `a.no IN (SELECT activity_no FROM activity_pairing WHERE pairing_no = ${pairingOf})`,
  filter.studioId !== undefined && `a.no IN (SELECT activity_no FROM activity_studio WHERE studio_no = ${studioOf})`,
  filter.uncredited === true && `NOT ${isAnyCredited}`,
  filter.uncredited === false && isAnyCredited,
  (filter.text ?? '') !== '' && textHits,
]

const textParameters = (text: string | undefined): Parameters => {
  const range = text === undefined ? null : searchRangeOf(text)
  return {
    text: text ?? null,
    textEnd: `${text ?? ''}\u{10FFFF}`,
    keyFrom: range?.from ?? null,
    keyTo: range?.to ?? null,
  }
}

export const parametersOf = (filter: ActivityFilter): Parameters => ({
  ...filter,
  types: filter.types === undefined ? null : JSON.stringify(filter.types),
  uncredited: null,
  ...textParameters(filter.text),
})

/** The conditions of a filter over `achievement a`. */
export const achievementConditionsOf = (filter: AchievementFilter): (string | false)[] => [
  filter.from !== undefined && 'a.achieved_on >= :from',
  filter.to !== undefined && 'a.achieved_on <= :to',
  filter.kinds !== undefined && 'a.kind IN (SELECT value FROM json_each(:kinds))',
  filter.level !== undefined && 'a.level = :level',
  filter.teacherId !== undefined && `a.teacher_no = ${teacherOf}`,
  filter.pairingId !== undefined &&
    `a.no IN (SELECT achievement_no FROM achievement_pairing WHERE pairing_no = ${pairingOf})`,
  filter.studioId !== undefined &&
    `a.no IN (SELECT achievement_no FROM achievement_studio WHERE studio_no = ${studioOf})`,
  (filter.text ?? '') !== '' &&
    `a.no IN (WITH ${hitTeachers}
      SELECT q.no FROM hit CROSS JOIN achievement q ON q.teacher_no = hit.no
      UNION SELECT w.no FROM achievement w WHERE instr(w.name, :text) > 0)`,
]

export const achievementParametersOf = (filter: AchievementFilter): Parameters => ({
  ...filter,
  kinds: filter.kinds === undefined ? null : JSON.stringify(filter.kinds),
  ...textParameters(filter.text),
})
