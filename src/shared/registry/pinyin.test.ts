import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText, searchKeysOf, searchRangeOf, sortKeyOf } from './pinyin.ts'

const finds = (typed: string, name: string, reading: string | null = null): boolean => {
  const range = searchRangeOf(typed)
  if (range === null) return false
  return searchKeysOf(name, 'person', reading).some((key) => key >= range.from && key < range.to)
}

describe('what is typed finds a name', () => {
  test.each(['王小明', '小明', '明', 'wangxiaoming', 'wangx', 'xiaom', 'wxm', 'xm', 'WXM', 'wang xiao', '王 小明'])(
    '%s finds 王小明',
    (typed) => expect(finds(typed, '王小明')).toBe(true),
  )

  test.each(['王明', 'wm', 'angxiao', 'iaoming', ''])('%j does not find 王小明', (typed) =>
    expect(finds(typed, '王小明')).toBe(false),
  )

  test('吕 is found as lü, lv and lu, and 女 as nv and nu', () => {
    for (const typed of ['lü', 'lv', 'lu', 'lvwen', 'luwenj']) expect(finds(typed, '吕文静')).toBe(true)
    for (const typed of ['nv', 'nu']) expect(finds(typed, '陈女')).toBe(true)
  })

  test.each([
    ['单雄', 'shan'],
    ['曾国强', 'zeng'],
    ['仇英', 'qiu'],
    ['尉迟恭', 'yuchi'],
    ['欧阳修', 'ouyang'],
    ['么晓丽', 'yao'],
    ['种道平', 'chong'],
    ['黑永刚', 'he'],
    ['单于雄', 'chanyu'],
  ])('the surname of %s is read %s', (name, typed) => {
    expect(finds(typed, name)).toBe(true)
    expect(sortKeyOf(name, 'person').replaceAll('-', '').startsWith(typed)).toBe(true)
  })

  test('the reading that the officer gives replaces the guessed one', () => {
    expect(finds('renchong', '任重')).toBe(false)
    expect(finds('renchong', '任重', 'rén chóng')).toBe(true)
    expect(finds('lvwen', '吕文', 'lǚ wén')).toBe(true)
    expect(finds('lezi', '乐紫', 'le zi')).toBe(true)
    expect(finds('yuezi', '乐紫', 'le zi')).toBe(false)
  })

  test('the dot in a minority name does not stand in the way', () => {
    for (const typed of ['买买提·艾力', '买买提艾力', '买买提•艾力', 'maimaitiaili', 'aili', '艾力']) {
      expect(finds(typed, '买买提·艾力')).toBe(true)
    }
  })

  test('a school is found by a part of its name, with full-width marks and figures too', () => {
    const keys = searchKeysOf('濮阳市油田第四小学（东校区）', 'place')
    for (const typed of ['油田四'.slice(0, 2), 'youtian', 'ytdsxx', '东校区', 'pys']) {
      const range = searchRangeOf(typed)
      expect(keys.some((key) => range !== null && key >= range.from && key < range.to)).toBe(true)
    }
  })
})

describe('the order of names', () => {
  test('is by syllable, a shorter name before the longer one, and the same characters side by side', () => {
    const names = ['连安', '李阿妹', '李阿', '王小', '王晓', '王小', '王小明']
    const sorted = names.toSorted((a, b) => (sortKeyOf(a, 'person') < sortKeyOf(b, 'person') ? -1 : 1))
    expect(sorted).toEqual(['李阿', '李阿妹', '连安', '王小', '王小', '王晓', '王小明'])
  })
})

const name = fc
  .array(fc.constantFrom(...Array.from('王李张欧阳吕单小明文静阿依古丽买提·红卫女重乐')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((characters) => characters.join(''))
  .filter((text) => foldText(text) !== '')

describe('laws', () => {
  test('every part of a name, from any character on, finds it', () => {
    fc.assert(
      fc.property(name, fc.nat(), fc.nat(), (text, start, length) => {
        const folded = Array.from(foldText(text))
        const from = start % folded.length
        const part = folded.slice(from, from + 1 + (length % (folded.length - from))).join('')
        return finds(part, text)
      }),
    )
  })

  test('keys are never empty, never double, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(name, (text) => {
        const keys = searchKeysOf(text, 'person')
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys.every((key) => key !== '' && foldText(key) === key)).toBe(true)
      }),
    )
  })
})
