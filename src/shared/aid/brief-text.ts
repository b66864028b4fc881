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

/** Words around the figure of one key; empty where the figure is 0, so that no brief tells of what was not done. */
type Tell = (before: string, key: AidStatisticKey, after?: string) => string

const tellerOf =
  (statistics: readonly AidStatistic[]): Tell =>
  (before, key, after = '') => {
    const found = statistics.find((one) => one.key === key)
    if (found === undefined || found.value === 0) return ''
    return `${before}${found.value.toLocaleString('zh-CN')}${found.unit}${after}`
  }

const joined = (clauses: readonly string[], mark: string): string => clauses.filter((one) => one !== '').join(mark)

/** The clauses that tell something behind their opening; nothing at all where none does. */
function sentence(opening: string, clauses: readonly string[], mark = '，'): string {
  const told = joined(clauses, mark)
  return told === '' ? '' : `${opening}${told}。`
}

const ordinals = ['一是', '二是', '三是', '四是'] as const
const inOrder = (lines: readonly string[]): string =>
  lines
    .filter((line) => line !== '')
    .map((line, at) => `${ordinals[at] ?? ''}${line}`)
    .join('\n')

function situation({ label, ledger }: BriefFacts, tell: Tell): string {
  const ways = visitDirections
    .map((direction) => ({ direction, cells: ledger.totals[direction] }))
    .filter(({ cells }) => cells.events.value > 0)
    .map(({ direction, cells }) => {
      const students = cells.students.value > 0 ? `（其中学生${cells.students.value}人）` : ''
      const people = cells.people.value > 0 ? `${cells.people.value}人${students}` : ''
      const days = cells.personDays.value > 0 ? `${cells.personDays.value}人天` : ''
      return `${visitDirectionLabels[direction]} ${joined([people, days], '、') || `${cells.events.value}次`}`
    })
  const reached = joined([tell('覆盖班级', 'classes'), tell('学生', 'students')], '、')
  const posted = [
    tell('在疆教师', 'postings'),
    tell('分布在', 'hosts', '受援学校'),
    tell('任教学科', 'subjects'),
    reached,
  ]
  return joined([sentence(`${label}，`, posted), sentence('双向往来情况：', ways, '；')], '\n')
}

const measures = (_: BriefFacts, tell: Tell): string =>
  inOrder([
    sentence('选派骨干支教。援派教师', [
      tell('授课', 'lessonHours'),
      tell('听评课', 'reviews'),
      tell('上示范课', 'openLessons'),
      tell('举办讲座', 'lectures'),
      tell('完成教学设计', 'designs'),
    ]),
    sentence('坚持传帮带。', [tell('援疆师徒结对带徒', 'mentees'), tell('接收伊吾教师来濮跟岗', 'shadowings')]),
    sentence('加强互访交流。', [
      tell('组织互访交流', 'visits'),
      tell('', 'visitPeople', '参加'),
      tell('其中学生', 'visitStudents'),
      tell('签订协议', 'agreements'),
    ]),
    sentence(
      '促进交往交流交融。开展',
      [
        tell('文化活动', 'culture'),
        tell('国家通用语言文字活动', 'language'),
        tell('艺术中学结对办学活动', 'art'),
        tell('职教合作活动', 'vocational'),
      ],
      '、',
    ),
  ])

const results = (_: BriefFacts, tell: Tell): string =>
  joined(
    [
      sentence('', [tell('受援学校', 'hosts', '的教学常规和校本教研得到加强'), tell('带出青年教师', 'mentees')]),
      sentence('', [tell('捐赠物资折合', 'donations')]),
    ],
    '',
  )

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

const writers: Readonly<Record<BriefPart, (facts: BriefFacts, tell: Tell) => string>> = {
  situation,
  measures,
  results,
  problems,
  next,
}

/** 座谈会 brief with the figures of the span filled in, for the officer to go on writing. */
export const filledBrief = (facts: BriefFacts): BriefDraft => ({
  title: `濮阳市教育援疆工作情况汇报（${facts.label}）`,
  parts: briefParts.map((key) => ({ key, text: writers[key](facts, tellerOf(facts.statistics)) })),
})
