import type { AidStatistic, AidStatisticKey } from './aid-statistics.ts'
import { visitDirectionLabels } from './aid-labels.ts'
import { briefParts, type BriefDraft, type BriefPart } from './aid-brief.ts'
import type { AidLedger } from './two-way-ledger.ts'
import { visitDirections } from './visit.ts'

export interface BriefFacts {
  readonly label: string
  readonly statistics: readonly AidStatistic[]
  readonly ledger: AidLedger
  /** 语文 2 人、数学 1 人. */
  readonly ending: readonly string[]
  readonly gaps: readonly string[]
}

type Value = (key: AidStatisticKey) => string

const amountOf =
  (statistics: readonly AidStatistic[]): Value =>
  (key) => {
    const found = statistics.find((one) => one.key === key)
    return found === undefined ? '0' : `${found.value.toLocaleString('zh-CN')}${found.unit}`
  }

function situation({ label, ledger }: BriefFacts, of: Value): string {
  const ways = visitDirections
    .map((direction) => ({ direction, cells: ledger.totals[direction] }))
    .filter(({ cells }) => cells.events.value > 0)
    .map(({ direction, cells }) => {
      const students = cells.students.value > 0 ? `（其中学生${cells.students.value}人）` : ''
      return `${visitDirectionLabels[direction]} ${cells.people.value}人${students}、${cells.personDays.value}人天`
    })
  return [
    `${label}，在疆教师${of('postings')}，分布在${of('hosts')}受援学校，任教学科${of('subjects')}，覆盖班级${of('classes')}、学生${of('students')}。`,
    ways.length === 0 ? '' : `双向往来情况：${ways.join('；')}。`,
  ]
    .filter((line) => line !== '')
    .join('\n')
}

const measures = (_: BriefFacts, of: Value): string =>
  [
    `一是选派骨干支教。援派教师授课${of('lessonHours')}，听评课${of('reviews')}，上示范课${of('openLessons')}，举办讲座${of('lectures')}，完成教学设计${of('designs')}。`,
    `二是坚持传帮带。援疆师徒结对带徒${of('mentees')}，接收伊吾教师来濮跟岗${of('shadowings')}。`,
    `三是加强互访交流。组织互访交流${of('visits')}，${of('visitPeople')}参加，其中学生${of('visitStudents')}；签订协议${of('agreements')}。`,
    `四是促进交往交流交融。开展文化活动${of('culture')}、国家通用语言文字活动${of('language')}、艺术中学结对办学活动${of('art')}、职教合作活动${of('vocational')}。`,
  ].join('\n')

const results = (_: BriefFacts, of: Value): string =>
  `受援学校${of('hosts')}的教学常规和校本教研得到加强，带出青年教师${of('mentees')}。捐赠物资折合${of('donations')}。`

function problems({ ending, gaps }: BriefFacts): string {
  const lines = [
    ending.length === 0 ? '' : `近期有${ending.length}名援派教师期满：${ending.join('、')}。`,
    gaps.length === 0 ? '' : `期满后可能缺学科：${gaps.join('、')}。`,
  ].filter((line) => line !== '')
  return lines.length === 0 ? '接续选派和学科结构还需提前谋划。' : lines.join('\n')
}

const next = ({ gaps }: BriefFacts): string =>
  [
    `一是做好接续选派，${gaps.length === 0 ? '按受援学校需求确定人选' : `优先补上${gaps.join('、')}`}。`,
    '二是完善柔性支教、名师送教、学生交流长效机制，用好线上教研。',
    '三是落实关心措施，每年慰问援派教师。',
  ].join('\n')

const writers: Readonly<Record<BriefPart, (facts: BriefFacts, of: Value) => string>> = {
  situation,
  measures,
  results,
  problems,
  next,
}

/** 座谈会 brief with the figures of the span filled in, for the officer to go on writing. */
export const filledBrief = (facts: BriefFacts): BriefDraft => ({
  title: `濮阳市教育援疆工作情况汇报（${facts.label}）`,
  parts: briefParts.map((key) => ({ key, text: writers[key](facts, amountOf(facts.statistics)) })),
})
