import { expect, test } from 'vitest'
import type { Pairing } from '#shared/pairings/pairing.ts'
import { pairingEvents } from './pairing-events.ts'

const person = {
  id: 't1',
  name: '吕文静',
  school: '濮阳市华龙区高级中学',
  district: '华龙区',
  stage: '普通高中',
  subject: '英语',
  title: '高级教师',
  honours: null,
  teachingYears: 18,
}

const pairing: Pairing = {
  id: 'p1',
  groupId: 'g1',
  code: 'SJ-2025-0031-2',
  mentorId: 't1',
  mentor: '吕文静',
  mentorSchool: person.school,
  menteeId: 't2',
  mentee: '冯思远',
  menteeSchool: '新习镇第一初级中学',
  district: '华龙区',
  stage: '普通高中',
  subject: '英语',
  kind: '跨校',
  level: '市级',
  startsOn: '2025-09-01',
  endsOn: '2026-07-15',
  status: 'active',
  mentorVacant: false,
  grade: null,
  hasFindings: false,
  cohortId: 'c1',
  cohort: '2025—2026学年',
  role: 'mentee',
  mentorSnapshot: person,
  menteeSnapshot: { ...person, id: 't2', name: '冯思远' },
  coMentor: null,
  agreementOn: '2025-09-10',
  agreementNo: '一式三份',
  appointmentNo: null,
  goal: null,
  remark: null,
  baseline: null,
  target: null,
  mentorWish: null,
  menteeWish: null,
  leftOn: null,
  reason: null,
  reasonNote: null,
  score: null,
  assessedOn: null,
  completedOn: null,
  extensions: 0,
  pausedOn: null,
  pausedUntil: null,
  previousId: null,
  nextId: null,
  findings: [],
  actions: [],
  source: null,
}

const today = '2025-12-11'

test('a running pair has its end ahead, and the latest stands first', () => {
  const events = pairingEvents(pairing, today)
  expect(events.map((event) => [event.kind, event.ahead])).toEqual([
    ['到期', true],
    ['协议', false],
    ['开始', false],
  ])
  expect(events[0]?.note).toBe('还有 216 天')
})

test('a pair that has ended has no end to come', () => {
  const over = {
    ...pairing,
    status: 'dissolved',
    leftOn: '2025-11-01',
    reason: '调离',
    reasonNote: '调往郑州',
  } as const
  const events = pairingEvents(over, today)
  expect(events.map((event) => event.kind)).toEqual(['解除', '协议', '开始'])
  expect(events[0]?.text).toBe('调离，调往郑州')
})

test('出师 is not told a second time as leaving', () => {
  const done = {
    ...pairing,
    status: 'completed',
    grade: '优秀',
    score: 92,
    assessedOn: '2025-12-01',
    completedOn: '2025-12-08',
    leftOn: '2025-12-08',
  } as const
  expect(pairingEvents(done, today).map((event) => event.kind)).toEqual(['出师', '考核', '协议', '开始'])
})
