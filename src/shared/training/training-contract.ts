import { z } from 'zod'
import { command, query, type Area } from '../contract/define.ts'
import { changesOf } from '../kernel/changes-of.ts'
import { isoDate } from '../kernel/dates.ts'
import { rowId } from '../kernel/ids.ts'
import { pageRequest, type Page } from '../kernel/page.ts'
import {
  nominators,
  traineeResults,
  traineeStatuses,
  trainingCategories,
  trainingDraft,
  trainingStatuses,
  type ReadNomination,
  type TraineeFinding,
  type Training,
  type TrainingRow,
  type TrainingStatus,
} from './training.ts'

export const trainingFilter = z.object({
  cohortId: rowId.optional(),
  statuses: z.array(z.enum(trainingStatuses)).optional().describe('default: all but cancelled'),
  category: z.enum(trainingCategories).optional(),
  from: isoDate.optional().describe('only what still runs on or after this day'),
  to: isoDate.optional().describe('only what has begun on or before this day'),
  teacherId: rowId.optional().describe('who is in it'),
  districtId: rowId.optional().describe('that has places in it'),
  text: z.string().trim().max(40).optional().describe('code, name, organizer or a trainee by 汉字, 全拼 or 首字母'),
})
export type TrainingFilter = z.output<typeof trainingFilter>

const reads: readonly Area[] = ['training', 'registry', 'hours', 'policies']
const changed: readonly Area[] = ['training', 'hours', 'history']
const id = rowId.describe('training')
const ids = z.array(rowId).min(1).max(2000).describe('trainees, all or none')
const note = z.string().trim().max(100).nullable().default(null)
interface Done {
  readonly count: number
}

const nomination = z.object({
  teacherId: rowId,
  nominator: z.enum(nominators).default('district'),
  districtId: rowId.nullable().optional().describe('whose place he takes; default: his own'),
  remark: note,
})

const outcome = z.object({
  id: rowId.describe('trainee'),
  days: z.number().min(0).max(400).nullable().optional(),
  result: z.enum(traineeResults).nullable().optional(),
  certificateNo: z.string().trim().max(40).nullable().optional(),
  remark: z.string().trim().max(100).nullable().optional(),
})

export const trainingContract = {
  list: query(
    trainingFilter.extend({ ...pageRequest, descending: z.boolean().default(true) }).describe('by the first day'),
    reads,
  ).returns<Page<TrainingRow>>(),
  counts: query(trainingFilter.omit({ statuses: true }), reads).returns<{
    readonly byStatus: Readonly<Record<TrainingStatus, number>>
    readonly total: number
    readonly admitted: number
  }>(),
  get: query(z.object({ id: rowId.describe('id, or code: GX-2025-003') }), reads).returns<Training>(),
  /** What speaks against people in a training; nothing is stored. */
  check: query(
    z.object({ id, teacherIds: z.array(rowId).min(1).max(1000), districtId: rowId.optional() }),
    reads,
  ).returns<readonly TraineeFinding[]>(),
  /** A pasted list, one person a line: 姓名, 单位, 学科, 电话, in any order and divided by tabs or blanks. */
  readNominations: query(
    z.object({ id, text: z.string().max(200_000), districtId: rowId.optional().describe('the county that sent it') }),
    reads,
  ).returns<readonly ReadNomination[]>(),
  /** `as` running: one that runs already, entered after the fact. */
  create: command(trainingDraft.extend({ as: z.enum(['planned', 'running']).default('planned') }), changed).returns<{
    readonly id: string
    readonly code: string
  }>(),
  update: command(changesOf(trainingDraft.omit({ cohortId: true })).extend({ id }), changed).returns<null>(),
  /** Puts the places of the counties in place of those there are. */
  setQuotas: command(
    z.object({
      id,
      quotas: z.array(z.object({ districtId: rowId, places: z.int().min(0).max(10_000) })).max(60),
    }),
    changed,
  ).returns<null>(),
  /** One step on, one step back, or 取消; 结业 gives the hours, and a step back takes them away. */
  advance: command(
    z.object({ id, to: z.enum(trainingStatuses), on: isoDate.optional().describe('default: today'), reason: note }),
    changed,
  ).returns<null>(),
  nominate: command(
    z.object({
      id,
      trainees: z.array(nomination).min(1).max(1000),
      as: z.enum(['nominated', 'admitted']).default('nominated'),
      waiver: note.describe('why people are taken against a rule'),
    }),
    changed,
  ).returns<Done>(),
  /** 入选, 候补, 退出, or back to 推荐. */
  decide: command(
    z.object({
      ids,
      status: z.enum(traineeStatuses),
      waiver: note.describe('needed where a rule is broken'),
      reason: note,
    }),
    changed,
  ).returns<Done>(),
  removeTrainees: command(z.object({ ids }), changed).returns<Done>(),
  /** Attendance, result and certificate number, for many at once. */
  setOutcomes: command(z.object({ id, rows: z.array(outcome).min(1).max(2000) }), changed).returns<Done>(),
  /** Numbers for those who passed and have none yet, counted on from the last with this beginning. */
  numberCertificates: command(
    z.object({
      id,
      prefix: z.string().trim().min(1, '请填写编号开头').max(30),
      digits: z.int().min(2).max(8).default(4),
    }),
    changed,
  ).returns<Done>(),
  remove: command(z.object({ id }), changed).returns<null>(),
}
