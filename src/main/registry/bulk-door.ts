import { withoutIndexes } from '#main/db/bulk-load.ts'
import type { Database } from '#main/db/house.ts'

/** From so many new people on it pays to make indexes anew. */
const manyPeople = 10_000

/** Indexes that nothing looks into while people are being stored; ID numbers are looked up for each. */
const isIdle = (index: string): boolean =>
  /^(?:teacher|employment|change|search_key)_by_/.test(index) && index !== 'teacher_by_national_id'

/** Stores many new people at once: where the registry at least doubles, the idle indexes are laid aside meanwhile. */
export function createBulkDoor(db: Database) {
  const count = db.prepare<[], number>('SELECT count(*) FROM teacher').pluck()
  return <Value>(people: number, store: () => Value): Value =>
    people >= manyPeople && people >= Number(count.get()) ? withoutIndexes(db, isIdle, store) : store()
}
