import { expect, test } from 'vitest'
import { defaultCodes } from '../registry/default-codes.ts'
import { schemeDraft } from './assessment.ts'
import { defaultSchemes } from './default-schemes.ts'
import { schemeProblems } from './scheme-rules.ts'

test('the schemes that ship break no rule, and those with a full mark reach it exactly', () => {
  for (const scheme of defaultSchemes) {
    expect(schemeProblems(scheme), scheme.name).toEqual([])
    if (scheme.total === null) continue
    const sum = scheme.items.filter(({ kind }) => kind !== 'veto').reduce((all, { max }) => all + (max ?? 0), 0)
    expect(sum, scheme.name).toBe(scheme.total)
  }
})

test('the schemes that ship name only types that the code lists have', () => {
  const names = (list: string) => new Set(defaultCodes.filter((code) => code.list === list).map(({ name }) => name))
  const lists = { activity: names('activity-type'), achievement: names('achievement-kind') }
  const sources = defaultSchemes.flatMap(({ items }) => items.flatMap((item) => item.sources))
  for (const { source, type } of sources) {
    if (source === 'activity' || source === 'achievement') expect(lists[source]).toContain(type)
  }
})

test('the studio table gives the points of its level and award', () => {
  const studio = defaultSchemes.find(({ object }) => object === 'studio')
  const prizes = studio?.items.find(({ name }) => name === '优质课')
  expect(prizes?.cells).toContainEqual({ level: '省', award: '二等', points: 10 })
  expect(studio?.items.find(({ name }) => name === '课题结题')?.cells).toContainEqual({
    level: '国家',
    award: null,
    points: 50,
  })
})

test('everything that a scheme lacks is told at once', () => {
  const broken = schemeDraft.parse({
    name: '方案',
    object: 'mentee',
    grades: [
      { grade: '优秀', minScore: 90 },
      { grade: '合格', minScore: 60 },
    ],
    items: [
      { name: '计划', kind: 'manual' },
      { name: '出勤', kind: 'deduction', sources: [{ source: 'attendance', type: '早退' }] },
      { name: '论文', kind: 'matrix', max: 10 },
      { name: '成长', kind: 'count', max: 10, sources: [{ source: 'mentee-score', points: 25 }] },
    ],
  })
  expect(schemeProblems(broken)).toEqual([
    '“计划”是手工评分，请填写满分',
    '“出勤”是扣分项，请填写基础分',
    '“出勤”的出勤来源只能是迟到或缺席',
    '“论文”按级别等次计分，请填写分值表',
    '“论文”请选择计分的来源',
    '最低等次的分数线应为 0',
    '只有师傅考核可以取徒弟得分',
  ])
})

test('items that cannot add up to the full mark are told', () => {
  const short = schemeDraft.parse({
    name: '方案',
    object: 'mentee',
    items: [{ name: '计划', kind: 'manual', max: 60 }],
  })
  expect(schemeProblems(short)).toEqual(['各项满分合计 60 分，达不到满分 100 分'])
})
