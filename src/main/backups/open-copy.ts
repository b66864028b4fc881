import type { Database } from '#main/db/house.ts'
import { keyOf, openFile, type KeySet } from '#main/db/open-file.ts'

/** Opens a copy of the database to be read, with the key that it was written with. */
export type OpenCopy = (file: string) => Database

export const copiesUnder =
  (keys: () => KeySet): OpenCopy =>
  (file) => {
    const db = openFile(file, { key: keyOf(file, keys()), readonly: true })
    // The file may come from another hand.
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    return db
  }

/** Reads with a copy and closes it whatever happens. */
export function reading<Value>(openCopy: OpenCopy, file: string, read: (db: Database) => Value): Value {
  const db = openCopy(file)
  try {
    return read(db)
  } finally {
    db.close()
  }
}
