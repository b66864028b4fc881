import { expect, test } from 'vitest'
import type { Desk } from './desk-contract.ts'
import { deskSentence, differenceOf } from './desk-labels.ts'

const desk: Desk = {
  today: '2026-03-05',
  place: '全市',
  schoolYear: null,
  groups: [
    { kind: 'overdue', count: 3, items: [] },
    { kind: 'due', count: 0, items: [] },
    { kind: 'conflict', count: 4, items: [] },
  ],
  figures: [
    { key: 'carried', value: 1312, lastYear: 268 },
    { key: 'mentors', value: 121, lastYear: 0 },
    { key: 'mentees', value: 305, lastYear: 0 },
    { key: 'cross-district', value: 19, lastYear: 0 },
    { key: 'completed', value: 8, lastYear: 0 },
    { key: 'average-load', value: 2.6, lastYear: 0 },
    { key: 'studios', value: 64, lastYear: 0 },
    { key: 'hours', value: 18420, lastYear: 0 },
    { key: 'twin-groups', value: 58, lastYear: 0 },
    { key: 'rural-coverage', value: 71.5, lastYear: 0 },
    { key: 'serving', value: 17, lastYear: 0 },
  ],
  byDistrict: [],
  byStage: [],
  bySubject: [],
  studiosByType: [],
  lectures: [],
  coverage: { target: 70, bars: [] },
  upcoming: [],
  registry: { teachers: 0, schools: 0, stagedBatches: 0 },
}

test('the figures make one sentence with the day, the place and what is late', () => {
  expect(deskSentence(desk)).toBe(
    '截至2026年3月5日，全市在带结对1312对，师傅121人，徒弟305人，其中跨县区结对19对；本学年出师8对，师傅平均带徒2.6人；考核逾期3对。' +
      '名师工作室64个，本学年学时18420学时；学校结对58组，乡村校覆盖率71.5%；在疆教师17人。',
  )
})

test('where nothing is late the sentence says nothing of it', () => {
  expect(deskSentence({ ...desk, place: '台前县', groups: [] })).toMatch(
    /^截至2026年3月5日，台前县在带结对1312对，.*2\.6人。名师工作室64个/,
  )
})

test('of the cohorts of one year the sentence says the year, and not what is late in all', () => {
  expect(deskSentence({ ...desk, schoolYear: '2025-2026' })).toMatch(
    /^截至2026年3月5日，全市2025—2026学年在带结对1312对，.*2\.6人。名师工作室64个/,
  )
})

test('the difference to last year is text with its sign', () => {
  expect(differenceOf(312, 268)).toBe('+44')
  expect(differenceOf(15, 17)).toBe('-2')
  expect(differenceOf(3, 3)).toBe('持平')
  expect(differenceOf(18_420, 15_960)).toBe('+2,460')
})

test('a difference of averages is rounded to one place', () => {
  expect(differenceOf(2.3, 2.1)).toBe('+0.2')
})
