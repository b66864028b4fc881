import type { Database } from '#main/db/house.ts'
import { literals } from '#main/db/composed-sql.ts'
import { storedStatuses } from '#shared/pairings/pairing.ts'
import { searchKinds, type SearchKind } from '#shared/registry/search-kinds.ts'
import { livingStatuses } from '#shared/studios/studio.ts'

export interface TeacherHit {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly school: string | null
  readonly stage: string | null
  readonly subject: string | null
  readonly title: string | null
}

export interface SchoolHit {
  readonly id: string
  readonly name: string
  readonly district: string
  readonly town: string | null
  readonly stages: string | null
}

export interface PairingHit {
  readonly id: string
  readonly code: string
  readonly mentor: string
  readonly mentee: string
  readonly school: string
  readonly subject: string
  readonly status: string
}

export interface StudioHit {
  readonly no: number
  readonly id: string
  readonly code: string
  readonly name: string
  readonly lead: string | null
  readonly school: string
  readonly status: string
}

export interface TwinHit {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly lead: string | null
  readonly stage: string
  readonly status: string
}

export interface LectureHit {
  readonly id: string
  readonly code: string
  readonly issue: number
  readonly topic: string
  readonly heldOn: string
  readonly speakers: string | null
  readonly status: string
}

export interface KeyRange {
  readonly from: string
  readonly to: string
  readonly limit: number
}

/** Of so many people at most are the pairings looked up: one letter fits a third of a city. */
const peopleLookedAt = 300

const people = `(SELECT DISTINCT no FROM (SELECT no FROM search_key
  WHERE kind = ${searchKinds.teacher} AND k >= :from AND k < :to LIMIT ${peopleLookedAt}))`

const shown = literals(storedStatuses.filter((status) => status !== 'void'))

const pairingColumns = `p.id, g.code || '-' || p.seq AS code, m.name AS mentor, t.name AS mentee,
  g.mentor_school_name AS school, g.subject, p.status`
const pairingJoins = `JOIN teacher m ON m.no = g.mentor_no JOIN teacher t ON t.no = p.mentee_no`

const stagesOfSchool = `(SELECT group_concat(stage, '、') FROM school_stage WHERE school_no = s.no)`

