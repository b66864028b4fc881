import type { IsoInstant } from '../kernel/dates.ts'

/** One business action as the 撤销 menu and the change history show it. */
export interface ActionRow {
  readonly id: string
  readonly kind: 'do' | 'undo' | 'redo'
  readonly operation: string
  /** What was done, in office Chinese: 新建 3 对结对. */
  readonly title: string
  readonly operator: string
  readonly at: IsoInstant
  readonly changes: number
  readonly isUndone: boolean
}

/** What 撤销 and 重做 would do now; null when there is nothing. */
export interface UndoState {
  readonly undo: { readonly id: string; readonly title: string } | null
  readonly redo: { readonly id: string; readonly title: string } | null
}

/** One changed field of one record. */
export interface FieldChange {
  readonly field: string
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

/** All that one action did to one record. */
export interface RecordChange {
  readonly action: ActionRow
  readonly kind: 'insert' | 'update' | 'delete'
  readonly fields: readonly FieldChange[]
}

/** What an undo or redo did. */
export interface Reverted {
  readonly title: string
  readonly changes: number
}
