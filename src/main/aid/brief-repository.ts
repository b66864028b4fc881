import type { House } from '#main/db/house.ts'
import { createRowSetter } from '#main/db/row-writer.ts'
import type { AidBrief, BriefDraft, BriefPart } from '#shared/aid/aid-brief.ts'

interface BriefRow {
  readonly no: number
  readonly id: string
  readonly title: string
  readonly updatedAt: string
}

/** The briefs that were written, one for a span. */
export function createBriefRepository({ db, clock, createId }: House) {
  const find = db.prepare<[string, string], BriefRow>(
    'SELECT no, id, title, updated_at AS updatedAt FROM aid_brief WHERE from_on = ? AND to_on = ?',
  )
  const parts = db.prepare<[number], { readonly no: number; readonly key: BriefPart; readonly text: string }>(
    'SELECT no, part AS "key", text FROM aid_brief_part WHERE brief_no = ? ORDER BY no',
  )
  const insert = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO aid_brief (id, title, from_on, to_on, updated_at) VALUES (:id, :title, :from, :to, :now)`,
  )
  const set = createRowSetter(db, 'aid_brief', { title: 'title', updatedAt: 'updated_at' })
  const insertPart = db.prepare<[number, BriefPart, string], never>(
    'INSERT INTO aid_brief_part (brief_no, part, text) VALUES (?, ?, ?)',
  )
  const setPart = createRowSetter(db, 'aid_brief_part', { text: 'text' })
  return {
    find(from: string, to: string): AidBrief | null {
      const row = find.get(from, to)
      if (row === undefined) return null
      const { no, id, title, updatedAt } = row
      return { id, title, from, to, updatedAt, parts: parts.all(no).map(({ key, text }) => ({ key, text })) }
    },
    /** Puts it in the place of the one of that span. */
    put(from: string, to: string, { title, parts: wanted }: BriefDraft): string {
      const known = find.get(from, to)
      const id = known?.id ?? createId()
      const now = clock.now()
      const no = known?.no ?? Number(insert.run({ id, title, from, to, now }).lastInsertRowid)
      const standing = new Map(parts.all(no).map((part) => [part.key, part.no] as const))
      for (const { key, text } of wanted) {
        const partNo = standing.get(key)
        if (partNo === undefined) insertPart.run(no, key, text)
        else setPart(partNo, { text })
      }
      set(no, { title, updatedAt: now })
      return id
    },
  }
}

export type BriefRepository = ReturnType<typeof createBriefRepository>
