import { expect, test } from 'vitest'
import { meantOf } from './match-list.ts'

const candidate = (value: string, detail: string) => ({ value, label: '李梅', detail })
const both = [candidate('1', '油田四中 · 语文'), candidate('2', '濮阳市实验小学 · 数学')]

test('the unit tells two of one name apart', () => {
  expect(meantOf({ name: '李梅', unit: '油田四中' }, both).teacher?.value).toBe('1')
})

test('nobody is guessed where two could be meant, or where the only one is of another unit', () => {
  expect(meantOf({ name: '李梅', unit: '' }, both)).toEqual({
    teacher: null,
    note: '教师库有 2 位同名，请选一位，或按库外人员记',
  })
  expect(meantOf({ name: '李梅', unit: '伊吾县中学' }, both.slice(0, 1))).toEqual({
    teacher: null,
    note: '教师库有同名的：油田四中 · 语文',
  })
})

test('the only one of the name is meant where no unit was written', () => {
  expect(meantOf({ name: '李梅', unit: '' }, both.slice(1)).teacher?.value).toBe('2')
  expect(meantOf({ name: '李梅梅', unit: '' }, both)).toEqual({ teacher: null, note: null })
})
