import { groupsOf } from '#shared/vault/recovery-code.ts'
import type { RecoveryCodeDraft } from '#shared/vault/vault.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { FrontDesk } from '#main/engine/front-desk.ts'
import type { Result } from '#shared/kernel/result.ts'
import { cliContext } from './open-cli-engine.ts'

function valueOf(result: Result<unknown>): unknown {
  if (!result.ok) throw new AppError(result.error.code, result.error.details)
  return result.value
}

/**
 * Encrypts the database in strict mode and answers the recovery code, which is shown this once. The passphrase comes by
 * LONGDU_PASSPHRASE, the account by LONGDU_LOGIN.
 */
export async function protectDatabase(desk: FrontDesk): Promise<string> {
  const passphrase = process.env['LONGDU_PASSPHRASE'] ?? ''
  if (passphrase === '') throw new AppError('vault/account-missing')
  const ask = (operation: string, input: unknown) => desk.call(operation, input, cliContext())
  const { draft, code, ask: asked } = valueOf(await ask('vault.draftRecoveryCode', {})) as RecoveryCodeDraft
  const typed = asked.map((group) => groupsOf(code)[group - 1])
  const accounts = [{ login: process.env['LONGDU_LOGIN'] ?? '', passphrase }]
  valueOf(await ask('vault.enable', { draft, typed, mode: 'strict', accounts }))
  return code
}
