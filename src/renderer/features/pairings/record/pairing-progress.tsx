import type { Pairing } from '#shared/pairings/pairing.ts'
import { quotaSideLabels } from '#shared/quotas/quota-labels.ts'
import type { QuotaProgress } from '#shared/quotas/quota.ts'
import { useQuotas } from '#renderer/api/use-quotas.ts'
import { QuotaBar } from '#renderer/ui/quota-bar.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { PolicyTasks } from './policy-tasks.tsx'
import './pairing-progress.css'

/** How every task of the pair stands; what the policy asks for while nothing is counted yet. */
export function PairingProgress({ pairing }: { readonly pairing: Pairing }) {
  const quotas = useQuotas('quotas.ofPairings', pairing.id)
  if (quotas === undefined) return null
  if (quotas.length === 0) return <PolicyTasks cohortId={pairing.cohortId} />
  return (
    <>
      <SectionHead title="任务进度" hint="竖线是到今天应达到的位置，寒暑假不计" lined />
      <ul className="pairing-progress">
        {quotas.map((one) => (
          <Task key={one.quotaId} task={one} />
        ))}
      </ul>
    </>
  )
}

const words = { lost: 'error', late: 'warn', running: 'quiet', over: 'quiet', done: 'quiet' } as const

function Task({ task }: { readonly task: QuotaProgress }) {
  const { label, side, done, required, pace, state, unit, periodLabel, sentence } = task
  const ended = state === 'over' ? `已结束，差 ${Math.round((required - done) * 10) / 10} ${unit}` : null
  return (
    <li>
      <span className="ellipsis">
        {label} <span className="quiet small">{quotaSideLabels[side]}</span>
      </span>
      <QuotaBar done={done} required={required} pace={pace} lost={state === 'lost'} />
      <span className={`small ellipsis ${words[state]}`} title={`${task.from} 至 ${task.to}`}>
        {sentence ?? ended ?? periodLabel}
      </span>
    </li>
  )
}
