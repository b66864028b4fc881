import { expect, test } from 'vitest'
import { kindOf, readList } from './read-list.ts'

const said = (pasted: string) =>
  readList(pasted).map(({ name, unit, duty, kind, count }) => [name, unit, duty, kind, count ?? 1].join(' '))

test('a sheet with a heading is read by its heading, whatever stands between', () => {
  expect(
    said('序号\t姓名\t民族\t工作单位\t职务\n1\t张 卫国\t汉\t濮阳市实验小学\t校长\n2\t李梅\t\t油田四中\t语文教师'),
  ).toEqual(['张卫国 濮阳市实验小学 校长 leader 1', '李梅 油田四中 语文教师 teacher 1'])
})

test('without a heading it is name, unit, duty, and a number at the front is skipped', () => {
  expect(said('1\t张卫国\t市教育局\t科长\n2.\t李梅\t油田四中')).toEqual([
    '张卫国 市教育局 科长 leader 1',
    '李梅 油田四中  teacher 1',
  ])
  expect(said('李梅，油田四中，语文教师')).toEqual(['李梅 油田四中 语文教师 teacher 1'])
})

test('names in one line are people of their own', () => {
  expect(said('张卫国、李梅、 王芳')).toEqual(['张卫国   teacher 1', '李梅   teacher 1', '王芳   teacher 1'])
})

test('a group is told by its number, in the name or in a column', () => {
  expect(said('学生40人\t伊吾县第一小学')).toEqual(['学生 伊吾县第一小学  student 40'])
  expect(said('姓名\t单位\t人数\n夏令营学生\t伊吾县第一小学\t36人')).toEqual(['夏令营学生 伊吾县第一小学  student 36'])
})

test('who teaches a class is no leader, and who heads a school is', () => {
  expect([kindOf('班主任'), kindOf('副校长'), kindOf('营员')]).toEqual(['teacher', 'leader', 'student'])
})

test('empty lines and lines without a name are left out', () => {
  expect(said('\n\n姓名\t单位\n\t濮阳市实验小学\n')).toEqual([])
})
