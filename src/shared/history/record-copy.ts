import type { FieldChange } from './history.ts'

/** A record as a backup holds it, beside how it is now. */
export interface CopiedRecord {
  readonly id: string
  readonly name: string
  readonly state: 'same' | 'changed' | 'missing'
}

/** A detail of a record that is not the same: gone since, another since, or only there now (which stays). */
export interface CopiedDetail {
  readonly table: string
  readonly name: string
  readonly state: 'lost' | 'changed' | 'added'
  readonly fields: readonly FieldChange[]
}

export interface RecordComparison extends CopiedRecord {
  /** `before` is the backup's value, `after` the present one. */
  readonly fields: readonly FieldChange[]
  readonly details: readonly CopiedDetail[]
  /** Why it could not be brought back now; empty when nothing stands in the way. */
  readonly obstacles: readonly string[]
}
