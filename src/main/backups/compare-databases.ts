import type { Database } from '#main/db/house.ts'
import { createRowNames, type RowValues } from '#main/db/row-names.ts'
import type { DifferentRow, TableDifference } from '#shared/backups/backup.ts'

type Kind = DifferentRow['kind']
type Row = readonly unknown[]

/** What every save writes anew says nothing about what was changed. */
const unsaid = new Set(['updated_at', 'sort_key'])
const examplesOfEach = 5

const columnsOf = (db: Database, table: string): readonly string[] =>
  db.prepare<[string], string>('SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck().all(table)

/** Rows as arrays by their key, which comes first. */
function rowsByKey(db: Database, table: string, columns: readonly string[]): Iterator<Row> {
  const list = columns.map((column) => `"${column}"`).join(', ')
  return db.prepare<[], Row>(`SELECT ${list} FROM "${table}" ORDER BY "${columns[0]}"`).raw().iterate()
}

const isBefore = (a: unknown, b: unknown): boolean =>
  typeof a === 'number' && typeof b === 'number' ? a < b : String(a) < String(b)

const keyOf = (row: Row): unknown => row[0]

/** Walks two sorted lists at once and tells of every row that is not the same in both. */
function walk(
  then: Iterator<Row>,
  now: Iterator<Row>,
  tell: (kind: Kind, row: Row) => void,
  compared: readonly number[],
): void {
  let [old, current] = [then.next(), now.next()]
  for (;;) {
    if (old.done === true && current.done === true) return
    if (old.done === true || (current.done !== true && isBefore(keyOf(current.value), keyOf(old.value)))) {
      tell('added', current.value)
      current = now.next()
    } else if (current.done === true || isBefore(keyOf(old.value), keyOf(current.value))) {
      tell('lost', old.value)
      old = then.next()
    } else {
      const [before, after] = [old.value, current.value]
      if (compared.some((index) => before[index] !== after[index])) tell('changed', after)
      old = then.next()
      current = now.next()
    }
  }
}

function compareTable(then: Database, now: Database, table: string) {
  const known = new Set(columnsOf(then, table))
  const shared = columnsOf(now, table).filter((column) => known.has(column))
  const key = shared.includes('id') ? 'id' : 'no'
  const columns = [key, ...shared.filter((column) => column !== key)]
  const compared = columns.flatMap((column, index) => (unsaid.has(column) ? [] : [index]))
  const counts = { added: 0, lost: 0, changed: 0 }
  const last: Record<Kind, RowValues[]> = { added: [], lost: [], changed: [] }
  const tell = (kind: Kind, row: Row): void => {
    counts[kind] += 1
    last[kind].push(Object.fromEntries(columns.map((column, index) => [column, row[index]])))
    if (last[kind].length > examplesOfEach) last[kind].shift()
  }
  walk(rowsByKey(then, table, columns), rowsByKey(now, table, columns), tell, compared)
  return { counts, last }
}

/** What has been added, lost and changed in `tables` since `then`, table by table; tables without a difference are left out. */
export function compareDatabases(then: Database, now: Database, tables: readonly string[]): readonly TableDifference[] {
  const names = { before: createRowNames(then), now: createRowNames(now) }
  return tables
    .filter((table) => columnsOf(then, table).length > 0)
    .map((table) => {
      const { counts, last } = compareTable(then, now, table)
      const example = (kind: Kind) => (values: RowValues) => ({
        kind,
        table,
        name: (kind === 'lost' ? names.before : names.now).of(table, values),
        id: kind !== 'lost' && typeof values['id'] === 'string' ? values['id'] : null,
      })
      const examples = (['added', 'changed', 'lost'] as const).flatMap((kind) =>
        last[kind].toReversed().map(example(kind)),
      )
      return { table, ...counts, examples }
    })
    .filter(({ added, lost, changed }) => added + lost + changed > 0)
}
