import type { Database } from '#main/db/house.ts'

/** The tables whose rows are children of one record: their changes are found under the record they belong to. */
const owners: Readonly<Record<string, string>> = {
  school_stage: 'school_no',
  school_name: 'school_no',
  employment: 'teacher_no',
  honour: 'teacher_no',
  policy_value: 'policy_no',
  quota: 'policy_no',
  quota_source: 'quota_no',
  pairing: 'group_no',
  activity_participant: 'activity_no',
  activity_pairing: 'activity_no',
  activity_studio: 'activity_no',
  achievement_pairing: 'achievement_no',
  achievement_studio: 'achievement_no',
  studio_name: 'studio_no',
  studio_member: 'studio_no',
  studio_fund: 'studio_no',
  studio_goal: 'studio_no',
  studio_assessment: 'studio_no',
  lecture_speaker: 'lecture_no',
  lecture_attendee: 'lecture_no',
  lecture_invitee: 'lecture_no',
  lecture_district: 'lecture_no',
  lecture_stage: 'lecture_no',
  lecture_subject: 'lecture_no',
  activity_lecture: 'activity_no',
  trainee: 'training_no',
  training_quota: 'training_no',
  training_target: 'training_no',
  hour_certificate_line: 'certificate_no',
  export_profile_column: 'profile_no',
  posting_extension: 'posting_no',
  posting_grade: 'posting_no',
  posting_care: 'posting_no',
  posting_private: 'posting_no',
  visit_person: 'visit_no',
  visit_stop: 'visit_no',
  visit_agreement: 'visit_no',
  visit_donation: 'visit_no',
  activity_posting: 'activity_no',
  activity_visit: 'activity_no',
  achievement_posting: 'achievement_no',
  aid_brief_part: 'brief_no',
  activity_twin_group: 'activity_no',
  twin_slot: 'scheme_no',
  twin_group_slot: 'group_no',
  twin_group_name: 'group_no',
  twin_member: 'group_no',
  twin_link: 'group_no',
  twin_goal: 'group_no',
  twin_assessment: 'group_no',
  twin_waiver: 'group_no',
  brand_verdict: 'brand_no',
  match_person: 'round_no',
  match_wish: 'round_no',
  match_ban: 'round_no',
  match_scenario: 'round_no',
  match_setting: 'scenario_no',
  match_choice: 'scenario_no',
  match_pair: 'scenario_no',
  match_draft: 'scenario_no',
}

const notTracked = new Set(['action'])

/** Tables under history: all whose rows keep their number for ever (AUTOINCREMENT). */
export function trackedTables(db: Database): readonly string[] {
  const rows = db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%' ORDER BY name`,
    )
    .all()
  return rows.map((row) => row.name).filter((name) => !notTracked.has(name))
}

function columnsOf(db: Database, table: string): readonly string[] {
  return db
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?) ORDER BY cid')
    .all(table)
    .map((row) => row.name)
}

/** JSON of the columns that differ, with the values of the given side. */
const differing = (columns: readonly string[], side: 'OLD' | 'NEW'): string => {
  const parts = columns
    .filter((column) => column !== 'no')
    .map((column) => `SELECT '${column}' AS k, ${side}.${column} AS v WHERE OLD.${column} IS NOT NEW.${column}`)
  return `(SELECT json_group_object(k, v) FROM (${parts.join(' UNION ALL ')}))`
}

const whole = (columns: readonly string[]): string =>
  `json_object(${columns.map((column) => `'${column}', OLD.${column}`).join(', ')})`

function triggersFor(table: string, columns: readonly string[]): string {
  const owner = (side: string) => (owners[table] === undefined ? 'NULL' : `${side}.${owners[table]}`)
  const row = (side: string, kind: string, before: string, after: string) =>
    `INSERT INTO change (action_no, table_name, row_no, owner_no, kind, before, after)
     SELECT no, '${table}', ${side}.no, ${owner(side)}, '${kind}', ${before}, ${after} FROM current_action;`
  const isChanged = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')
  return `
    CREATE TEMP TRIGGER track_${table}_insert AFTER INSERT ON main.${table}
    BEGIN ${row('NEW', 'insert', 'NULL', 'NULL')} END;
    CREATE TEMP TRIGGER track_${table}_update AFTER UPDATE ON main.${table} WHEN ${isChanged}
    BEGIN ${row('NEW', 'update', differing(columns, 'OLD'), differing(columns, 'NEW'))} END;
    CREATE TEMP TRIGGER track_${table}_delete AFTER DELETE ON main.${table}
    BEGIN ${row('OLD', 'delete', whole(columns), 'NULL')} END;`
}

/**
 * Puts temporary triggers on every tracked table, made from the columns that it has now: what a statement changes is
 * written down wherever the statement stands, and a new column needs no code. They write only while an action runs.
 */
export function trackChanges(db: Database): void {
  db.exec('CREATE TEMP TABLE current_action (no INTEGER PRIMARY KEY)')
  for (const table of trackedTables(db)) db.exec(triggersFor(table, columnsOf(db, table)))
}
