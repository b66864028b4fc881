import type { QuotaDraft, QuotaSide } from '../quotas/quota.ts'
import type { Programme } from './policy.ts'

/** Whose doing a programme can ask for; a programme without sides has no tasks. */
export const quotaSidesOf = {
  pairing: ['mentee', 'mentor', 'pair'],
  studio: ['studio', 'studio-lead'],
  chief: ['studio', 'studio-lead'],
  lecture: [],
  training: [],
  twinning: ['twin'],
  aid: [],
} as const satisfies Record<Programme, readonly QuotaSide[]>

/** What contradicts itself in a list of quotas, in sentences. */
export function quotaProblems(programme: Programme, quotas: readonly QuotaDraft[]): string[] {
  const labels = quotas.map(({ label }) => label)
  const twice = new Set(labels.filter((label, at) => labels.indexOf(label) !== at))
  const sides: readonly QuotaSide[] = quotaSidesOf[programme]
  return [
    ...Array.from(twice, (label) => `任务“${label}”写了两次`),
    ...quotas.filter(({ side }) => !sides.includes(side)).map(({ label }) => `任务“${label}”没有选对由谁完成`),
  ]
}
