import { basename } from 'node:path'
import type { z } from 'zod'
import type { House } from '#main/db/house.ts'
import type { KeySet } from '#main/db/open-file.ts'
import type { Attachment, attachmentContract } from '#shared/attachments/attachment-contract.ts'
import { attachmentRefusals, mostBytes } from '#shared/attachments/attachment-rules.ts'
import type { CallContext } from '#shared/contract/define.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { createAttachmentRepository, type NewAttachment } from './attachment-repository.ts'
import { createBlobStore } from './blob-store.ts'
import { refusalOfFile } from './look-into-file.ts'

type Input<Verb extends keyof typeof attachmentContract> = z.output<(typeof attachmentContract)[Verb]['input']>

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`

/** Files that belong to records. They are never opened or run here; only their first bytes and part names are read. */
export function createAttachmentService(house: House, filesFolder: string, keys: () => KeySet) {
  const attachments = createAttachmentRepository(house)
  const blobs = createBlobStore(filesFolder, keys)

  async function refuse(path: string): Promise<void> {
    const file = basename(path)
    const bytes = await blobs.sizeOf(path)
    if (bytes > mostBytes) {
      throw new AppError('attachment/too-large', { file, size: megabytes(bytes), limit: megabytes(mostBytes) })
    }
    const refusal = await refusalOfFile(path)
    if (refusal !== null) throw new AppError('attachment/refused', { file, reason: attachmentRefusals[refusal] })
  }

  function found(id: string) {
    const [attachment] = attachments.byIds([id])
    if (attachment === undefined) throw new AppError('record/not-found', { id })
    return attachment
  }

  return {
    list: ({ owner, ownerId }: Input<'list'>): readonly Attachment[] =>
      attachments.list(owner, ownerId).map((one) => ({ ...one, isPresent: blobs.has(one) })),

    /** All files or none. The bytes come first: a process killed in between leaves no row without its file. */
    async add({ owner, ownerId, files }: Input<'add'>, call: CallContext): Promise<{ readonly added: number }> {
      const paths = files.map((file) => call.file(file))
      if (attachments.ownerNo(owner, ownerId) === undefined) throw new AppError('record/not-found', { id: ownerId })
      for (const path of paths) await refuse(path)
      const stored: NewAttachment[] = []
      for (const [at, path] of paths.entries()) {
        call.progress(at, paths.length, '正在存入附件')
        if (call.signal.aborted) throw new AppError('operation/cancelled')
        stored.push({ ...(await blobs.store(path)), name: basename(path) })
      }
      return house.act('attachments.add', () => {
        const ownerNo = attachments.ownerNo(owner, ownerId)
        if (ownerNo === undefined) throw new AppError('record/not-found', { id: ownerId })
        const added = stored.filter((file) => attachments.insert(owner, ownerNo, file)).length
        return { title: `添加 ${added} 个附件`, value: { added } }
      })
    },

    remove: ({ ids }: Input<'remove'>): { readonly count: number } =>
      house.act('attachments.remove', () => {
        const count = attachments.remove(ids)
        if (count < new Set(ids).size) throw new AppError('record/not-found')
        return { title: `移除 ${count} 个附件`, value: { count } }
      }),

    async saveAs({ id, file }: Input<'saveAs'>, call: CallContext): Promise<{ readonly bytes: number }> {
      const attachment = found(id)
      if (!blobs.has(attachment)) throw new AppError('attachment/missing', { name: attachment.name })
      await blobs.copyTo(attachment, call.file(file))
      return { bytes: attachment.bytes }
    },

    /** The files of a record whose bytes are there, for a paper that holds them. */
    contentsOf: (owner: Input<'list'>['owner'], ownerId: string) =>
      attachments
        .list(owner, ownerId)
        .filter((one) => blobs.has(one))
        .map((one) => ({ name: one.name, content: () => blobs.chunks(one) })),

    /** Files that are gone or no longer what they were; `thorough` reads every byte. */
    problems: (thorough: boolean): readonly string[] =>
      attachments
        .all()
        .filter((one) => !(thorough ? blobs.isSound(one) : blobs.has(one)))
        .map(({ name }) => `附件“${name}”的文件丢失或已损坏`),
  }
}

export type AttachmentService = ReturnType<typeof createAttachmentService>
