import {
  nominatorLabels,
  traineeResultLabels,
  traineeStatusLabels,
  trainingCategoryLabels,
  trainingStatusLabels,
} from '../training/training-labels.ts'
import { attendancePercent } from '../training/training-rules.ts'
import type { Nominator, TraineeResult, TraineeStatus, TrainingRow } from '../training/training.ts'
import { listSheet, sumOf, textColumn, type ListColumn } from './list-sheet.ts'
import { paperDate, type ReportContext } from './report-frame.ts'
import { sheetColumn, type CellSource, type Sheet } from './sheet-model.ts'

/** The project that a list is about. */
export interface ReportTraining {
  readonly id: string
  readonly name: string
  readonly organizer: string
  readonly place: string | null
  readonly startsOn: string
  readonly endsOn: string
  readonly days: number
}

export interface ReportTrainee {
  readonly teacherId: string
  readonly name: string
  readonly sex: string | null
  readonly school: string
  readonly district: string | null
  readonly stage: string | null
  readonly subject: string | null
  readonly title: string | null
  readonly phone: string | null
  readonly nominator: Nominator
  readonly status: TraineeStatus
  readonly days: number | null
  readonly result: TraineeResult | null
  readonly hours: number
  readonly certificateNo: string | null
  readonly remark: string | null
}

export interface ReportQuota {
  readonly district: string
  readonly places: number
  readonly nominated: number
  readonly admitted: number
  readonly waiting: number
}

const fromTeacher = ({ teacherId, name }: ReportTrainee): CellSource => ({
  kind: 'record',
  area: 'teacher',
  id: teacherId,
  note: `来自教师 ${name}`,
})

const ofTraining = ({ name, organizer, place, startsOn, endsOn }: ReportTraining) => ({
  title: name,
  fields: [
    { label: '承训单位', value: organizer },
    { label: '时间', value: `${paperDate(startsOn)}至${paperDate(endsOn)}` },
    { label: '地点', value: place ?? '' },
  ],
})

/** The name of a project stands for itself, without the place before it. */
const plain = (context: ReportContext): ReportContext => ({ ...context, place: '' })

const roster: readonly ListColumn<ReportTrainee>[] = [
  textColumn('district', '县区', { width: 10, merges: true }),
  textColumn('name', '姓名', { width: 9, personal: 'name' }),
  textColumn('sex', '性别', { width: 5 }),
  textColumn('school', '单位', { width: 24, kind: 'long' }),
  textColumn('stage', '学段', { width: 8 }),
  textColumn('subject', '学科', { width: 8 }),
  textColumn('title', '职称', { width: 10 }),
  textColumn('phone', '联系电话', { width: 13, personal: 'phone' }),
  {
    column: sheetColumn({ key: 'nominator', label: '推荐方', width: 8 }),
    value: ({ nominator }) => nominatorLabels[nominator],
  },
  {
    column: sheetColumn({ key: 'status', label: '状态', width: 7 }),
    value: ({ status }) => traineeStatusLabels[status],
  },
  textColumn('remark', '备注', { width: 10, kind: 'long' }),
]

/** 研修学员名单: everybody who is named, taken or waiting. */
export const trainingRosterSheet = (
  training: ReportTraining,
  trainees: readonly ReportTrainee[],
  context: ReportContext,
): Sheet => {
  const { title, fields } = ofTraining(training)
  const count = (status: TraineeStatus): number => trainees.filter((one) => one.status === status).length
  return listSheet(
    {
      name: '学员名单',
      title: `${title}学员名单`,
      fields,
      columns: roster,
      rows: trainees,
      source: fromTeacher,
      totals: { name: `${trainees.length} 人`, school: `入选 ${count('admitted')} 人，候补 ${count('waiting')} 人` },
      notes: ['单位为推荐时的单位；不含已退出的人。'],
      orientation: 'landscape',
      years: [],
    },
    plain(context),
  )
}

const quota: readonly ListColumn<ReportQuota>[] = [
  textColumn('district', '县区', { width: 18 }),
  textColumn('places', '名额', { width: 10, kind: 'number' }),
  textColumn('nominated', '待审核', { width: 10, kind: 'number' }),
  textColumn('admitted', '入选', { width: 10, kind: 'number' }),
  textColumn('waiting', '候补', { width: 10, kind: 'number' }),
  {
    column: sheetColumn({ key: 'open', label: '还差', width: 10, kind: 'number' }),
    value: ({ places, nominated, admitted }) => Math.max(0, places - nominated - admitted),
  },
]

