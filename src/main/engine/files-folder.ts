import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the attached files of a database lie: beside it. Databases in memory share a folder that the system clears. */
export const filesFolderOf = (databaseFile: string): string =>
  databaseFile === ':memory:' ? join(tmpdir(), 'longdu-memory-files') : `${databaseFile}-files`
