import { schoolYearLabel } from '../kernel/school-year.ts'
import type { Desk, DeskFigure, DeskItem } from './desk-contract.ts'

export const deskGroupTitles = {
  overdue: '逾期',
  due: '到期',
  approval: '待审核',
  conflict: '冲突',
  vacant: '师傅空缺',
  'milestone-overdue': '逾期节点',
  'milestone-soon': '临近节点',
  'lecture-late': '讲堂待办',
  unsucceeded: '无人接任',
} as const satisfies Record<DeskItem['kind'], string>

export const deskFigureLabels = {
  carried: { title: '在带结对', unit: '对' },
  mentors: { title: '师傅', unit: '人' },
  mentees: { title: '徒弟', unit: '人' },
  'cross-district': { title: '跨县区结对', unit: '对' },
  completed: { title: '本学年出师', unit: '对' },
  'average-load': { title: '师傅平均带徒', unit: '人' },
  studios: { title: '名师工作室', unit: '个' },
  hours: { title: '本学年学时', unit: '学时' },
  'twin-groups': { title: '学校结对', unit: '组' },
  'rural-coverage': { title: '乡村校覆盖率', unit: '%' },
  serving: { title: '在疆教师', unit: '人' },
} as const satisfies Record<DeskFigure['key'], { title: string; unit: string }>

/** The six that stand in large figures; the others are in the sentence and on paper. */
export const deskTiles: readonly DeskFigure['key'][] = [
  'carried',
  'studios',
  'hours',
  'twin-groups',
  'rural-coverage',
  'serving',
]

const written = (value: number): string => value.toLocaleString('zh-CN')

/** `+44`, `-3`, or 持平. */
export function differenceOf(now: number, before: number): string {
  const difference = Math.round((now - before) * 10) / 10
  if (difference === 0) return '持平'
  return difference > 0 ? `+${written(difference)}` : written(difference)
}

/** 待办: every line of 今天要办, and each batch of files that is not stored yet. */
export const waitingOf = (desk: Desk): number =>
  desk.groups.reduce((sum, group) => sum + group.count, 0) + desk.registry.stagedBatches

/** `2026年11月23日`, as it stands in a sentence. */
function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** 全市, or 台前县2025—2026学年 when only the cohorts of a year are counted. */
export const deskScopeLabel = ({ place, schoolYear }: Desk): string =>
  schoolYear === null ? place : `${place}${schoolYearLabel(schoolYear)}`

/** The figures as one sentence, for a message or a report: plain digits, since it is pasted anywhere. */
export function deskSentence(desk: Desk): string {
  const said = (key: DeskFigure['key']): string => {
    const { title, unit } = deskFigureLabels[key]
    return `${title}${desk.figures.find((one) => one.key === key)?.value ?? 0}${unit}`
  }
  const overdue = desk.groups.find(({ kind }) => kind === 'overdue')?.count ?? 0
  return [
    `截至${dayInWords(desk.today)}，${deskScopeLabel(desk)}${said('carried')}，${said('mentors')}，${said('mentees')}，`,
    `其中${said('cross-district')}；${said('completed')}，${said('average-load')}`,
    overdue === 0 || desk.schoolYear !== null ? '。' : `；考核逾期${overdue}对。`,
    `${said('studios')}，${said('hours')}；${said('twin-groups')}，${said('rural-coverage')}；${said('serving')}。`,
  ].join('')
}
