import { expect, test } from 'vitest'
import { readTieLines } from './read-ties.ts'

const told = (text: string) =>
  readTieLines(text).map(({ mentee, mentor, rank, reason }) => [
    mentee.name,
    mentee.unit,
    mentor.name,
    mentor.unit,
    rank,
    reason,
  ])

test('a pasted line is a mentee, a mentor, their schools and a rank, with or without a number before it', () => {
  expect(told('1\t岳明轩\t卫都街道小学\t常月英\t市油田第四小学\t第二志愿\n\n申可欣 常月英')).toEqual([
    ['岳明轩', '卫都街道小学', '常月英', '市油田第四小学', 2, null],
    ['申可欣', null, '常月英', null, 1, null],
  ])
})

test('several mentors in a line are the first, second and third wish', () => {
  expect(told('华子航 伊丽萍 路秀英 聂春燕').map(([, , mentor, , rank]) => [mentor, rank])).toEqual([
    ['伊丽萍', 1],
    ['路秀英', 2],
    ['聂春燕', 3],
  ])
})

test('a heading that names the mentor first turns the order round, and a reason is kept', () => {
  expect(told('师傅\t徒弟\t回避原因\n常月英\t常小雨\t母女')).toEqual([['常小雨', null, '常月英', null, 1, '母女']])
})
