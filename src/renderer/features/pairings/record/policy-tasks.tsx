import { pairingPolicyLabels } from '#shared/policies/policy-labels.ts'
import type { PairingPolicy } from '#shared/policies/policy.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import './policy-tasks.css'

const tasks = [
  'quotaListen',
  'quotaListened',
  'quotaPlans',
  'quotaDiscussions',
  'quotaPapers',
  'quotaSummaries',
  'quotaOpenLessons',
] as const satisfies readonly (keyof PairingPolicy)[]

/** What the cohort's policy asks of a pair, as plain numbers. */
export function PolicyTasks({ cohortId }: { readonly cohortId: string }) {
  const policy = useOperation('policies.get', { cohortId }).data
  if (policy?.programme !== 'pairing') return null
  return (
    <>
      <SectionHead title="方案规定的任务" hint={policy.name} lined />
      <dl className="policy-tasks">
        {tasks.map((key) => (
          <div key={key}>
            <dt>{pairingPolicyLabels[key].label}</dt>
            <dd>
              <span className="quiet">{key === 'quotaOpenLessons' ? '每学年' : '每学期'}</span> {policy.values[key]}{' '}
              {pairingPolicyLabels[key].unit}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
