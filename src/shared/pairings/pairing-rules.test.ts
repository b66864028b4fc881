import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairingPolicyDefaults, type PairingPolicy } from '../policies/pairing-policy.ts'
import { findingKey } from './finding.ts'
import type { CaseMentee, PairingCase, PersonFacts, StandingPair } from './pairing-facts.ts'
import { brokenPairingRules } from './pairing-rules.ts'

const person = (id: string, facts: Partial<PersonFacts> = {}): PersonFacts => ({
  id,
  name: `教师${id}`,
  school: '第一小学',
  districtId: 'd1',
  stage: '小学',
  schoolStages: [],
  subject: '语文',
  subject2: null,
  title: '一级教师',
  titleGrade: 30,
  honourGrade: 0,
  sex: null,
  birth: null,
  workStart: null,
  status: 'active',
  doubts: [],
  studios: [],
  ...facts,
})

const term = { startsOn: '2025-09-01', endsOn: '2026-07-15' }

const mentee = (id: string, facts: Partial<PersonFacts> = {}, own: Partial<CaseMentee> = {}): CaseMentee => ({
  person: person(id, { title: '二级教师', titleGrade: 20, ...facts }),
  pairingId: null,
  code: null,
  role: 'mentee',
  reportedBy: null,
  ...term,
  ...own,
})

const standing = (mentorId: string, menteeId: string, own: Partial<StandingPair> = {}): StandingPair => ({
  pairingId: `${mentorId}>${menteeId}`,
  groupId: `g${mentorId}`,
  code: `SJ-2025-${mentorId}-${menteeId}`,
  mentorId,
  mentor: `教师${mentorId}`,
  menteeId,
  mentee: `教师${menteeId}`,
  role: 'mentee',
  kind: '校内',
  subject: '语文',
  status: 'active',
  reportedBy: null,
  ...term,
  ...own,
})

const judged = (own: Partial<PairingCase> = {}): PairingCase => ({
  groupId: null,
  mentor: person('M'),
  mentees: [mentee('a')],
  kind: '校内',
  stage: '小学',
  subject: '语文',
  standing: [],
  ...term,
  ...own,
})

const lines = { mentorTitleGrade: 30, mentorHonourGrade: 2 }
const check = (own: Partial<PairingCase> = {}, policy: Partial<PairingPolicy> = {}) =>
  brokenPairingRules(judged(own), { policy: { ...pairingPolicyDefaults, ...policy }, lines })
const found = (own: Partial<PairingCase> = {}, policy: Partial<PairingPolicy> = {}) =>
  check(own, policy).map(({ rule, severity }) => `${severity} ${rule}`)

test('an ordinary pair breaks no rule', () => {
  expect(check()).toEqual([])
})

test('a mentor is not his own mentee, and no reason makes it right', () => {
  expect(found({ mentees: [mentee('M')] })).toContain('block mentor-is-mentee')
})

test('the end comes after the start', () => {
  expect(found({ startsOn: '2026-07-15', endsOn: '2025-09-01' })).toEqual(['block dates-reversed'])
  expect(found({ mentees: [mentee('a', {}, { endsOn: '2025-09-01' })] })).toEqual(['block dates-reversed'])
})

test('a second mentor of the same kind and subject is refused, with the codes and names', () => {
  const [finding] = check({ standing: [standing('X', 'a')] })
  expect(finding).toMatchObject({ rule: 'mentee-in-two-groups', severity: 'block', menteeId: 'a', field: 'menteeId' })
  expect(finding?.sentence).toBe('教师a已在SJ-2025-X-a（师傅教师X）结对，同时只能有 1 名同类同学科师傅。')
})

test('a second mentor of another kind or subject is welcome, and so is one at another time', () => {
  expect(found({ standing: [standing('X', 'a', { kind: '班主任' })] })).toEqual([])
  expect(found({ standing: [standing('X', 'a', { subject: '数学' })] })).toEqual([])
  expect(found({ standing: [standing('X', 'a', { startsOn: '2024-09-01', endsOn: '2025-08-31' })] })).toEqual([])
})

test('a shadow trainee may follow several mentors', () => {
  expect(found({ mentees: [mentee('a', {}, { role: 'shadow' })], standing: [standing('X', 'a')] })).toEqual([])
  expect(found({ standing: [standing('X', 'a', { role: 'shadow' })] })).toEqual([])
})

test('the policy says how many mentors of one kind a mentee may have', () => {
  const two = [standing('X', 'a'), standing('Y', 'a')]
  expect(found({ standing: two.slice(1) }, { sameKindMentors: 2 })).toEqual([])
  expect(found({ standing: two }, { sameKindMentors: 2 })).toEqual(['block mentee-in-two-groups'])
})

