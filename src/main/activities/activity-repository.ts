import type { Database } from '#main/db/house.ts'
import type { Activity, EventLevel, Participant } from '#shared/activities/activity.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { rowColumns } from './activity-list.ts'

export interface ActivityFields {
  readonly heldOn: string
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly type: string
  readonly topic: string
  readonly lesson: string | null
  readonly className: string | null
  readonly amount: number
  readonly hours: number
  readonly stage: string | null
  readonly subject: string | null
  readonly level: EventLevel | null
  readonly place: string | null
  readonly organizer: string | null
  readonly districtNo: number | null
  readonly summary: string | null
  readonly reflection: string | null
  readonly remark: string | null
}

/** Who took part, as it is stored: names and units are those of the day on which it was entered. */
export interface StoredParticipant extends Omit<Participant, 'teacherId'> {
  readonly teacherNo: number | null
  readonly schoolNo: number | null
}

export interface StoredActivity extends Omit<Activity, 'credits' | 'people' | 'source'> {
  readonly no: number
  readonly districtNo: number | null
  readonly sourceRow: number | null
}

/** Somebody of the register as he is now. */
export interface RegisteredPerson {
  readonly no: number
  readonly id: string
  readonly name: string
  readonly unit: string | null
  readonly schoolNo: number | null
  readonly districtNo: number | null
}

const columns: Readonly<Record<keyof ActivityFields, string>> = {
  heldOn: 'held_on',
  startsAt: 'starts_at',
  endsAt: 'ends_at',
  type: 'type',
  topic: 'topic',
  lesson: 'lesson',
  className: 'class_name',
  amount: 'amount',
  hours: 'hours',
  stage: 'stage',
  subject: 'subject',
  level: 'level',
  place: 'place',
  organizer: 'organizer',
  districtNo: 'district_no',
  summary: 'summary',
  reflection: 'reflection',
  remark: 'remark',
}
const names = Object.values(columns).join(', ')
const values = Object.keys(columns)
  .map((key) => `:${key}`)
  .join(', ')
const sets = Object.entries(columns)
  .map(([key, column]) => `${column} = :${key}`)
  .join(', ')

interface Stamp {
  readonly id: string
  readonly at: string
  readonly sourceRow: number | null
}

interface PersonRow extends Participant {
  readonly activityId: string
}

/** Every statement that writes activities and their participants, and reads single ones. */
export function createActivityRepository(db: Database) {
  const insert = db.prepare<[ActivityFields & Stamp], never>(
    `INSERT INTO activity (id, ${names}, source_row, created_at, updated_at) VALUES (:id, ${values}, :sourceRow, :at, :at)`,
  )
  const update = db.prepare<[ActivityFields & { no: number; at: string }], never>(
    `UPDATE activity SET ${sets}, updated_at = :at WHERE no = :no`,
  )
  const remove = db.prepare<[number], never>('DELETE FROM activity WHERE no = ?')
  const insertParticipant = db.prepare<[StoredParticipant & { activityNo: number }], never>(
    `INSERT INTO activity_participant (activity_no, teacher_no, name, unit, school_no, role, attendance, hours)
     VALUES (:activityNo, :teacherNo, :name, :unit, :schoolNo, :role, :attendance, :hours)`,
  )
  const clearParticipants = db.prepare<[number], never>('DELETE FROM activity_participant WHERE activity_no = ?')
  const byIds = db.prepare<[string], StoredActivity>(
    `SELECT ${rowColumns}, a.starts_at AS startsAt, a.ends_at AS endsAt, a.class_name AS className, a.organizer,
       a.district_no AS districtNo, d.id AS districtId, a.summary, a.reflection, a.remark, a.source_row AS sourceRow
     FROM json_each(?) j CROSS JOIN activity a ON a.id = j.value LEFT JOIN district d ON d.no = a.district_no`,
  )
  const people = db.prepare<[string], PersonRow>(
    `SELECT a.id AS activityId, t.id AS teacherId, p.name, p.unit, p.role, p.attendance, p.hours
     FROM json_each(?) j CROSS JOIN activity a ON a.id = j.value JOIN activity_participant p ON p.activity_no = a.no
     LEFT JOIN teacher t ON t.no = p.teacher_no ORDER BY p.activity_no, p.no`,
  )
  const registered = db.prepare<[string], RegisteredPerson>(
    `SELECT t.no, t.id, t.name, s.name AS unit, t.school_no AS schoolNo, t.district_no AS districtNo
     FROM json_each(?) j CROSS JOIN teacher t ON t.id = j.value LEFT JOIN school s ON s.no = t.school_no`,
  )
  const district = db.prepare<[string], number>('SELECT no FROM district WHERE id = ?').pluck()

  return {
    insert: (fields: ActivityFields, stamp: Stamp): number =>
      Number(insert.run({ ...fields, ...stamp }).lastInsertRowid),
    update: (no: number, fields: ActivityFields, at: string): void => void update.run({ ...fields, no, at }),
    /** Participants, links and attachments go with it by the schema. */
    remove: (no: number): void => void remove.run(no),
    insertParticipant: (activityNo: number, one: StoredParticipant): void =>
      void insertParticipant.run({ ...one, activityNo }),
    clearParticipants: (activityNo: number): void => void clearParticipants.run(activityNo),
    byIds: (ids: readonly string[]): readonly StoredActivity[] => byIds.all(JSON.stringify(ids)),
    peopleOf: (ids: readonly string[]): ReadonlyMap<string, readonly Participant[]> =>
      new Map(
        [...groupBy(people.all(JSON.stringify(ids)), ({ activityId }) => activityId)].map(([id, rows]) => [
          id,
          rows.map(({ activityId: _id, ...one }) => one),
        ]),
      ),
    registered: (ids: readonly string[]): ReadonlyMap<string, RegisteredPerson> =>
      new Map(registered.all(JSON.stringify(ids)).map((person) => [person.id, person])),
    districtNo: (id: string) => district.get(id),
  }
}

export type ActivityRepository = ReturnType<typeof createActivityRepository>
