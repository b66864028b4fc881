import type { AreaHandlers } from '#shared/contract/define.ts'
import type { deskContract } from '#shared/desk/desk-contract.ts'
import type { Brief } from '#shared/reports/brief-model.ts'
import { deskBrief } from './desk-brief.ts'
import type { DeskService } from './desk-service.ts'

/** What the page on paper needs of others, handed over by the composition root. */
export interface DeskPaper {
  /** The office whose page it is; empty before it is known. */
  readonly unit: () => string
  /** Writes the page as HTML, whole or not at all. */
  readonly write: (file: string, brief: Brief) => Promise<unknown>
}

export const createDeskHandlers = (service: DeskService, paper: DeskPaper): AreaHandlers<typeof deskContract> => ({
  get: (scope) => service.get(scope),
  async print({ file, ...scope }, call) {
    await paper.write(call.file(file), deskBrief(service.get(scope), paper.unit()))
    return null
  },
})
