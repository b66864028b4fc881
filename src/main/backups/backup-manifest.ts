import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { backupReasons, type BackupRow } from '#shared/backups/backup.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const instant = z.string().max(40)

export const manifestShape = z.object({
  name: z.string().regex(/^longdu-[\w-]{1,80}$/),
  at: instant,
  day: z.string().max(10).optional().describe('the day at the desk; older versions wrote none'),
  reason: z.enum(backupReasons),
  bytes: z.int().min(0),
  teachers: z.int(),
  pairings: z.int(),
  activities: z.int().default(0),
  sequence: z.int(),
  sha256,
  schemaVersion: z.int().optional(),
  tables: z.array(z.object({ name: z.string(), rows: z.int(), sha256 })).default([]),
  files: z
    .array(z.object({ sha256, bytes: z.int().min(0) }))
    .default([])
    .describe('the content of its attachments, which lies once in the folder `files` beside the backups'),
  auditHead: z
    .object({ no: z.int(), hash: z.string() })
    .nullable()
    .default(null)
    .describe('the end of the audit trail, so that a trail cut short shows'),
  epoch: z.string().default(''),
  lastAction: z.int(),
  verifiedAt: instant.optional(),
  problem: z.string().nullable().default(null),
  copiedAt: instant.nullable().default(null),
})

export type Manifest = Readonly<z.output<typeof manifestShape>>

export const databasePath = (folder: string, name: string): string => join(folder, `${name}.db`)
export const manifestPath = (folder: string, name: string): string => join(folder, `${name}.json`)

/** Null for a manifest that was cut short or is no manifest: one bad file must not hide the others. */
function readManifest(file: string): Manifest | null {
  try {
    return manifestShape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** The backups of a folder, newest first by their sequence and not by the clock. */
export function manifestsIn(folder: string): readonly Manifest[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && existsSync(databasePath(folder, file.slice(0, -5))))
    .map((file) => readManifest(join(folder, file)))
    .filter((manifest) => manifest !== null)
    .toSorted((a, b) => b.sequence - a.sequence)
}

export function writeManifest(folder: string, manifest: Manifest): void {
  const file = manifestPath(folder, manifest.name)
  writeFileSync(`${file}.growing`, JSON.stringify(manifest, null, 2), { flush: true })
  renameSync(`${file}.growing`, file)
}

export const toBackupRow = (manifest: Manifest): BackupRow => ({
  name: manifest.name,
  at: manifest.at,
  day: manifest.day ?? manifest.at.slice(0, 10),
  reason: manifest.reason,
  bytes: manifest.bytes,
  teachers: manifest.teachers,
  pairings: manifest.pairings,
  activities: manifest.activities,
  files: manifest.files.length,
  fileBytes: manifest.files.reduce((sum, one) => sum + one.bytes, 0),
  verifiedAt: manifest.verifiedAt ?? manifest.at,
  problem: manifest.problem,
  copiedAt: manifest.copiedAt,
})
