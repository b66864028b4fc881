import type { Milestone } from '#shared/milestones/milestone.ts'
import { StatusWord, type StatusTone } from '../status-word.tsx'

const tones: Readonly<Record<Milestone['state'], StatusTone>> = {
  done: 'finished',
  overdue: 'overdue',
  soon: 'waiting',
  coming: 'hollow',
}

function said({ state, days, doneOn }: Milestone): string {
  if (state === 'done') return `${doneOn ?? ''} 完成`
  if (days < 0) return `逾期 ${-days} 天`
  return days === 0 ? '今天截止' : `还有 ${days} 天`
}

/** How a milestone stands today: 逾期 71 天, 还有 20 天, 2026-01-30 完成. */
export const MilestoneWord = ({ milestone }: { readonly milestone: Milestone }) => (
  <StatusWord tone={tones[milestone.state]}>{said(milestone)}</StatusWord>
)
