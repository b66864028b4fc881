import type { Finding, PairingRule } from './pairing.ts'

/** What a rule says about a case; the rest of a finding follows from it. */
export interface FindingFacts {
  readonly severity: Finding['severity']
  readonly sentence: string
  readonly field?: Finding['field']
  readonly menteeId?: string | null
  /** Ids and words that tell this finding from every other of its rule; the same whichever side it is met from. */
  readonly about: readonly (string | number)[]
  readonly pairingIds: readonly (string | null)[]
}

export const toFinding = (rule: PairingRule, facts: FindingFacts): Finding => ({
  rule,
  severity: facts.severity,
  sentence: facts.sentence,
  field: facts.field ?? null,
  menteeId: facts.menteeId ?? null,
  subject: facts.about.join('|'),
  pairingIds: [...new Set(facts.pairingIds.filter((id) => id !== null))],
  waiver: null,
})

/** Under this a waiver is kept and a finding is recognised again. */
export const findingKey = ({ rule, subject }: Pick<Finding, 'rule' | 'subject'>): string => `${rule}|${subject}`

/** No reason makes these right: they are corrected, not accepted. */
const firm: ReadonlySet<PairingRule> = new Set(['mentor-is-mentee', 'dates-reversed'])

export const isWaivable = (rule: PairingRule): boolean => !firm.has(rule)

/** A finding that keeps a pair from being submitted or approved. */
export const isBlocking = (finding: Finding): boolean => finding.severity === 'block' && finding.waiver === null

/** A finding that still wants the officer's eye. */
export const isOpenFinding = (finding: Finding): boolean => finding.severity !== 'info' && finding.waiver === null

const worse: Readonly<Record<Finding['severity'], number>> = { block: 2, warn: 1, info: 0 }

/** One finding met from several sides becomes one, with every pair that it concerns. */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const merged = new Map<string, Finding>()
  for (const finding of findings) {
    const known = merged.get(findingKey(finding))
    if (known === undefined) {
      merged.set(findingKey(finding), finding)
      continue
    }
    const base = worse[finding.severity] > worse[known.severity] ? finding : known
    merged.set(findingKey(finding), {
      ...base,
      pairingIds: [...new Set([...known.pairingIds, ...finding.pairingIds])],
    })
  }
  return [...merged.values()]
}
