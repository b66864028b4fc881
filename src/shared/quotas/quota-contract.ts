import { z } from 'zod'
import { query, type Area } from '../contract/define.ts'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import { quotaKinds, type QuotaKind, type QuotaProgress } from './quota.ts'

const reads: readonly Area[] = ['activities', 'pairings', 'studios', 'twinning', 'policies', 'calendar', 'registry']
const asOf = isoDate.optional().describe('default: today')

export interface QuotaStanding {
  readonly id: string
  readonly quotas: readonly QuotaProgress[]
}

/** A pair, studio or group of schools that lags, with the quota that lags most. */
export interface LaggingRow {
  readonly kind: QuotaKind
  readonly id: string
  readonly code: string
  readonly label: string
  readonly unit: string
  readonly worst: QuotaProgress
  readonly lost: number
  readonly late: number
}

export const quotaContract = {
  /** Every quota of each pair that today falls into, in the order of the policy. */
  ofPairings: query(z.object({ ids: z.array(rowId).min(1).max(1000), asOf }), reads).returns<
    readonly QuotaStanding[]
  >(),
  ofStudios: query(z.object({ ids: z.array(rowId).min(1).max(1000), asOf }), reads).returns<readonly QuotaStanding[]>(),
  ofTwinGroups: query(z.object({ ids: z.array(rowId).min(1).max(1000), asOf }), reads).returns<
    readonly QuotaStanding[]
  >(),
  /** Who cannot make it any more, then who is behind; the worst first. */
  lagging: query(
    z.object({
      kind: z.enum(quotaKinds).optional(),
      districtId: rowId.optional(),
      states: z
        .array(z.enum(['lost', 'late']))
        .min(1)
        .default(['lost']),
      limit: z.int().min(1).max(2000).default(200),
    }),
    reads,
  ).returns<{ readonly total: number; readonly rows: readonly LaggingRow[] }>(),
}
