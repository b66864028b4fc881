import { expect, test } from 'vitest'
import { lectureOccasion } from './lecture-occasion.ts'

test('the head of a sheet tells number, topic, day, place and speaker of its session', () => {
  const head = [
    '“龙都名师大讲堂”第3期签到表',
    '主题：大单元教学　时间：2025年10月18日　地点：濮阳市油田第一中学报告厅　主讲：吕文静',
  ]
  expect(lectureOccasion(head, '签到', '08_签到表.xlsx')).toEqual({
    issue: 3,
    topic: '大单元教学',
    heldOn: '2025-10-18',
    place: '濮阳市油田第一中学报告厅',
    speaker: '吕文静',
  })
})

test('a number in Chinese or in the name of the file is read; what is not told stays open', () => {
  expect(lectureOccasion(['龙都名师大讲堂第十二期《作业设计》签到表'], 'Sheet1', 'a.xlsx')).toMatchObject({
    issue: 12,
    topic: '作业设计',
    heldOn: null,
  })
  expect(lectureOccasion([], 'Sheet1', '大讲堂第4期签到.xlsx')).toMatchObject({ issue: 4, topic: null, place: null })
  expect(lectureOccasion(['2025年13月40日'], 'Sheet1', 'a.xlsx').heldOn).toBeNull()
})
