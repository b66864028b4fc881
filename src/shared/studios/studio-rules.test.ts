import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chiefPolicyDefaults, studioPolicyDefaults } from '../policies/studio-policy.ts'
import { brokenStudioRules, type StudioCase, type StudioCaseMember, type StudioPerson } from './studio-rules.ts'
import { memberRoles, type MemberRole } from './studio.ts'

const person = (name: string, more: Partial<StudioPerson> = {}): StudioPerson => ({
  teacherId: name,
  name,
  status: 'active',
  birth: '1980-05',
  title: '高级教师',
  titleGrade: 40,
  heads: [],
  isIn: [],
  ...more,
})

const member = (name: string, role: MemberRole, more: Partial<StudioCaseMember> = {}): StudioCaseMember => ({
  ...person(name),
  role,
  school: `${name}小学`,
  isRural: true,
  ...more,
})

const many = (role: MemberRole, count: number, more: Partial<StudioCaseMember> = {}): StudioCaseMember[] =>
  Array.from({ length: count }, (_, index) => member(`${role}${index}`, role, more))

/** Head, assistant, three core members and seven others, of as many schools: nothing is wrong with it. */
const sound: StudioCase = {
  status: 'running',
  lead: person('潘娟'),
  members: [
    member('潘娟', 'lead'),
    member('韩娜', 'assistant'),
    ...many('core', 3),
    ...many('member', 5),
    ...many('trainee', 2),
  ],
  startsOn: '2025-09-01',
  endsOn: '2028-08-31',
  quietDays: 10,
}
const context = { policy: studioPolicyDefaults, leadTitleGrade: 40 }
const sentences = (changes: Partial<StudioCase>, policy = context.policy): string[] =>
  brokenStudioRules({ ...sound, ...changes }, { ...context, policy }).map(({ sentence }) => sentence)

test('a sound studio breaks nothing', () => expect(sentences({})).toEqual([]))

test('the share of village teachers is told with its figures', () => {
  const members = [member('潘娟', 'lead'), ...many('core', 3), ...many('member', 7, { isRural: false })].map(
    (one, index) => ({ ...one, isRural: index < 3 }),
  )
  expect(sentences({ members })).toEqual(['乡村教师 3 人，占 27%，低于 33%。'])
})

test('sizes and schools are counted without advisers, and told with what is asked for', () => {
  const members = [member('潘娟', 'lead'), ...many('core', 1), ...many('member', 2), ...many('adviser', 9)].map(
    (one) => ({ ...one, school: '同一小学' }),
  )
  expect(sentences({ members })).toEqual([
    '共 4 人，规定 8—15 人。',
    '核心成员 1 人，规定 3—5 人。',
    '成员和学员 2 人，规定 6—12 人。',
    '成员来自 1 所学校，少于 3 所。',
  ])
})

test('one heads one studio and is in two', () => {
  expect(sentences({ lead: person('潘娟', { heads: ['某某名师工作室'] }) })).toEqual([
    '潘娟还主持某某名师工作室，共 2 室，规定最多 1 室。',
  ])
  const [first, ...rest] = sound.members
  const busy = member('周全', 'core', { isIn: ['甲工作室', '乙工作室'] })
  expect(
    sentences({ members: [...(first === undefined ? [] : [first]), busy, ...rest.slice(0, 3), ...rest.slice(4)] }),
  ).toEqual(['周全还参加甲工作室、乙工作室，共 3 室，规定最多 2 室。'])
})

test('a head who has left blocks; one who is missing, too low or too old is told of', () => {
  const [left] = brokenStudioRules({ ...sound, lead: person('潘娟', { status: 'retired' }) }, context)
  expect(left).toMatchObject({ rule: 'lead-gone', severity: 'block' })
  expect(sentences({ lead: null })).toEqual(['没有主持人，请更换主持人或撤销。'])
  expect(sentences({ lead: person('潘娟', { title: '一级教师', titleGrade: 30 }) })).toEqual([
    '主持人潘娟是一级教师，方案要求高级教师及以上。',
  ])
  expect(sentences({ lead: person('潘娟', { birth: '1970-01' }) }, chiefPolicyDefaults)).toEqual([
    '主持人潘娟起始时 55 岁，超过规定的 50 岁。',
  ])
})

test('a studio stagnates on the day after the days that the policy allows', () => {
  expect(sentences({ quietDays: 60 })).toEqual([])
  expect(sentences({ quietDays: 61 })).toEqual(['已有 61 天没有活动（寒暑假不计），超过 60 天。'])
})

test('whoever is in it, each rule is told once for the studio and once for each person', () => {
  const people = fc.array(
    fc.record({
      role: fc.constantFrom(...memberRoles.filter((role) => role !== 'lead')),
      isRural: fc.boolean(),
      status: fc.constantFrom('active' as const, 'retired' as const),
    }),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(people, (some) => {
      const members = some.map(({ role, ...more }, index) => member(`教师${index}`, role, more))
      const keys = brokenStudioRules({ ...sound, members }, context).map(
        ({ rule, teacherId }) => `${rule} ${teacherId ?? ''}`,
      )
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})
