import { pairingPolicy, pairingPolicyDefaults, type PairingPolicy } from './policy.ts'

/** One number of a policy as it is stored: the key, and its value as JSON text. */
export interface PolicyValue {
  readonly key: string
  readonly value: string
}

export const toPolicyValues = (policy: Partial<PairingPolicy>): PolicyValue[] =>
  Object.entries(policy).map(([key, value]) => ({ key, value: JSON.stringify(value) }))

/**
 * A cohort's numbers, typed. A key that the record does not hold yet (it came with a later version) has the shipped
 * value; one that nobody knows any more is left alone. Throws a ZodError for a value that cannot be.
 */
export function readPolicy(values: readonly PolicyValue[]): PairingPolicy {
  const stored = Object.fromEntries(values.map(({ key, value }) => [key, JSON.parse(value) as unknown]))
  return pairingPolicy.parse({ ...pairingPolicyDefaults, ...stored })
}

/** What contradicts itself in a policy, in sentences. */
export function policyProblems(policy: PairingPolicy): string[] {
  const problems: string[] = []
  if (policy.gradePass >= policy.gradeExcellent) problems.push('合格线应低于优秀线')
  if (policy.menteeLimit !== null && policy.menteeLimit < policy.menteeWarning) {
    problems.push('师傅带徒上限不能低于提醒线')
  }
  if (policy.sameKindMentors < 1) problems.push('徒弟同类师傅上限至少为 1')
  return problems
}
