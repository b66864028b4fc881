import { expect, test } from 'vitest'
import type { HostTimeline, TimelineBar } from '#shared/aid/aid-contract.ts'
import { hostLanes } from './host-lanes.ts'

const bar = (postingId: string, from: string, to: string, more: Partial<TimelineBar> = {}): TimelineBar => ({
  postingId,
  code: postingId,
  name: postingId,
  subject: '数学',
  post: '任课',
  status: 'serving',
  from,
  to,
  extendedFrom: null,
  isCutShort: false,
  previousId: null,
  successorId: null,
  ...more,
})

const school = (host: string, bars: readonly TimelineBar[]): HostTimeline => ({ hostId: host, host, bars })
const span = { from: '2024-01-01', to: '2027-12-31' }

test('whoever comes after somebody stands behind him, and at one time nobody shares a row', () => {
  const [lane] = hostLanes(
    [
      school('伊吾县中学', [
        bar('a', '2023-02-01', '2026-01-31'),
        bar('b', '2023-02-01', '2025-07-31'),
        bar('c', '2026-02-01', '2029-01-31', { previousId: 'a', status: 'recommended' }),
      ]),
    ],
    [],
    span,
  )
  expect(lane?.rows.map((row) => row.map(({ key, look }) => `${key} ${look}`))).toEqual([
    ['a serving', 'c coming'],
    ['b serving'],
  ])
})

test('a subject that nobody will teach is a bar of its own from that day on', () => {
  const gap = {
    hostId: '伊吾县中学',
    host: '伊吾县中学',
    stage: '普通高中',
    subject: '数学',
    since: '2026-02-01',
    lost: [],
  }
  const [lane] = hostLanes([school('伊吾县中学', [bar('a', '2023-02-01', '2026-01-31')])], [gap], span)
  expect(lane?.rows).toHaveLength(1)
  expect(lane?.rows[0]?.[1]).toMatchObject({ label: '缺 数学', look: 'gap', from: '2026-02-01', to: '2027-12-31' })
})

test('schools with people come first', () => {
  const lanes = hostLanes(
    [
      school('甲', [bar('a', '2020-01-01', '2021-01-01', { status: 'returned' })]),
      school('乙', [bar('b', '2025-01-01', '2027-01-01')]),
    ],
    [],
    span,
  )
  expect(lanes.map(({ host }) => host)).toEqual(['乙', '甲'])
})
