import { expect, test } from 'vitest'
import { logExcerpt } from './log-excerpt.ts'

test('an operation keeps its moment, name, end and time', () => {
  const line = JSON.stringify({ at: '2026-11-23T01:02:03.004Z', op: 'teachers.list', ms: 12.3, code: 'ok' })
  expect(logExcerpt(line)).toBe('2026-11-23T01:02:03.004Z  teachers.list  ok  12.3 ms')
})

test('of a bug the place stays, and neither its message nor a folder', () => {
  const cause = `TypeError: 张三 is not 410901199001011234\n    at createTeacher (file:///C:/Users/李四/app/out/main/engine.js:12:34)\n    at /home/王五/run.js:5:6`
  const line = JSON.stringify({ at: '2026-11-23T01:02:03.004Z', op: 'teachers.create', code: 'internal/bug', cause })
  expect(logExcerpt(line)).toBe(
    '2026-11-23T01:02:03.004Z  teachers.create  internal/bug  TypeError < createTeacher engine.js:12:34 < run.js:5:6',
  )
})

test('a word that is none of the log’s own is left out', () => {
  expect(logExcerpt(JSON.stringify({ op: '张三', code: '李四 ', reference: '王 五', name: '赵六' }))).toBe('')
})

test('what is no log line is left out', () => {
  expect(logExcerpt('张三')).toBeNull()
  expect(logExcerpt('"张三"')).toBeNull()
})
