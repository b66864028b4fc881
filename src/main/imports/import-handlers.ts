import type { AreaHandlers } from '#shared/contract/define.ts'
import type { importContract } from '#shared/imports/import-contract.ts'
import type { ImportService } from './import-service.ts'
import { findIssues, groupIssues, showIssue } from './shown-issues.ts'
import { showCell, showSheet } from './shown-sheet.ts'

export const createImportHandlers = (service: ImportService): AreaHandlers<typeof importContract> => ({
  stage: (input, context) => service.stage(input, context),
  addFiles: (input, context) => service.addFiles(input, context),
  removeFile: (input) => service.removeFile(input),
  list: (input, context) => service.list(input, context),
  get: (input, context) => service.get(input, context),
  sheet: async ({ sheetId, from, count }, context) =>
    showSheet((await service.sheetOf(sheetId, context)).read, sheetId, { from, count }),
  cell: async ({ sheetId, row, column }, context) =>
    showCell((await service.sheetOf(sheetId, context)).read, sheetId, row, column),
  issueGroups: async ({ batchId, ...filter }, context) =>
    groupIssues(await service.store.read(batchId, context), filter),
  async issues({ batchId, limit, offset, ...filter }, context) {
    const read = await service.store.read(batchId, context)
    const found = findIssues(read, filter)
    return { total: found.length, issues: found.slice(offset, offset + limit).map((placed) => showIssue(placed, read)) }
  },
  decide: (input, context) => service.decide(input, context),
  decideCell: (input, context) => service.decideCell(input, context),
  mapColumn: (input, context) => service.mapColumn(input, context),
  setKind: (input, context) => service.setKind(input, context),
  setSender: (input) => service.setSender(input),
  commit: (input, context) => service.commit(input, context),
  discard: (input) => service.discard(input),
  problemList: (input, context) => service.problemList(input, context),
})
