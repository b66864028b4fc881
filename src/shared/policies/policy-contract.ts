import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { changesOf } from '../kernel/changes-of.ts'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import { quotaDraft } from '../quotas/quota.ts'
import { anyPolicyChange, cohortId, programmes, type Cohort, type PolicyRecord } from './policy.ts'

const cohortDraft = z.object({
  programme: z.enum(programmes).default('pairing'),
  name: z.string().trim().min(1, '请填写批次名称').max(40),
  schoolYear: z.string().regex(/^\d{4}-\d{4}$/, '学年应写成 2025-2026'),
  startsOn: isoDate,
  endsOn: isoDate,
})

export const cohortContract = {
  list: query(z.object({ programme: z.enum(programmes).optional() }), ['policies', 'pairings', 'studios']).returns<
    readonly Cohort[]
  >(),
  /** A new cohort with a copy of the shipped numbers. */
  create: command(cohortDraft, ['policies', 'history']).by('admin').returns<{ readonly id: string }>(),
  update: command(
    changesOf(cohortDraft.omit({ programme: true })).extend({ id: cohortId, isClosed: z.boolean().optional() }),
    ['policies', 'pairings', 'history'],
  )
    .by('admin')
    .returns<{ readonly id: string }>(),
  /** 换届: a new cohort with the policy of the old one; with `pairings`, its unfinished pairs as drafts. */
  clone: command(
    cohortDraft.omit({ programme: true }).extend({ fromId: cohortId, withPairings: z.boolean().default(false) }),
    ['policies', 'pairings', 'history'],
  )
    .by('admin')
    .returns<{ readonly id: string; readonly pairings: number }>(),
  remove: command(z.object({ id: cohortId }), ['policies', 'history'])
    .by('admin')
    .returns<null>(),
}

export const policyContract = {
  get: query(z.object({ cohortId }), ['policies']).returns<PolicyRecord>(),
  update: command(
    z.object({
      cohortId,
      name: z.string().trim().min(1).max(60).optional(),
      documentNo: z.string().trim().max(60).nullable().optional(),
      values: anyPolicyChange.default({}).describe('numbers of the cohort’s own programme'),
      quotas: z
        .array(quotaDraft.extend({ id: rowId.optional().describe('of a row that stays') }))
        .max(40)
        .optional()
        .describe('replaces the whole list, in this order'),
    }),
    ['policies', 'pairings', 'studios', 'history'],
  )
    .by('admin')
    .returns<PolicyRecord>(),
}
