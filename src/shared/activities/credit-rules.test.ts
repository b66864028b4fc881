import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ParticipantRole } from './activity.ts'
import {
  creditsOf,
  creditsOfAchievement,
  indexCredits,
  type CreditableStudio,
  type CreditActivity,
  type CreditPerson,
} from './credit-rules.ts'

const pair = {
  no: 1,
  id: 'p1',
  code: 'SJ-2025-0001-1',
  label: '吕文静 带 张明',
  startsOn: '2025-09-01',
  endsOn: '2026-07-15',
  mentorId: 'mentor',
  menteeId: 'mentee',
}
const member = (teacherId: string, more = {}) => ({
  teacherId,
  isHead: false,
  joinedOn: '2025-03-01',
  leftOn: null,
  ...more,
})
const studio: CreditableStudio = {
  no: 2,
  id: 's1',
  code: 'GZS-2025-001',
  label: '赵岚名师工作室',
  names: ['赵岚名师工作室', '钱进名师工作室'],
  startsOn: '2025-03-01',
  endsOn: '2028-02-28',
  members: [
    member('head', { isHead: true }),
    member('a'),
    member('b'),
    member('c'),
    member('gone', { leftOn: '2025-09-30' }),
  ],
}
const index = indexCredits([pair], [studio])

const person = (teacherId: string, role: ParticipantRole = 'participant', more: Partial<CreditPerson> = {}) => ({
  teacherId,
  name: teacherId,
  role,
  attendance: 'present' as const,
  ...more,
})
const held = (people: readonly CreditPerson[], more: Partial<CreditActivity> = {}): CreditActivity => ({
  heldOn: '2025-10-15',
  type: '听课',
  organizer: null,
  others: 0,
  units: [],
  people,
  ...more,
})
const reasons = (activity: CreditActivity): readonly string[] => creditsOf(activity, index).map(({ reason }) => reason)

describe('a pair', () => {
  const both = [person('mentor', 'lead'), person('mentee', 'listener')]

  test('is credited when both were there, on every day of its term and on no other', () => {
    expect(reasons(held(both))).toEqual(['师徒都参加了'])
    expect(reasons(held(both, { heldOn: '2025-09-01' }))).toHaveLength(1)
    expect(reasons(held(both, { heldOn: '2026-07-15' }))).toHaveLength(1)
    expect(reasons(held(both, { heldOn: '2025-08-31' }))).toEqual([])
    expect(reasons(held(both, { heldOn: '2026-07-16' }))).toEqual([])
  })

  test('is not credited when one of them was absent, and is when he came late', () => {
    expect(reasons(held([person('mentor', 'lead'), person('mentee', 'listener', { attendance: 'absent' })]))).toEqual(
      [],
    )
    expect(
      reasons(held([person('mentor', 'lead'), person('mentee', 'listener', { attendance: 'late' })])),
    ).toHaveLength(1)
  })

  test('has what the mentee shows or hands in by himself, but not every lesson that he listens to', () => {
    expect(reasons(held([person('mentee', 'lead'), person('x')], { type: '公开课' }))).toEqual([
      '徒弟执教或主讲的公开课',
    ])
    expect(reasons(held([person('mentee')], { type: '教案送审' }))).toEqual(['徒弟的教案送审'])
    expect(reasons(held([person('mentee', 'listener')], { type: '公开课' }))).toEqual([])
    expect(reasons(held([person('mentee', 'listener'), person('x', 'lead')]))).toEqual([])
  })

  test('has what the mentor shows, unless a roll is kept and the mentee is not on it', () => {
    expect(reasons(held([person('mentor', 'lead')], { type: '示范课' }))).toEqual(['师傅执教或主讲的示范课'])
    expect(reasons(held([person('mentor', 'lead'), person('x', 'listener')], { type: '示范课' }))).toEqual([])
    expect(reasons(held([person('mentor', 'lead')], { type: '示范课', others: 3 }))).toEqual([])
  })
})

