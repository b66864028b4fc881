import { expect, test } from 'vitest'
import { blankPosting, draftsOf, missingIn, questionOf } from './posting-state.ts'

const person = (value: string) => ({ value, label: value, detail: '' })
const filled = { ...blankPosting, batchId: 'b', host: person('h'), post: '任课', people: [person('1'), person('2')] }

test('what is missing is said at once, each beside its field', () => {
  expect(Object.keys(missingIn(blankPosting, []))).toEqual(['people', 'batchId', 'host', 'post'])
  expect(missingIn({ ...filled, enteredOn: '2025-09-01', dueOn: '2025-09-01' }, filled.people)).toEqual({
    dueOn: '期满要晚于进疆',
  })
})

test('each of the people has a posting, and only the first comes in somebody’s place', () => {
  const drafts = draftsOf({ ...filled, previous: person('p') })
  expect(drafts.map(({ teacherId, previousId }) => [teacherId, previousId])).toEqual([
    ['1', 'p'],
    ['2', null],
  ])
})

test('the rules are asked once there are somebody and a batch', () => {
  expect(questionOf(blankPosting)).toBeNull()
  expect(questionOf({ ...filled, host: null, post: null })).not.toHaveProperty('hostId')
  expect(questionOf(filled)).toMatchObject({ teacherId: '1', batchId: 'b', hostId: 'h' })
})
