import { z } from 'zod'
import { command, query, type Area } from '../contract/define.ts'
import { rowId } from '../kernel/ids.ts'

/** What files may be attached to, each called like its table. */
export const attachmentOwners = [
  'activity',
  'achievement',
  'studio',
  'lecture',
  'training',
  'twin_group',
  'brand_school',
  'visit',
  'posting',
] as const
export type AttachmentOwner = (typeof attachmentOwners)[number]

export interface Attachment {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly addedAt: string
  /** Whether its bytes are in the folder; false after somebody has taken files away by hand. */
  readonly isPresent: boolean
}

const changed: readonly Area[] = [
  'attachments',
  'activities',
  'studios',
  'lectures',
  'training',
  'twinning',
  'aid',
  'history',
]
const owner = { owner: z.enum(attachmentOwners), ownerId: rowId }

export const attachmentContract = {
  list: query(z.object(owner), ['attachments']).returns<readonly Attachment[]>(),
  /** Stores the bytes once by their hash, whatever the files are called. */
  add: command(z.object({ ...owner, files: z.array(z.string().min(1).max(4096)).min(1).max(100) }), changed).returns<{
    readonly added: number
  }>(),
  remove: command(z.object({ ids: z.array(rowId).min(1).max(500) }), changed).returns<{ readonly count: number }>(),
  /** Writes a copy to where the officer wants it. */
  saveAs: query(z.object({ id: rowId, file: z.string().min(1).max(4096) }), []).returns<{ readonly bytes: number }>(),
}
