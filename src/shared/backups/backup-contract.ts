import { z } from 'zod'
import { areas, command, query } from '../contract/define.ts'
import type { IsoInstant } from '../kernel/dates.ts'

export const backupReasons = ['manual', 'quit', 'import', 'migration', 'restore'] as const
export type BackupReason = (typeof backupReasons)[number]

export interface BackupRow {
  readonly name: string
  readonly at: IsoInstant
  readonly reason: BackupReason
  readonly bytes: number
  readonly teachers: number
  readonly pairings: number
  /** Attached files, each content once, and their bytes; they lie beside the backups, shared by all. */
  readonly files: number
  readonly fileBytes: number
}

export const backupContract = {
  list: query(z.object({}), ['backups']).returns<readonly BackupRow[]>(),
  create: command(z.object({ reason: z.enum(backupReasons).default('manual') }), ['backups']).returns<BackupRow>(),
  /** Puts a backup in the place of the database; what was there becomes a backup of its own first. */
  restore: command(z.object({ name: z.string().max(200) }), areas)
    .by('admin')
    .returns<{ readonly before: BackupRow }>(),
}
