import type { Database } from '#main/db/house.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'

interface Stamp {
  readonly createId: () => string
  readonly at: string
}

export interface TwinActivity {
  readonly groupNo: number
  readonly heldOn: IsoDate
  readonly type: string
  readonly topic: string
  readonly stage: string
}

/** Writes what a fictional year of school twinning holds beside its groups, as `sample-repository` writes its people. */
export function createSampleTwinRepository(db: Database) {
  const outside = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO school (id, name, district_no, urban_type, is_lead, is_outside, status, sort_key, created_at, updated_at)
     SELECT :id, :name, d.no, 'urban', 1, 1, 'open', :sortKey, :at, :at FROM district d WHERE d.code = '000000'`,
  )
  const schoolId = db.prepare<[number], string>('SELECT id FROM school WHERE no = ?').pluck()
  const groups = db.prepare<[], { readonly no: number; readonly startsOn: IsoDate; readonly stage: string }>(
    `SELECT no, starts_on AS startsOn, stage FROM twin_group WHERE status = 'running' ORDER BY no`,
  )
  const activity = db.prepare<[TwinActivity & { id: string; at: string }], never>(
    `INSERT INTO activity (id, held_on, type, topic, stage, level, district_no, organizer, created_at, updated_at)
     SELECT :id, :heldOn, :type, :topic, :stage, '县', s.district_no, g.name, :at, :at
     FROM twin_group g JOIN twin_member m ON m.group_no = g.no AND m.slot = 'lead' JOIN school s ON s.no = m.school_no
     WHERE g.no = :groupNo LIMIT 1`,
  )
  // Two teachers of the lead school, and one of each school that it supports.
  const people = db.prepare<[{ activityNo: number; groupNo: number }], never>(
    `INSERT INTO activity_participant (activity_no, teacher_no, name, unit, school_no, role)
     SELECT :activityNo, no, name, unit, school_no, CASE WHEN slot = 'lead' AND nth = 1 THEN 'lead' ELSE 'participant' END
     FROM (SELECT t.no, t.name, s.name AS unit, s.no AS school_no, m.slot,
             row_number() OVER (PARTITION BY s.no ORDER BY (t.no * 7 + :activityNo) % 13, t.no) AS nth
           FROM twin_member m JOIN school s ON s.no = m.school_no
           JOIN teacher t ON t.school_no = s.no AND t.status = 'active'
           WHERE m.group_no = :groupNo AND m.left_on IS NULL)
     WHERE nth <= CASE slot WHEN 'lead' THEN 2 ELSE 1 END`,
  )
  const credit = db.prepare<[number, number], never>(
    'INSERT INTO activity_twin_group (activity_no, twin_group_no) VALUES (?, ?)',
  )
  const goal = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO twin_goal (id, group_no, year, indicator, baseline, target, actual)
     VALUES (:id, :groupNo, :year, :indicator, :baseline, :target, :actual)`,
  )
  const brand = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO brand_school (id, code, cohort_no, school_no, school_name, district_no, category, theme, starts_on, ends_on,
       goals, status, status_since, level, recognised_on, document_no, reassess_on, created_at, updated_at)
     SELECT :id, :code, :cohortNo, s.no, s.name, s.district_no, :category, :theme, :startsOn, :endsOn, :goals, :status,
       :since, :level, :recognisedOn, :documentNo, :reassessOn, :at, :at FROM school s WHERE s.no = :schoolNo`,
  )

  return {
    insertOutside: (name: string, sortKey: string, { createId, at }: Stamp): number =>
      Number(outside.run({ id: createId(), name, sortKey, at }).lastInsertRowid),
    schoolId: (no: number): string => schoolId.get(no) ?? '',
    running: () => groups.all(),
    insertActivity(one: TwinActivity, { createId, at }: Stamp): void {
      const { groupNo } = one
      const activityNo = Number(activity.run({ ...one, id: createId(), at }).lastInsertRowid)
      people.run({ activityNo, groupNo })
      credit.run(activityNo, groupNo)
    },
    insertGoal: (row: Record<string, unknown>, id: string): void => void goal.run({ ...row, id }),
    insertBrand: (row: Record<string, unknown>, { createId, at }: Stamp): void =>
      void brand.run({ ...row, id: createId(), at }),
  }
}

export type SampleTwinRepository = ReturnType<typeof createSampleTwinRepository>
