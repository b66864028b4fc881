import type { House } from '#main/db/house.ts'
import { columnNames, createRowSetter, places, selected } from '#main/db/row-writer.ts'
import type { SpeakerCategory } from '#shared/lectures/lecture.ts'

export interface SpeakerFields {
  readonly position: number
  readonly teacherNo: number | null
  readonly name: string
  readonly unit: string | null
  readonly title: string | null
  readonly category: SpeakerCategory
  readonly topic: string | null
  readonly hours: number | null
}

export interface StoredSpeaker extends SpeakerFields {
  readonly no: number
  readonly id: string
  readonly lectureNo: number
  readonly teacherId: string | null
}

/** Somebody of the register as he is now. */
export interface RegisteredSpeaker {
  readonly no: number
  readonly name: string
  readonly unit: string | null
  readonly title: string | null
}

const columns = {
  position: 'position',
  teacherNo: 'teacher_no',
  name: 'name',
  unit: 'unit',
  title: 'title',
  category: 'category',
  topic: 'topic',
  hours: 'hours',
} as const satisfies Record<keyof SpeakerFields, string>

/** 面向县区、学段、学科. */
export interface Targets {
  readonly districtNos: readonly number[]
  readonly stages: readonly string[]
  readonly subjects: readonly string[]
}

export interface ShownTargets {
  readonly districtIds: readonly string[]
  readonly districts: readonly string[]
  readonly stages: readonly string[]
  readonly subjects: readonly string[]
}

/** A list of values that belong to a session: what is no longer wanted goes, what stays keeps its row. */
function createValues({ db }: House, table: string, column: string) {
  const standing = db
    .prepare<[number], number | string>(`SELECT ${column} FROM ${table} WHERE lecture_no = ? ORDER BY no`)
    .pluck()
  const add = db.prepare<[number, number | string], never>(
    `INSERT INTO ${table} (lecture_no, ${column}) VALUES (?, ?) ON CONFLICT DO NOTHING`,
  )
  const remove = db.prepare<[number, number | string], never>(
    `DELETE FROM ${table} WHERE lecture_no = ? AND ${column} = ?`,
  )
  return (lectureNo: number, wanted: readonly (number | string)[]): void => {
    const known = standing.all(lectureNo)
    for (const value of known) if (!wanted.includes(value)) remove.run(lectureNo, value)
    for (const value of wanted) if (!known.includes(value)) add.run(lectureNo, value)
  }
}

/** Speakers of sessions, and for whom a session is. */
export function createLecturePeopleRepository(house: House) {
  const { db, createId } = house
  const speakers = db.prepare<[string], StoredSpeaker>(
    `SELECT p.no, p.id, p.lecture_no AS lectureNo, t.id AS teacherId, ${selected(columns, 'p')}
     FROM json_each(?) j CROSS JOIN lecture_speaker p ON p.lecture_no = j.value
     LEFT JOIN teacher t ON t.no = p.teacher_no ORDER BY p.lecture_no, p.position, p.no`,
  )
  const registered = db.prepare<[string], RegisteredSpeaker>(
    `SELECT t.no, t.name, s.name AS unit, t.title FROM teacher t LEFT JOIN school s ON s.no = t.school_no WHERE t.id = ?`,
  )
  const insert = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO lecture_speaker (id, lecture_no, ${columnNames(columns)}) VALUES (:id, :lectureNo, ${places(columns)})`,
  )
  const set = createRowSetter(db, 'lecture_speaker', columns)
  const remove = db.prepare<[number], never>('DELETE FROM lecture_speaker WHERE no = ?')
  const putDistricts = createValues(house, 'lecture_district', 'district_no')
  const putStages = createValues(house, 'lecture_stage', 'stage')
  const putSubjects = createValues(house, 'lecture_subject', 'subject')
  const districts = db.prepare<[number], { id: string; name: string }>(
    `SELECT d.id, d.short_name AS name FROM lecture_district x JOIN district d ON d.no = x.district_no
     WHERE x.lecture_no = ? ORDER BY d.position`,
  )
  const stages = db
    .prepare<[number], string>('SELECT stage FROM lecture_stage WHERE lecture_no = ? ORDER BY no')
    .pluck()
  const subjects = db
    .prepare<[number], string>('SELECT subject FROM lecture_subject WHERE lecture_no = ? ORDER BY no')
    .pluck()

  /** The same person, or the same name outside the register. */
  const isSame = (one: SpeakerFields, other: SpeakerFields): boolean =>
    one.teacherNo === null ? other.teacherNo === null && one.name === other.name : one.teacherNo === other.teacherNo

  return {
    registered: (teacherId: string) => registered.get(teacherId),
    speakersOf: (lectureNos: readonly number[]): readonly StoredSpeaker[] => speakers.all(JSON.stringify(lectureNos)),
    /** Lets exactly these speak, in this order; who stays keeps his row. */
    putSpeakers(lectureNo: number, wanted: readonly SpeakerFields[]): void {
      const known = speakers.all(JSON.stringify([lectureNo]))
      for (const one of known) if (!wanted.some((other) => isSame(one, other))) remove.run(one.no)
      for (const one of wanted) {
        const standing = known.find((other) => isSame(one, other))
        if (standing === undefined) insert.run({ ...one, id: createId(), lectureNo })
        else set(standing.no, one)
      }
    },
    putTargets(lectureNo: number, { districtNos, stages: wantedStages, subjects: wantedSubjects }: Targets): void {
      putDistricts(lectureNo, districtNos)
      putStages(lectureNo, wantedStages)
      putSubjects(lectureNo, wantedSubjects)
    },
    targetsOf(lectureNo: number): ShownTargets {
      const found = districts.all(lectureNo)
      return {
        districtIds: found.map(({ id }) => id),
        districts: found.map(({ name }) => name),
        stages: stages.all(lectureNo),
        subjects: subjects.all(lectureNo),
      }
    },
  }
}

export type LecturePeopleRepository = ReturnType<typeof createLecturePeopleRepository>
