import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const instant = z.string().max(40)

/** What this computer knows of its backups; it stays here when the database goes to another. */
const shape = z.object({
  second: z
    .object({
      folder: z.string().min(1).max(4000),
      since: instant,
      copiedAt: instant.nullable(),
      problem: z.string().nullable(),
    })
    .nullable()
    .default(null),
  restored: z.object({ from: z.string(), before: z.string(), at: instant }).nullable().default(null),
})

export type PlaceNotes = Readonly<z.output<typeof shape>>

const nothingNoted: PlaceNotes = { second: null, restored: null }
const fileIn = (folder: string): string => join(folder, 'notes.json')

export function readNotes(folder: string): PlaceNotes {
  try {
    return shape.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')))
  } catch {
    return nothingNoted
  }
}

export function writeNotes(folder: string, notes: PlaceNotes): void {
  const file = fileIn(folder)
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${file}.growing`, JSON.stringify(notes, null, 2), { flush: true })
  renameSync(`${file}.growing`, file)
}
