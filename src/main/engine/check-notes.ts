import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { vaultFolderOf, writeWhole } from '#main/vault/keyring-file.ts'
import type { DatabaseCheck } from '#main/db/open-database.ts'

const week = 7 * 24 * 60 * 60 * 1000

/** When every page and index was last compared; kept beside the file, for the file may be damaged. */
export function createCheckNotes(databaseFile: string, now: () => string) {
  const note = join(vaultFolderOf(databaseFile), 'checked.json')

  function checkedAt(): number {
    try {
      const { fullAt } = JSON.parse(readFileSync(note, 'utf8')) as { readonly fullAt?: unknown }
      return typeof fullAt === 'string' ? Date.parse(fullAt) : Number.NaN
    } catch {
      return Number.NaN
    }
  }

  return {
    /** Once a week every page, otherwise the quick look; a clock that was set back asks for the thorough one. */
    due(): DatabaseCheck {
      const passed = Date.parse(now()) - checkedAt()
      return passed >= 0 && passed < week ? 'quick' : 'full'
    },
    /** The note is a convenience: where it cannot be written the next start checks again. */
    done(): void {
      try {
        writeWhole(note, JSON.stringify({ fullAt: now() }))
      } catch {
        return
      }
    },
  }
}
