import type { ImportRecord, SheetOutcome } from '#shared/imports/import-outcome.ts'
import type { RecordState } from '#shared/imports/record-state.ts'

interface Judged {
  readonly outcome: SheetOutcome
  readonly states: ReadonlyMap<ImportRecord, RecordState>
}

const isNew = (id: string | undefined): id is string => id?.startsWith('new-') === true

/** What a kind of record names that is new with this batch and is stored only if its own row is. */
function idsOf(
  all: readonly Judged[],
  kind: SheetOutcome['kind'],
  idIn: (record: ImportRecord) => string | undefined,
): { readonly stored: ReadonlySet<string>; readonly waiting: ReadonlySet<string> } {
  const stored = new Set<string>()
  const named = new Set<string>()
  for (const { outcome, states } of all) {
    if (outcome.kind !== kind) continue
    for (const [record, state] of states) {
      const id = idIn(record)
      if (isNew(id)) (state === 'ready' ? stored : named).add(id)
    }
  }
  return { stored, waiting: new Set([...named].filter((id) => !stored.has(id))) }
}

/** A teacher cannot be stored before his school is: where the school's own row still waits, so do the rows that need it. */
export function holdForSchools<Sheet extends Judged>(all: readonly Sheet[]): readonly Sheet[] {
  const { waiting } = idsOf(all, 'school_directory', (record) => record.schools['school'])
  if (waiting.size === 0) return all
  const rosters = hold(all, 'teacher_roster', (record) => waiting.has(record.schools['school'] ?? ''))
  const people = idsOf(rosters, 'teacher_roster', (record) => record.people['person'])
  const lacksPerson = (record: ImportRecord, role: 'mentor' | 'mentee'): boolean => {
    const id = record.people[`${role}_person`]
    const school = record.schools[`${role}_school`] ?? record.schools['school'] ?? ''
    return isNew(id) && !people.stored.has(id) && waiting.has(school)
  }
  return hold(rosters, 'pairing', (record) => lacksPerson(record, 'mentor') || lacksPerson(record, 'mentee'))
}

/** A member cannot be stored before his studio is: where the studio's own row still waits, so does he. */
export function holdForStudios<Sheet extends Judged>(all: readonly Sheet[]): readonly Sheet[] {
  const rows = all.filter(({ outcome }) => outcome.kind === 'studio').flatMap(({ states }) => [...states])
  const named = ([{ values }]: (typeof rows)[number]): unknown => values['name']
  const stored = new Set(rows.filter(([, state]) => state === 'ready').map(named))
  const waiting = new Set(rows.map(named).filter((name) => !stored.has(name)))
  if (waiting.size === 0) return all
  return hold(all, 'studio_member', ({ values }) => waiting.has(values['studio']))
}

const hold = <Sheet extends Judged>(
  all: readonly Sheet[],
  kind: SheetOutcome['kind'],
  waits: (record: ImportRecord) => boolean,
): readonly Sheet[] =>
  all.map((one) => {
    if (one.outcome.kind !== kind) return one
    const states = [...one.states].map(([record, state]): [ImportRecord, RecordState] => [
      record,
      state === 'ready' && waits(record) ? 'open' : state,
    ])
    return { ...one, states: new Map(states) }
  })
