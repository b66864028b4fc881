import { expect, test } from 'vitest'
import { defaultStudioName, fitsStudioName, renamedStudio } from './studio-names.ts'

test.each([
  ['中原名师工作室', '于磊', '中原名师于磊工作室'],
  ['乡村首席教师工作室', '杨利', '杨利乡村首席教师工作室'],
  ['市级名师工作室', '潘娟', '潘娟名师工作室'],
  ['省级名师工作室', '王倩', '王倩名师工作室'],
  ['名班主任工作室', '李雪', '李雪名班主任工作室'],
])('a %s of %s is called %s', (type, head, name) => expect(defaultStudioName(type, head)).toBe(name))

test('a new head takes the place of the old one in the name, and a name without a person stays', () => {
  expect(renamedStudio('潘娟初中数学名师工作室', '潘娟', '周全')).toBe('周全初中数学名师工作室')
  expect(renamedStudio('启明语文工作室', '潘娟', '周全')).toBe('启明语文工作室')
})

test('a name is found by any part of it, and by 全拼 and 首字母', () => {
  for (const typed of ['潘娟', '名师工作', 'panjuanmingshi', 'pjms', '潘娟名师工作室']) {
    expect([typed, fitsStudioName('潘娟名师工作室', typed)]).toEqual([typed, true])
  }
  expect(fitsStudioName('潘娟名师工作室', '王倩')).toBe(false)
  expect(fitsStudioName('潘娟名师工作室', '·')).toBe(false)
})
