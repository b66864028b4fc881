import { expect, test } from 'vitest'
import {
  noFacts,
  type AchievementFact,
  type ActivityFact,
  type QuotaFact,
  type TargetFacts,
} from './assessment-facts.ts'
import { assessItemDraft, sourceKinds, type AssessItem } from './assessment.ts'
import { scoreItem } from './item-rules.ts'
import type { z } from 'zod'

type Draft = Partial<z.input<typeof assessItemDraft>>

const item = (draft: Draft): AssessItem => ({
  id: 'item',
  ...assessItemDraft.parse({ name: '指标', kind: 'count', ...draft }),
})

const lesson = (more: Partial<ActivityFact> = {}): ActivityFact => ({
  id: 'a1',
  on: '2025-10-15',
  type: '听课',
  topic: '背影',
  level: null,
  amount: 1,
  isAttended: true,
  roles: ['listener'],
  late: 0,
  absent: 0,
  ...more,
})

const paper = (more: Partial<AchievementFact> = {}): AchievementFact => ({
  id: 'h1',
  on: '2025-11-01',
  kind: '论文',
  name: '读写结合',
  level: '县',
  award: null,
  phase: null,
  ...more,
})

const quota = (done: number, required: number, more: Partial<QuotaFact> = {}): QuotaFact => ({
  id: 'p1',
  label: '听师傅课',
  period: '2025—2026 第一学期',
  unit: '节',
  done,
  required,
  ...more,
})

const facts = (more: Partial<TargetFacts>): TargetFacts => ({ ...noFacts, ...more })

test('each record counts its amount times the points, up to the cap, and the words show the sum', () => {
  const counting = item({ max: 5, sources: [{ source: 'activity', type: '听课', role: 'listener', points: 2 }] })
  const found = scoreItem(counting, facts({ activities: [lesson(), lesson({ id: 'a2', amount: 2 })] }), undefined)
  expect(found).toMatchObject({ computed: 5, score: 5, isMissing: false })
  expect(found.words).toBe('听课 3 节 × 2 分 = 6 分，封顶 5 分')
  expect(found.grounds.map(({ recordId, words, points }) => [recordId, words, points])).toEqual([
    ['a1', '听课：背影', 2],
    ['a2', '听课：背影', 4],
  ])
})

test('a record in another role, of another type or that one was absent from counts nothing', () => {
  const counting = item({ sources: [{ source: 'activity', type: '听课', role: 'listener' }] })
  const others = [lesson({ roles: ['lead'] }), lesson({ type: '评课' }), lesson({ isAttended: false, roles: [] })]
  expect(scoreItem(counting, facts({ activities: others }), undefined)).toMatchObject({
    score: 0,
    words: '没有可计分的记录',
  })
})

test('a record that two sources name counts once, by the one that gives more', () => {
  const sources = [
    { source: 'activity', type: '听课', points: 1 },
    { source: 'activity', points: 3 },
  ] as const
  const both = [sources, sources.toReversed()].map((some) =>
    scoreItem(
      item({ sources: [...some] }),
      facts({ activities: [lesson({ roles: ['lead', 'listener'] })] }),
      undefined,
    ),
  )
  expect(both.map(({ score }) => score)).toEqual([3, 3])
})

test('a matrix gives points by level and award; a cell without an award holds for any', () => {
  const matrix = item({
    kind: 'matrix',
    max: 20,
    sources: [{ source: 'achievement', type: '优质课' }],
    cells: [
      { level: '县', award: '一等', points: 3 },
      { level: '市', award: '一等', points: 8 },
      { level: '市', points: 6 },
    ],
  })
  const earned = [
    paper({ id: 'h1', kind: '优质课', award: '一等' }),
    paper({ id: 'h2', kind: '优质课', award: '二等' }),
    paper({ id: 'h3', kind: '优质课', level: '市', award: '一等' }),
    paper({ id: 'h4', kind: '优质课', level: '市', award: '三等' }),
    paper({ id: 'h5', kind: '优质课', level: null }),
  ]
  const found = scoreItem(matrix, facts({ achievements: earned }), undefined)
  expect(found.score).toBe(17)
  expect(found.words).toBe('县级一等 1 节 × 3 分 + 市级 1 节 × 6 分 + 市级一等 1 节 × 8 分 = 17 分')
  expect(found.grounds.map(({ recordId }) => recordId)).toEqual(['h1', 'h3', 'h4'])
})

test('项目 counts in the phase that is asked for', () => {
  const opened = item({ sources: [{ source: 'achievement', type: '课题', phase: 'opened', points: 5 }] })
  const projects = [paper({ kind: '课题', phase: 'opened' }), paper({ id: 'h2', kind: '课题', phase: 'concluded' })]
  expect(scoreItem(opened, facts({ achievements: projects }), undefined).score).toBe(5)
})

