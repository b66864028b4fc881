import type { PairingPolicy, StudioPolicy } from '../policies/policy.ts'
import type { GradeLine } from './assessment.ts'

/** The grade lines of a cohort's policy, for schemes that set none: studios have 基本合格 too. */
export function policyLines(policy: PairingPolicy | StudioPolicy): GradeLine[] {
  const basic = 'gradeBasic' in policy ? [{ grade: '基本合格', minScore: policy.gradeBasic }] : []
  return [
    { grade: '优秀', minScore: policy.gradeExcellent },
    { grade: '合格', minScore: policy.gradePass },
    ...basic,
    { grade: '不合格', minScore: 0 },
  ]
}
