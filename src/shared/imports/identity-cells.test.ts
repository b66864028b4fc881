import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nationalIdCheck } from '../registry/national-id.ts'
import { readNationalId } from './national-id-cell.ts'
import { isOneCharacterOff, readName, readNames } from './person-name.ts'
import { readCount, readPhone, readSex, readYesNo } from './scalar-cells.ts'

const codesOf = (cell: string | number): string[] => readNationalId(cell).notes.map(({ code }) => code)
const someId = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 1950, max: 2005 }),
    serial: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ day, month, year, serial }) => {
    const digits = `410991${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${String(serial).padStart(3, '0')}`
    return digits + nationalIdCheck(digits)
  })

test('a right ID number is read however it is dressed up', () => {
  fc.assert(
    fc.property(someId, (id) => {
      const wide = id.replace(/[0-9X]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
      const dressed = [
        id,
        id.toLowerCase(),
        ` ${id}`,
        `'${id}`,
        `="${id}"`,
        wide,
        `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`,
      ]
      expect(dressed.map((text) => readNationalId(text).id)).toEqual(dressed.map(() => id))
    }),
  )
})

test('one wrong digit is never taken for right', () => {
  fc.assert(
    fc.property(someId, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (id, place, by) => {
      const digit = (Number(id[place]) + by) % 10
      expect(readNationalId(id.slice(0, place) + digit + id.slice(place + 1)).id).toBeNull()
    }),
  )
})

test('a number of 16 digits or more has lost its end for good, whatever its tail; its first 15 digits are certain', () => {
  fc.assert(
    fc.property(someId, (id) => {
      const reading = readNationalId(Number(`${id.slice(0, 15)}000`))
      expect([reading.id, reading.notes[0]?.code, reading.known]).toEqual([null, 'id_precision_lost', id.slice(0, 15)])
    }),
  )
  expect(codesOf('4.10999E+17')).toEqual(['id_precision_lost'])
})

test('17 digits are told as a wrong length, 无 is nothing', () => {
  expect(codesOf('41099119860949176')).toEqual(['id_length'])
  expect(readNationalId('无')).toEqual({ id: null, known: null, notes: [] })
})

test('names lose blanks and remarks, and minority names get one kind of dot', () => {
  expect(readName('丁　娜').name).toBe('丁娜')
  expect(readName(' 刘 静 爱 ').name).toBe('刘静爱')
  expect(readName('王五（女）')).toMatchObject({ name: '王五', notes: [{ code: 'name_annotation_stripped' }] })
  for (const text of ['艾力.艾合买提', '艾力‧艾合买提', '艾力•艾合买提', '艾力 · 艾合买提']) {
    expect(readName(text)).toMatchObject({ name: '艾力·艾合买提', notes: [{ code: 'name_dot_normalised' }] })
  }
  expect(readName('艾力·艾合买提').notes).toEqual([])
})

test('reading a name that was read changes nothing any more', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('张王李 .·（）女　a、')) }), (text) => {
      const { name } = readName(text)
      if (name !== null) expect(readName(name).name).toBe(name)
    }),
  )
})

test('several people in a cell are told apart from one name with blanks in it', () => {
  const names = (text: string): (string | null)[] => readNames(text).names.map(({ name }) => name)
  expect(names('贾勇刚、薛 宏 安')).toEqual(['贾勇刚', '薛宏安'])
  expect(names('张三 李四')).toEqual(['张三', '李四'])
  expect(names('张三;李四/王五\n赵六等4人')).toEqual(['张三', '李四', '王五', '赵六'])
  expect(names('无')).toEqual([])
})

test('one character off is a slip, another length is not', () => {
  expect([
    isOneCharacterOff('王慧素', '王慧芳'),
    isOneCharacterOff('王慧', '王慧芳'),
    isOneCharacterOff('王慧', '王慧'),
  ]).toEqual([true, false, false])
})

test('phones shed what spreadsheets do to them, and ten digits are no phone', () => {
  for (const cell of [
    '13812345678.0',
    '138-1234-5678',
    '138 1234 5678',
    '１３８１２３４５６７８',
    '+8613812345678',
    13_812_345_678,
  ]) {
    expect(readPhone(cell).value).toBe('13812345678')
  }
  expect(readPhone('1381234567').notes[0]?.code).toBe('phone_invalid')
})

test('numbers come with their unit, and yes and no as marks', () => {
  expect(['1200人', '２８３', '2课时', '约1,200人', '十二人', '—'].map((text) => readCount(text).value)).toEqual([
    1200,
    283,
    2,
    1200,
    12,
    null,
  ])
  expect(['是', '√', '否', '×', ''].map((text) => readYesNo(text).value)).toEqual([true, true, false, false, null])
  expect(['男', '女性', 'M', '?'].map((text) => readSex(text).value)).toEqual(['男', '女', '男', null])
})

test('marks of direction that a copy brings along, labels and remarks change neither number', () => {
  const digits = '41099119800101001'
  const id = digits + nationalIdCheck(digits)
  expect(readNationalId(`\u202D${id}\u202C`).id).toBe(id)
  expect(readPhone('手机：13800001234').value).toBe('13800001234')
  expect(readPhone('13800001234（微信同号）').value).toBe('13800001234')
})

test('a separator inside brackets divides nobody', () => {
  expect(readNames('张三（实小、语文）、李四').names.map(({ name, remark }) => [name, remark])).toEqual([
    ['张三', '实小、语文'],
    ['李四', null],
  ])
})