/** 名额与推荐情况, county by county. */
export const trainingQuotaSheet = (
  training: ReportTraining,
  rows: readonly ReportQuota[],
  context: ReportContext,
): Sheet => {
  const { title, fields } = ofTraining(training)
  const sum = (pick: (row: ReportQuota) => number): number => sumOf(rows, pick)
  return listSheet(
    {
      name: '名额与推荐情况',
      title: `${title}名额与推荐情况`,
      fields,
      columns: quota,
      rows,
      source: () => null,
      totals: {
        places: sum(({ places }) => places),
        nominated: sum(({ nominated }) => nominated),
        admitted: sum(({ admitted }) => admitted),
        waiting: sum(({ waiting }) => waiting),
        open: sum(({ places, nominated, admitted }) => Math.max(0, places - nominated - admitted)),
      },
      notes: ['还差 = 名额 − 待审核 − 入选；候补不占名额。'],
      orientation: 'portrait',
      years: [],
    },
    plain(context),
  )
}

const completion = ({ days }: ReportTraining): readonly ListColumn<ReportTrainee>[] => [
  textColumn('district', '县区', { width: 10, merges: true }),
  textColumn('school', '单位', { width: 24, kind: 'long' }),
  textColumn('name', '姓名', { width: 9, personal: 'name' }),
  textColumn('subject', '学科', { width: 8 }),
  textColumn('days', '出勤天数', { width: 8, kind: 'number' }),
  {
    column: sheetColumn({ key: 'percent', label: '出勤率', width: 8 }),
    value: (row) => {
      const percent = attendancePercent(row.days, days)
      return percent === null ? null : `${percent}%`
    },
  },
  {
    column: sheetColumn({ key: 'result', label: '结业等次', width: 9 }),
    value: ({ result }) => (result === null ? null : traineeResultLabels[result]),
  },
  textColumn('hours', '学时', { width: 7, kind: 'number' }),
  textColumn('certificateNo', '证书编号', { width: 18 }),
  textColumn('remark', '备注', { width: 10, kind: 'long' }),
]

/** 研修结业名单: those who were taken, with how it ended for them. */
export const trainingCompletionSheet = (
  training: ReportTraining,
  trainees: readonly ReportTrainee[],
  context: ReportContext,
): Sheet => {
  const { title, fields } = ofTraining(training)
  const count = (result: TraineeResult): number => trainees.filter((one) => one.result === result).length
  return listSheet(
    {
      name: '结业名单',
      title: `${title}结业名单`,
      fields,
      columns: completion(training),
      rows: trainees,
      source: fromTeacher,
      totals: {
        name: `${trainees.length} 人`,
        school: `优秀 ${count('excellent')} 人，合格 ${count('pass')} 人，不合格 ${count('fail')} 人`,
        hours: sumOf(trainees, ({ hours }) => hours),
      },
      notes: [`研修共 ${training.days} 天；不合格的没有学时。`],
      orientation: 'landscape',
      years: [],
    },
    plain(context),
  )
}

const projects: readonly ListColumn<TrainingRow>[] = [
  textColumn('code', '编号', { width: 13 }),
  textColumn('name', '项目名称', { width: 30, kind: 'long' }),
  {
    column: sheetColumn({ key: 'category', label: '类别', width: 9 }),
    value: ({ category }) => trainingCategoryLabels[category],
  },
  textColumn('organizer', '承训单位', { width: 20, kind: 'long' }),
  textColumn('place', '地点', { width: 14, kind: 'long' }),
  {
    column: sheetColumn({ key: 'term', label: '起止时间', width: 13 }),
    value: ({ startsOn, endsOn }) => `${startsOn}至${endsOn}`,
  },
  textColumn('target', '学段学科', { width: 14, kind: 'long' }),
  textColumn('places', '名额', { width: 7, kind: 'number' }),
  textColumn('admitted', '学员', { width: 7, kind: 'number' }),
  textColumn('passed', '结业', { width: 7, kind: 'number' }),
  textColumn('hours', '学时', { width: 7, kind: 'number' }),
  {
    column: sheetColumn({ key: 'fund', label: '经费（元）', width: 11, kind: 'number' }),
    value: ({ fundFen }) => fundFen / 100,
  },
  textColumn('documentNo', '文号', { width: 15 }),
  {
    column: sheetColumn({ key: 'status', label: '状态', width: 9 }),
    value: ({ status }) => trainingStatusLabels[status],
  },
]

/** 研修项目一览表. */
export const trainingListSheet = (rows: readonly TrainingRow[], context: ReportContext): Sheet =>
  listSheet(
    {
      name: '研修项目一览表',
      title: '教师研修项目一览表',
      columns: projects,
      rows,
      source: () => null,
      totals: {
        name: `${rows.length} 个`,
        places: sumOf(rows, ({ places }) => places),
        admitted: sumOf(rows, ({ admitted }) => admitted),
        passed: sumOf(rows, ({ passed }) => passed),
        fund: sumOf(rows, ({ fundFen }) => fundFen / 100),
      },
      notes: ['学时为每名学员的学时；不含已取消的项目。'],
      orientation: 'landscape',
      years: [],
    },
    context,
  )
