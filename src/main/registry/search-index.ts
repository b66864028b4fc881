import type { Database } from '#main/db/house.ts'
import { searchKeysOf } from '#shared/registry/pinyin.ts'
import { searchKinds, type SearchKind } from '#shared/registry/search-kinds.ts'

interface Named {
  readonly no: number
  readonly name: string
  readonly reading: string | null
}

interface KeyOf {
  readonly k: string
  readonly no: number
}

/** So many records at a time: their new keys are put in order first, for the index grows quickest in its own order. */
const chunkSize = 200_000

const byKey = (a: KeyOf, b: KeyOf): number => (a.k < b.k ? -1 : a.k > b.k ? 1 : a.no - b.no)

function chunksOf<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / chunkSize)
  return Array.from({ length: count }, (_, index) => items.slice(index * chunkSize, (index + 1) * chunkSize))
}

/** The derived table behind every type-ahead; it is no part of history and is brought in line after each change. */
export function createSearchIndex(db: Database) {
  const teacher = db.prepare<[number], Named>('SELECT no, name, reading FROM teacher WHERE no = ?')
  const school = db.prepare<[{ no: number }], Named>(
    `SELECT no, name, NULL AS reading FROM school WHERE no = :no
     UNION ALL SELECT school_no, name, NULL FROM school_name WHERE school_no = :no`,
  )
  const keys = db.prepare<[number, number], { k: string }>('SELECT k FROM search_key WHERE kind = ? AND no = ?')
  const insert = db.prepare<[number, string, number], never>('INSERT INTO search_key (kind, k, no) VALUES (?, ?, ?)')
  const remove = db.prepare<[number, string, number], never>(
    'DELETE FROM search_key WHERE kind = ? AND k = ? AND no = ?',
  )
  const clear = db.prepare<[number], never>('DELETE FROM search_key WHERE kind = ?')
  const numbers = {
    teacher: db.prepare<[], number>('SELECT no FROM teacher ORDER BY no').pluck(),
    school: db.prepare<[], number>('SELECT no FROM school ORDER BY no').pluck(),
  }
  const schoolOfName = db
    .prepare<[{ no: number }], number>(
      `SELECT school_no FROM school_name WHERE no = :no
       UNION SELECT owner_no FROM change WHERE table_name = 'school_name' AND row_no = :no AND owner_no IS NOT NULL`,
    )
    .pluck()

  /** The keys that a record should have; none when it is no longer there. */
  function wanted(kind: SearchKind, no: number): Set<string> {
    const names = kind === 'teacher' ? teacher.all(no) : school.all({ no })
    const person = kind === 'teacher' ? 'person' : 'place'
    return new Set(names.flatMap(({ name, reading }) => searchKeysOf(name, person, reading)))
  }

  const stored = (kind: SearchKind, no: number): Set<string> =>
    new Set(keys.all(searchKinds[kind], no).map((row) => row.k))

  function refreshChunk(kind: SearchKind, nos: readonly number[]): void {
    const missing: KeyOf[] = []
    for (const no of nos) {
      const [should, is] = [wanted(kind, no), stored(kind, no)]
      for (const k of should) if (!is.has(k)) missing.push({ k, no })
      for (const k of is) if (!should.has(k)) remove.run(searchKinds[kind], k, no)
    }
    for (const { k, no } of missing.toSorted(byKey)) insert.run(searchKinds[kind], k, no)
  }

  const refresh = (kind: SearchKind, nos: readonly number[]): void => {
    for (const chunk of chunksOf(nos)) db.transaction(() => refreshChunk(kind, chunk))()
  }

  function addChunk(kind: SearchKind, nos: readonly number[]): void {
    const fresh = nos.flatMap((no) => [...wanted(kind, no)].map((k) => ({ k, no })))
    for (const { k, no } of fresh.toSorted(byKey)) insert.run(searchKinds[kind], k, no)
  }

  return {
    /** Brings the keys of these records in line, however many; inside the caller's transaction when there is one. */
    refresh,
    /** The keys of records made just now, of which none can be there yet. */
    add(kind: SearchKind, nos: readonly number[]): void {
      for (const chunk of chunksOf(nos)) db.transaction(() => addChunk(kind, chunk))()
    },
    /** All keys of a kind from scratch. */
    rebuild(kind: SearchKind): void {
      clear.run(searchKinds[kind])
      refresh(kind, numbers[kind].all())
    },
    /** Follows an undo or redo: `rows` are those that it touched. */
    refreshTouched(rows: readonly { readonly table: string; readonly no: number }[]): void {
      const of = (table: string) => rows.filter((row) => row.table === table).map((row) => row.no)
      const schools = of('school_name').flatMap((no) => schoolOfName.all({ no }))
      refresh('teacher', of('teacher'))
      refresh('school', [...new Set([...of('school'), ...schools])])
    },
    /** Numbers of records whose keys are not what they should be; at most `limit`. */
    findStale(kind: SearchKind, limit: number): number[] {
      const stale: number[] = []
      for (const no of numbers[kind].all()) {
        const [should, is] = [wanted(kind, no), stored(kind, no)]
        if (should.size !== is.size || [...should].some((k) => !is.has(k))) stale.push(no)
        if (stale.length >= limit) break
      }
      return stale
    },
    /** Keys of records that are no longer there. */
    countOrphans(): number {
      const sql = (table: string, kind: number) =>
        `SELECT count(*) FROM (SELECT DISTINCT no FROM search_key WHERE kind = ${kind}) k
         WHERE NOT EXISTS (SELECT 1 FROM ${table} r WHERE r.no = k.no)`
      const count = (table: SearchKind) => Number(db.prepare(sql(table, searchKinds[table])).pluck().get())
      return count('teacher') + count('school')
    },
  }
}

export type SearchIndex = ReturnType<typeof createSearchIndex>
