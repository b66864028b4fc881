import type { Database } from '#main/db/house.ts'
import type { AreaHandlers } from '#shared/contract/define.ts'
import type { historyContract } from '#shared/history/history-contract.ts'
import type { History } from './history-service.ts'
import type { createRecordCopies } from './record-copies.ts'
import type { createRecordHistory } from './record-history.ts'
import type { createRecycleBin } from './recycle-bin.ts'

export interface HistoryParts {
  readonly history: History
  readonly ofRecord: ReturnType<typeof createRecordHistory>
  readonly bin: ReturnType<typeof createRecycleBin>
  readonly copies: ReturnType<typeof createRecordCopies>
  /** Reads in a backup by its name. */
  readonly inBackup: <Value>(name: string, read: (copy: Database) => Value) => Value
  /** Puts back the attached files of a backup that are no longer beside the database. */
  readonly putBackFiles: (name: string) => void
}

export const createHistoryHandlers = (parts: HistoryParts): AreaHandlers<typeof historyContract> => {
  const { history, ofRecord, bin, copies, inBackup } = parts
  return {
    state: () => history.state(),
    list: (request) => history.list(request),
    ofRecord: ({ record, id }) => ofRecord(record, id),
    undo: ({ actionId }) => history.undo(actionId),
    redo: () => history.redo(),
    bin: (filter) => bin.list(filter),
    restoreFromBin: ({ nos }) => bin.restore(nos),
    findInBackup: ({ backup, record, text }) => inBackup(backup, (copy) => copies.find(copy, record, text)),
    compareWithBackup: ({ backup, record, id }) => inBackup(backup, (copy) => copies.compare(copy, record, id)),
    restoreFromBackup({ backup, record, id }) {
      // The files first, then the rows that name them.
      parts.putBackFiles(backup)
      return inBackup(backup, (copy) => copies.restore(copy, record, id))
    },
  }
}
