import { yearsBetween, type IsoDate } from '#shared/kernel/dates.ts'
import { isLeader, knownBans } from '#shared/matching/known-bans.ts'
import type {
  MatchBan,
  MatchChoice,
  MatchMentor,
  MatchPairNos,
  MatchPerson,
  MatchPool,
} from '#shared/matching/matching.ts'
import { readSettings, type SettingRow } from '#shared/matching/setting-rows.ts'
import { teacherKind } from '#shared/matching/teacher-kind.ts'
import { fitOf, type Fit } from '#shared/pairings/candidate-fit.ts'
import type { EligibilityLines, PersonFacts } from '#shared/pairings/pairing-facts.ts'
import { areNeighbours } from '#shared/twinning/twin-ranking.ts'
import type { PairingPolicy } from '#shared/policies/pairing-policy.ts'
import type { MatchSide } from '#shared/matching/match-round.ts'
import type { MatchParts } from './match-parts.ts'
import { openPlan, type OpenPlan } from './open-plan.ts'
import type { StoredPerson } from './person-repository.ts'
import type { TeacherRow } from './register-repository.ts'
import type { StoredRound } from './round-repository.ts'

/** What a round is looked at with: the day from which its pairs would run, and the numbers of its cohort. */
export interface RoundContext {
  readonly from: IsoDate
  readonly policy: PairingPolicy
  readonly lines: EligibilityLines
  /** Grades of titles leave room between them; matching counts the steps of the ladder: 三级 1, 二级 2. */
  readonly titleStep: (grade: number | null) => number | null
}

/** What is shown of a person or a school beside the plan. */
export type ShownRow = Pick<TeacherRow, 'id' | 'name' | 'school' | 'stage' | 'subject' | 'title' | 'honour'>

/** A round as it stands, with everybody's numbers both ways. */
export interface RoundPool {
  readonly round: StoredRound
  readonly people: readonly StoredPerson[]
  readonly rows: ReadonlyMap<number, ShownRow>
  /** Opens the pool with the settings of a scenario as they are stored. */
  readonly open: (settings: readonly SettingRow[], choices: readonly MatchChoice[]) => OpenPlan
  /** The number of `match_person` for a teacher on a side. */
  readonly personNo: (side: MatchSide, partyNo: number) => number
  /** The teacher of a number of `match_person`, one taken out too. */
  readonly partyNo: (personNo: number) => number | undefined
  /** 回避 that nobody typed. */
  readonly known: readonly MatchBan[]
}

export function factsOf(row: TeacherRow): PersonFacts {
  return { ...row, schoolStages: row.schoolStages?.split('、') ?? [], doubts: [], studios: [] }
}

export const toMatchPerson = (row: TeacherRow, { from, titleStep }: RoundContext): MatchPerson => ({
  no: row.no,
  id: row.id,
  name: row.name,
  school: row.school,
  schoolNo: row.schoolNo,
  town: row.town,
  districtNo: row.districtNo,
  district: row.district,
  isRural: row.isRural === 1,
  stage: row.stage,
  schoolStages: row.schoolStages?.split('、') ?? [],
  subject: row.subject,
  subject2: row.subject2,
  titleGrade: titleStep(row.titleGrade),
  honourGrade: row.honourGrade,
  honour: row.honour,
  teachingYears: row.workStart === null ? null : yearsBetween(row.workStart, from),
})

/** The numbers of a round's people both ways. */
export function numbersOf(all: readonly StoredPerson[]): Pick<RoundPool, 'partyNo' | 'personNo'> {
  const parties = new Map(all.map(({ no, partyNo }) => [no, partyNo]))
  const personNos = new Map(all.map(({ side, partyNo, no }) => [`${side}/${partyNo}`, no]))
  return {
    partyNo: (personNo) => parties.get(personNo),
    personNo(side, partyNo) {
      const no = personNos.get(`${side}/${partyNo}`)
      if (no === undefined) throw new Error('somebody of a plan is not in its round')
      return no
    },
  }
}

/** So many mentees a mentor may have by the numbers of the cohort: the limit, and where there is none the line of warning. */
export const limitOf = ({ menteeLimit, menteeWarning }: PairingPolicy): number => menteeLimit ?? menteeWarning

/** Districts that share a border, by their numbers. */
export const neighboursAmong = (
  all: readonly { readonly no: number; readonly code: string }[],
): readonly (readonly [number, number])[] =>
  all.flatMap((one) =>
    all.flatMap((other): (readonly [number, number])[] =>
      one.no < other.no && areNeighbours(one.code, other.code) ? [[one.no, other.no]] : [],
    ),
  )

