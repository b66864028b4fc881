import { expect, test } from 'vitest'
import { blankVisit, daysWord, draftOf, missingIn, questionOf } from './visit-state.ts'
import { draftsOf, headsOn, newVisitor } from './visitor-state.ts'

const filled = { ...blankVisit, kind: '送教', topic: ' 名师送教 ', startsOn: '2025-03-03' }

test('what is missing is said at once, each beside its field', () => {
  expect(Object.keys(missingIn(blankVisit))).toEqual(['kind', 'topic', 'startsOn'])
  expect(missingIn({ ...filled, endsOn: '2025-03-01' })).toEqual({ endsOn: '结束不能早于开始' })
  expect(missingIn(filled)).toEqual({})
})

test('one date is a visit of one day, and yuan are kept in fen', () => {
  expect(draftOf({ ...filled, yuan: 1250.5 })).toMatchObject({
    topic: '名师送教',
    endsOn: '2025-03-03',
    fen: 125_050,
    place: null,
  })
  expect(daysWord(filled)).toBe('共 1 天')
})

test('nothing is asked of the rules before there are days', () => {
  expect(questionOf(blankVisit)).toBeNull()
  expect(questionOf({ ...filled, endsOn: '2025-03-01' })).toBeNull()
  expect(questionOf(filled)).toMatchObject({ startsOn: '2025-03-03', endsOn: '2025-03-03' })
})

test('a line without a name is none, and somebody of the register is stored without his name', () => {
  const visitors = [
    newVisitor('a', { teacherId: 't', name: '张卫国', unit: '实验小学' }),
    newVisitor('b'),
    newVisitor('c', { name: '学生', kind: 'student', count: 40 }),
  ]
  expect(draftsOf(visitors).map(({ teacherId, name, count }) => [teacherId, name, count])).toEqual([
    ['t', null, 1],
    [null, '学生', 40],
  ])
  expect(headsOn(visitors)).toBe(41)
})
