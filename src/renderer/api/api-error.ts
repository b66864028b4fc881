import type { ErrorCode, ErrorDetails } from '#shared/kernel/errors.ts'
import type { Failure } from '#shared/kernel/result.ts'

/** A refusal of the engine or the shell, thrown by the client; `message` is the sentence to show. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(failure: Failure) {
    super(failure.message)
    this.code = failure.code
    this.details = failure.details
  }
}

/** Whether an error says that the officer himself stopped the work, which needs no words. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof ApiError && error.code === 'operation/cancelled'

/** Whether an error says that somebody has to sign in first. */
export const isLockedOut = (error: unknown): boolean =>
  error instanceof ApiError && (error.code === 'access/locked' || error.code === 'vault/locked')

/** The sentence for whatever was thrown. */
export const sentenceOf = (error: unknown): string =>
  error instanceof ApiError ? error.message : '出错了，这一步没有完成。请再试一次；如果还是这样，请重新打开程序。'
