import type { Database } from '#main/db/house.ts'
import type { MatchSide } from '#shared/matching/match-round.ts'

/** Somebody of a round. `partyNo` is the number of the teacher or the school. */
export interface StoredPerson {
  readonly no: number
  readonly side: MatchSide
  readonly partyNo: number
  readonly ownRoom: number | null
  readonly isAdded: number
  readonly isOut: number
}

/** Every statement over `match_person`; teachers and schools alike stand in it by their numbers. */
export function createPersonRepository(db: Database) {
  const ofRound = db.prepare<[number], StoredPerson>(
    `SELECT no, side, coalesce(teacher_no, school_no) AS partyNo, own_room AS ownRoom, is_added AS isAdded,
       is_out AS isOut FROM match_person WHERE round_no = ? ORDER BY no`,
  )
  const insert = {
    teacher: db.prepare<[number, string, number, number, number], never>(
      'INSERT INTO match_person (round_no, side, teacher_no, is_added, is_out) VALUES (?, ?, ?, ?, ?)',
    ),
    school: db.prepare<[number, string, number, number, number], never>(
      'INSERT INTO match_person (round_no, side, school_no, is_added, is_out) VALUES (?, ?, ?, ?, ?)',
    ),
  }
  const setOut = db.prepare<[{ no: number; isOut: number; isAdded: number }], never>(
    `UPDATE match_person SET is_out = :isOut, is_added = :isAdded
     WHERE no = :no AND (is_out <> :isOut OR is_added <> :isAdded)`,
  )
  const setRoom = db.prepare<[{ no: number; room: number | null }], never>(
    'UPDATE match_person SET own_room = :room WHERE no = :no AND own_room IS NOT :room',
  )
  const numbers = {
    teacher: db.prepare<[string], { id: string; no: number }>(
      'SELECT t.id, t.no FROM json_each(?) j CROSS JOIN teacher t ON t.id = j.value',
    ),
    school: db.prepare<[string], { id: string; no: number }>(
      'SELECT s.id, s.no FROM json_each(?) j CROSS JOIN school s ON s.id = j.value',
    ),
  }
  return {
    ofRound: (roundNo: number): readonly StoredPerson[] => ofRound.all(roundNo),
    insert(kind: 'teacher' | 'school', roundNo: number, person: Omit<StoredPerson, 'no' | 'ownRoom'>): number {
      const { side, partyNo, isAdded, isOut } = person
      return Number(insert[kind].run(roundNo, side, partyNo, isAdded, isOut).lastInsertRowid)
    },
    /** Answers whether anything changed. */
    setOut: (no: number, isOut: 0 | 1, isAdded: number): boolean => setOut.run({ no, isOut, isAdded }).changes > 0,
    setRoom: (no: number, room: number | null): boolean => setRoom.run({ no, room }).changes > 0,
    /** Numbers of teachers or schools by their ids; who is not there is left out. */
    numbersOf: (kind: 'teacher' | 'school', ids: readonly string[]): ReadonlyMap<string, number> =>
      new Map(numbers[kind].all(JSON.stringify(ids)).map(({ id, no }) => [id, no])),
  }
}

export type PersonRepository = ReturnType<typeof createPersonRepository>
