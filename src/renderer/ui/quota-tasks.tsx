import type { ReactNode } from 'react'
import type { QuotaProgress } from '#shared/quotas/quota.ts'
import { QuotaBar } from './quota-bar.tsx'
import './quota-tasks.css'

interface QuotaTasksProps {
  readonly quotas: readonly QuotaProgress[]
  /** Above the tasks, where there are any. */
  readonly head: ReactNode
}

/** How the tasks of one object stand: bar, figure, and what is missing in words. */
export function QuotaTasks({ quotas, head }: QuotaTasksProps) {
  if (quotas.length === 0) return null
  return (
    <>
      {head}
      <ul className="quota-tasks">
        {quotas.map((task) => (
          <Task key={task.quotaId} task={task} />
        ))}
      </ul>
    </>
  )
}

const tones = { lost: 'error', late: 'warn', running: 'quiet', over: 'quiet', done: 'quiet' } as const

function Task({ task }: { readonly task: QuotaProgress }) {
  const { label, done, required, pace, state, unit, periodLabel, sentence } = task
  const ended = state === 'over' ? `已结束，差 ${Math.round((required - done) * 10) / 10} ${unit}` : null
  return (
    <li>
      <span className="ellipsis" title={label}>
        {label}
      </span>
      <QuotaBar done={done} required={required} pace={pace} lost={state === 'lost'} />
      <span className={`small ellipsis ${tones[state]}`} title={`${task.from} 至 ${task.to}`}>
        {sentence ?? ended ?? periodLabel}
      </span>
    </li>
  )
}