/** Reads people, wishes and 回避 of a round as the solver asks for them. */
export function createPoolReader({ house, neighbours, people, register, ties }: MatchParts) {
  function contextOf(round: StoredRound): RoundContext {
    const { startsOn, endsOn } = neighbours.cohortByNo(round.cohortNo)
    const today = house.clock.today()
    const policy = neighbours.policyOf(round.cohortNo)
    const { mentorTitle: title, mentorHonourLevel: level } = policy
    const steps = new Map(register.titleGrades().map((grade, at) => [grade, at + 1]))
    return {
      from: today > startsOn && today <= endsOn ? today : startsOn,
      policy,
      lines: {
        mentorTitleGrade: title === null ? null : register.gradeOf('title', title),
        mentorHonourGrade: level === null ? null : register.gradeOf('honour-level', level),
      },
      titleStep: (grade) => (grade === null ? null : (steps.get(grade) ?? null)),
    }
  }

  const neighbourDistricts = () => neighboursAmong(register.districts())

  /** What speaks against somebody on a side; no notes: the policy takes him in. */
  function judge(
    row: TeacherRow,
    side: MatchSide,
    { from, policy, lines }: RoundContext,
    carrying: { readonly load: number; readonly mentors: readonly string[] },
  ): Fit {
    const wanted = { role: side, stage: null, subject: null, other: null, today: from, policy, lines }
    const found = fitOf(factsOf(row), wanted, carrying)
    const isUnknown = side === 'mentee' && policy.menteeYears !== null && row.workStart === null
    return isUnknown ? { fit: 'possible', notes: [...found.notes, '参加工作时间未登记'] } : found
  }

  function tiesOf(round: StoredRound, from: IsoDate, partyOf: ReadonlyMap<number, number>) {
    const toParties = <Tie extends MatchPairNos>(rows: readonly Tie[]): Tie[] =>
      rows.flatMap((row) => {
        const [mentorNo, menteeNo] = [partyOf.get(row.mentorNo), partyOf.get(row.menteeNo)]
        return mentorNo === undefined || menteeNo === undefined ? [] : [{ ...row, mentorNo, menteeNo }]
      })
    const reversed = toParties(ties.reversed(round.no, from)).map((pair) => ({
      ...pair,
      reason: '两人已是师徒，方向相反',
    }))
    return {
      wishes: toParties(ties.wishes(round.no)),
      typed: toParties(ties.bans(round.no)),
      reversed,
      earlier: toParties(ties.earlier(round.no, from)),
    }
  }

  function read(round: StoredRound): RoundPool {
    const context = contextOf(round)
    const { from, policy } = context
    const all = people.ofRound(round.no)
    const rows = new Map(register.ofRound(round.no, house.clock.today()).map((row) => [row.no, row]))
    const loads = register.mentorLoads(from, round.no)
    const within = all.filter(({ isOut }) => isOut === 0)
    const order = new Map([...rows.keys()].map((no, at) => [no, at]))
    const sorted = within.toSorted((a, b) => (order.get(a.partyNo) ?? 0) - (order.get(b.partyNo) ?? 0))
    const ofSide = (side: MatchSide) => sorted.filter((person) => person.side === side)
    const mentors = ofSide('mentor').flatMap(({ partyNo, ownRoom }): MatchMentor[] => {
      const row = rows.get(partyNo)
      const carries = loads.get(partyNo) ?? 0
      const room = ownRoom ?? Math.max(0, limitOf(policy) - carries)
      return row === undefined ? [] : [{ ...toMatchPerson(row, context), carries, room }]
    })
    const mentees = ofSide('mentee').flatMap(({ partyNo }) => {
      const row = rows.get(partyNo)
      return row === undefined ? [] : [toMatchPerson(row, context)]
    })
    const rowsOf = (side: MatchSide) => ofSide(side).flatMap(({ partyNo }) => rows.get(partyNo) ?? [])
    const { wishes, typed, reversed, earlier } = tiesOf(
      round,
      from,
      new Map(within.map(({ no, partyNo }) => [no, partyNo])),
    )
    const led = policy.matchLeaders === 'avoid' ? knownBans(rowsOf('mentor').filter(isLeader), rowsOf('mentee')) : []
    const known = [...led, ...reversed]
    const bans = [...known, ...typed]
    const pool: MatchPool = { mentors, mentees, wishes, bans, earlier, neighbours: neighbourDistricts() }
    return {
      round,
      people: all,
      rows,
      known,
      open: (settings, choices) => openPlan(pool, readSettings(settings), { kind: teacherKind, choices }),
      ...numbersOf(all),
    }
  }

  return { read, contextOf, judge }
}

export type PoolReader = ReturnType<typeof createPoolReader>

/** Rounds of people and of schools alike. */
export interface RoundPools {
  readonly read: (round: StoredRound) => RoundPool
}
