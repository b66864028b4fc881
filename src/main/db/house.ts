import type { Database } from 'better-sqlite3'
import type { AuditDraft } from '#shared/audit/audit.ts'
import type { IsoDate, IsoInstant } from '#shared/kernel/dates.ts'

export type { Database, Statement } from 'better-sqlite3'

/** Time comes in from outside, so that a test can say what day it is. */
export interface Clock {
  /** The moment, UTC. */
  readonly now: () => IsoInstant
  /** The day at the officer's desk. */
  readonly today: () => IsoDate
}

export interface ActOutcome<Value> {
  /** What 撤销 shows: 新建 3 对结对. */
  readonly title: string
  readonly value: Value
}

/**
 * Runs `work` as one business action: one transaction, one line under 撤销, every changed row in the change log.
 * An act inside an act joins the outer one. An action that changed nothing leaves no line.
 */
export type Act = <Value>(operation: string, work: () => ActOutcome<Value>) => Value

/** What every area of the engine is built on. */
export interface House {
  readonly db: Database
  readonly clock: Clock
  /** A new UUIDv7. */
  readonly createId: () => string
  readonly act: Act
  /** Writes a line into the trail that cannot be changed; within a transaction it stands or falls with that. */
  readonly audit: (draft: AuditDraft) => void
  /** Who is at the desk. */
  readonly operator: () => string
}

/** A process of its own for work that may hang, grow or crash: parsing strangers' files, long computing. */
export interface WorkerHandle {
  readonly post: (message: unknown) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  /** `code` is null when it was killed. */
  readonly onExit: (listener: (code: number | null) => void) => void
  readonly kill: () => void
}

export interface WorkerLimits {
  /** V8's old space, MiB. */
  readonly heapMegabytes: number
}

/** The engine's own workers. */
export type WorkerEntry = 'read-workbook' | 'solve-program'

/** Starts one of the engine's own worker entries; nothing else can be started. */
export type SpawnWorker = (entry: WorkerEntry, limits: WorkerLimits) => WorkerHandle
