/**
 * Everything that may go wrong and is expected to. A code names the area and the matter; its Chinese sentence is in
 * `error-messages.ts`, and a code without a sentence does not compile.
 */
export const errorCodes = [
  'input/invalid',
  'operation/unknown',
  'operation/cancelled',
  'internal/bug',
  'engine/restarted',
  'db/in-use',
  'db/newer',
  'db/foreign',
  'db/empty-file',
  'db/damaged',
  'db/not-found',
  'db/not-writable',
  'db/disk-full',
  'db/settings-refused',
  'db/migration-failed',
  'record/not-found',
  'record/in-use',
  'record/changed',
  'record/duplicate',
  'history/nothing-to-undo',
  'history/nothing-to-redo',
  'history/later-changes',
  'backup/failed',
  'backup/not-found',
  'backup/damaged',
  'file/not-found',
  'file/not-readable',
  'file/not-writable',
  'file/token-expired',
  'import/not-staged',
  'import/already-committed',
  'import/nothing-to-commit',
  'import/worker-failed',
  'import/worker-timeout',
  'registry/national-id-invalid',
  'registry/school-unknown',
  'registry/identity-contradicts',
  'registry/move-without-school',
  'registry/merge-same',
  'registry/merge-conflict',
  'code/in-use',
  'cohort/not-found',
  'cohort/in-use',
  'cohort/closed',
  'policy/invalid',
  'calendar/nothing-read',
  'pairing/rules-broken',
  'pairing/state',
  'pairing/assessment-missing',
  'pairing/extension-used',
  'pairing/reason-missing',
  'pairing/not-waivable',
  'pairing/mixed',
  'studio/rules-broken',
  'studio/state',
  'studio/final-missing',
  'studio/final-failed',
  'training/refused',
  'lecture/state',
  'lecture/filed',
  'lecture/issue-taken',
  'lecture/has-attendees',
  'lecture/series-in-use',
  'lecture/nobody',
  'lecture/nobody-read',
  'aid/rules-broken',
  'aid/state',
  'aid/final-missing',
  'aid/batch-in-use',
  'aid/dossier-incomplete',
  'twin/rules-broken',
  'twin/state',
  'twin/assessment-missing',
  'twin/not-over',
  'assessment/scheme-in-use',
  'assessment/not-in-round',
  'assessment/published',
  'assessment/not-published',
  'assessment/publication-unknown',
  'assessment/cohort-unsuited',
  'assessment/vetoed',
  'assessment/mentees-open',
  'assessment/nobody',
  'assessment/scores-missing',
  'assessment/too-many-excellent',
  'attachment/refused',
  'attachment/too-large',
  'attachment/missing',
  'report/unknown',
  'report/nothing',
  'report/format',
  'report/too-long',
  'report/too-many',
  'report/reason-missing',
  'sample/not-empty',
  'sample/none',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** A value that crosses every border: process, IPC, command line. */
export type ErrorDetails = Readonly<Record<string, unknown>>

/** An expected failure. Anything else that is thrown is a bug and is reported as `internal/bug`. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.details = details
  }
}
