import type { DeskSession } from '#main/access/desk-session.ts'
import { createAuditTrail, type AuditTrail } from '#main/audit/audit-trail.ts'
import type { Act, Database, House } from '#main/db/house.ts'
import { loadMigrations } from '#main/db/migrate.ts'
import { knownYears } from '#main/calendar/known-holidays.ts'
import { openDatabase, openMemoryDatabase } from '#main/db/open-database.ts'
import type { BackupStore } from '#main/backups/backup-store.ts'
import { createHistory, type History } from '#main/history/history-service.ts'
import type { TouchedRow } from '#main/history/revert.ts'
import type { AuditDraft } from '#shared/audit/audit.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { codeLists } from '#shared/registry/code.ts'
import type { EngineOptions } from './engine.ts'

/** One open database with all that stands on it; a restore closes it and opens the next. */
export interface Premises {
  readonly house: House
  readonly history: History
  readonly audit: AuditTrail
  /** True for a database that has not been given all its code lists and days off yet: a new one, or one just upgraded. */
  readonly isBare: boolean
}

const inMemory = ':memory:'

/** Actions that touch much of what others have entered are in the trail too; the trail names the action, and no person. */
const auditedActs: Readonly<Record<string, Omit<AuditDraft, 'subject'>>> = {
  'imports.commit': { kind: 'import', detail: '导入文件' },
  'teachers.merge': { kind: 'merge', detail: '合并教师' },
  'schools.merge': { kind: 'merge', detail: '合并学校' },
}

function open(options: EngineOptions, backups: BackupStore): Database {
  const migrations = loadMigrations(options.migrationsFolder)
  if (options.databaseFile === inMemory) return openMemoryDatabase(migrations, options.clock)
  return openDatabase({
    file: options.databaseFile,
    key: options.keys().current,
    check: options.check,
    migrations,
    clock: options.clock,
    backUp: (db) => backups.pathOf(backups.create(db, 'migration').name),
  })
}

interface PremisesParts {
  /** Who is at the desk. */
  readonly session: DeskSession
  /** Set once the areas exist: history comes first, for they write through it. */
  readonly afterRevert: (rows: readonly TouchedRow[]) => void
  /** Throws for an action that the person at the desk may not take back. */
  readonly admitRevert: (operation: string) => void
  /** A line was written into the audit trail. */
  readonly audited: () => void
}

export function openPremises(
  options: EngineOptions,
  backups: BackupStore,
  { session, afterRevert, admitRevert, audited }: PremisesParts,
): Premises {
  const db = open(options, backups)
  const lists = db.prepare<[], number>('SELECT count(DISTINCT list) FROM code_entry').pluck()
  const lastDay = db.prepare<[], string | null>('SELECT max(day) FROM calendar_day').pluck()
  const isBare = Number(lists.get()) < codeLists.length || (lastDay.get() ?? '') < String(knownYears.last)
  const operatorRow = db.prepare<[], { value: string }>(`SELECT value FROM setting WHERE key = 'operator'`)
  const operator = (): string => session.operator(() => operatorRow.get()?.value ?? '')
  const { clock, createId } = options
  const audit = createAuditTrail({ db, clock, operator, recorded: audited })
  const acted = (operation: string, subject: string): void => {
    const line = auditedActs[operation]
    if (line !== undefined) audit.record({ ...line, subject })
  }
  const history = createHistory({ db, clock, createId, operator, afterRevert, admitRevert, acted })
  const act: Act = (operation, work) => {
    if (!db.open) throw new AppError('engine/restarted')
    return history.act(operation, work)
  }
  return { house: { db, clock, createId, operator, act, audit: audit.record }, history, audit, isBare }
}
