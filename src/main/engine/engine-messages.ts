import type { Area } from '#shared/contract/define.ts'
import type { Failure, Result } from '#shared/kernel/result.ts'

/** What the engine's process is told when it starts; paths are absolute. */
export interface EngineFolders {
  readonly databaseFile: string
  readonly backupFolder: string
  readonly migrationsFolder: string
  readonly resourcesFolder: string
  readonly logFile: string
}

/** What the engine asks the computer's keeper of secrets, which only the main process reaches. */
export type KeeperQuestion = 'strength' | 'wrap' | 'unwrap'

export type ToEngine =
  | { readonly kind: 'open'; readonly folders: EngineFolders }
  | {
      readonly kind: 'call'
      readonly id: string
      readonly operation: string
      readonly input: unknown
      /** The paths behind the file tokens in the input. */
      readonly files: Readonly<Record<string, string>>
    }
  | { readonly kind: 'cancel'; readonly id: string }
  | { readonly kind: 'close' }
  /** What the computer's keeper of secrets says; null for a refusal. */
  | { readonly kind: 'kept'; readonly id: string; readonly text: string | null }
  /** Comes with the worker's message port. */
  | { readonly kind: 'worker-started'; readonly id: string }
  | { readonly kind: 'worker-ended'; readonly id: string; readonly code: number | null }

export type FromEngine =
  /** The front desk answers from now on, whether the database is open or not. */
  | { readonly kind: 'ready' }
  /** Why the database is not open, when it is not; sent before `ready` and whenever that changes. */
  | { readonly kind: 'standing'; readonly failure: Failure | null }
  | { readonly kind: 'keep'; readonly id: string; readonly question: KeeperQuestion; readonly text: string }
  | { readonly kind: 'answer'; readonly id: string; readonly result: Result<unknown> }
  | {
      readonly kind: 'progress'
      readonly id: string
      readonly done: number
      readonly total: number
      readonly label: string
    }
  | { readonly kind: 'changed'; readonly areas: readonly Area[] }
  | { readonly kind: 'closed' }
  | { readonly kind: 'start-worker'; readonly id: string; readonly entry: string; readonly heapMegabytes: number }
  | { readonly kind: 'kill-worker'; readonly id: string }