/** Type-ahead reads ranges of `search_key` and nothing else is scanned. */
export function createSearchRepository(db: Database) {
  const hits = (kind: SearchKind, columns: string) =>
    `SELECT ${columns} FROM (SELECT DISTINCT no FROM (SELECT no FROM search_key
       WHERE kind = ${searchKinds[kind]} AND k >= :from AND k < :to ORDER BY k, no LIMIT :window) LIMIT :limit) hit`
  const teachers = db.prepare<[KeyRange & { window: number }], TeacherHit>(
    `${hits('teacher', 't.id, t.name, t.status, s.name AS school, t.stage, t.subject, t.title')}
     CROSS JOIN teacher t ON t.no = hit.no LEFT JOIN school s ON s.no = t.school_no`,
  )
  const schools = db.prepare<[KeyRange & { window: number }], SchoolHit>(
    `${hits('school', `s.id, s.name, d.short_name AS district, s.town, ${stagesOfSchool} AS stages`)}
     CROSS JOIN school s ON s.no = hit.no JOIN district d ON d.no = s.district_no`,
  )
  const byCode = db.prepare<[KeyRange], PairingHit>(
    `SELECT ${pairingColumns} FROM pairing_group g CROSS JOIN pairing p ON p.group_no = g.no ${pairingJoins}
     WHERE g.code >= :from AND g.code < :to AND p.status IN (${shown}) ORDER BY g.code, p.seq LIMIT :limit`,
  )
  const byPerson = db.prepare<[KeyRange], PairingHit>(
    `SELECT ${pairingColumns} FROM (
       SELECT p.no FROM ${people} person CROSS JOIN pairing_group g ON g.mentor_no = person.no
         CROSS JOIN pairing p ON p.group_no = g.no
       UNION
       SELECT p.no FROM ${people} person CROSS JOIN pairing p ON p.mentee_no = person.no
     ) hit CROSS JOIN pairing p ON p.no = hit.no JOIN pairing_group g ON g.no = p.group_no ${pairingJoins}
     WHERE p.status IN (${shown}) ORDER BY p.status IN ('active', 'paused', 'extended') DESC, p.ends_on DESC LIMIT :limit`,
  )

  const studios = db.prepare<[], StudioHit>(
    `SELECT s.no, s.id, s.code, s.name, t.name AS lead, s.school_name AS school, s.status
     FROM studio s LEFT JOIN teacher t ON t.no = s.lead_no WHERE s.status <> 'void'
     ORDER BY s.status IN (${literals(livingStatuses)}) DESC, s.code`,
  )
  const studiosOfPeople = db
    .prepare<[{ from: string; to: string }], number>(
      `SELECT m.studio_no FROM ${people} person CROSS JOIN studio_member m ON m.teacher_no = person.no
         AND m.left_on IS NULL`,
    )
    .pluck()

  const twins = db.prepare<[{ text: string; code: string; from: string; to: string; limit: number }], TwinHit>(
    `WITH hit AS MATERIALIZED (SELECT DISTINCT +no AS no FROM search_key
       WHERE kind = ${searchKinds.school} AND k >= :from AND k < :to LIMIT ${peopleLookedAt})
     SELECT g.id, g.code, g.name, g.stage, g.status,
       (SELECT k.name FROM twin_member m JOIN school k ON k.no = m.school_no
        JOIN twin_group_slot l ON l.group_no = m.group_no AND l.code = m.slot
        WHERE m.group_no = g.no AND m.left_on IS NULL AND l.is_lead = 1) AS lead
     FROM twin_group g
     WHERE g.status <> 'void' AND (instr(g.name, :text) > 0 OR (length(:code) > 2 AND instr(g.code, :code) = 1)
       OR EXISTS (SELECT 1 FROM hit CROSS JOIN twin_member m ON m.school_no = hit.no
         WHERE m.group_no = g.no AND m.left_on IS NULL))
     ORDER BY g.status IN ('closed', 'terminated'), g.code LIMIT :limit`,
  )

  const lectures = db.prepare<[{ text: string; code: string; from: string; to: string; limit: number }], LectureHit>(
    `WITH spoken AS MATERIALIZED (SELECT p.lecture_no AS no FROM ${people} person
       CROSS JOIN lecture_speaker p ON p.teacher_no = person.no)
     SELECT l.id, l.code, l.issue, l.topic, l.held_on AS heldOn, l.status,
       (SELECT group_concat(name, '、') FROM lecture_speaker s WHERE s.lecture_no = l.no) AS speakers
     FROM lecture l
     WHERE instr(l.topic, :text) > 0 OR (length(:code) > 3 AND instr(l.code, :code) = 1) OR '第' || l.issue || '期' = :text
       OR l.no IN (SELECT no FROM spoken)
       OR EXISTS (SELECT 1 FROM lecture_speaker s WHERE s.lecture_no = l.no AND instr(s.name, :text) > 0)
     ORDER BY l.status = 'cancelled', l.held_on DESC LIMIT :limit`,
  )

  /** 丽丽 has a key twice in one range: reads on when the first look was short of hits. */
  function widening<Hit>(read: (window: number) => Hit[], limit: number): Hit[] {
    const first = read(limit * 3)
    return first.length < limit ? read(limit * 30) : first
  }
  return {
    teachers: (range: KeyRange): TeacherHit[] => widening((window) => teachers.all({ ...range, window }), range.limit),
    schools: (range: KeyRange): SchoolHit[] => widening((window) => schools.all({ ...range, window }), range.limit),
    /** All of them, those under way first: a city has some hundreds. */
    studios: (): StudioHit[] => studios.all(),
    /** Numbers of the studios that somebody of that name is in. */
    studiosOfPeople: ({ from, to }: Pick<KeyRange, 'from' | 'to'>): number[] => studiosOfPeople.all({ from, to }),
    /** By name, code or a school that is in it; those under way first. */
    twins: (text: string, range: KeyRange): TwinHit[] => twins.all({ ...range, text, code: text.toUpperCase() }),
    /** By topic, number, code or who speaks; the newest first. */
    lectures: (text: string, range: KeyRange): LectureHit[] =>
      lectures.all({ ...range, text, code: text.toUpperCase() }),
    pairingsByCode: (range: KeyRange): PairingHit[] => byCode.all(range),
    pairingsByPerson: (range: KeyRange): PairingHit[] => byPerson.all(range),
  }
}
