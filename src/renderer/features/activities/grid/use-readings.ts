import { useQueries } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { CodeEntry, CodeList } from '#shared/registry/code.ts'
import { call } from '#renderer/api/client.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { queryKey } from '#renderer/api/stale.ts'
import { gridColumns, holdsPeople } from './grid-columns.ts'
import { namesIn, readRow, type KnownPerson, type KnownWords, type RowReading } from './read-row.ts'
import type { Block } from './tsv.ts'

const patience = 250
const noCodes: readonly CodeEntry[] = []

/** Every way of writing an entry of a code list. */
function useWords(list: CodeList): ReadonlyMap<string, string> {
  const codes = useOperation('codes.list', { list }).data ?? noCodes
  return useMemo(
    () =>
      new Map(
        codes.flatMap(({ name, aliases }) => [name, ...aliases.map(({ alias }) => alias)].map((word) => [word, name])),
      ),
    [codes],
  )
}

const peopleColumns = gridColumns.flatMap((_, col) => (holdsPeople(col) ? [col] : []))

/** The names that stand in the grid, each once. */
const namesOf = (rows: Block): readonly string[] => [
  ...new Set(rows.flatMap((row) => peopleColumns.flatMap((col) => namesIn(row[col] ?? '').map(({ name }) => name)))),
]

async function findNamed(name: string): Promise<readonly KnownPerson[]> {
  const page = await call('teachers.list', { text: name, limit: 50 })
  return page.rows
    .filter((row) => row.name === name)
    .map((row) => ({ id: row.id, detail: [row.school, row.subject].filter(Boolean).join(' ') }))
}

/** The people of the register who bear the names of the grid; undefined while somebody is still being looked up. */
function usePeople(names: readonly string[]): ReadonlyMap<string, readonly KnownPerson[]> | undefined {
  return useQueries({
    queries: names.map((name) => ({
      queryKey: [...queryKey('teachers.list', { text: name, limit: 50 }), 'named'],
      queryFn: () => findNamed(name),
    })),
    combine: (results) =>
      results.some((one) => one.isPending)
        ? undefined
        : new Map(names.map((name, at) => [name, results[at]?.data ?? []] as const)),
  })
}

export interface GridReadings {
  /** By row; null for a blank row, and while it is being read. */
  readonly rows: readonly (RowReading | null)[]
  readonly settled: boolean
}

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell === '')

/** Reads the grid once the typing rests; rows that did not change keep their reading. */
export function useReadings(rows: Block): GridReadings {
  const [asked, setAsked] = useState(rows)
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(rows), patience)
    return () => window.clearTimeout(timer)
  }, [rows])
  const today = useOperation('settings.get', {}).data?.today
  const types = useWords('activity-type')
  const subjects = useWords('subject')
  const names = useMemo(() => namesOf(asked), [asked])
  const people = usePeople(names)
  const known = useMemo<KnownWords | null>(
    () => (today === undefined || people === undefined || types.size === 0 ? null : { today, types, subjects, people }),
    [today, types, subjects, people],
  )
  const read = useMemo(
    () => asked.map((row) => (known === null || isBlank(row) ? null : readRow(row, known))),
    [asked, known],
  )
  return { rows: read, settled: asked === rows && known !== null }
}
