import type { PlanUnplaced, ScenarioFigures } from '../matching/match-view.ts'
import { listSheet, sumOf, textColumn, type ListColumn } from './list-sheet.ts'
import { plannedPairs, type PlannedPair, type ReportPlan } from './matching-rows.ts'
import type { ReportContext } from './report-frame.ts'
import type { CellSource, Sheet } from './sheet-model.ts'

const number = <Row>(key: keyof Row & string, label: string, width = 9): ListColumn<Row> =>
  textColumn(key, label, { width, kind: 'number' })

interface Words {
  readonly mentor: string
  readonly mentee: string
  readonly ofPeople: boolean
}

const wordsOf = ({ kind }: ReportPlan): Words =>
  kind === 'teacher'
    ? { mentor: '师傅', mentee: '徒弟', ofPeople: true }
    : { mentor: '牵头校', mentee: '受援校', ofPeople: false }

/** What is told of people and not of schools. */
const ofPeople = <Row>({ ofPeople: isTold }: Words, columns: readonly ListColumn<Row>[]): readonly ListColumn<Row>[] =>
  isTold ? columns : []

const comparedColumns = ({ mentor }: Words): readonly ListColumn<ScenarioFigures>[] => [
  textColumn('name', '方案', { width: 20, kind: 'long' }),
  number('pairs', '已配对数'),
  number('unplaced', '未配上'),
  number('meanFit', '平均合适度', 10),
  number('crossDistrict', '跨县区对数', 10),
  number('crossSchool', '跨校对数'),
  number('urbanRural', '城乡对数'),
  number('firstWish', '第一志愿满足（%）', 11),
  number('fullMentors', `带满${mentor}`, 10),
  number('idleMentors', `没有配的${mentor}`, 11),
  number('heaviestLoad', '最多再带'),
  number('locks', '锁定', 7),
  number('manual', '手调', 7),
]

const pairColumns = (words: Words): readonly ListColumn<PlannedPair>[] => [
  textColumn('mentor', words.mentor, {
    width: words.ofPeople ? 10 : 26,
    merges: true,
    ...(words.ofPeople ? { personal: 'name' as const } : {}),
  }),
  ...ofPeople<PlannedPair>(words, [textColumn('mentorSchool', '师傅单位', { width: 22, kind: 'long', merges: true })]),
  textColumn('mentorDistrict', `${words.mentor}县区`, { width: 11 }),
  ...ofPeople<PlannedPair>(words, [
    textColumn('mentorTitle', '师傅职称', { width: 11 }),
    textColumn('honour', '荣誉', { width: 14, kind: 'long' }),
  ]),
  textColumn('mentee', words.mentee, {
    width: words.ofPeople ? 10 : 26,
    ...(words.ofPeople ? { personal: 'name' as const } : {}),
  }),
  ...ofPeople<PlannedPair>(words, [textColumn('menteeSchool', '徒弟单位', { width: 22, kind: 'long' })]),
  textColumn('menteeDistrict', `${words.mentee}县区`, { width: 11 }),
  textColumn('stage', '学段', { width: 7 }),
  ...ofPeople<PlannedPair>(words, [textColumn('subject', '学科', { width: 10 })]),
  textColumn('rural', '乡村', { width: 6 }),
  number('fit', '合适度', 8),
  textColumn('note', '备注', { width: 7 }),
]

const unplacedColumns = (words: Words): readonly ListColumn<PlanUnplaced>[] => [
  textColumn('name', words.mentee, {
    width: words.ofPeople ? 10 : 26,
    ...(words.ofPeople ? { personal: 'name' as const } : {}),
  }),
  ...ofPeople<PlanUnplaced>(words, [textColumn('school', '单位', { width: 24, kind: 'long' })]),
  textColumn('district', '县区', { width: 11 }),
  textColumn('stage', '学段', { width: 8 }),
  ...ofPeople<PlanUnplaced>(words, [textColumn('subject', '学科', { width: 10 })]),
  textColumn('reason', '为什么没配上', { width: 36, kind: 'long' }),
  textColumn('wayOut', '怎么能配上', { width: 28, kind: 'long' }),
]

const openTeacher = ({ ofPeople: isPerson }: Words, id: string): CellSource | null =>
  isPerson ? { kind: 'record', area: 'teacher', id, note: '来自教师库' } : null

const paper = { orientation: 'landscape', years: [] } as const
const meanOf = (rows: readonly PlannedPair[]): number | null =>
  rows.length === 0 ? null : Math.round((sumOf(rows, ({ fit }) => fit) / rows.length) * 10) / 10

/** The plans of a round side by side, then the pairs of one, then whom it leaves out. */
export function matchingSheets(plan: ReportPlan, context: ReportContext): readonly Sheet[] {
  const words = wordsOf(plan)
  const pairs = plannedPairs(plan.mentors)
  const compared = listSheet<ScenarioFigures>(
    {
      ...paper,
      name: '方案对比',
      title: `${plan.round}方案对比`,
      columns: comparedColumns(words),
      rows: plan.compared,
      source: () => null,
      totals: { name: `${plan.compared.length} 个方案` },
      notes: ['合适度满分 100，按各方案自己的权重计算。'],
    },
    context,
  )
  const placed = listSheet<PlannedPair>(
    {
      ...paper,
      name: '方案明细',
      title: `${plan.round}“${plan.name}”明细`,
      columns: pairColumns(words),
      rows: pairs,
      source: ({ id }) => openTeacher(words, id),
      totals: { mentee: `${pairs.length} 对`, fit: meanOf(pairs) },
      notes: [],
    },
    context,
  )
  const left = listSheet<PlanUnplaced>(
    {
      ...paper,
      name: '未配上',
      title: `${plan.round}“${plan.name}”未配上名单`,
      columns: unplacedColumns(words),
      rows: plan.unplaced,
      source: ({ id }) => openTeacher(words, id),
      totals: { name: `${plan.unplaced.length} ${words.ofPeople ? '人' : '所'}` },
      notes: [],
    },
    context,
  )
  return [compared, placed, left]
}
