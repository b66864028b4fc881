import { z } from 'zod'
import { command, query, type Area } from '../contract/define.ts'
import { changesOf } from '../kernel/changes-of.ts'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import type { Reverted } from '../history/history.ts'
import {
  assessObjects,
  roundDraft,
  schemeDraft,
  type ItemScore,
  type Publication,
  type ResultRow,
  type ResultSheet,
  type Round,
  type Scheme,
} from './assessment.ts'

const reads: readonly Area[] = [
  'assessments',
  'activities',
  'pairings',
  'studios',
  'twinning',
  'policies',
  'registry',
  'calendar',
]
const changed: readonly Area[] = ['assessments', 'history']
const target = { roundId: rowId, targetId: rowId }

export const schemeContract = {
  list: query(z.object({ object: z.enum(assessObjects).optional(), withArchived: z.boolean().default(false) }), [
    'assessments',
  ]).returns<readonly Scheme[]>(),
  get: query(z.object({ id: rowId }), ['assessments']).returns<Scheme>(),
  create: command(schemeDraft, changed).by('admin').returns<{ readonly id: string }>(),
  clone: command(z.object({ id: rowId, name: z.string().trim().min(1, '请填写方案名称').max(40) }), changed)
    .by('admin')
    .returns<{
      readonly id: string
    }>(),
  update: command(changesOf(schemeDraft.omit({ object: true })).extend({ id: rowId }), changed)
    .by('admin')
    .returns<null>(),
  archive: command(z.object({ id: rowId }), changed)
    .by('admin')
    .returns<null>(),
  restore: command(z.object({ id: rowId }), changed)
    .by('admin')
    .returns<null>(),
  remove: command(z.object({ id: rowId }), changed)
    .by('admin')
    .returns<null>(),
}

export const assessmentContract = {
  list: query(z.object({ object: z.enum(assessObjects).optional(), cohortId: rowId.optional() }), reads).returns<
    readonly Round[]
  >(),
  get: query(z.object({ id: rowId }), reads).returns<Round>(),
  /** Begins a round with a copy of the scheme, its grade lines filled from the policy where it has none. */
  start: command(roundDraft, changed).returns<{ readonly id: string }>(),
  update: command(
    changesOf(roundDraft.pick({ name: true, startsOn: true, endsOn: true })).extend({ id: rowId }),
    changed,
  ).returns<null>(),
  remove: command(z.object({ id: rowId }), changed).returns<null>(),
  /** Everybody in the round with scores, ranks and grades: worked out while open, as frozen once published. */
  results: query(z.object({ id: rowId }), reads).returns<ResultSheet>(),
  /** How many scores of a round nobody has given yet; 0 once it is published. */
  missing: query(z.object({ id: rowId }), reads).returns<{ readonly count: number }>(),
  /** One object, item by item, down to the records. */
  explain: query(z.object(target), reads).returns<{
    readonly round: Round
    readonly row: ResultRow
    readonly items: readonly ItemScore[]
  }>(),
  /** The score of a manual item, or another than the computed one with its reason; null takes it back. */
  mark: command(
    z.object({
      roundId: rowId,
      marks: z
        .array(
          z.object({
            targetId: rowId,
            itemId: rowId,
            score: z.number().min(0).max(1000).nullable(),
            reason: z.string().trim().max(100).nullable().default(null),
          }),
        )
        .min(1)
        .max(20_000),
    }),
    changed,
  ).returns<{ readonly count: number }>(),
  /** Another grade than the score gives, or left out of the round; with a reason. Null takes it back. */
  judge: command(
    z.object({
      roundId: rowId,
      targetIds: z.array(rowId).min(1).max(2000),
      grade: z.string().trim().max(10).nullable(),
      isExempt: z.boolean().default(false),
      reason: z.string().trim().max(100).default(''),
    }),
    changed,
  ).returns<{ readonly count: number }>(),
  /** Gives those of 优秀 that are beyond the share the next grade, by rank. */
  trimExcellent: command(z.object({ id: rowId }), changed).returns<{ readonly count: number }>(),
  /** Freezes all results and carries them to the pairs or studios. Refused while scores are missing or 优秀 is over its share. */
  publish: command(
    z.object({ id: rowId, on: isoDate, documentNo: z.string().trim().max(60).nullable().default(null) }),
    ['assessments', 'pairings', 'studios', 'twinning', 'milestones', 'history'],
  ).returns<Publication>(),
  /** Takes the publication back with all that it did; refused, by name, while later actions stand on it. */
  withdraw: command(z.object({ id: rowId }), [
    'assessments',
    'pairings',
    'studios',
    'twinning',
    'milestones',
    'history',
  ]).returns<Reverted>(),
}
