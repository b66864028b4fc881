import { expect, test } from 'vitest'
import { readPartialDate } from './partial-date.ts'

test('a date is read however an officer writes it', () => {
  for (const typed of ['2016-12', '2016.12', '2016/12', '201612', '2016年12月', ' 2016 12 ']) {
    expect(readPartialDate(typed), typed).toBe('2016-12')
  }
  expect(readPartialDate('2016.3.5')).toBe('2016-03-05')
  expect(readPartialDate('20160305')).toBe('2016-03-05')
  expect(readPartialDate('2016年')).toBe('2016')
})

test('what is no date stays unread', () => {
  for (const typed of ['', '去年', '2016-13', '2016-02-30', '16.12']) expect(readPartialDate(typed), typed).toBeNull()
})
