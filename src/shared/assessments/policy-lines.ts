import type { PairingPolicy } from '../policies/pairing-policy.ts'
import type { StudioPolicy } from '../policies/studio-policy.ts'
import type { TwinningPolicy } from '../policies/twinning-policy.ts'
import type { GradeLine } from './assessment.ts'

/** The policy of a programme that is assessed. */
export type AssessedPolicy = PairingPolicy | StudioPolicy | TwinningPolicy

/** The grade lines of a cohort's policy, for schemes that set none: studios have 基本合格 too. */
export function policyLines(policy: AssessedPolicy): GradeLine[] {
  const basic = 'gradeBasic' in policy ? [{ grade: '基本合格', minScore: policy.gradeBasic }] : []
  return [
    { grade: '优秀', minScore: policy.gradeExcellent },
    { grade: '合格', minScore: policy.gradePass },
    ...basic,
    { grade: '不合格', minScore: 0 },
  ]
}
