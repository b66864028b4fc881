import type { QuotaStanding } from '#shared/quotas/quota-contract.ts'
import { quotaPeriodLabels, quotaSideLabels } from '#shared/quotas/quota-labels.ts'
import type { QuotaProgress } from '#shared/quotas/quota.ts'

/** One task of the policy as a column over all mentees. */
export interface TaskColumn {
  readonly key: string
  readonly label: string
  /** 每学期，徒弟. */
  readonly note: string
}

/** The tasks that anybody of the group has, in the order of the policy. */
export function taskColumns(standings: readonly QuotaStanding[]): readonly TaskColumn[] {
  const all = standings.flatMap(({ quotas }) => quotas)
  const first = new Map(all.toReversed().map((one) => [one.quotaId, one]))
  return [...new Set(all.map(({ quotaId }) => quotaId))].flatMap((key) => {
    const one = first.get(key)
    if (one === undefined) return []
    return [{ key, label: one.label, note: `${quotaPeriodLabels[one.period]}，${quotaSideLabels[one.side]}` }]
  })
}

export const taskOf = ({ quotas }: QuotaStanding, { key }: TaskColumn): QuotaProgress | undefined =>
  quotas.find(({ quotaId }) => quotaId === key)

/** `24/40` over all mentees. */
export function totalOf(standings: readonly QuotaStanding[], column: TaskColumn): string {
  const tasks = standings.flatMap((standing) => taskOf(standing, column) ?? [])
  const sum = (of: (task: QuotaProgress) => number): number =>
    Math.round(tasks.reduce((total, task) => total + of(task), 0) * 10) / 10
  return `${sum(({ done }) => done)}/${sum(({ required }) => required)}`
}