describe('a studio', () => {
  test('is credited with what its head or a member of that day does, not with what they listen to', () => {
    expect(reasons(held([person('head', 'reviewer')]))).toEqual(['主持人head执教、主持或评课'])
    expect(reasons(held([person('a', 'host')]))).toEqual(['成员a执教、主持或评课'])
    expect(reasons(held([person('head', 'listener'), person('a', 'listener')]))).toEqual([])
    expect(reasons(held([person('gone', 'lead')]))).toEqual([])
    expect(reasons(held([person('gone', 'lead')], { heldOn: '2025-09-30' }))).toHaveLength(1)
  })

  test('is credited from three members on, whatever they do', () => {
    const three = ['a', 'b', 'c'].map((id) => person(id, 'listener'))
    expect(reasons(held(three))).toEqual(['有 3 名成员参加'])
    expect(reasons(held(three.slice(1)))).toEqual([])
    expect(reasons(held([...three.slice(1), person('c', 'reviewer', { attendance: 'absent' })]))).toEqual([])
  })

  test('is credited with what it organizes, under a name of today or before, whoever was there', () => {
    expect(reasons(held([], { organizer: '濮阳市赵岚 名师工作室' }))).toEqual(['由工作室组织'])
    expect(reasons(held([], { organizer: '钱进名师工作室' }))).toEqual(['由工作室组织'])
    expect(reasons(held([], { organizer: '赵岚名师工作室', heldOn: '2028-03-01' }))).toEqual([])
    expect(reasons(held([], { organizer: '市教研室' }))).toEqual([])
  })
})

test('an achievement counts to what its teacher belonged to on that day', () => {
  const of = (teacherId: string, achievedOn = '2025-10-15'): readonly string[] =>
    creditsOfAchievement({ teacherId, achievedOn }, index).map(({ reason }) => reason)
  expect([of('mentee'), of('mentor'), of('head'), of('a')]).toEqual([
    ['徒弟的成果'],
    ['师傅的成果'],
    ['主持人的成果'],
    ['成员的成果'],
  ])
  expect([of('gone'), of('mentee', '2024-10-15'), of('x')]).toEqual([[], [], []])
})

const ids = ['p', 'q', 'r', 's', 't'] as const
const days = ['2025-09-01', '2025-10-01', '2025-11-01', '2025-12-01'] as const
const somebody = fc.constantFrom(...ids)
const span = fc
  .tuple(fc.constantFrom(...days), fc.constantFrom(...days))
  .map(([a, b]) => (a < b ? { startsOn: a, endsOn: b } : { startsOn: b, endsOn: a }))
const anyPair = fc
  .record({ no: fc.nat(50), mentorId: somebody, menteeId: somebody, span })
  .map(({ no, span: term, ...people }) => ({ no, id: `p${no}`, code: `SJ-${no}`, label: '', ...term, ...people }))
const anyStudio = fc
  .record({ no: fc.nat(50), members: fc.uniqueArray(somebody, { maxLength: 4 }), span })
  .map(({ no, members, span: term }) => ({
    no,
    id: `s${no}`,
    code: `GZS-${no}`,
    label: `${no}室`,
    names: [`${no}室`],
    ...term,
    members: members.map((teacherId, place) => member(teacherId, { isHead: place === 0 })),
  }))
const anyActivity = fc.record({
  heldOn: fc.constantFrom(...days),
  type: fc.constantFrom('听课', '公开课', '教案送审', '讲座'),
  organizer: fc.constantFrom(null, '3室'),
  others: fc.nat(2),
  units: fc.constant([]),
  people: fc.array(
    fc.record({
      teacherId: somebody,
      name: fc.constant('某'),
      role: fc.constantFrom<ParticipantRole>('lead', 'host', 'listener', 'reviewer', 'participant'),
      attendance: fc.constantFrom('present' as const, 'late' as const, 'absent' as const),
    }),
    { maxLength: 6 },
  ),
})

test('the order in which people, pairs and studios were entered never changes what is credited', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyPair, { selector: ({ no }) => no, maxLength: 5 }),
      fc.uniqueArray(anyStudio, { selector: ({ no }) => no, maxLength: 4 }),
      anyActivity,
      (pairs, studios, activity) => {
        const forward = creditsOf(activity, indexCredits(pairs, studios))
        const backward = creditsOf(
          { ...activity, people: activity.people.toReversed() },
          indexCredits(pairs.toReversed(), studios.toReversed()),
        )
        expect(backward.map(({ kind, id }) => `${kind} ${id}`)).toEqual(forward.map(({ kind, id }) => `${kind} ${id}`))
      },
    ),
  )
})
