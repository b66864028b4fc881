import type { IsoInstant } from '../kernel/dates.ts'

/** What the trail holds: who got in, what was seen in full, and what left or replaced the data. */
export const auditKinds = [
  'sign-in',
  'sign-in-failed',
  'lock',
  'reveal',
  'import',
  'export',
  'merge',
  'restore',
  'protection',
  'account',
] as const
export type AuditKind = (typeof auditKinds)[number]

/** What a caller says; the moment and the person at the desk are added. Neither names nor numbers of people go into it. */
export interface AuditDraft {
  readonly kind: AuditKind
  /** The id of the record or action it is about, or ''. */
  readonly subject: string
  /** In office Chinese: 导出“师徒结对一览表”，公示，46 行. */
  readonly detail: string
}

export interface AuditRow extends AuditDraft {
  readonly no: number
  readonly at: IsoInstant
  readonly operator: string
}

/** A row with its place in the chain. */
export interface AuditLink extends AuditRow {
  readonly previous: string
  readonly hash: string
}

/** The end of the chain at some moment, as a backup keeps it. */
export interface AuditHead {
  readonly no: number
  readonly hash: string
}

/** Before the first row. */
export const chainStart = '0'.repeat(64)

/** What the hash of a row is taken of: every column, no two rows alike in it. */
export const auditText = ({ no, at, operator, kind, subject, detail, previous }: Omit<AuditLink, 'hash'>): string =>
  JSON.stringify([previous, no, at, operator, kind, subject, detail])

/** Where a trail does not hold, in a sentence; null when every row follows the one before. */
export function brokenLink(
  links: Iterable<AuditLink>,
  heads: readonly AuditHead[],
  hashOf: (text: string) => string,
): string | null {
  const known = new Map(heads.map(({ no, hash }) => [no, hash]))
  let [previous, expected] = [chainStart, 1]
  for (const link of links) {
    if (link.no !== expected) return `审计记录缺第 ${expected} 条`
    if (link.previous !== previous || hashOf(auditText(link)) !== link.hash) return `审计记录第 ${link.no} 条被改动过`
    const kept = known.get(link.no)
    if (kept !== undefined && kept !== link.hash) return `审计记录第 ${link.no} 条与备份里记的不同`
    previous = link.hash
    expected += 1
  }
  const last = Math.max(0, ...known.keys())
  return last >= expected ? `审计记录到第 ${expected - 1} 条为止，备份里记有 ${last} 条` : null
}
