import { expect, test } from 'vitest'
import { readHeading } from './grid-columns.ts'
import { namesIn, readDay, readRow, type KnownWords } from './read-row.ts'

const [mentor, mentee, namesake] = [1, 2, 3].map((no) => `019a0000-0000-7000-8000-00000000000${no}`)
const known: KnownWords = {
  today: '2025-12-11',
  types: new Map([
    ['听课', '听课'],
    ['听徒弟课', '听课'],
    ['讲座', '讲座'],
    ['集体备课', '集体备课'],
  ]),
  subjects: new Map([['语文', '语文']]),
  people: new Map([
    ['吕文静', [{ id: mentor ?? '', detail: '华龙区高级中学 语文' }]],
    [
      '张明',
      [
        { id: mentee ?? '', detail: '油田第四小学 语文' },
        { id: namesake ?? '', detail: '子路小学 数学' },
      ],
    ],
  ]),
}
const rowOf = (...cells: readonly string[]) => [...cells, ...Array.from({ length: 10 - cells.length }, () => '')]

test('a day may be written in any usual way, without its year and as a number of Excel', () => {
  const days = ['2025-10-09', '2025.10.9', '2025年10月9日', '20251009', '10月9日', '10.9', '45939']
  expect(days.map((day) => readDay(day, known.today).value)).toEqual(days.map(() => '2025-10-09'))
  expect(readDay('12.20', known.today).value).toBe('2024-12-20')
  expect(readDay('2025-10-09', known.today).tint).toBe('plain')
  expect(readDay('10.9', known.today).tint).toBe('read')
})

test('a day that does not exist is refused in one sentence', () => {
  expect(readDay('2025-02-30', known.today)).toEqual({
    value: null,
    tint: 'refused',
    problem: '日期“2025-02-30”读不懂，请写成 2025-10-09',
  })
})

test('names are divided by any mark, and a widened name stays one', () => {
  expect(namesIn('张 明、吕文静；任红伟\n蒋依诺').map(({ name }) => name)).toEqual([
    '张明',
    '吕文静',
    '任红伟',
    '蒋依诺',
  ])
  expect(namesIn('张明（油田四小）')).toEqual([{ name: '张明', unit: '油田四小' }])
})

test('a person who is known by one name alone is found, and his namesake by the unit', () => {
  const read = readRow(rowOf('2025-10-09', '听课', '背影', '吕文静', '张明（油田第四小学）'), known)
  expect(read.problems).toEqual([])
  expect(read.draft?.participants).toEqual([
    { teacherId: mentor, role: 'lead' },
    { teacherId: mentee, role: 'listener' },
  ])
})

test('whoever is unknown or one of several is kept by name, and it is said who may be meant', () => {
  const read = readRow(rowOf('2025-10-09', '讲座', '作业设计', '张明', '任红伟'), known)
  expect(read.tints).toMatchObject({ lead: 'confirm', others: 'confirm' })
  expect(read.problems).toEqual([
    '名册里有 2 位“张明”：油田第四小学 语文、子路小学 数学，请在姓名后写单位，如 张明（学校）',
    '名册里没有“任红伟”，只记姓名，不计入',
  ])
  expect(read.draft?.participants?.map(({ name }) => name)).toEqual(['张明', '任红伟'])
})

test('in 听徒弟课 the apprentice teaches and the master listens', () => {
  const read = readRow(rowOf('2025-10-09', '听徒弟课', '背影', '吕文静', '张明'), known)
  expect(read.tints.type).toBe('read')
  expect(read.draft?.participants?.map(({ role }) => role)).toEqual(['listener', 'lead'])
})

test('a row with anything refused is not stored, and all its problems are told', () => {
  const read = readRow(rowOf('昨天', '', ''), known)
  expect(read.draft).toBeNull()
  expect(read.problems).toEqual([
    '日期“昨天”读不懂，请写成 2025-10-09',
    '请填写类型，如 听课、公开课、讲座',
    '请填写主题',
  ])
})

test('the heading of a pasted list is no activity', () => {
  expect(readHeading(['序号', '类型', '主 题', '师傅/执教'])).toEqual([null, 1, 2, 3])
  expect(readHeading(rowOf('2025-10-09', '听课', '主题'))).toBeNull()
})