test('the same pair twice is refused; from two counties it is called their double report', () => {
  expect(found({ standing: [standing('M', 'a')] })).toEqual(['block same-pair-twice'])
  const fromTwo = {
    mentees: [mentee('a', {}, { reportedBy: 'd1' })],
    standing: [standing('M', 'a', { reportedBy: 'd2' })],
  }
  expect(found(fromTwo)).toEqual(['block same-pair-two-counties'])
  expect(found({ standing: [standing('M', 'a', { kind: '班主任' })] })).toEqual(['warn same-pair-twice'])
})

test('one mentee named twice in a group is refused', () => {
  expect(found({ mentees: [mentee('a'), mentee('a')] })).toEqual(['block same-pair-twice'])
})

test('two rows of one pair in one group are the same pair twice, and say so when two counties sent them', () => {
  const row = (n: number, reportedBy: string) =>
    standing('M', 'a', { pairingId: `row${n}`, code: `SJ-2025-0001-${n}`, reportedBy })
  const stored = (n: number, reportedBy: string) => {
    const { pairingId, code } = row(n, reportedBy)
    return mentee('a', {}, { pairingId, code, reportedBy })
  }
  const both = (other: string) => ({
    groupId: 'gM',
    mentees: [stored(1, 'd1'), stored(2, other)],
    standing: [row(1, 'd1'), row(2, other)],
  })
  expect(found(both('d2'))).toEqual(['block same-pair-two-counties'])
  expect(found(both('d1'))).toEqual(['block same-pair-twice'])
})

test('two people who guide each other are refused', () => {
  expect(found({ standing: [standing('a', 'M')] })).toEqual(['block circular'])
})

test('past the warning line is a warning, past the limit a refusal, and who is counted is counted once', () => {
  const three = [standing('M', 'x'), standing('M', 'y'), standing('M', 'z')]
  expect(found({ standing: three.slice(1) })).toEqual([])
  expect(found({ standing: three })).toEqual(['warn mentor-over-limit'])
  expect(found({ standing: three }, { menteeLimit: 3 })).toEqual(['block mentor-over-limit'])
  expect(found({ standing: three }, { menteeLimit: 4 })).toEqual(['warn mentor-over-limit'])
  expect(found({ standing: [...three.slice(1), standing('M', 'y', { pairingId: 'other' })] })).toEqual([])
})

test('accepting five mentees does not accept six', () => {
  const pairs = ['v', 'w', 'x', 'y', 'z'].map((id) => standing('M', id))
  const [five] = check({ standing: pairs.slice(0, 4) })
  const [six] = check({ standing: pairs })
  expect(five?.subject).not.toBe(six?.subject)
})

test('another stage or subject is a warning', () => {
  expect(found({ mentees: [mentee('a', { stage: '初中' })] })).toEqual(['warn stage-mismatch'])
  expect(found({ mentees: [mentee('a', { subject: '数学' })] })).toEqual(['warn subject-mismatch'])
  expect(found({ mentees: [mentee('a', { subject: '数学', subject2: '语文' })] })).toEqual([])
})

test('一贯制 stands for the stages of its school, 综合 for all', () => {
  const through = { stage: '一贯制', schoolStages: ['小学', '初中'] }
  expect(found({ mentees: [mentee('a', through)] })).toEqual([])
  expect(found({ mentees: [mentee('a', { ...through, schoolStages: ['初中', '普通高中'] })] })).toEqual([
    'warn stage-mismatch',
  ])
  expect(found({ mentees: [mentee('a', { stage: '学前' })], stage: '一贯制', mentor: person('M', through) })).toEqual([
    'warn stage-mismatch',
  ])
  expect(found({ mentees: [mentee('a', { stage: '综合' })] })).toEqual([])
})

test('a subject is the same under the name it has in another stage, and 班主任 is bound to none', () => {
  const high = { mentor: person('M', { subject: '思想政治' }), subject: '思想政治' }
  expect(found({ ...high, mentees: [mentee('a', { subject: '道德与法治' })] })).toEqual([])
  expect(found({ kind: '班主任', mentees: [mentee('a', { subject: '数学' })] })).toEqual([])
  expect(found({ subject: '班主任', mentees: [mentee('a', { subject: '数学' })] })).toEqual([])
})

test('a mentor below the mentee is a warning, across the series of titles', () => {
  const lecturer = mentee('a', { title: '高级讲师', titleGrade: 40 })
  expect(found({ mentees: [lecturer] })).toEqual(['warn mentor-title-lower'])
  expect(found({ mentor: person('M', { title: '高级教师', titleGrade: 40 }), mentees: [lecturer] })).toEqual([])
})

