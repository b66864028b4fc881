import type { Act, ActOutcome, Clock, Database } from '#main/db/house.ts'
import type { ActionRow, Reverted, UndoState } from '#shared/history/history.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { Page } from '#shared/kernel/page.ts'
import { createActionRepository, type StoredAction } from './action-repository.ts'
import { createReverter, type TouchedRow } from './revert.ts'
import { trackChanges } from './track-changes.ts'

export interface HistoryOptions {
  readonly db: Database
  readonly clock: Clock
  readonly createId: () => string
  readonly operator: () => string
  /** Throws when the person at the desk may not take back an action of that name, since he may not do it. */
  readonly admitRevert: (operation: string) => void
  /** Brings what is derived from rows (search keys) in line with rows that an undo or redo touched. */
  readonly afterRevert: (rows: readonly TouchedRow[]) => void
  /** Told of each action that changed something, within its transaction. */
  readonly acted: (operation: string, actionId: string) => void
}

export interface History {
  readonly act: Act
  readonly state: () => UndoState
  readonly list: (request: { after?: string | null | undefined; limit: number }) => Page<ActionRow>
  readonly undo: (actionId?: string) => Reverted
  readonly redo: () => Reverted
  /** Takes back the last action of that name on this row; null when there is none that is still in force. */
  readonly undoOn: (operation: string, row: TouchedRow) => Reverted | null
}

const toRow = ({ no: _no, undoneBy, ...action }: StoredAction): ActionRow => ({
  ...action,
  isUndone: undoneBy !== null,
})

/** The change log, and undo and redo over it. Installs the tracking on the connection that it is given. */
export function createHistory(options: HistoryOptions): History {
  const { db, clock, createId, operator } = options
  trackChanges(db)
  const actions = createActionRepository(db)
  const revert = createReverter(db)
  let depth = 0

  function begin(kind: ActionRow['kind'], operation: string, reverts: number | null, id = createId()): number {
    const row = { id, kind, operation, title: '', operator: operator(), at: clock.now(), reverts }
    const no = actions.insert(row)
    actions.begin(no)
    return no
  }

  function runAction<Value>(operation: string, work: () => ActOutcome<Value>): Value {
    const id = createId()
    const no = begin('do', operation, null, id)
    const { title, value } = work()
    actions.end()
    if (actions.hasChanges(no)) {
      actions.setTitle(no, title)
      options.acted(operation, id)
    } else actions.remove(no)
    return value
  }

  const act: Act = (operation, work) => {
    if (depth > 0) return work().value
    depth += 1
    try {
      return db.transaction(() => runAction(operation, work)).immediate()
    } finally {
      depth -= 1
    }
  }

  /** Takes back what action `target` did; the taking back is an action of its own, so that it can be taken back too. */
  function takeBack(target: StoredAction, kind: 'undo' | 'redo', title: string): { no: number; changes: number } {
    const no = begin(kind, target.operation, target.no)
    db.pragma('defer_foreign_keys = ON')
    const changes = actions.changes(target.no)
    const touched = revert(changes)
    actions.end()
    actions.setTitle(no, title)
    options.afterRevert(touched)
    return { no, changes: changes.length }
  }

  function asConflict(error: unknown, target: StoredAction): unknown {
    const isForeignKey = error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY'
    const isUnique = error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE'
    if (!isForeignKey && !isUnique) return error
    return new AppError(
      'history/later-changes',
      { titles: ['后来登记的、用到这些内容的记录'], title: target.title },
      { cause: error },
    )
  }

  function undo(actionId?: string): Reverted {
    const target = actionId === undefined ? actions.lastDone() : actions.byId(actionId)
    if (target === undefined || target.kind !== 'do' || target.undoneBy !== null) {
      throw new AppError('history/nothing-to-undo')
    }
    options.admitRevert(target.operation)
    const later = actions.laterTitles(target.no)
    if (later.length > 0) throw new AppError('history/later-changes', { titles: later })
    const { no, changes } = takeBack(target, 'undo', `撤销：${target.title}`)
    actions.setUndone(target.no, no)
    return { title: target.title, changes }
  }

  function redo(): Reverted {
    const target = actions.lastUndone()
    const undoing = target?.undoneBy == null ? undefined : actions.byNo(target.undoneBy)
    if (target === undefined || undoing === undefined) throw new AppError('history/nothing-to-redo')
    options.admitRevert(target.operation)
    const { changes } = takeBack(undoing, 'redo', `重做：${target.title}`)
    actions.setUndone(target.no, null)
    return { title: target.title, changes }
  }

  const inTransaction = (work: () => Reverted, target: () => StoredAction | undefined): Reverted => {
    const subject = target()
    try {
      return db.transaction(work).immediate()
    } catch (error) {
      throw subject === undefined ? error : asConflict(error, subject)
    }
  }

  const undoOne = (id?: string): Reverted =>
    inTransaction(
      () => undo(id),
      () => (id === undefined ? actions.lastDone() : actions.byId(id)),
    )

  return {
    act,
    state() {
      const [done, undone] = [actions.lastDone(), actions.lastUndone()]
      return {
        undo: done === undefined ? null : { id: done.id, title: done.title },
        redo: undone === undefined ? null : { id: undone.id, title: undone.title },
      }
    },
    list({ after, limit }) {
      const rows = actions.page(after == null ? Number.MAX_SAFE_INTEGER : Number(after), limit)
      const last = rows.at(-1)
      return { rows: rows.map(toRow), next: rows.length === limit && last !== undefined ? String(last.no) : null }
    },
    undo: undoOne,
    redo: () => inTransaction(redo, () => actions.lastUndone()),
    undoOn(operation, { table, no }) {
      const id = actions.lastOn(operation, table, no)
      return id === undefined ? null : undoOne(id)
    },
  }
}
