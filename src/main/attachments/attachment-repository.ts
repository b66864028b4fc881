import type { House } from '#main/db/house.ts'
import { attachmentOwners, type Attachment, type AttachmentOwner } from '#shared/attachments/attachment-contract.ts'
import { recordOf } from '#shared/kernel/record-of.ts'

export type StoredAttachment = Omit<Attachment, 'isPresent'>

export interface NewAttachment {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

const columns = 'id, name, bytes, sha256, added_at AS addedAt'

function statementsOf(db: House['db'], owner: AttachmentOwner) {
  return {
    no: db.prepare<[string], number>(`SELECT no FROM ${owner} WHERE id = ?`).pluck(),
    list: db.prepare<[string], StoredAttachment>(
      `SELECT ${columns} FROM attachment WHERE ${owner}_no = (SELECT no FROM ${owner} WHERE id = ?) ORDER BY no`,
    ),
    // The condition: the same content under the same name is there already.
    insert: db.prepare<[NewAttachment & { id: string; now: string; ownerNo: number }], never>(
      `INSERT INTO attachment (id, sha256, name, bytes, added_at, ${owner}_no)
       SELECT :id, :sha256, :name, :bytes, :now, :ownerNo WHERE NOT EXISTS
         (SELECT 1 FROM attachment WHERE ${owner}_no = :ownerNo AND sha256 = :sha256 AND name = :name)`,
    ),
  }
}

/** Every statement over `attachment`. */
export function createAttachmentRepository({ db, clock, createId }: House) {
  const of = recordOf(attachmentOwners, (owner) => statementsOf(db, owner))
  const byIds = db.prepare<[string], StoredAttachment>(
    `SELECT ${columns} FROM attachment WHERE id IN (SELECT value FROM json_each(?)) ORDER BY no`,
  )
  const all = db.prepare<[], StoredAttachment>(`SELECT ${columns} FROM attachment ORDER BY no`)
  const remove = db.prepare<[string], never>('DELETE FROM attachment WHERE id IN (SELECT value FROM json_each(?))')
  return {
    ownerNo: (owner: AttachmentOwner, id: string) => of[owner].no.get(id),
    list: (owner: AttachmentOwner, id: string) => of[owner].list.all(id),
    insert: (owner: AttachmentOwner, ownerNo: number, file: NewAttachment): boolean =>
      of[owner].insert.run({ ...file, ownerNo, id: createId(), now: clock.now() }).changes > 0,
    byIds: (ids: readonly string[]) => byIds.all(JSON.stringify(ids)),
    all: () => all.all(),
    remove: (ids: readonly string[]): number => remove.run(JSON.stringify(ids)).changes,
  }
}