test('a mentor needs the title of the policy, or an honour that stands in for it', () => {
  const low = { title: '二级教师', titleGrade: 20 }
  expect(found({ mentor: person('M', low) })).toEqual(['warn mentor-title-too-low'])
  expect(found({ mentor: person('M', { ...low, honourGrade: 2 }) })).toEqual([])
  expect(found({ mentor: person('M', { title: null, titleGrade: null }) })).toEqual(['info mentor-title-too-low'])
})

test('retirement goes by age and sex of the policy: before the start a warning, before the end a word', () => {
  const woman = (birth: string) => person('M', { sex: 'female', birth })
  expect(found({ mentor: woman('1970-09') })).toEqual(['warn mentor-retired'])
  expect(found({ mentor: woman('1971-01-20') })).toEqual(['info mentor-retired'])
  expect(found({ mentor: person('M', { sex: 'male', birth: '1970-09' }) })).toEqual([])
  expect(found({ mentor: woman('1970-09') }, { retireAgeFemale: 60 })).toEqual([])
})

test('who has left can neither guide nor be guided', () => {
  expect(found({ mentor: person('M', { status: 'retired' }) })).toEqual(['block mentor-gone'])
  expect(found({ mentees: [mentee('a', { status: 'transferred' })] })).toEqual(['block mentee-gone'])
  expect(found({ mentor: person('M', { status: 'on-aid' }) })).toEqual([])
})

test('a mentee past the years of the policy is a warning', () => {
  expect(found({ mentees: [mentee('a', { workStart: '2019-08' })] })).toEqual(['warn mentee-too-senior'])
  expect(found({ mentees: [mentee('a', { workStart: '2019-10' })] })).toEqual([])
  expect(found({ mentees: [mentee('a', { workStart: '2000-01' })] }, { menteeYears: null })).toEqual([])
})

test('doubts about who someone is are told; a studio is only mentioned', () => {
  const doubts = [{ otherId: 'b', otherName: '教师b', otherSchool: '第二小学', kind: 'same-id' as const }]
  expect(found({ mentees: [mentee('a', { doubts })] })).toEqual(['warn identity-conflict'])
  expect(found({ mentees: [mentee('a', { studios: ['某某名师工作室'] })] })).toEqual(['info mentee-in-studio'])
})

test('what is not known is not held against anyone', () => {
  const blank = { stage: null, subject: null, title: null, titleGrade: null, workStart: null }
  expect(found({ mentees: [mentee('a', blank)] })).toEqual([])
})

test('a stored pair is never judged against its own row', () => {
  const stored = mentee('a', {}, { pairingId: 'M>a', code: 'SJ-2025-M-a' })
  expect(found({ groupId: 'gM', mentees: [stored], standing: [standing('M', 'a')] })).toEqual([])
})

const ids = fc.constantFrom('M', 'a', 'b', 'X')
const anyStanding = fc
  .record({ mentorId: ids, menteeId: ids, kind: fc.constantFrom('校内', '班主任'), shadow: fc.boolean() })
  .map(({ mentorId, menteeId, kind, shadow }) =>
    standing(mentorId, menteeId, { kind, role: shadow ? 'shadow' : 'mentee' }),
  )

test('two pairs find the same fault under the same key, from whichever side they are met', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyStanding, { selector: (pair) => pair.pairingId, minLength: 2, maxLength: 2 }),
      (pairs) => {
        const sideOf = (pair: StandingPair) =>
          new Set(
            brokenPairingRules(
              judged({
                groupId: pair.groupId,
                mentor: person(pair.mentorId),
                mentees: [mentee(pair.menteeId, {}, { pairingId: pair.pairingId, code: pair.code, role: pair.role })],
                kind: pair.kind,
                standing: pairs,
              }),
              { policy: { ...pairingPolicyDefaults, menteeWarning: 0 }, lines },
            )
              .filter(({ pairingIds, rule }) => pairingIds.length === 2 && rule !== 'mentor-over-limit')
              .map(findingKey),
          )
        const [one, other] = pairs
        if (one === undefined || other === undefined) return
        expect(sideOf(one)).toEqual(sideOf(other))
      },
    ),
  )
})

test('a rule broken stays broken when more pairs stand', () => {
  fc.assert(
    fc.property(fc.array(anyStanding, { maxLength: 6 }), anyStanding, (pairs, more) => {
      const distinct = [...new Map(pairs.map((pair) => [pair.pairingId, pair])).values()]
      const rules = new Set(found({ standing: [...distinct, more] }))
      for (const rule of found({ standing: distinct })) expect(rules.has(rule)).toBe(true)
    }),
  )
})
