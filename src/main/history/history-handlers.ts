import type { AreaHandlers } from '#shared/contract/define.ts'
import type { historyContract } from '#shared/history/history-contract.ts'
import type { History } from './history-service.ts'
import type { createRecordHistory } from './record-history.ts'
import type { createRecycleBin } from './recycle-bin.ts'

export const createHistoryHandlers = (
  history: History,
  ofRecord: ReturnType<typeof createRecordHistory>,
  bin: ReturnType<typeof createRecycleBin>,
): AreaHandlers<typeof historyContract> => ({
  state: () => history.state(),
  list: (request) => history.list(request),
  ofRecord: ({ record, id }) => ofRecord(record, id),
  undo: ({ actionId }) => history.undo(actionId),
  bin: (filter) => bin.list(filter),
  restoreFromBin: ({ nos }) => bin.restore(nos),
  redo: () => history.redo(),
})
