import { expect, test } from 'vitest'
import { readDays } from './read-days.ts'

const short = (lines: readonly string[], year: number | null = 2027) => {
  const { days, unread } = readDays(lines, year)
  return { days: days.map(({ day, kind, name }) => `${day} ${kind === 'holiday' ? '休' : '班'} ${name}`), unread }
}

test('the notice of the State Council is read as it is published', () => {
  const { days, unread } = short(
    [
      '国务院办公厅关于2026年部分节假日安排的通知',
      '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：',
      '一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。',
      '二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。',
      '七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。',
      '节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。',
    ],
    null,
  )
  expect(unread).toEqual([])
  expect(days).toHaveLength(3 + 1 + 9 + 2 + 7 + 2)
  expect(days.slice(0, 5)).toEqual([
    '2026-01-01 休 元旦',
    '2026-01-02 休 元旦',
    '2026-01-03 休 元旦',
    '2026-01-04 班 元旦',
    '2026-02-14 班 春节',
  ])
  expect(days.at(-1)).toBe('2026-10-10 班 国庆节')
})

test('rows of a table are read whatever stands first', () => {
  expect(
    short([
      '日期,类型,名称',
      '2027-10-01,放假,国庆节',
      '2027/10/9 上班 国庆节',
      '放假\t2027年4月5日\t清明',
      '20270501 放假 校庆',
    ]),
  ).toEqual({
    days: ['2027-04-05 休 清明', '2027-05-01 休 校庆', '2027-10-01 休 国庆节', '2027-10-09 班 国庆节'],
    unread: [],
  })
})

test('a span may run over the end of a month or of the year, and further days share a month', () => {
  expect(short(['国庆节：9月30日至10月2日放假，10月9日、16日上班']).days).toEqual([
    '2027-09-30 休 国庆节',
    '2027-10-01 休 国庆节',
    '2027-10-02 休 国庆节',
    '2027-10-09 班 国庆节',
    '2027-10-16 班 国庆节',
  ])
  expect(short(['12月31日至1月1日放假']).days).toEqual(['2027-12-31 休 放假', '2028-01-01 休 放假'])
})

test('what speaks of days off and cannot be read is told: no date, no such day, no year, nothing said of the day', () => {
  const lines = ['国庆节放假七天', '2月30日放假', '10月8日至1日放假', '10月8日']
  expect(short(lines)).toEqual({ days: [], unread: lines })
  expect(short(['10月1日放假'], null)).toEqual({ days: [], unread: ['10月1日放假'] })
})
