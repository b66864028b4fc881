import { expect, test } from 'vitest'
import { twinningPolicyDefaults } from '../policies/twinning-policy.ts'
import { coverageOf, targetAt } from './twin-coverage.ts'
import type { TwinCase, TwinCaseMember } from './twin-case.ts'
import { layerLinks } from './layer-links.ts'
import { rankSuggestions } from './twin-ranking.ts'
import { brokenTwinRules } from './twin-rules.ts'
import { twinSchemeProblems } from './twin-scheme.ts'
import { twinTemplates } from './twin-templates.ts'

const slots = twinTemplates[0]?.slots ?? []

const member = (schoolId: string, slot: string, more: Partial<TwinCaseMember> = {}): TwinCaseMember => ({
  schoolId,
  name: schoolId,
  slot,
  isLead: slot === 'lead',
  districtCode: '410922',
  district: '清丰县',
  urbanType: 'rural',
  stages: ['小学'],
  isOutside: slot === 'outside',
  isFamous: false,
  isClosed: false,
  leads: [],
  isIn: [],
  partnersElsewhere: 0,
  hasOutsidePartner: true,
  ...more,
})
const link = (fromId: string, toId: string, endsOn: string | null = null) => ({ fromId, toId, endsOn, endReason: null })

const whole: TwinCase = {
  status: 'running',
  stage: '小学',
  districtRule: 'any',
  slots,
  startsOn: '2025-09-01',
  endsOn: '2028-08-31',
  agreementOn: '2025-09-01',
  members: [member('甲', 'lead'), member('乙', 'member')],
  links: [link('甲', '乙')],
}
const found = (changes: Partial<TwinCase>) =>
  brokenTwinRules({ ...whole, ...changes }, { policy: twinningPolicyDefaults, today: '2026-01-01' }).map(
    ({ rule, sentence }) => `${rule} ${sentence}`,
  )

test('a group with everything in its place has nothing wrong with it', () => {
  expect(found({})).toEqual([])
})

test('each broken rule says which school it is about and why', () => {
  const { members } = whole
  expect(found({ links: [] })).toEqual([
    'school-isolated 甲在组里，但没有结成对子',
    'school-isolated 乙在组里，但没有结成对子',
  ])
  expect(found({ districtRule: 'cross' })).toEqual(['same-district 甲和乙都在清丰县，规定要跨县区'])
  expect(found({ endsOn: '2025-12-31' })).toEqual(['agreement-expired 协议已于 2025-12-31 到期，还没有续签或结项'])
  expect(found({ links: [link('甲', '乙', '2025-12-31')] })).toEqual([
    'link-expired 甲支援乙的协议已于 2025-12-31 到期',
  ])
  expect(found({ members: [member('甲', 'lead', { leads: ['丁组', '戊组'] }), member('乙', 'member')] })).toEqual([
    'lead-over-groups 甲牵头 3 组，规定最多 2 组',
  ])
  expect(
    found({ members: [member('甲', 'lead', { isFamous: true, hasOutsidePartner: false }), ...members.slice(1)] }),
  ).toEqual(['no-outside-partner 名校甲还没有与省内外学校结对'])
  expect(found({ members: [member('甲', 'lead'), member('乙', 'member', { stages: ['初中'] })] })).toEqual([
    'stage-mismatch 乙是初中学校，本组是小学',
  ])
})

test('一贯制 stands for its stages', () => {
  expect(found({ members: [member('甲', 'lead'), member('乙', 'member', { stages: ['一贯制'] })] })).toEqual([])
})

test('every scheme that ships is one that may be stored', () => {
  expect(twinTemplates.flatMap(twinSchemeProblems)).toEqual([])
})

test('links go from layer to layer, and a layer that nobody takes is stepped over', () => {
  const placed = [
    { no: 1, slot: 'outside' },
    { no: 2, slot: 'lead' },
    { no: 3, slot: 'member' },
    { no: 4, slot: 'member' },
  ]
  const said = (members: typeof placed) => layerLinks(slots, members).map(({ fromNo, toNo }) => `${fromNo}→${toNo}`)
  expect(said(placed)).toEqual(['1→2', '2→3', '2→4'])
  expect(said(placed.filter(({ slot }) => slot !== 'lead'))).toEqual(['1→3', '1→4'])
})

test('a share is rounded down, gaps add up by district, and a target holds until the next', () => {
  const targets = [
    { year: 2025, percent: 70, basis: null },
    { year: 2027, percent: 100, basis: null },
  ]
  expect(['2024-12-31', '2026-06-01', '2030-01-01'].map((day) => targetAt(targets, day))).toEqual([null, 70, 100])
  const counts = [
    { districtId: 'a', district: '甲县', rural: 3, included: 2 },
    { districtId: 'b', district: '乙县', rural: 3, included: 3 },
    { districtId: 'c', district: '丙区', rural: 0, included: 0 },
  ]
  const { rows, total } = coverageOf('2026-01-01', counts, 70)
  expect(rows.map(({ share, gap }) => [share, gap])).toEqual([
    [66.6, 1],
    [100, 0],
    [null, 0],
  ])
  expect(total).toMatchObject({ rural: 6, included: 5, share: 83.3, gap: 1 })
})

test('a lead school near by with room goes before a far one and one that is full', () => {
  const asked = {
    id: 's',
    name: '乙村小学',
    districtId: 'd',
    district: '清丰县',
    districtCode: '410922',
    town: '柳格镇',
    stages: ['小学'],
  }
  const lead = (name: string, more: object) => ({
    schoolId: name,
    name,
    districtCode: '410922',
    district: '清丰县',
    town: null,
    stages: ['小学'],
    urbanType: 'town' as const,
    isFamous: false,
    load: 2,
    hasHelped: false,
    group: null,
    ...more,
  })
  const ranked = rankSuggestions(
    asked,
    [
      lead('远校', { districtCode: '410927', district: '台前县' }),
      lead('满校', { load: 10 }),
      lead('近校', {}),
      lead('中学', { stages: ['初中'] }),
    ],
    { leadMembersMost: 10 },
  )
  expect(ranked.map((one) => one.lead)).toEqual(['近校', '远校', '满校'])
  expect(ranked[0]?.reasons[0]).toBe('同县区（清丰县）')
  expect(ranked[2]?.reasons).toContain('再加一所就超过规定的 10 所')
})
