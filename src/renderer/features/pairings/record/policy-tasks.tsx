import { quotaPeriodLabels, quotaSideLabels } from '#shared/quotas/quota-labels.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import './policy-tasks.css'

/** What the cohort's policy asks of a pair, as plain numbers. */
export function PolicyTasks({ cohortId }: { readonly cohortId: string }) {
  const policy = useOperation('policies.get', { cohortId }).data
  if (policy === undefined) return null
  return (
    <>
      <SectionHead title="方案规定的任务" hint={policy.name} lined />
      {policy.quotas.length === 0 && <p className="quiet">方案里没有规定任务。</p>}
      <dl className="policy-tasks">
        {policy.quotas.map(({ id, label, period, side, required, unit }) => (
          <div key={id}>
            <dt>
              {label} <span className="quiet small">{quotaSideLabels[side]}</span>
            </dt>
            <dd>
              <span className="quiet">{quotaPeriodLabels[period]}</span> {required} {unit}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
