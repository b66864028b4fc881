import { aidPolicyProblems } from './aid-policy.ts'
import { lecturePolicyProblems } from './lecture-policy.ts'
import { pairingPolicyProblems } from './pairing-policy.ts'
import { policyDefaults, policyShapes, type PolicyValues, type Programme } from './policy.ts'
import { studioPolicyProblems } from './studio-policy.ts'
import { trainingPolicyProblems } from './training-policy.ts'
import { twinningPolicyProblems } from './twinning-policy.ts'

/** One number of a policy as it is stored: the key, and its value as JSON text. */
export interface PolicyValue {
  readonly key: string
  readonly value: string
}

export const toPolicyValues = (policy: object): PolicyValue[] =>
  Object.entries(policy).map(([key, value]) => ({ key, value: JSON.stringify(value) }))

/**
 * A cohort's numbers, typed. A key that the record does not hold yet (it came with a later version) has the shipped
 * value; one that nobody knows any more is left alone. Throws a ZodError for a value that cannot be.
 */
export function readPolicy<Name extends Programme>(
  programme: Name,
  values: readonly PolicyValue[],
): PolicyValues[Name] {
  const stored = Object.fromEntries(values.map(({ key, value }) => [key, JSON.parse(value) as unknown]))
  return policyShapes[programme].parse({ ...policyDefaults[programme], ...stored }) as PolicyValues[Name]
}

const problemsOf: { readonly [Name in Programme]: (values: PolicyValues[Name]) => string[] } = {
  pairing: pairingPolicyProblems,
  studio: studioPolicyProblems,
  chief: studioPolicyProblems,
  lecture: lecturePolicyProblems,
  training: trainingPolicyProblems,
  twinning: twinningPolicyProblems,
  aid: aidPolicyProblems,
}

/** What contradicts itself in a policy, in sentences. */
export const policyProblems = <Name extends Programme>(programme: Name, values: PolicyValues[Name]): string[] =>
  problemsOf[programme](values)

/** Keys of a change that the programme has no number for. */
export const foreignKeys = (programme: Programme, values: object): string[] =>
  Object.keys(values).filter((key) => !(key in policyShapes[programme].shape))
