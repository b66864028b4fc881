/** What the rules find in postings, visits and shadowings. */
export const aidRules = [
  'dates-reversed',
  'outside-batch',
  'posted-twice',
  'visit-overlaps',
  'visit-while-posted',
  'both-directions',
  'shadowing-overlaps',
  'count-differs',
  'person-gone',
  'nobody-listed',
  'final-missing',
  'overdue',
  'without-successor',
  'no-records',
  'care-due',
  'extended-too-often',
  'extended-too-long',
] as const
export type AidRule = (typeof aidRules)[number]

export interface AidFinding {
  readonly rule: AidRule
  readonly severity: 'block' | 'warn' | 'info'
  /** One sentence: what is wrong, with names, days and figures. */
  readonly sentence: string
  readonly teacherId: string | null
  /** The other visit, posting or shadowing that it is about. */
  readonly other: {
    readonly kind: 'visit' | 'posting' | 'shadowing'
    readonly id: string
    readonly code: string
  } | null
}

export const aidFinding = (
  rule: AidRule,
  severity: AidFinding['severity'],
  sentence: string,
  about: Partial<Pick<AidFinding, 'teacherId' | 'other'>> = {},
): AidFinding => ({ rule, severity, sentence, teacherId: about.teacherId ?? null, other: about.other ?? null })
