import type { KeyDesk } from '#main/vault/key-desk.ts'
import type { Area, ContractTree } from '#shared/contract/define.ts'
import { contract } from '#shared/contract/index.ts'
import { errorMessage } from '#shared/kernel/error-messages.ts'
import { AppError, type ErrorCode } from '#shared/kernel/errors.ts'
import type { Failure } from '#shared/kernel/result.ts'
import type { LockReason, VaultState } from '#shared/vault/vault.ts'
import type { OpenedEngine } from './open-engine.ts'

/** What the engine's process has before it at this moment. */
export type Standing =
  | { readonly phase: 'opening' }
  | { readonly phase: 'open'; readonly engine: OpenedEngine; readonly readOnly: boolean }
  | { readonly phase: 'locked'; readonly why: LockReason }
  | { readonly phase: 'broken'; readonly failure: Failure }
  | { readonly phase: 'refused'; readonly failure: Failure }

const tree: ContractTree = contract

export const everyArea: readonly Area[] = [
  ...new Set(Object.values(tree).flatMap((verbs) => Object.values(verbs).flatMap(({ areas }) => areas))),
]

export const failureOf = ({ code, details }: AppError): Failure => ({
  code,
  message: errorMessage(code, details),
  details,
})

/** What is wrong with the file itself, where going back to a backup helps; anything else is in its way only. */
const damage: ReadonlySet<ErrorCode> = new Set([
  'db/damaged',
  'db/empty-file',
  'db/foreign',
  'db/not-found',
  'db/migration-failed',
])

export const isDamage = (error: AppError): boolean => damage.has(error.code)

const lockedCodes: Readonly<Record<LockReason, ErrorCode>> = {
  passphrase: 'vault/locked',
  'other-machine': 'vault/other-machine',
  'keyring-lost': 'vault/keyring-lost',
}

/** The engine of what is open; throws why nothing is. */
export function engineOf(standing: Standing): OpenedEngine {
  if (standing.phase === 'open') return standing.engine
  if (standing.phase === 'opening') throw new AppError('vault/opening')
  if (standing.phase === 'locked') throw new AppError(lockedCodes[standing.why])
  throw new AppError(standing.failure.code, standing.failure.details)
}

export function stateOf(standing: Standing, desk: KeyDesk, quarantined: string | null): VaultState {
  if (standing.phase === 'open') return { phase: 'open', readOnly: standing.readOnly, protection: desk.protection() }
  if (standing.phase === 'locked') {
    return { phase: 'locked', why: standing.why, needsLogin: desk.needsLogin(), waiting: desk.waiting() }
  }
  if (standing.phase === 'broken') {
    const { failure } = standing
    return { phase: 'broken', failure, quarantined, isReadable: failure.code === 'db/damaged' }
  }
  return standing
}

/** Whether an operation may be asked while only a copy is shown: what reads, and what leaves the house. */
export function isForReading(operation: string): boolean {
  const [area = '', verb = ''] = operation.split('.')
  const found = tree[area]?.[verb]
  if (found === undefined || found.kind === 'query' || found.isOpen) return true
  return found.areas.every((one) => one === 'reports')
}
