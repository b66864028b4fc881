import fc from 'fast-check'
import { matchSettings, type MatchSettings } from './match-settings.ts'
import type { MatchChoice, MatchMentor, MatchPerson, MatchPool } from './matching.ts'

const subjects = ['语文', '数学']
const towns = ['甲镇', '乙镇']

const facts = fc.record({
  school: fc.nat(2),
  district: fc.nat(1),
  town: fc.constantFrom(...towns),
  isRural: fc.boolean(),
  subject: fc.constantFrom(...subjects),
  titleGrade: fc.option(fc.integer({ min: 1, max: 4 })),
  honourGrade: fc.nat(5),
  teachingYears: fc.option(fc.nat(30)),
})
type Facts = typeof facts extends fc.Arbitrary<infer T> ? T : never

const toPerson = (no: number, { school, district, ...rest }: Facts): MatchPerson => ({
  no,
  id: `t-${no}`,
  name: `某${no}`,
  school: `第${school + 1}小学`,
  schoolNo: school + 1,
  districtNo: district + 1,
  district: `${district + 1}区`,
  stage: '小学',
  schoolStages: ['小学'],
  subject2: null,
  honour: null,
  ...rest,
})

const mentorFacts = fc.record({ person: facts, room: fc.nat(2), carries: fc.nat(2) })
const menteeNoFrom = 100

/** Pools small enough that every plan there is can be tried. */
export const smallPools: fc.Arbitrary<MatchPool> = fc
  .record({
    mentors: fc.array(mentorFacts, { minLength: 1, maxLength: 3 }),
    mentees: fc.array(facts, { minLength: 1, maxLength: 5 }),
    wishes: fc.array(fc.record({ mentor: fc.nat(2), mentee: fc.nat(4), rank: fc.integer({ min: 1, max: 5 }) })),
    bans: fc.array(fc.record({ mentor: fc.nat(2), mentee: fc.nat(4) }), { maxLength: 2 }),
  })
  .map(({ mentors, mentees, wishes, bans }) => ({
    mentors: mentors.map(({ person, room, carries }, at): MatchMentor => ({ ...toPerson(at, person), room, carries })),
    mentees: mentees.map((one, at) => toPerson(menteeNoFrom + at, one)),
    wishes: wishes.map(({ mentor, mentee, rank }) => ({
      mentorNo: mentor,
      menteeNo: menteeNoFrom + mentee,
      by: rank % 2 === 0 ? 'mentor' : 'mentee',
      rank,
    })),
    bans: bans.map(({ mentor, mentee }) => ({ mentorNo: mentor, menteeNo: menteeNoFrom + mentee, reason: '亲属' })),
    earlier: [],
  }))

export const smallChoices: fc.Arbitrary<readonly MatchChoice[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('lock', 'forbid', 'lock', 'forbid', 'out'),
    mentorNo: fc.nat(2),
    menteeNo: fc.integer({ min: menteeNoFrom, max: menteeNoFrom + 4 }),
  }),
  { maxLength: 3 },
)

export const someSettings: fc.Arbitrary<MatchSettings> = fc
  .record({
    objective: fc.constantFrom('coverage' as const, 'fit' as const),
    sameSubject: fc.boolean(),
    titleNotLower: fc.boolean(),
    leastFit: fc.constantFrom(0, 40),
    balance: fc.constantFrom(0, 6),
    wish: fc.nat(10),
    district: fc.nat(10),
  })
  .map(({ balance, wish, district, ...rest }) => matchSettings.parse({ ...rest, weights: { balance, wish, district } }))
