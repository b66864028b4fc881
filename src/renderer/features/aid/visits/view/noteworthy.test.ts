import { expect, test } from 'vitest'
import type { VisitRow } from '#shared/aid/visit.ts'
import { balanceOf } from './balance.ts'
import { noteworthy } from './noteworthy.ts'

const visit = (status: VisitRow['status'], more: Partial<VisitRow> = {}) =>
  ({
    direction: 'in',
    kind: '研学',
    status,
    endsOn: '2025-03-07',
    missing: 0,
    teachers: 1,
    leaders: 0,
    students: 3,
    days: 1,
    personDays: 4,
    ...more,
  }) as VisitRow

const said = (rows: readonly VisitRow[], overlaps = 0) =>
  noteworthy(rows, balanceOf(rows), { today: '2025-12-11', overlaps }).map(({ sentence }) => sentence)

test('what needs a look is told in one sentence each, and nothing else', () => {
  expect(said([visit('ended', { missing: 2 }), visit('planned'), visit('underway', { missing: 1 })], 2)).toEqual([
    '1 次已结束，卷宗缺件',
    '1 次计划已过期，没有登记',
    '1 次已过结束日期，没有登记结束',
    '2 处同一人时间重叠',
    '没有濮阳学生去伊吾',
  ])
  expect(said([])).toEqual([])
})
