import { z } from 'zod'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'

const text = (max: number) => z.string().trim().max(max).nullable().default(null)

/** 援疆批次: who was sent together, under one name and stream. */
export const aidBatchDraft = z.object({
  name: z.string().trim().min(1, '请填写批次名称').max(40),
  type: z.string().trim().min(1, '请选择援派类型').max(20),
  sender: text(60).describe('派出单位'),
  hostPlace: z.string().trim().min(1, '请填写受援地').max(40).default('伊吾县'),
  startsOn: isoDate,
  endsOn: isoDate.optional().describe('default: by the months of the policy'),
  leader: text(20).describe('领队'),
  planned: z.int().min(1).max(1000).nullable().default(null).describe('计划人数'),
  documentNo: text(60).describe('文号'),
  remark: text(200),
})
export type AidBatchDraft = z.output<typeof aidBatchDraft>

export interface AidBatch {
  readonly id: string
  readonly cohortId: string
  readonly cohort: string
  readonly name: string
  readonly type: string
  readonly sender: string | null
  readonly hostPlace: string
  readonly startsOn: string
  readonly endsOn: string
  readonly leader: string | null
  readonly planned: number | null
  readonly documentNo: string | null
  readonly remark: string | null
  /** All that are not void or withdrawn. */
  readonly postings: number
  /** In Xinjiang now. */
  readonly serving: number
  readonly returned: number
}

/** 第十一批（中组部干部人才）; a batch that is called by its type has no need of brackets. */
export const batchLabel = ({ name, type }: { readonly name: string; readonly type: string }): string =>
  name.includes(type) ? name : `${name}（${type}）`

export const batchRef = { batchId: rowId.describe('援疆批次') }
