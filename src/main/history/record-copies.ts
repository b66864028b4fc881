import type { Database, House } from '#main/db/house.ts'
import { asText, createRowNames } from '#main/db/row-names.ts'
import type { RecordKind } from '#shared/history/history-contract.ts'
import type { FieldChange } from '#shared/history/history.ts'
import type { CopiedDetail, CopiedRecord, RecordComparison } from '#shared/history/record-copy.ts'
import { tableLabel } from '#shared/history/table-labels.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { fieldLabel, isShown, valueLabel } from './field-labels.ts'
import { detailTables } from './record-history.ts'
import type { TouchedRow } from './revert.ts'
import { createRowBridge, type Values } from './row-bridge.ts'

/** Written anew by every save, or a row's own name in this file. */
const notCompared = new Set(['no', 'created_at', 'updated_at'])
const mostHits = 50

type Standing = Pick<House, 'db' | 'act'>

interface Detail {
  readonly table: string
  readonly state: CopiedDetail['state']
  readonly before: Values | undefined
  readonly now: Values | undefined
}

/** Finds single records in a copy of the database, compares them field by field, and brings them back. */
export function createRecordCopies({ db, act }: Standing, afterRevert: (rows: readonly TouchedRow[]) => void) {
  const rowBy = (from: Database, table: string, id: string) =>
    from.prepare<[string], Values>(`SELECT * FROM "${table}" WHERE id = ?`).get(id)

  /** Columns whose value in the copy, told in the numbers of today, is not the present one. */
  const differing = (then: Values, now: Values): readonly string[] =>
    Object.keys(then).filter((column) => !notCompared.has(column) && column in now && then[column] !== now[column])

  function find(copy: Database, record: RecordKind, text: string): readonly CopiedRecord[] {
    const names = createRowNames(copy)
    const bridge = createRowBridge(copy, db)
    const hits: CopiedRecord[] = []
    for (const row of copy.prepare<[], Values>(`SELECT * FROM "${record}" ORDER BY no DESC`).all()) {
      const name = names.of(record, row)
      if (!name.includes(text)) continue
      const id = String(row['id'])
      const now = rowBy(db, record, id)
      const { values } = bridge.translate(record, row)
      const state = now === undefined ? 'missing' : differing(values, now).some(isShown) ? 'changed' : 'same'
      hits.push({ id, name, state })
      if (hits.length === mostHits) break
    }
    return hits
  }

  /** A detail without an id is known by all that it says. */
  function keyOf(row: Values, owner: string): string {
    if (typeof row['id'] === 'string') return row['id']
    return JSON.stringify(Object.entries(row).filter(([column]) => column !== 'no' && column !== owner))
  }

  function detailsOf(copy: Database, record: RecordKind, thenNo: unknown, nowNo: unknown): readonly Detail[] {
    const bridge = createRowBridge(copy, db)
    return detailTables(record).flatMap((table): Detail[] => {
      const owner = bridge.ownerColumn(table, record)
      if (owner === undefined) return []
      const sql = `SELECT * FROM "${table}" WHERE "${owner}" = ? ORDER BY no`
      const before = copy.prepare<[unknown], Values>(sql).all(thenNo)
      const present = db.prepare<[unknown], Values>(sql).all(nowNo)
      const now = new Map(present.map((row) => [keyOf(row, owner), row]))
      const told = before.map((row) => ({ row, key: keyOf(bridge.translate(table, row).values, owner) }))
      const lostOrChanged = told.flatMap(({ row, key }): Detail[] => {
        const found = now.get(key)
        now.delete(key)
        if (found === undefined) return [{ table, state: 'lost', before: row, now: undefined }]
        const { values } = bridge.translate(table, row)
        const isSame = !differing({ ...values, [owner]: found[owner] }, found).some(isShown)
        return isSame ? [] : [{ table, state: 'changed', before: row, now: found }]
      })
      return [
        ...lostOrChanged,
        ...[...now.values()].map((row): Detail => ({ table, state: 'added', before: undefined, now: row })),
      ]
    })
  }

  function compare(copy: Database, record: RecordKind, id: string): RecordComparison {
    const then = rowBy(copy, record, id)
    if (then === undefined) throw new AppError('record/not-found')
    const now = rowBy(db, record, id)
    const bridge = createRowBridge(copy, db)
    const names = { before: createRowNames(copy), now: createRowNames(db) }
    const word = (side: 'before' | 'now', table: string, column: string, value: unknown): string | null => {
      if (value === null || value === undefined) return null
      const parent = bridge.parentOf(table, column)
      return parent === undefined ? valueLabel(table, column, asText(value)) : names[side].ofNo(parent, value)
    }
    const fieldsOf = (table: string, before: Values | undefined, after: Values | undefined): readonly FieldChange[] =>
      Object.keys(before ?? after ?? {})
        .filter((column) => isShown(column))
        .map((column) => ({
          field: column,
          label: fieldLabel(table, column),
          before: word('before', table, column, before?.[column]),
          after: word('now', table, column, after?.[column]),
        }))
        .filter(({ before: old, after: present }) => old !== present)
    const details = detailsOf(copy, record, then['no'], now?.['no'] ?? null)
    const fields = fieldsOf(record, then, now)
    const obstacles = bridge.translate(record, then).missing.map(inTheWay)
    return {
      id,
      name: names.before.of(record, then),
      state: now === undefined ? 'missing' : fields.length + details.length === 0 ? 'same' : 'changed',
      fields,
      details: details.map(({ table, state, before, now: after }) => ({
        table,
        name: before === undefined ? names.now.of(table, after ?? {}) : names.before.of(table, before),
        state,
        fields: state === 'changed' ? fieldsOf(table, before, after) : [],
      })),
      obstacles,
    }
  }

  const inTheWay = ({ parent, name }: { readonly parent: string; readonly name: string }): string =>
    `它所属的${tableLabel(parent)}“${name}”现在已不在，请先恢复`

  function update(table: string, no: unknown, values: Values, columns: readonly string[]): void {
    if (columns.length === 0) return
    const sets = columns.map((column) => `"${column}" = ?`).join(', ')
    db.prepare(`UPDATE "${table}" SET ${sets} WHERE no = ?`).run(...columns.map((column) => values[column]), no)
  }

  /** Keeps the old number where it is free, for rows without an id are pointed to by it. */
  function insert(table: string, values: Values): number {
    const isTaken = db.prepare<[unknown]>(`SELECT 1 FROM "${table}" WHERE no = ?`).get(values['no']) !== undefined
    const present = new Set(db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table))
    const columns = Object.keys(values).filter((column) => present.has(column) && !(isTaken && column === 'no'))
    const list = columns.map((column) => `"${column}"`).join(', ')
    const places = columns.map(() => '?').join(', ')
    return Number(
      db.prepare(`INSERT INTO "${table}" (${list}) VALUES (${places})`).run(...columns.map((column) => values[column]))
        .lastInsertRowid,
    )
  }

  function bringBack(copy: Database, record: RecordKind, then: Values): readonly TouchedRow[] {
    const bridge = createRowBridge(copy, db)
    const translated = (table: string, row: Values): Values => {
      const { values, missing } = bridge.translate(table, row)
      if (missing[0] !== undefined) throw new AppError('backup/record-conflict', { reason: inTheWay(missing[0]) })
      return values
    }
    const now = rowBy(db, record, String(then['id']))
    const values = translated(record, then)
    if (now !== undefined) update(record, now['no'], values, differing(values, now))
    const no = now === undefined ? insert(record, values) : Number(now['no'])
    const touched: TouchedRow[] = [{ table: record, no }]
    for (const { table, state, before: row, now: present } of detailsOf(copy, record, then['no'], no)) {
      if (row === undefined) continue
      const owner = bridge.ownerColumn(table, record) ?? ''
      const detail = { ...translated(table, row), [owner]: no }
      if (state === 'lost') touched.push({ table, no: insert(table, detail) })
      else if (present !== undefined) {
        update(table, present['no'], detail, differing(detail, present))
        touched.push({ table, no: Number(present['no']) })
      }
    }
    return touched
  }

  /** One step under 撤销. Details that came after the backup stay. Throws `backup/record-conflict`. */
  function restore(copy: Database, record: RecordKind, id: string): RecordComparison {
    const then = rowBy(copy, record, id)
    if (then === undefined) throw new AppError('record/not-found')
    const name = createRowNames(copy).of(record, then)
    try {
      act('backups.restoreRecord', () => {
        db.pragma('defer_foreign_keys = ON')
        afterRevert(bringBack(copy, record, then))
        return { title: `从备份恢复${tableLabel(record)} ${name}`, value: null }
      })
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (!code.startsWith('SQLITE_CONSTRAINT')) throw error
      const reason = '现在已有相同的编号或证件号码，或者和现在的内容对不上'
      throw new AppError('backup/record-conflict', { reason }, { cause: error })
    }
    return compare(copy, record, id)
  }

  return { find, compare, restore }
}
