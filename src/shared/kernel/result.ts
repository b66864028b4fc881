import type { ErrorCode, ErrorDetails } from './errors.ts'

/** How a failure crosses a border: its code, its Chinese sentence and the facts behind it. */
export interface Failure {
  readonly code: ErrorCode
  readonly message: string
  readonly details: ErrorDetails
}

export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure }
