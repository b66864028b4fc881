import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leftOut, explainLeftOut } from './left-out.ts'
import { matchFigures, differentPairs } from './match-figures.ts'
import { smallChoices, smallPools, someSettings } from './match-fixture.ts'
import { matchGaps } from './match-gaps.ts'
import { createMatchModel } from './match-model.ts'
import { explainPair } from './match-reasons.ts'
import { matchSettings, type MatchSettings } from './match-settings.ts'
import { tryMove } from './match-trial.ts'
import type { MatchMentor, MatchPerson, MatchPool } from './matching.ts'
import { openMatch } from './open-match.ts'
import { teacherKind } from './teacher-kind.ts'

const person = (no: number, name: string, change: Partial<MatchPerson> = {}): MatchPerson => ({
  no,
  id: `t-${no}`,
  name,
  school: `第${no}小学`,
  schoolNo: no,
  town: null,
  districtNo: 1,
  district: '范县',
  isRural: false,
  stage: '小学',
  schoolStages: ['小学'],
  subject: '语文',
  subject2: null,
  titleGrade: 2,
  honourGrade: 0,
  honour: null,
  teachingYears: 20,
  ...change,
})
const mentor = (no: number, name: string, change: Partial<MatchMentor> = {}): MatchMentor => ({
  ...person(no, name, { titleGrade: 3 }),
  room: 1,
  carries: 0,
  ...change,
})
const mentee = (no: number, name: string, change: Partial<MatchPerson> = {}): MatchPerson =>
  person(no, name, { titleGrade: 1, teachingYears: 2, ...change })

const pool: MatchPool = {
  mentors: [
    mentor(1, '常月英', { honour: '省级名师', honourGrade: 4 }),
    mentor(2, '路秀英', { districtNo: 2, district: '台前县' }),
    mentor(3, '毕素云', { subject: '历史', stage: '初中', schoolStages: ['初中'] }),
    mentor(4, '柏志刚', { room: 2, subject: '数学' }),
  ],
  mentees: [
    mentee(11, '岳明轩'),
    mentee(12, '石若溪'),
    mentee(13, '申可欣'),
    mentee(14, '关明哲', { subject: '历史' }),
  ],
  wishes: [{ mentorNo: 1, menteeNo: 11, by: 'mentee', rank: 1 }],
  bans: [{ mentorNo: 4, menteeNo: 14, reason: '夫妻' }],
  earlier: [],
}
const nobody = () => Promise.reject(new Error('no limits were asked'))

function plan(change: Partial<MatchSettings> = {}, of: MatchPool = pool) {
  const open = openMatch(of, createMatchModel(of, matchSettings.parse(change), teacherKind))
  return { open, plan: open.plan() }
}

test('a pair tells its parts, and of each other mentor what he lacks or what stands in the way', () => {
  const reasons = explainPair(11, plan())
  expect(reasons?.pair.mentorNo).toBe(1)
  expect(reasons?.parts.map(({ criterion, words }) => [criterion, words])).toEqual([
    ['wish', '徒弟第 1 志愿'],
    ['district', '同县区'],
    ['balance', '第 1 个'],
    ['title-gap', '职称高 2 级'],
    ['honour', '省级名师'],
    ['experience', '教龄 20 年'],
    ['school', '不同校'],
  ])
  expect(reasons?.alternatives.map(({ mentorNo, tone, words }) => [mentorNo, tone, words])).toEqual([
    [2, 'barred', '已带 1 人，到上限'],
    [4, 'barred', '学科不符（数学）'],
    [3, 'barred', '学段不符（初中）、学科不符'],
  ])
})

test('a mentor who is free and worth less is told with what he is worse in', () => {
  const roomy: MatchPool = { ...pool, mentees: pool.mentees.slice(0, 1) }
  expect(explainPair(11, plan({}, roomy))?.alternatives[0]).toMatchObject({
    mentorNo: 2,
    tone: 'less',
    words: expect.stringMatching(/^(跨县区|不在徒弟志愿中)，少 \d+(\.\d)? 分$/) as string,
  })
})

test('whoever is left out is told why, what alone would place him, and what it costs the others', () => {
  const asked = plan()
  expect(asked.plan.unplaced).toHaveLength(2)
  const told = leftOut(asked)
  expect(told.map(({ reason }) => reason)).toEqual(['2 位师傅都已带满', '没有学段相符且学科相符的师傅'])
  const [first] = told
  expect(first?.relaxations.map(({ words }) => words)).toEqual([
    expect.stringMatching(/^(路秀英|常月英)增加 1 个名额即可配上$/),
    '放宽学科可配柏志刚',
  ])
  const full = explainLeftOut(first?.menteeNo ?? 0, asked)
  expect(full).toMatchObject({ mentors: 4, taken: 2, sentence: '4 位师傅中：1 位学段不符，2 位学科不符，2 位已带满' })
  expect(full?.othersLose).toEqual([0, 0])
})

test('the gaps name the subject that has no mentor and the places that it lacks', () => {
  const [cell] = matchGaps(plan()).cells
  expect(cell).toMatchObject({ name: '小学 语文', mentees: 3, mentors: 2, room: 2, unplaced: 1, short: 1 })
})

test('a plan in figures', () => {
  const { plan: first } = plan()
  expect(matchFigures(pool, first)).toMatchObject({
    pairs: 2,
    unplaced: 2,
    crossDistrict: 1,
    firstWish: 100,
    fullMentors: 2,
    idleMentors: 2,
    heaviestLoad: 1,
    loadSpread: 1,
  })
  const { plan: wider } = plan({ sameSubject: false })
  expect([differentPairs(first, first), differentPairs(wider, first) > 0]).toEqual([0, true])
})

test('a move that is tried costs what it costs when it is made, and leaves the plan as it was', async () => {
  await fc.assert(
    fc.asyncProperty(smallPools, someSettings, smallChoices, async (small, settings, choices) => {
      const open = openMatch(small, createMatchModel(small, settings, teacherKind))
      for (const choice of choices) {
        const before = open.plan()
        const mentorNo = choice.kind === 'out' ? null : choice.mentorNo
        const trial = await tryMove(open, { ...choice, mentorNo }, { plan: before, solve: nobody })
        expect(open.plan()).toEqual(before)
        const made = mentorNo === null ? choice : ({ kind: 'lock', mentorNo, menteeNo: choice.menteeNo } as const)
        expect(open.choose(made) === null).toBe(trial.isAllowed)
        const after = open.plan()
        const total = ({ pairs }: typeof after): number => pairs.reduce((sum, { fit }) => sum + fit, 0)
        expect(trial.placed).toBe(after.pairs.length - before.pairs.length)
        expect(trial.fit).toBeCloseTo(total(after) - total(before), 0)
      }
    }),
    { numRuns: 100 },
  )
})
