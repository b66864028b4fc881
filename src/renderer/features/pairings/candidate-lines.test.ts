import { expect, test } from 'vitest'
import type { Candidate } from '#shared/pairings/pairing.ts'
import { candidateLine } from './candidate-lines.ts'

const person: Candidate = {
  id: 't1',
  name: '吕文静',
  school: '濮阳市华龙区高级中学',
  district: '华龙区',
  stage: '普通高中',
  subject: '英语',
  title: '高级教师',
  honour: null,
  teachingYears: 18,
  load: 2,
  loadWarning: 3,
  fit: 'good',
  notes: [],
}

test('a mentor shows unit, subject, title and load, and no teaching years', () => {
  expect(candidateLine(person, 'mentor')).toEqual({
    value: 't1',
    label: '吕文静',
    detail: '濮阳市华龙区高级中学 · 普通高中 英语 · 高级教师',
    note: '在带 2/3',
  })
})

test('a mentor at the reminder line is amber, one who is barred is red and says why', () => {
  expect(candidateLine({ ...person, load: 3 }, 'mentor').noteTone).toBe('warn')
  const barred = candidateLine({ ...person, fit: 'blocked', notes: ['已退休', '学段不同'] }, 'mentor')
  expect(barred).toMatchObject({ noteTone: 'error', warning: '已退休、学段不同' })
})

test('a mentee who has a mentor already says so', () => {
  expect(candidateLine({ ...person, load: 1 }, 'mentee')).toMatchObject({ note: '已有 1 位师傅', noteTone: 'warn' })
  expect(candidateLine({ ...person, load: 0 }, 'mentee').detail).toContain('教龄 18 年')
})