test('a deduction begins at the base and ends at nothing', () => {
  const punctual = item({
    kind: 'deduction',
    base: 10,
    max: 10,
    sources: [
      { source: 'attendance', type: 'absent', points: 3 },
      { source: 'attendance', type: 'late', points: 1 },
    ],
  })
  const absent = (count: number) =>
    Array.from({ length: count }, (_, at) => lesson({ id: `a${at}`, isAttended: false, absent: 1 }))
  const late = lesson({ id: 'late', late: 1 })
  const found = scoreItem(punctual, facts({ activities: [...absent(2), late] }), undefined)
  expect(found.score).toBe(3)
  expect(found.words).toBe('基础分 10 分 − 缺席 2 次 × 3 分 − 迟到 1 次 × 1 分 = 3 分')
  expect(found.grounds.map(({ points }) => points)).toEqual([-3, -3, -1])
  expect(scoreItem(punctual, facts({ activities: absent(4) }), undefined)).toMatchObject({ score: 0 })
  expect(scoreItem(punctual, noFacts, undefined)).toMatchObject({ score: 10, words: '没有扣分，得基础分 10 分' })
})

test('what is missing of a task costs its points, semester by semester', () => {
  const listening = item({
    kind: 'deduction',
    base: 20,
    sources: [{ source: 'quota-gap', type: '听徒弟课', points: 1 }],
  })
  const terms = [quota(9, 8, { label: '听徒弟课' }), quota(5, 8, { label: '听徒弟课', period: '2025—2026 第二学期' })]
  const found = scoreItem(listening, facts({ quotas: terms }), undefined)
  expect(found.score).toBe(17)
  expect(found.words).toBe('基础分 20 分 − 听徒弟课缺 3 节 × 1 分 = 17 分')
  expect(found.grounds).toMatchObject([{ record: 'quota', words: '2025—2026 第二学期 听徒弟课 5/8 节', points: -3 }])
})

test('a ratio gives its share of the points; more in one semester does not make up for the other', () => {
  const ratio = item({ kind: 'ratio', max: 20, sources: [{ source: 'quota', type: '听师傅课' }] })
  const of = (...quotas: QuotaFact[]) => scoreItem(ratio, facts({ quotas }), undefined)
  expect(of(quota(6, 8))).toMatchObject({ score: 15, words: '完成 6/8 × 20 分 = 15 分' })
  expect(of(quota(12, 8))).toMatchObject({ score: 20, words: '完成 8/8，得满分 20 分' })
  expect(of(quota(12, 8), quota(4, 8, { period: '第二学期' })).score).toBe(15)
  expect(of(quota(1, 3)).score).toBe(6.67)
})

test('a ratio with a number of its own counts records', () => {
  const ratio = item({ kind: 'ratio', max: 10, quota: 4, sources: [{ source: 'activity', type: '听课' }] })
  expect(scoreItem(ratio, facts({ activities: [lesson()] }), undefined).score).toBe(2.5)
})

test('a task that the policy does not have is left to people', () => {
  const ratio = item({ kind: 'ratio', max: 20, sources: [{ source: 'quota', type: '听师傅课' }] })
  const found = scoreItem(ratio, noFacts, undefined)
  expect(found).toMatchObject({ computed: null, isMissing: true })
  expect(found.words).toContain('听师傅课')
})

test('徒弟成长 is a percentage of what the mentees have on average', () => {
  const growth = item({ max: 25, sources: [{ source: 'mentee-score', points: 25 }] })
  const mentees = [
    { pairingId: 'p2', name: '李华', score: 90.5 },
    { pairingId: 'p1', name: '张明', score: 80 },
  ]
  const found = scoreItem(growth, facts({ mentees }), undefined)
  expect(found).toMatchObject({ score: 21.31, words: '徒弟平均 85.25 分 × 25% = 21.31 分' })
  expect(found.grounds.map(({ recordId, points }) => [recordId, points])).toEqual([
    ['p1', 10],
    ['p2', 11.31],
  ])
  expect(scoreItem(growth, noFacts, undefined)).toMatchObject({ computed: null, isMissing: true })
})

test('a manual item is missing until somebody scores it', () => {
  const manual = item({ kind: 'manual', max: 10 })
  expect(scoreItem(manual, noFacts, undefined)).toMatchObject({ isMissing: true, score: 0 })
  expect(scoreItem(manual, noFacts, { score: 0, reason: null })).toMatchObject({ isMissing: false, score: 0 })
})

test('a score by hand stands in the place of the computed one, which stays beside it', () => {
  const counting = item({ max: 5, sources: [{ source: 'activity' }] })
  const found = scoreItem(counting, facts({ activities: [lesson()] }), { score: 4, reason: '校外听课 3 节' })
  expect(found).toMatchObject({ computed: 1, score: 4, reason: '校外听课 3 节' })
})

test('nothing that can be scored is a count of photographs or files', () => {
  expect(sourceKinds).toEqual(['activity', 'achievement', 'attendance', 'quota', 'quota-gap', 'mentee-score'])
})
