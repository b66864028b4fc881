import type { Database } from '#main/db/house.ts'
import type { Posting, PostingMentee } from '#shared/aid/posting.ts'
import { isAidMentor, wasCarried } from './posting-list.ts'

/** What the card of a posting shows of other areas. */
export function createPostingCardRepository(db: Database) {
  const mentees = db.prepare<[number], PostingMentee>(
    `SELECT q.id AS pairingId, g.code || '-' || q.seq AS code, m.id AS teacherId, m.name,
       q.mentee_school_name AS school, q.status
     FROM posting p JOIN pairing_group g ON ${isAidMentor('p')} JOIN pairing q ON q.group_no = g.no AND ${wasCarried('p')}
     JOIN teacher m ON m.no = q.mentee_no WHERE p.no = ? ORDER BY g.code, q.seq`,
  )
  const work = db.prepare<[number], Posting['work'][number]>(
    `SELECT a.type, count(*) AS count, sum(a.amount) AS amount
     FROM activity_posting x JOIN activity a ON a.no = x.activity_no WHERE x.posting_no = ? GROUP BY a.type
     ORDER BY count(*) DESC, a.type`,
  )
  const records = db
    .prepare<[number, string, string], number>(
      `SELECT count(*) FROM activity_posting x JOIN activity a ON a.no = x.activity_no
       WHERE x.posting_no = ? AND a.held_on BETWEEN ? AND ?`,
    )
    .pluck()
  return {
    mentees: (no: number) => mentees.all(no),
    work: (no: number) => work.all(no),
    records: (no: number, from: string, to: string): number => Number(records.get(no, from, to)),
  }
}

export type PostingCardRepository = ReturnType<typeof createPostingCardRepository>
