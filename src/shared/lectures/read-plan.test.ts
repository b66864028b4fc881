import { expect, test } from 'vitest'
import { readPlanLines } from './read-plan.ts'

const first = (text: string) => readPlanLines(text, '2026-2027').read[0]?.draft

test('a line without a header is told apart by what its cells look like', () => {
  expect(first('2027-03-18\t核心素养导向的课堂\t吕建国\t油田一中\t09:00-11:30')).toMatchObject({
    heldOn: '2027-03-18',
    topic: '核心素养导向的课堂',
    place: '油田一中',
    startsAt: '09:00',
    endsAt: '11:30',
  })
  expect(first('2027-03-18\t核心素养导向的课堂\t吕建国\t油田一中\t09:00-11:30')?.speakers[0]?.name).toBe('吕建国')
})

test('a short topic is not taken for a name or a school beside the real ones', () => {
  const draft = first('3月25日\t作文教学\t陈晓青\t实验小学')
  expect(draft).toMatchObject({ heldOn: '2027-03-25', topic: '作文教学', place: '实验小学' })
  expect(draft?.speakers[0]?.name).toBe('陈晓青')
})

test('the columns of a header come before any guess, and a line without a day is handed back', () => {
  const { read, unread } = readPlanLines(
    '期次\t时间\t讲座主题\t主讲人\n4\t10月15日\t小学数学\t欧阳文静\n待定\t阅读',
    '2026-2027',
  )
  expect(read[0]?.draft).toMatchObject({ issue: 4, heldOn: '2026-10-15', topic: '小学数学' })
  expect(unread).toHaveLength(1)
})
