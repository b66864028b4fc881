import type { attachmentContract } from '#shared/attachments/attachment-contract.ts'
import type { AreaHandlers } from '#shared/contract/define.ts'
import type { AttachmentService } from './attachment-service.ts'

export const createAttachmentHandlers = (service: AttachmentService): AreaHandlers<typeof attachmentContract> => ({
  list: service.list,
  add: (request, call) => service.add(request, call),
  remove: service.remove,
  saveAs: (request, call) => service.saveAs(request, call),
})
