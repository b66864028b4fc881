import type { Database } from './house.ts'

/** Which branch of the history this is: another one after every restore; '' before the first, and in files of older versions. */
export function epochOf(db: Database): string {
  const isKnown = db.prepare(`SELECT 1 FROM pragma_table_info('marker') WHERE name = 'epoch'`).get() !== undefined
  return isKnown ? (db.prepare<[], string>('SELECT epoch FROM marker').pluck().get() ?? '') : ''
}

/** No business action: a restore is told apart from what went before, and is taken back by another restore. */
export const beginEpoch = (db: Database, id: string): void => void db.prepare('UPDATE marker SET epoch = ?').run(id)
