import type { z } from 'zod'
import type { Role } from '../kernel/roles.ts'

/**
 * The only type-clever file. An area declares each operation once, and the handlers, the dispatch, the renderer's
 * client, the command line and the tests are derived from that.
 */

/** What a query reads and a command changes: a command makes every query that shares an area stale. */
export const areas = [
  'settings',
  'history',
  'audit',
  'backups',
  'vault',
  'access',
  'calendar',
  'codes',
  'registry',
  'policies',
  'activities',
  'attachments',
  'assessments',
  'milestones',
  'pairings',
  'studios',
  'lectures',
  'hours',
  'training',
  'twinning',
  'aid',
  'matching',
  'imports',
  'reports',
] as const
export type Area = (typeof areas)[number]

export type OperationKind = 'query' | 'command'

export interface Operation<Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly kind: OperationKind
  readonly input: Input
  readonly areas: readonly Area[]
  /** The least role that may ask for it: who reads may ask every query, who works every command, unless declared otherwise. */
  readonly least: Role
  /** Answered before anybody has signed in, and behind the lock. */
  readonly isOpen: boolean
  /** What is longer is refused unread when it comes from the window: files are handed over by token. */
  readonly maxBytes: number
  /** Present in types only: the shape of the answer. */
  readonly output?: Output
}

interface Declared<Input extends z.ZodType> {
  /** Only for accounts of at least this role. */
  by(least: Role): Declared<Input>
  /** Also for whoever has not signed in. */
  open(): Declared<Input>
  /** For the few that are given more than words: a picture drawn in the page. */
  upTo(maxBytes: number): Declared<Input>
  returns<Output>(): Operation<Input, Output>
}

const declare = <Input extends z.ZodType>(operation: Omit<Operation<Input>, 'output'>): Declared<Input> => ({
  by: (least) => declare({ ...operation, least }),
  open: () => declare({ ...operation, isOpen: true }),
  upTo: (maxBytes) => declare({ ...operation, maxBytes }),
  returns: () => operation,
})

const usualBytes = 256 * 1024

/** An operation that reads the given areas and changes nothing; any account may ask it. */
export const query = <Input extends z.ZodType>(input: Input, areas: readonly Area[]): Declared<Input> =>
  declare({ kind: 'query', input, areas, least: 'reader', isOpen: false, maxBytes: usualBytes })

/** An operation that may change the given areas, in one transaction; not for accounts that only read. */
export const command = <Input extends z.ZodType>(input: Input, areas: readonly Area[]): Declared<Input> =>
  declare({ kind: 'command', input, areas, least: 'officer', isOpen: false, maxBytes: usualBytes })

export type AreaContract = Readonly<Record<string, Operation>>
export type ContractTree = Readonly<Record<string, AreaContract>>

export type InputOf<O> = O extends Operation<infer Input> ? z.input<Input> : never
export type ParsedOf<O> = O extends Operation<infer Input> ? z.output<Input> : never
export type OutputOf<O> = O extends Operation<z.ZodType, infer Output> ? Output : never

/** What a call is given beside its input: progress to report and a way to be told to stop. */
export interface CallContext {
  /** Reports work done of work to do, with a short Chinese label; `total` 0 when it is not known yet. */
  readonly progress: (done: number, total: number, label: string) => void
  readonly signal: CancelSignal
  /** The absolute path behind a file reference: a token from a dialog in the window, a path on the command line. */
  readonly file: (reference: string) => string
}

/** The part of AbortSignal that is used; `shared/` knows no DOM. */
export interface CancelSignal {
  readonly aborted: boolean
}

export type AreaHandlers<C extends AreaContract> = {
  readonly [Verb in keyof C]: (
    input: ParsedOf<C[Verb]>,
    context: CallContext,
  ) => OutputOf<C[Verb]> | Promise<OutputOf<C[Verb]>>
}

export type Handlers<T extends ContractTree> = { readonly [A in keyof T]: AreaHandlers<T[A]> }

export type AreaClient<C extends AreaContract> = {
  readonly [Verb in keyof C]: (input: InputOf<C[Verb]>) => Promise<OutputOf<C[Verb]>>
}

export type Client<T extends ContractTree> = { readonly [A in keyof T]: AreaClient<T[A]> }
