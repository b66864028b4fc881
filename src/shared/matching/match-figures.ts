import type { MatchedPair, MatchPlan } from './match-plan.ts'
import { loadsOf } from './match-reasons.ts'
import type { MatchParty, MatchPool, WithRoom } from './matching.ts'

/** One plan in figures, to be held beside others. */
export interface MatchFigures {
  readonly pairs: number
  readonly unplaced: number
  /** 0 to 100, one decimal; null: no pairs. */
  readonly meanFit: number | null
  /** The pair with the least fit. */
  readonly worst: MatchedPair | null
  readonly crossDistrict: number
  readonly crossSchool: number
  readonly sameTown: number
  /** 城镇师傅带乡村徒弟. */
  readonly urbanRural: number
  readonly ruralMentees: number
  /** Rural mentees among the placed, in percent with one decimal; null: no pairs. */
  readonly ruralShare: number | null
  /** Mentees with a first wish who got it, in percent; null: nobody wished. */
  readonly firstWish: number | null
  readonly fullMentors: number
  /** Mentors who take nobody and carry nobody. */
  readonly idleMentors: number
  readonly lightestLoad: number
  readonly heaviestLoad: number
  readonly loadSpread: number
}

interface Couple<P extends MatchParty> {
  readonly mentor: WithRoom<P>
  readonly mentee: P
}

const byNo = <T extends { readonly no: number }>(people: readonly T[]): ReadonlyMap<number, T> =>
  new Map(people.map((one) => [one.no, one]))

const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 1000) / whole) / 10

function firstWishShare<P extends MatchParty>({ wishes }: MatchPool<P>, pairs: readonly MatchedPair[]): number | null {
  const firsts = wishes.filter(({ by, rank }) => by === 'mentee' && rank === 1)
  const mentorOf = new Map(pairs.map(({ menteeNo, mentorNo }) => [menteeNo, mentorNo]))
  const wishers = new Set(firsts.map(({ menteeNo }) => menteeNo))
  const granted = new Set(
    firsts.filter(({ menteeNo, mentorNo }) => mentorOf.get(menteeNo) === mentorNo).map(({ menteeNo }) => menteeNo),
  )
  return percent(granted.size, wishers.size)
}

function loadFigures<P extends MatchParty>({ mentors }: MatchPool<P>, plan: MatchPlan) {
  const loads = loadsOf(plan)
  const loaded = mentors.map(({ no, room, carries }) => {
    const taken = loads.get(no) ?? 0
    return { whole: carries + taken, isFull: taken >= room }
  })
  const wholes = loaded.map(({ whole }) => whole)
  const [lightestLoad, heaviestLoad] = [wholes.reduce((a, b) => Math.min(a, b), Infinity), Math.max(0, ...wholes)]
  return {
    fullMentors: loaded.filter(({ isFull }) => isFull).length,
    idleMentors: loaded.filter(({ whole }) => whole === 0).length,
    lightestLoad: loaded.length === 0 ? 0 : lightestLoad,
    heaviestLoad,
    loadSpread: loaded.length === 0 ? 0 : heaviestLoad - lightestLoad,
  }
}

export function matchFigures<P extends MatchParty>(pool: MatchPool<P>, plan: MatchPlan): MatchFigures {
  const [mentors, mentees] = [byNo(pool.mentors), byNo(pool.mentees)]
  const couples = plan.pairs.flatMap(({ mentorNo, menteeNo }): Couple<P>[] => {
    const [mentor, mentee] = [mentors.get(mentorNo), mentees.get(menteeNo)]
    return mentor === undefined || mentee === undefined ? [] : [{ mentor, mentee }]
  })
  const count = (test: (couple: Couple<P>) => boolean): number => couples.filter(test).length
  const sameDistrict = ({ mentor, mentee }: Couple<P>): boolean => mentor.districtNo === mentee.districtNo
  const ruralMentees = count(({ mentee }) => mentee.isRural)
  const fits = plan.pairs.reduce((sum, { fit }) => sum + fit, 0)
  return {
    pairs: plan.pairs.length,
    unplaced: plan.unplaced.length,
    meanFit: plan.pairs.length === 0 ? null : Math.round((fits * 10) / plan.pairs.length) / 10,
    worst: plan.pairs.toSorted((one, other) => one.fit - other.fit)[0] ?? null,
    crossDistrict: count((couple) => !sameDistrict(couple)),
    crossSchool: count(({ mentor, mentee }) => mentor.schoolNo !== mentee.schoolNo),
    sameTown: count(
      (couple) => sameDistrict(couple) && couple.mentor.town !== null && couple.mentor.town === couple.mentee.town,
    ),
    urbanRural: count(({ mentor, mentee }) => !mentor.isRural && mentee.isRural),
    ruralMentees,
    ruralShare: percent(ruralMentees, plan.pairs.length),
    firstWish: firstWishShare(pool, plan.pairs),
    ...loadFigures(pool, plan),
  }
}

/** Pairs of one plan that the other does not have. */
export function differentPairs(plan: Pick<MatchPlan, 'pairs'>, other: Pick<MatchPlan, 'pairs'>): number {
  const known = new Set(other.pairs.map(({ mentorNo, menteeNo }) => `${mentorNo}/${menteeNo}`))
  return plan.pairs.filter(({ mentorNo, menteeNo }) => !known.has(`${mentorNo}/${menteeNo}`)).length
}
