import { createHash } from 'node:crypto'
import type { Database } from '#main/db/house.ts'

/** The content of one table by its rows in the order of their key: equal digests, equal rows. */
export interface TableDigest {
  readonly name: string
  readonly rows: number
  readonly sha256: string
}

interface ColumnRow {
  readonly name: string
  readonly pk: number
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Ordinary tables; what SQLite keeps for itself and virtual tables have no rows of their own. */
export const tableNames = (db: Database): readonly string[] =>
  db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       ORDER BY name`,
    )
    .pluck()
    .all()

const pieceLength = 1 << 16

export function digestTable(db: Database, table: string): TableDigest {
  const columns = db.prepare<[string], ColumnRow>('SELECT name, pk FROM pragma_table_info(?) ORDER BY cid').all(table)
  const key = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk)
  const order = key.length === 0 ? 'rowid' : key.map(({ name }) => quoted(name)).join(', ')
  const read = db
    .prepare<[], unknown[]>(
      `SELECT ${columns.map(({ name }) => quoted(name)).join(', ')} FROM ${quoted(table)} ORDER BY ${order}`,
    )
    .raw()
  const hash = createHash('sha256').update(JSON.stringify(columns.map(({ name }) => name)))
  let rows = 0
  let piece = ''
  for (const row of read.iterate()) {
    rows += 1
    piece += `${JSON.stringify(row)}\n`
    if (piece.length < pieceLength) continue
    hash.update(piece)
    piece = ''
  }
  return { name: table, rows, sha256: hash.update(piece).digest('hex') }
}

export const digestTables = (db: Database): readonly TableDigest[] =>
  tableNames(db).map((table) => digestTable(db, table))
