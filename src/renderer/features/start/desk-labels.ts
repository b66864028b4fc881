import type { DeskFigure, DeskItem } from '#shared/desk/desk-contract.ts'
import type { StatusTone } from '#renderer/ui/status-word.tsx'

interface GroupWords {
  readonly title: string
  readonly tone: StatusTone
  /** The next step, at the right end of a row. */
  readonly verb: string
  /** All of the group, as a list. */
  readonly all: string
}

export const groupWords = {
  overdue: { title: '逾期', tone: 'overdue', verb: '去考核', all: '/pairings?state=overdue' },
  due: { title: '本周到期', tone: 'waiting', verb: '去考核', all: '/pairings?state=due' },
  approval: { title: '待审核', tone: 'waiting', verb: '审核', all: '/pairings?state=submitted' },
  conflict: { title: '冲突', tone: 'waiting', verb: '处理', all: '/pairings?view=conflicts' },
  vacant: { title: '师傅空缺', tone: 'overdue', verb: '换师傅', all: '/pairings?vacant=yes' },
} as const satisfies Record<DeskItem['kind'], GroupWords>

export const figureWords = {
  carried: { title: '在带结对', unit: '对', to: '/pairings?state=active' },
  mentors: { title: '师傅', unit: '人', to: '/pairings?group=mentor' },
  mentees: { title: '徒弟', unit: '人', to: '/pairings' },
  'cross-district': { title: '跨县区结对', unit: '对', to: '/pairings' },
  completed: { title: '本学年出师', unit: '对', to: '/pairings?state=completed' },
  'average-load': { title: '师傅平均带徒', unit: '人', to: '/pairings?group=mentor' },
} as const satisfies Record<DeskFigure['key'], { title: string; unit: string; to: string }>

/** `+44`, `-3`, or 持平. */
export function differenceOf(now: number, before: number): string {
  const difference = Math.round((now - before) * 10) / 10
  if (difference === 0) return '持平'
  return difference > 0 ? `+${difference.toLocaleString('zh-CN')}` : difference.toLocaleString('zh-CN')
}
