import { createParents } from './foreign-keys.ts'
import type { Database, Statement } from './house.ts'

export type RowValues = Readonly<Record<string, unknown>>

/** What rows are called, from columns in this order; `group_no.mentor_no` is a column of the row that is pointed to. */
const recipes: Readonly<Record<string, readonly string[]>> = {
  pairing: ['group_no.mentor_no', 'mentee_no'],
  pairing_group: ['mentor_no', 'code'],
  posting: ['teacher_no', 'host_name'],
  shadowing: ['teacher_no', 'host_name'],
  trainee: ['training_no', 'teacher_no'],
  studio_member: ['studio_no', 'teacher_no'],
  studio_fund: ['studio_no', 'purpose'],
  employment: ['teacher_no', 'school_no'],
  hour_entry: ['teacher_no', 'title'],
  hour_certificate: ['teacher_name', 'title'],
  lecture: ['topic'],
  activity: ['topic'],
  visit: ['topic'],
  visit_stop: ['visit_no', 'place'],
  lecture_speaker: ['lecture_no', 'name'],
  lecture_attendee: ['lecture_no', 'name'],
  activity_participant: ['activity_no', 'name', 'teacher_no'],
  brand_school: ['school_name', 'theme'],
  twin_member: ['group_no', 'school_name'],
  twin_link: ['from_no', 'to_no'],
  attachment: ['name'],
  policy_value: ['policy_no.cohort_no', 'key'],
}

/** Columns that a row may be called by, the best first. */
const words = ['name', 'title', 'topic', 'item', 'indicator', 'label', 'alias', 'code', 'rule', 'key', 'day', 'grade']
/** Where a row belongs to, rather than what it is. */
const surroundings = new Set(['district', 'cohort', 'policy', 'school'])

const deepest = 3

export interface RowNames {
  /** `张三 · 李四` for a row by its values; '' for one that has no word of its own. */
  readonly of: (table: string, values: RowValues) => string
  readonly ofNo: (table: string, no: unknown) => string
}

/** What a column of SQLite holds: text or a number. */
export const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** Names rows of any table for people, also rows that are gone and only stand in the change log. */
export function createRowNames(db: Database): RowNames {
  const known = new Map<string, string>()
  const recipeOf = new Map<string, readonly string[]>()
  const parents = createParents(db)
  const rowBy = new Map<string, Statement<[unknown], RowValues>>()
  const removed = db
    .prepare<[string, unknown], string>(
      `SELECT before FROM change WHERE table_name = ? AND row_no = ? AND kind = 'delete' ORDER BY no DESC LIMIT 1`,
    )
    .pluck()

  function recipe(table: string): readonly string[] {
    const found = recipes[table] ?? recipeOf.get(table)
    if (found !== undefined) return found
    const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
    const word = words.find((one) => columns.includes(one))
    const owners = columns.filter((one) => parents(table).has(one))
    const owner = owners.find((one) => !surroundings.has(parents(table).get(one) ?? '')) ?? owners[0]
    const standsAlone = word === 'name' && columns.includes('id') && !columns.includes('teacher_no')
    const made = [...(owner === undefined || standsAlone ? [] : [owner]), ...(word === undefined ? [] : [word])]
    recipeOf.set(table, made)
    return made
  }

  function rowOf(table: string, no: unknown): RowValues | undefined {
    const statement = rowBy.get(table) ?? db.prepare<[unknown], RowValues>(`SELECT * FROM "${table}" WHERE no = ?`)
    rowBy.set(table, statement)
    const found = statement.get(no)
    if (found !== undefined) return found
    const before = removed.get(table, no)
    return before === undefined ? undefined : (JSON.parse(before) as RowValues)
  }

  function part(table: string, values: RowValues, path: string, depth: number): string {
    const [column = '', ...rest] = path.split('.')
    const value = values[column]
    if (value === null || value === undefined || value === '') return ''
    const parent = parents(table).get(column)
    if (parent === undefined || depth > deepest) return asText(value)
    if (rest.length === 0) return nameOfNo(parent, value, depth + 1)
    const row = rowOf(parent, value)
    return row === undefined ? '' : part(parent, row, rest.join('.'), depth + 1)
  }

  function nameOf(table: string, values: RowValues, depth: number): string {
    const parts = recipe(table).map((path) => part(table, values, path, depth))
    return [...new Set(parts.filter((text) => text !== ''))].slice(0, 2).join(' · ')
  }

  function nameOfNo(table: string, no: unknown, depth: number): string {
    const key = `${table}/${String(no)}`
    const found = known.get(key)
    if (found !== undefined) return found
    const row = rowOf(table, no)
    const name = row === undefined ? '' : nameOf(table, row, depth)
    known.set(key, name)
    return name
  }

  return { of: (table, values) => nameOf(table, values, 0), ofNo: (table, no) => nameOfNo(table, no, 0) }
}
