import type { Database } from '#main/db/house.ts'
import type { MatchSide } from '#shared/matching/match-round.ts'

export interface TieNos {
  /** Of `match_person`. */
  readonly mentorNo: number
  readonly menteeNo: number
}

export interface StoredWish extends TieNos {
  readonly no: number
  readonly id: string
  readonly by: MatchSide
  readonly rank: number
}

export interface StoredBan extends TieNos {
  readonly no: number
  readonly id: string
  readonly reason: string
}

/** Pairs that are over and were not dissolved: what may be taken up again. */
const ended = `('completed', 'terminated', 'assessed', 'active', 'extended')`

/** Every statement over `match_wish` and `match_ban`, and what earlier pairs tell. */
export function createTieRepository(db: Database, createId: () => string) {
  const wishes = db.prepare<[number], StoredWish>(
    `SELECT no, id, wished_by AS "by", rank, mentor_no AS mentorNo, mentee_no AS menteeNo FROM match_wish
     WHERE round_no = ? ORDER BY mentee_no, wished_by DESC, rank, no`,
  )
  const bans = db.prepare<[number], StoredBan>(
    `SELECT no, id, mentor_no AS mentorNo, mentee_no AS menteeNo, reason FROM match_ban WHERE round_no = ? ORDER BY no`,
  )
  const addWish = db.prepare<[Omit<StoredWish, 'no'> & { roundNo: number }], never>(
    `INSERT INTO match_wish (id, round_no, wished_by, rank, mentor_no, mentee_no)
     VALUES (:id, :roundNo, :by, :rank, :mentorNo, :menteeNo)`,
  )
  const addBan = db.prepare<[Omit<StoredBan, 'no'> & { roundNo: number }], never>(
    `INSERT INTO match_ban (id, round_no, mentor_no, mentee_no, reason)
     VALUES (:id, :roundNo, :mentorNo, :menteeNo, :reason)
     ON CONFLICT (mentee_no, mentor_no) DO UPDATE SET reason = excluded.reason WHERE reason <> excluded.reason`,
  )
  const removeWish = db.prepare<[number, string], never>('DELETE FROM match_wish WHERE round_no = ? AND id = ?')
  const removeBan = db.prepare<[number, string], never>('DELETE FROM match_ban WHERE round_no = ? AND id = ?')
  const together = (statuses: string, mentor: string, mentee: string): string =>
    `SELECT DISTINCT a.no AS menteeNo, b.no AS mentorNo
     FROM match_person a JOIN pairing p ON p.mentee_no = a.teacher_no JOIN pairing_group g ON g.no = p.group_no
     JOIN match_person b ON b.teacher_no = g.mentor_no AND b.round_no = a.round_no AND b.side = '${mentor}'
     WHERE a.round_no = :roundNo AND a.side = '${mentee}' AND ${statuses}`
  const earlier = db.prepare<[{ roundNo: number; from: string }], TieNos>(
    together(`p.status IN ${ended} AND p.ends_on < :from`, 'mentor', 'mentee'),
  )
  const reversed = db.prepare<[{ roundNo: number; from: string }], TieNos>(
    together(
      `p.status IN ('draft', 'submitted', 'active', 'paused', 'extended', 'assessed') AND p.ends_on >= :from`,
      'mentee',
      'mentor',
    ),
  )
  return {
    wishes: (roundNo: number): readonly StoredWish[] => wishes.all(roundNo),
    bans: (roundNo: number): readonly StoredBan[] => bans.all(roundNo),
    addWish: (roundNo: number, wish: Omit<StoredWish, 'no' | 'id'>): void =>
      void addWish.run({ ...wish, roundNo, id: createId() }),
    addBan: (roundNo: number, ban: Omit<StoredBan, 'no' | 'id'>): boolean =>
      addBan.run({ ...ban, roundNo, id: createId() }).changes > 0,
    removeWish: (roundNo: number, id: string): boolean => removeWish.run(roundNo, id).changes > 0,
    removeBan: (roundNo: number, id: string): boolean => removeBan.run(roundNo, id).changes > 0,
    /** Mentor and mentee of pairs that ended before that day. */
    earlier: (roundNo: number, from: string): readonly TieNos[] => earlier.all({ roundNo, from }),
    /** A mentor of the round who is at that time guided by a mentee of it: the other way round they may not be put. */
    reversed: (roundNo: number, from: string): readonly TieNos[] =>
      reversed.all({ roundNo, from }).map(({ mentorNo, menteeNo }) => ({ mentorNo: menteeNo, menteeNo: mentorNo })),
  }
}

export type TieRepository = ReturnType<typeof createTieRepository>
