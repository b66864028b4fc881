import type { House } from '#main/db/house.ts'
import { columnNames, createRowSetter, places, selected } from '#main/db/row-writer.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'

export interface LinkFields {
  readonly fromNo: number
  readonly toNo: number
  readonly agreementNo: string | null
  readonly signedOn: IsoDate | null
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
  readonly endReason: string | null
}

export interface StoredLink extends LinkFields {
  readonly no: number
  readonly id: string
  readonly groupNo: number
}

const columns = {
  fromNo: 'from_no',
  toNo: 'to_no',
  agreementNo: 'agreement_no',
  signedOn: 'signed_on',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  endReason: 'end_reason',
} as const satisfies Record<keyof LinkFields, string>

/** A link that nobody has ended: one whose own agreement has run out still stands until somebody says otherwise. */
export const isStanding = (link: string): string => `${link}.end_reason IS NULL`

/** Writes and reads whole rows of `twin_link`. */
export function createLinkRepository({ db, createId }: House) {
  const select = `SELECT l.no, l.id, l.group_no AS groupNo, ${selected(columns, 'l')} FROM twin_link l`
  const byIds = db.prepare<[string], StoredLink>(
    `${select} WHERE l.id IN (SELECT value FROM json_each(?)) ORDER BY l.no`,
  )
  const standing = db.prepare<[number], StoredLink>(
    `${select} WHERE l.group_no = ? AND ${isStanding('l')} ORDER BY l.no`,
  )
  const insert = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO twin_link (id, group_no, ${columnNames(columns)}) VALUES (:id, :groupNo, ${places(columns)})`,
  )
  const remove = db.prepare<[number], never>('DELETE FROM twin_link WHERE no = ?')
  const set = createRowSetter(db, 'twin_link', columns)
  const empty = { agreementNo: null, signedOn: null, endsOn: null, endReason: null }

  return {
    byIds: (ids: readonly string[]) => byIds.all(JSON.stringify(ids)),
    /** Those of a group that nobody has ended. */
    standing: (groupNo: number) => standing.all(groupNo),
    insert: (groupNo: number, link: Pick<LinkFields, 'fromNo' | 'toNo' | 'startsOn'> & Partial<LinkFields>): void =>
      void insert.run({ ...empty, ...link, id: createId(), groupNo }),
    set: (no: number, changes: Partial<LinkFields>): void => set(no, changes),
    /**
     * Ends links on a day; one that was to begin later, or on that very day, never was. Answers how many ended.
     */
    end(links: readonly StoredLink[], on: IsoDate, reason: string): number {
      for (const { no, startsOn } of links) {
        if (startsOn >= on) remove.run(no)
        else set(no, { endsOn: on, endReason: reason })
      }
      return links.length
    },
  }
}

export type LinkRepository = ReturnType<typeof createLinkRepository>
