import { expect, test } from 'vitest'
import type { ResultRow, ResultSheet } from '#shared/assessments/assessment.ts'
import { publishPlan } from './publish-plan.ts'

const row = (more: Partial<ResultRow>): ResultRow => ({
  targetId: 'a',
  code: 'a',
  name: '张明',
  unit: '',
  district: null,
  score: 80,
  rank: 1,
  grade: '合格',
  computedGrade: '合格',
  veto: null,
  gradeReason: null,
  isExempt: false,
  missing: 0,
  items: [],
  ...more,
})

const sheet = (rows: readonly ResultRow[], excellent: ResultSheet['excellent'] = null): ResultSheet => ({
  round: {
    id: 'r',
    name: '徒弟考核',
    object: 'mentee',
    purpose: 'annual',
    cohortId: 'c',
    cohort: '2025年批',
    startsOn: '2025-09-01',
    endsOn: '2026-07-15',
    state: 'open',
    publishedOn: null,
    documentNo: null,
    targets: rows.length,
    scheme: {
      id: 's',
      name: '徒弟',
      object: 'mentee',
      total: 100,
      excellentShare: 30,
      basis: null,
      grades: [],
      items: [],
      isArchived: false,
      rounds: 1,
    },
  },
  rows,
  grades: [],
  excellent,
})

test('what is missing comes first: scores that nobody has given, and 优秀 beyond its limit', () => {
  const { missing } = publishPlan(sheet([row({ missing: 2 }), row({})], { count: 2, limit: 0, share: 30 }))
  expect(missing).toEqual([
    '还有 1 个对象缺 2 项评分，请补齐，或设为不参加考核',
    '优秀 2 个，超过上限 0 个，请先“按名次调整优秀”或另定等次',
  ])
})

test('who is left out of the round holds nothing up and is not carried over', () => {
  const { missing, consequences } = publishPlan(sheet([row({}), row({ isExempt: true, missing: 3, rank: null })]))
  expect(missing).toEqual([])
  expect(consequences[1]).toMatch(/^1 对结对/)
  expect(consequences).toContain('1 个不参加考核的不排名、不定等次')
})
