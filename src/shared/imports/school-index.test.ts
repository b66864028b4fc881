import { expect, test } from 'vitest'
import { createSchoolIndex, type KnownSchool } from './school-index.ts'

const school = (name: string, district: string, more: Partial<KnownSchool> = {}): KnownSchool => ({
  id: name,
  name,
  district,
  districtShort: district.replace(/[县区]$/, ''),
  town: null,
  stages: [],
  isOutside: false,
  isRural: null,
  aliases: [],
  ...more,
})

const index = createSchoolIndex([
  school('南乐县实验小学', '南乐县'),
  school('南乐县第三小学', '南乐县'),
  school('南乐县第五小学', '南乐县'),
  school('南乐县第一高级中学', '南乐县'),
  school('南乐县元村镇第一初级中学', '南乐县', { town: '元村镇' }),
  school('南乐县元村镇柳村小学', '南乐县', { town: '元村镇' }),
  school('南乐县寺庄乡柳村小学', '南乐县', { town: '寺庄乡' }),
  school('范县实验小学', '范县'),
  school('范县第三中学', '范县', { aliases: ['县三中'] }),
  school('濮阳市第一高级中学', '市直', { aliases: ['市一高'] }),
  school('伊吾县小学', '伊吾县', { isOutside: true }),
  school('伊吾县盐池镇小学', '伊吾县', { isOutside: true, town: '盐池镇' }),
])
const named = (text: string, district: string | null, isOutside = false): string | null =>
  index.resolve(text, { district, isOutside }).school?.name ?? null
const code = (text: string, district: string | null): string | undefined =>
  index.resolve(text, { district }).notes[0]?.code

test('a name without its county is of the reporting county, and ambiguous where nobody says which', () => {
  expect(named('实验小学', '南乐县')).toBe('南乐县实验小学')
  expect(named('实验小学', '范县')).toBe('范县实验小学')
  expect([named('实验小学', null), code('实验小学', null)]).toEqual([null, 'school_ambiguous'])
})

test('the usual short forms are understood', () => {
  expect(named('南乐一高', '南乐县')).toBe('南乐县第一高级中学')
  expect(named('南乐实小', null)).toBe('南乐县实验小学')
  expect(named('濮阳市南乐县实验小学', null)).toBe('南乐县实验小学')
  expect(named('元村一中', '南乐县')).toBe('南乐县元村镇第一初级中学')
  expect(named('市一高', '南乐县')).toBe('濮阳市第一高级中学')
})

test('two villages of one name in the county stay undecided, with the town they are told apart', () => {
  expect(code('柳村小学', '南乐县')).toBe('school_ambiguous')
  expect(named('寺庄乡柳村小学', '南乐县')).toBe('南乐县寺庄乡柳村小学')
})

test('县三中 means the county of whoever writes, never that of another', () => {
  expect(named('县三中', '范县')).toBe('范县第三中学')
  expect(named('县三中', '南乐县')).toBeNull()
})

test('slips of the pen are read and told, another number or kind of school never is', () => {
  expect([named('南乐县第1高级中学', '南乐县'), code('南乐县第1高级中学', '南乐县')]).toEqual([
    '南乐县第一高级中学',
    'school_fuzzy_matched',
  ])
  expect(named('南乐县试验小学', '南乐县')).toBe('南乐县实验小学')
  expect(code('南乐县第四小学', '南乐县')).toBe('school_unknown')
  expect(code('南乐县第三中学', '南乐县')).toBe('school_unknown')
})

test('the name as it stands in the directory carries no finding', () => {
  expect(index.resolve('南乐县第三小学', { district: '南乐县' }).notes).toEqual([])
})

test('a host school is looked for outside the city, and one that only lacks its county comes first', () => {
  expect(named('小学', null, true)).toBe('伊吾县小学')
  expect(named('盐池镇小学', null, true)).toBe('伊吾县盐池镇小学')
})

test('a spelling that the officer confirmed for a county holds there', () => {
  const confirmed = createSchoolIndex(
    [school('南乐县第三小学', '南乐县')],
    [{ district: '南乐县', name: '三完小', schoolId: '南乐县第三小学' }],
  )
  expect(confirmed.resolve('三完小', { district: '南乐县' }).school?.name).toBe('南乐县第三小学')
  expect(confirmed.resolve('三完小', { district: '范县' }).school).toBeNull()
})

test('a zone is named in many ways, and 濮阳 alone in front is the city', () => {
  const zones = createSchoolIndex([
    school('濮阳工业园区第一中学', '河南濮阳工业园区', {
      districtShort: '工业园区',
      districtAliases: ['工业园', '园区'],
    }),
    school('濮阳经济技术开发区第三中学', '濮阳经济技术开发区', {
      districtShort: '开发区',
      districtAliases: ['经开区'],
    }),
    school('濮阳市第三高级中学', '市直'),
    school('濮阳县第三高级中学', '濮阳县', { districtShort: '濮阳县', districtAliases: ['濮阳'] }),
  ])
  const read = (text: string, district: string | null): string | undefined =>
    zones.resolve(text, { district }).school?.name
  expect(read('园区一中', null)).toBe('濮阳工业园区第一中学')
  expect(read('工业园第一中学', null)).toBe('濮阳工业园区第一中学')
  expect(read('第一中学', '河南濮阳工业园区')).toBe('濮阳工业园区第一中学')
  expect(read('濮阳市开发区第三中学', null)).toBe('濮阳经济技术开发区第三中学')
  expect(read('经开区三中', null)).toBe('濮阳经济技术开发区第三中学')
  expect(read('濮阳三高', '市直')).toBe('濮阳市第三高级中学')
})

test('what an alias shortens may lose its county too', () => {
  const schools = createSchoolIndex([school('范县育才学校', '范县', { districtShort: '范县', aliases: ['范县育才'] })])
  expect(schools.resolve('县育才', { district: '范县' }).school?.name).toBe('范县育才学校')
})

test('a slip in the word for the kind of school is read, another kind never is', () => {
  expect(named('南乐县元村镇第一初极中学', '南乐县')).toBe('南乐县元村镇第一初级中学')
  expect(named('南乐县元村镇第一高级中学', '南乐县')).toBeNull()
})
