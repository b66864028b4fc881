import { z } from 'zod'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'

/** A certificate tells of one event, or of all that a person was given in one year. */
export const certificateKinds = ['event', 'year'] as const
export type CertificateKind = (typeof certificateKinds)[number]

/** 有效; 与台账不符: the ledger was corrected after it was given out; 已作废. */
export const certificateStates = ['valid', 'outdated', 'void'] as const
export type CertificateState = (typeof certificateStates)[number]

export interface Certificate {
  readonly id: string
  /** PYXS-2025-000123, never given twice. */
  readonly serial: string
  readonly kind: CertificateKind
  readonly teacherId: string
  /** Name and unit as they stand on the paper. */
  readonly teacher: string
  readonly school: string
  readonly district: string | null
  readonly year: number
  /** The event, or 2025 年度学时. */
  readonly title: string
  readonly hours: number
  /** What the ledger says today. */
  readonly standing: number
  readonly issuedOn: string
  readonly state: CertificateState
  readonly voidedOn: string | null
  readonly voidReason: string | null
}

/** One line on the paper. */
export interface CertificateLine {
  readonly onDate: string
  readonly title: string
  readonly role: string
  readonly hours: number
}

/** What certificates are asked of: one session, training or activity, or the total of a year. */
export const certificateSubject = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('event'),
    source: z.enum(['lecture', 'training', 'activity']),
    sourceId: rowId.describe('the session, training or activity'),
  }),
  z.object({ kind: z.literal('year'), year: z.int().min(2000).max(2100) }),
])
export type CertificateSubject = z.output<typeof certificateSubject>

export const issueRequest = z.object({
  of: certificateSubject,
  teacherIds: z.array(rowId).max(2000).optional().describe('default: everybody whom it gave hours'),
  issuedOn: isoDate.optional().describe('default: today'),
  replaceOutdated: z
    .boolean()
    .default(false)
    .describe('voids those that no longer agree with the ledger and issues anew'),
})

export interface Issued {
  readonly issued: number
  /** Had one that still holds; it is printed again under its number. */
  readonly standing: number
  /** Have one that no longer agrees with the ledger. */
  readonly outdated: number
  /** All of them, in the order of the units, for printing. */
  readonly ids: readonly string[]
}

/** What a number on a paper turns out to be. */
export type CertificateCheck =
  | { readonly answer: 'known'; readonly certificate: Certificate; readonly lines: readonly CertificateLine[] }
  /** Counted out once and taken back by 撤销 before it could be given to anybody. */
  | { readonly answer: 'withdrawn' }
  | { readonly answer: 'unknown' }
