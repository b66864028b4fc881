import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noFacts, type Mark } from './assessment-facts.ts'
import { assessItemDraft, type AssessItem } from './assessment.ts'
import {
  beyondLimit,
  excellentLimit,
  gradeBelow,
  gradeOf,
  gradesOf,
  ranksOf,
  scoreTarget,
  type Standing,
} from './score-rules.ts'

const lines = [
  { grade: '合格', minScore: 60 },
  { grade: '优秀', minScore: 90 },
  { grade: '不合格', minScore: 0 },
]

const manual = (id: string, more: Partial<AssessItem> = {}): AssessItem => ({
  ...assessItemDraft.parse({ name: `指标${id}`, kind: 'manual', max: 100 }),
  id,
  ...more,
})

const marked = (scores: Readonly<Record<string, number>>): ReadonlyMap<string, Mark> =>
  new Map(Object.entries(scores).map(([id, score]) => [id, { score, reason: null }]))

const standing = (score: number, more: Partial<Standing> = {}): Standing => ({
  score,
  veto: null,
  verdict: undefined,
  ...more,
})

const exempt = { grade: null, isExempt: true, reason: '产假' }

test('items sum up to the total at most, and a bonus comes on top', () => {
  const scheme = { total: 100, items: [manual('a'), manual('b'), manual('c', { isBonus: true })] }
  expect(scoreTarget(scheme, noFacts, marked({ a: 60, b: 50, c: 5 })).score).toBe(105)
  expect(scoreTarget({ ...scheme, total: null }, noFacts, marked({ a: 60, b: 50, c: 5 })).score).toBe(115)
})

test('hundredths add up without noise', () => {
  const scheme = { total: 100, items: [manual('a'), manual('b'), manual('c')] }
  expect(scoreTarget(scheme, noFacts, marked({ a: 0.1, b: 0.2, c: 1.1 })).score).toBe(1.4)
})

test('a veto is no part of the total and gives the lowest grade with its reason', () => {
  const veto = manual('v', { kind: 'veto', name: '师德一票否决' })
  const marks = new Map([...marked({ a: 95 }), ['v', { score: 1, reason: '有偿补课' }] as const])
  const found = scoreTarget({ total: 100, items: [manual('a'), veto] }, noFacts, marks)
  expect(found).toMatchObject({ score: 95, veto: '师德一票否决：有偿补课', missing: 0 })
  const verdict = { grade: '优秀', isExempt: false, reason: '破格' }
  expect(gradesOf(lines, { ...standing(95), veto: found.veto, verdict })).toMatchObject({ grade: '不合格' })
})

test('a grade is that of the highest line reached, in whatever order the lines stand', () => {
  expect([100, 90, 89.99, 60, 59.99, 0].map((score) => gradeOf(lines, score))).toEqual([
    '优秀',
    '优秀',
    '合格',
    '合格',
    '不合格',
    '不合格',
  ])
  expect(gradeBelow(lines, '优秀')).toBe('合格')
  expect(gradeBelow(lines, '不合格')).toBe('不合格')
})

test('another grade stands beside the one that the score gives, and who is left out has none', () => {
  const verdict = { grade: '合格', isExempt: false, reason: '名额' }
  expect(gradesOf(lines, standing(95, { verdict }))).toEqual({
    computedGrade: '优秀',
    grade: '合格',
    gradeReason: '名额',
  })
  expect(gradesOf(lines, standing(95, { verdict: exempt }))).toMatchObject({ grade: '', gradeReason: '产假' })
})

test('equal scores share a rank and the next one counts on: 1, 2, 2, 4', () => {
  expect(ranksOf([88, 95, 90, 90].map((score) => standing(score)))).toEqual([4, 1, 2, 2])
})

test('vetoed ones come after all others, and who is left out has no rank', () => {
  const all = [standing(95, { veto: '师德' }), standing(50), standing(99, { verdict: exempt })]
  expect(ranksOf(all)).toEqual([2, 1, null])
})

test('the share of 优秀 is rounded down', () => {
  expect([0, 3, 4, 10, 33].map((count) => excellentLimit(count, 30))).toEqual([0, 0, 1, 3, 9])
  expect(excellentLimit(100, 29)).toBe(29)
})

const placed = (targetId: string, rank: number, more: Partial<{ grade: string; isJudged: boolean }> = {}) => ({
  targetId,
  rank,
  grade: '优秀',
  isJudged: false,
  ...more,
})

test('beyond the share are those of the lowest ranks; equals go together, and the word of the officer goes first', () => {
  const rows = [placed('a', 1), placed('b', 2), placed('c', 2), placed('d', 4, { grade: '合格' })]
  expect(beyondLimit(rows, 3)).toEqual([])
  expect(beyondLimit(rows, 2)).toEqual(['b', 'c'])
  expect(beyondLimit(rows, 1)).toEqual(['b', 'c'])
  expect(beyondLimit([...rows, placed('e', 5, { isJudged: true })], 2)).toEqual(['b', 'c'])
})

test('ranks do not depend on the order of the list, and a higher score never has a lower rank', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(scores, (all) => {
      const ranks = ranksOf(all.map((score) => standing(score)))
      const reversed = ranksOf(all.toReversed().map((score) => standing(score))).toReversed()
      expect(reversed).toEqual(ranks)
      all.forEach((score, at) => {
        expect(ranks[at]).toBe(1 + all.filter((other) => other > score).length)
      })
    }),
  )
})

test('a veto holds whatever the scores are, and the total never passes its limit without a bonus', () => {
  const hundredth = fc.integer({ min: 0, max: 10_000 }).map((whole) => whole / 100)
  const items = [manual('a'), manual('b'), manual('c'), manual('v', { kind: 'veto' })]
  fc.assert(
    fc.property(hundredth, hundredth, hundredth, fc.boolean(), (a, b, c, strikes) => {
      const marks = marked({ a, b, c, v: Number(strikes) })
      const found = scoreTarget({ total: 100, items }, noFacts, marks)
      expect(found.score).toBeLessThanOrEqual(100)
      expect(found.veto !== null).toBe(strikes)
      const reordered = scoreTarget({ total: 100, items: items.toReversed() }, noFacts, marks)
      expect(reordered.score).toBe(found.score)
      if (strikes) expect(gradesOf(lines, { ...standing(found.score), veto: found.veto }).grade).toBe('不合格')
    }),
  )
})
