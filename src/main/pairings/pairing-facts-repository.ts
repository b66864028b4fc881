import { literals } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import type { IdentityDoubt, PersonFacts, StandingPair } from '#shared/pairings/pairing-facts.ts'
import { runningStatuses } from '#shared/pairings/pairing.ts'
import { livingStatuses } from '#shared/studios/studio.ts'

/** A pair with what its group says, as the rules are asked about it. */
export interface JudgedRow extends StandingPair {
  readonly groupNo: number
  readonly cohortNo: number
  readonly mentorNo: number
  readonly menteeNo: number
  readonly stage: string
  readonly groupStartsOn: IsoDate
  readonly groupEndsOn: IsoDate
}

interface PersonRow extends Omit<PersonFacts, 'schoolStages' | 'doubts' | 'studios'> {
  readonly no: number
  readonly schoolStages: string | null
}

const pairs = `
  SELECT p.id AS pairingId, g.id AS groupId, g.code || '-' || p.seq AS code, g.no AS groupNo, g.cohort_no AS cohortNo,
    g.mentor_no AS mentorNo, m.id AS mentorId, m.name AS mentor, p.mentee_no AS menteeNo, t.id AS menteeId,
    t.name AS mentee, p.role, g.kind, g.stage, g.subject, p.status, p.starts_on AS startsOn, p.ends_on AS endsOn,
    g.starts_on AS groupStartsOn, g.ends_on AS groupEndsOn, r.id AS reportedBy
  FROM pairing p JOIN pairing_group g ON g.no = p.group_no
  JOIN teacher m ON m.no = g.mentor_no JOIN teacher t ON t.no = p.mentee_no
  LEFT JOIN district r ON r.no = p.source_district_no`

const running = literals(runningStatuses)
const given = '(SELECT value FROM json_each(:nos))'

/** The grade of the level of the highest honour that is confirmed and in force. */
const honourGrade = `coalesce((
  SELECT max(l.grade) FROM honour h
  LEFT JOIN code_entry n ON n.list = 'honour' AND n.name = h.name
  JOIN code_entry l ON l.list = 'honour-level' AND coalesce(h.level, n.level) IN (l.level, l.name)
  WHERE h.teacher_no = t.no AND h.state = 'confirmed'
    AND (h.valid_until IS NULL OR h.valid_until >= substr(:today, 1, length(h.valid_until)))), 0)`

/** Reads, in few statements whatever the number, what the rules must know. */
export function createPairingFactsRepository(db: Database) {
  const allRunning = db.prepare<[], JudgedRow>(`${pairs} WHERE p.status IN (${running}) ORDER BY p.no`)
  const ofGroups = db.prepare<[{ nos: string }], JudgedRow>(
    `${pairs} WHERE p.group_no IN ${given} AND p.status IN ('draft', ${running}) ORDER BY p.no`,
  )
  const ofPeople = db.prepare<[{ nos: string }], JudgedRow>(
    `${pairs} WHERE p.status IN (${running}) AND p.no IN (
       SELECT no FROM pairing WHERE mentee_no IN ${given}
       UNION SELECT q.no FROM pairing_group h JOIN pairing q ON q.group_no = h.no WHERE h.mentor_no IN ${given})`,
  )
  const people = db.prepare<[{ nos: string; today: string }], PersonRow>(
    `SELECT t.no, t.id, t.name, coalesce(s.name, '') AS school, d.id AS districtId, t.stage, t.subject,
       t.subject_2 AS subject2, t.title, c.grade AS titleGrade, ${honourGrade} AS honourGrade, t.sex, t.birth,
       t.work_start AS workStart, t.status, CASE WHEN t.stage = '一贯制' THEN
         (SELECT group_concat(stage, '、') FROM school_stage WHERE school_no = t.school_no) END AS schoolStages
     FROM json_each(:nos) j CROSS JOIN teacher t ON t.no = j.value
     LEFT JOIN school s ON s.no = t.school_no LEFT JOIN district d ON d.no = t.district_no
     LEFT JOIN code_entry c ON c.list = 'title' AND c.name = t.title`,
  )
  const doubts = db.prepare<[{ nos: string }], IdentityDoubt & { readonly no: number }>(
    `SELECT t.no, o.id AS otherId, o.name AS otherName, coalesce(s.name, '') AS otherSchool, 'same-id' AS kind
     FROM json_each(:nos) j CROSS JOIN teacher t ON t.no = j.value
     JOIN teacher o ON o.national_id = t.national_id AND o.no <> t.no LEFT JOIN school s ON s.no = o.school_no
     UNION ALL
     SELECT t.no, o.id, o.name, coalesce(s.name, ''), 'same-name'
     FROM json_each(:nos) j CROSS JOIN teacher t ON t.no = j.value
     JOIN teacher o ON o.name = t.name AND o.school_no = t.school_no AND o.no <> t.no
       AND o.national_id <> t.national_id LEFT JOIN school s ON s.no = o.school_no`,
  )
  const studios = db.prepare<[{ nos: string }], { readonly no: number; readonly name: string }>(
    `SELECT m.teacher_no AS no, s.name FROM json_each(:nos) j
     CROSS JOIN studio_member m ON m.teacher_no = j.value AND m.left_on IS NULL AND m.role <> 'adviser'
     JOIN studio s ON s.no = m.studio_no AND s.status IN (${literals(livingStatuses)}) ORDER BY s.code`,
  )
  const numbers = db.prepare<[string], { readonly id: string; readonly no: number }>(
    'SELECT t.id, t.no FROM json_each(?) j CROSS JOIN teacher t ON t.id = j.value',
  )
  const grade = db
    .prepare<[{ list: string; name: string }], number>(
      `SELECT grade FROM code_entry WHERE list = :list AND (name = :name OR level = :name) AND grade IS NOT NULL
       ORDER BY name = :name DESC LIMIT 1`,
    )
    .pluck()

  const json = (nos: readonly number[]): string => JSON.stringify(nos)
  return {
    allRunning: () => allRunning.all(),
    ofGroups: (groupNos: readonly number[]) => ofGroups.all({ nos: json(groupNos) }),
    /** Pairs under way that one of these people is in, on either side. */
    ofPeople: (nos: readonly number[]) => ofPeople.all({ nos: json(nos) }),
    people(nos: readonly number[], today: IsoDate): Map<number, PersonFacts> {
      const parameters = { nos: json([...new Set(nos)]), today }
      const doubtsOf = groupBy(doubts.all(parameters), (doubt) => doubt.no)
      const studiosOf = groupBy(studios.all(parameters), (studio) => studio.no)
      const facts = people.all(parameters).map(({ no, schoolStages, ...person }): [number, PersonFacts] => [
        no,
        {
          ...person,
          schoolStages: schoolStages === null ? [] : schoolStages.split('、'),
          doubts: (doubtsOf.get(no) ?? []).map(({ no: _no, ...doubt }) => doubt),
          studios: (studiosOf.get(no) ?? []).map(({ name }) => name),
        },
      ])
      return new Map(facts)
    },
    /** Row numbers by id; who is not there is left out. */
    numbersOf: (ids: readonly string[]): Map<string, number> =>
      new Map(numbers.all(JSON.stringify(ids)).map(({ id, no }) => [id, no])),
    /** The grade of a title, of an honour level or of an assessment grade; null when the code is not known. */
    gradeOf: (list: 'title' | 'honour-level' | 'grade', name: string): number | null =>
      grade.get({ list, name }) ?? null,
  }
}

export type PairingFactsRepository = ReturnType<typeof createPairingFactsRepository>
