import {
  policyDefaults,
  policyShapes,
  type PairingPolicy,
  type PolicyValues,
  type Programme,
  type StudioPolicy,
} from './policy.ts'

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

function pairingProblems(policy: PairingPolicy): string[] {
  const problems: string[] = []
  if (policy.gradePass >= policy.gradeExcellent) problems.push('合格线应低于优秀线')
  if (policy.menteeLimit !== null && policy.menteeLimit < policy.menteeWarning) {
    problems.push('师傅带徒上限不能低于提醒线')
  }
  if (policy.sameKindMentors < 1) problems.push('徒弟同类师傅上限至少为 1')
  return problems
}

function studioProblems(policy: StudioPolicy): string[] {
  const problems: string[] = []
  const spans = [
    ['核心成员', policy.coreLeast, policy.coreMost],
    ['成员和学员', policy.memberLeast, policy.memberMostPerStudio],
    ['总人数', policy.totalLeast, policy.totalMost],
  ] as const
  for (const [what, least, most] of spans) if (least > most) problems.push(`${what}的下限不能高于上限`)
  if (!(policy.gradeBasic < policy.gradePass && policy.gradePass < policy.gradeExcellent)) {
    problems.push('基本合格线、合格线、优秀线应依次升高')
  }
  return problems
}

/** What contradicts itself in a policy, in sentences. */
export const policyProblems = (programme: Programme, values: PairingPolicy | StudioPolicy): string[] =>
  programme === 'pairing' ? pairingProblems(values as PairingPolicy) : studioProblems(values as StudioPolicy)

/** Keys of a change that the programme has no number for. */
export const foreignKeys = (programme: Programme, values: object): string[] =>
  Object.keys(values).filter((key) => !(key in policyShapes[programme].shape))
