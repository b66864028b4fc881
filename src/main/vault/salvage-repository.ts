import type { Database, Statement } from '#main/db/house.ts'
import type { SalvagedTable } from '#shared/vault/vault.ts'

interface Column {
  readonly name: string
  readonly pk: number
  /** 0 for an ordinary column; others are hidden or generated. */
  readonly hidden: number
}

const tablesOf = (db: Database): readonly string[] =>
  db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid`,
    )
    .pluck()
    .all()

const columnsOf = (db: Database, table: string): readonly Column[] =>
  db.prepare<[string], Column>('SELECT name, pk, hidden FROM pragma_table_xinfo(?)').all(table)

/** What a table is read along: the row number, or for a table without one its key in order. */
const hasRowNumbers = (db: Database, table: string): boolean =>
  db.prepare<[string], number>('SELECT wr FROM pragma_table_list WHERE name = ?').pluck().get(table) === 0

const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(String(error.code))

type Row = Readonly<Record<string, unknown>>

/** The next row number at or after which reading works again, found by doubling and halving; null when there is none. */
function afterGap(canRead: (from: number) => boolean, from: number): number | null {
  let step = 1
  while (!canRead(from + step)) {
    step *= 2
    if (step > 2 ** 40) return null
  }
  let [low, high] = [from + Math.floor(step / 2), from + step]
  while (low + 1 < high) {
    const middle = Math.floor((low + high) / 2)
    if (canRead(middle)) high = middle
    else low = middle
  }
  return high
}

function attempt<Value>(work: () => Value): { readonly value: Value } | null {
  try {
    return { value: work() }
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  }
}

/** Every row that can be reached by its number, going round the pages that cannot be read. */
function copyByNumber(read: Statement<[number], Row>, insert: (row: Row) => void): Omit<SalvagedTable, 'table'> {
  let [rows, gaps, from] = [0, 0, Number.MIN_SAFE_INTEGER]
  const canRead = (at: number): boolean => attempt(() => read.get(at)) !== null
  for (;;) {
    const whole = attempt(() => {
      for (const row of read.iterate(from)) {
        insert(row)
        rows += 1
        from = Number(row['rowNumber']) + 1
      }
    })
    if (whole !== null) return { rows, gaps }
    gaps += 1
    // Below zero there are no rows of ours: the search for the end of a gap begins at the first number.
    const next = afterGap(canRead, Math.max(from, 0))
    if (next === null) return { rows, gaps }
    from = next
  }
}

function copyInOrder(read: Statement<[], Row>, insert: (row: Row) => void): Omit<SalvagedTable, 'table'> {
  let rows = 0
  const whole = attempt(() => {
    for (const row of read.iterate()) {
      insert(row)
      rows += 1
    }
  })
  return { rows, gaps: whole === null ? 1 : 0 }
}

function copyTable(from: Database, to: Database, table: string): SalvagedTable {
  const known = new Set(columnsOf(to, table).map(({ name }) => name))
  const columns = columnsOf(from, table).filter(({ name, hidden }) => hidden === 0 && known.has(name))
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const places = columns.map(({ name }) => `:${name}`).join(', ')
  const put = to.prepare<[Row]>(`INSERT OR IGNORE INTO "${table}" (${names}) VALUES (${places})`)
  const insert = (row: Row): void => void put.run(row)
  const counts = hasRowNumbers(from, table)
    ? copyByNumber(
        from.prepare(`SELECT rowid AS rowNumber, ${names} FROM "${table}" WHERE rowid >= ? ORDER BY rowid`),
        insert,
      )
    : copyInOrder(from.prepare(`SELECT ${names} FROM "${table}"`), insert)
  return { table, ...counts }
}

interface Dangling {
  readonly table: string
  readonly rowid: number
}

/** Rows whose owner could not be read go, until every reference leads somewhere. */
function dropOrphans(db: Database): number {
  let dropped = 0
  for (;;) {
    const dangling = db.pragma('foreign_key_check') as readonly Dangling[]
    const before = dropped
    for (const { table, rowid } of dangling) {
      dropped += db.prepare<[number]>(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid).changes
    }
    if (dropped === before) return dropped
  }
}

/** The rules that keep rows from being taken away, laid aside while rows without an owner go. */
function withoutTriggers<Value>(db: Database, work: () => Value): Value {
  const triggers = db
    .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
    .all()
  for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`)
  const value = work()
  for (const { sql } of triggers) db.exec(sql)
  return value
}

/** Copies every row that can be read from a damaged database into an empty one of the same version. */
export function salvageRows(
  from: Database,
  to: Database,
  progress: (done: number, total: number) => void,
): { readonly tables: readonly SalvagedTable[]; readonly orphans: number } {
  to.pragma('foreign_keys = OFF')
  const known = new Set(tablesOf(to))
  const tables = tablesOf(from).filter((table) => known.has(table) && table !== 'marker')
  const work = to.transaction(() =>
    withoutTriggers(to, () => {
      // The migrations have put rows of their own there, under numbers that may be others by now.
      for (const table of known) if (table !== 'marker') to.exec(`DELETE FROM "${table}"`)
      const copied = tables.map((table, at) => {
        progress(at, tables.length)
        return copyTable(from, to, table)
      })
      return { tables: copied, orphans: dropOrphans(to) }
    }),
  )
  const found = work()
  to.pragma('foreign_keys = ON')
  return found
}
