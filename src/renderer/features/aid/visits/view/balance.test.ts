import { expect, test } from 'vitest'
import type { VisitRow } from '#shared/aid/visit.ts'
import { balanceOf } from './balance.ts'

const visit = (more: Partial<VisitRow>): VisitRow => ({
  id: '1',
  code: 'HF-2025-001',
  direction: 'out',
  kind: '送教',
  topic: '名师送教团',
  startsOn: '2025-03-03',
  endsOn: '2025-03-07',
  days: 5,
  place: null,
  leader: null,
  city: '濮阳市',
  teachers: 4,
  leaders: 1,
  students: 0,
  personDays: 25,
  content: null,
  result: null,
  remark: null,
  status: 'ended',
  activities: 0,
  attachments: 0,
  missing: 0,
  hasFindings: false,
  ...more,
})

test('each way is summed, and what is planned, cancelled or void counts to nothing', () => {
  const { ways } = balanceOf([
    visit({}),
    visit({ status: 'underway', days: 3, personDays: 15 }),
    visit({ direction: 'in', kind: '跟岗学习', teachers: 9, leaders: 0 }),
    visit({ status: 'planned' }),
    visit({ status: 'cancelled' }),
    visit({ status: 'void' }),
  ])
  expect(ways.out).toEqual({ visits: 2, teachers: 8, students: 0, leaders: 2, days: 8, personDays: 40 })
  expect(ways.in).toMatchObject({ visits: 1, teachers: 9 })
  expect(ways.online.visits).toBe(0)
})

test('kinds are counted each way, the commonest first', () => {
  const { kinds } = balanceOf([visit({ kind: '挂职', direction: 'in' }), visit({}), visit({ direction: 'in' })])
  expect(kinds).toEqual([
    { kind: '送教', out: 1, in: 1, online: 0 },
    { kind: '挂职', out: 0, in: 1, online: 0 },
  ])
})
