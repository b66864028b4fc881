import type { Database } from '#main/db/house.ts'
import type { RecordKind } from '#shared/history/history-contract.ts'
import type { FieldChange, RecordChange } from '#shared/history/history.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { fieldLabel, isShown, valueLabel } from './field-labels.ts'

/** What SQLite keeps in a column. */
type Stored = string | number | null | undefined

interface ChangeRow {
  readonly tableName: string
  readonly kind: 'insert' | 'update' | 'delete'
  readonly before: string | null
  readonly after: string | null
  readonly id: string
  readonly actionKind: 'do' | 'undo' | 'redo'
  readonly operation: string
  readonly title: string
  readonly operator: string
  readonly at: string
  readonly undoneBy: number | null
}

/** Columns that hold the number of a row elsewhere, shown by that row's name. */
const references: Readonly<Record<string, string>> = {
  school_no: 'school',
  mentor_school_no: 'school',
  mentee_school_no: 'school',
  district_no: 'district',
  mentor_district_no: 'district',
  mentee_district_no: 'district',
  mentor_no: 'teacher',
  co_mentor_no: 'teacher',
  mentee_no: 'teacher',
  cohort_no: 'cohort',
  lead_no: 'teacher',
  studio_no: 'studio',
  twin_group_no: 'twin_group',
  from_no: 'twin_member',
  to_no: 'twin_member',
  pairing_no: 'pairing',
  host_school_no: 'school',
  series_no: 'lecture_series',
  batch_no: 'aid_batch',
  home_no: 'school',
  host_no: 'school',
  home_district_no: 'district',
  guide_no: 'teacher',
  posting_no: 'posting',
  visit_no: 'visit',
  'posting.previous_no': 'posting',
  training_no: 'training',
}

/** What a row is called that has no name of its own. */
const namedBy: Readonly<Record<string, string>> = {
  twin_member: 'SELECT school_name AS name FROM twin_member WHERE no = ?',
  posting: `SELECT t.name || '（' || p.host_name || '）' AS name FROM posting p JOIN teacher t ON t.no = p.teacher_no
    WHERE p.no = ?`,
  visit: 'SELECT topic AS name FROM visit WHERE no = ?',
  pairing: `SELECT g.code || '-' || p.seq AS name FROM pairing p JOIN pairing_group g ON g.no = p.group_no WHERE p.no = ?`,
}

/** The tables that hold the details of a record. */
const children: Readonly<Record<RecordKind, readonly string[]>> = {
  teacher: ['honour', 'employment'],
  school: ['school_name', 'school_stage'],
  pairing: [],
  pairing_group: ['pairing'],
  activity: [
    'activity_participant',
    'activity_pairing',
    'activity_studio',
    'activity_twin_group',
    'activity_posting',
    'activity_visit',
  ],
  achievement: ['achievement_pairing', 'achievement_studio', 'achievement_posting'],
  studio: ['studio_member', 'studio_name', 'studio_fund', 'studio_goal', 'studio_assessment'],
  lecture: [
    'lecture_speaker',
    'lecture_attendee',
    'lecture_invitee',
    'lecture_district',
    'lecture_stage',
    'lecture_subject',
  ],
  training: ['trainee', 'training_quota', 'training_target'],
  twin_group: ['twin_member', 'twin_link', 'twin_goal', 'twin_assessment', 'twin_group_name', 'twin_waiver'],
  brand_school: ['brand_verdict'],
  posting: ['posting_extension', 'posting_grade', 'posting_care', 'posting_private'],
  visit: ['visit_person', 'visit_stop', 'visit_agreement', 'visit_donation'],
  shadowing: [],
}

/** What a record consists of beside its own row, in the order in which rows point to each other; its attachments last. */
export const detailTables = (record: RecordKind): readonly string[] => [
  ...(record === 'twin_group' ? ['twin_group_slot'] : []),
  ...children[record],
  'attachment',
]

const limit = 300

/** The change history of one record and of its children, newest first: who, when, old → new. */
export function createRecordHistory(db: Database) {
  const noOf = (table: RecordKind, id: string) =>
    db.prepare<[string], { no: number }>(`SELECT no FROM ${table} WHERE id = ?`).get(id)?.no
  const groupOf = db.prepare<[number], { groupNo: number }>('SELECT group_no AS groupNo FROM pairing WHERE no = ?')
  const select = `SELECT c.table_name AS tableName, c.kind, c.before, c.after, a.id, a.kind AS actionKind, a.operation, a.title,
    a.operator, a.at, a.undone_by AS undoneBy FROM change c JOIN action a ON a.no = c.action_no`
  const ofRow = db.prepare<[string, number, number], ChangeRow>(
    `${select} WHERE c.table_name = ? AND c.row_no = ? ORDER BY c.no DESC LIMIT ?`,
  )
  const ofChildren = db.prepare<[string, number, number], ChangeRow>(
    `${select} WHERE c.table_name = ? AND c.owner_no = ? ORDER BY c.no DESC LIMIT ?`,
  )
  const nameOf = (table: string, no: unknown): string | null =>
    db.prepare<[unknown], { name: string }>(namedBy[table] ?? `SELECT name FROM ${table} WHERE no = ?`).get(no)?.name ??
    null

  function shown(rowTable: string, column: string, value: Stored): string | null {
    if (value === null || value === undefined) return null
    const table = references[`${rowTable}.${column}`] ?? references[column]
    return table === undefined ? valueLabel(rowTable, column, String(value)) : nameOf(table, value)
  }

  function fields(row: ChangeRow): readonly FieldChange[] {
    const before = JSON.parse(row.before ?? '{}') as Record<string, Stored>
    const after = JSON.parse(row.after ?? '{}') as Record<string, Stored>
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((column) => isShown(column) && (before[column] ?? null) !== (after[column] ?? null))
      .map((column) => ({
        field: column,
        label: fieldLabel(row.tableName, column),
        before: shown(row.tableName, column, before[column]),
        after: shown(row.tableName, column, after[column]),
      }))
  }

  const toChange = (row: ChangeRow): RecordChange => ({
    action: {
      id: row.id,
      kind: row.actionKind,
      operation: row.operation,
      title: row.title,
      operator: row.operator,
      at: row.at,
      changes: 1,
      isUndone: row.undoneBy !== null,
    },
    kind: row.kind,
    fields: fields(row),
  })

  return (record: RecordKind, id: string): readonly RecordChange[] => {
    const no = noOf(record, id)
    if (no === undefined) throw new AppError('record/not-found')
    const rows = [...ofRow.all(record, no, limit)]
    const group = record === 'pairing' ? groupOf.get(no)?.groupNo : undefined
    if (group !== undefined) rows.push(...ofRow.all('pairing_group', group, limit))
    for (const child of children[record]) rows.push(...ofChildren.all(child, no, limit))
    return rows
      .toSorted((a, b) => b.at.localeCompare(a.at))
      .slice(0, limit)
      .map(toChange)
  }
}
