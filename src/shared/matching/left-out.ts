import { matchRuleLabels, relaxLabels, type RelaxableRule } from './match-labels.ts'
import { limitsBroken } from './match-limits.ts'
import { alternativesFor, rivalsOf, type Alternative, type AskedPlan } from './match-reasons.ts'
import { changeBetween } from './match-trial.ts'
import { countWords, limitWords, noMentorWords, outWords, relaxWords, takenWords } from './match-words.ts'
import { matchRules, type MatchLimit, type MatchParty, type MatchRule } from './matching.ts'

/** What it would take to place somebody who is left out. */
export interface Relaxation {
  readonly rule: RelaxableRule
  /** How many mentors that alone would open. */
  readonly opens: number
  readonly firstNo: number
  readonly words: string
}

/** What stands first among the reasons; `taken`: all who would do went to others. */
export type LeftOutRule = MatchRule | MatchLimit | 'taken' | 'none' | 'out'

export interface LeftOut {
  readonly menteeNo: number
  readonly rule: LeftOutRule
  /** 2 位师傅都已带满. */
  readonly reason: string
  /** What would place him, the way that opens most first; empty: nothing that an officer may relax. */
  readonly relaxations: readonly Relaxation[]
}

export interface LeftOutReasons extends LeftOut {
  /** Mentors in the pool beside himself. */
  readonly mentors: number
  /** How many mentors each rule shuts out; one mentor may fall to several. */
  readonly fallen: readonly { readonly rule: MatchRule; readonly label: string; readonly mentors: number }[]
  /** Mentors who would do and went to others. */
  readonly taken: number
  /** 12 位师傅中：9 位学科不符，3 位已带满. */
  readonly sentence: string
  /** Points of fit that all the others would lose by each relaxation, in the same order; negative: they would gain. */
  readonly othersLose: readonly number[]
  readonly alternatives: readonly Alternative[]
}

type Rivals<P extends MatchParty> = ReturnType<typeof rivalsOf<P>>

interface Case<P extends MatchParty> {
  readonly mentee: P
  readonly at: number
  readonly rivals: Rivals<P>
  readonly asked: AskedPlan<P>
}

function assignedWith<P extends MatchParty>({ asked: { open, plan }, at }: Case<P>, mentorNo: number): Int32Array {
  const places = new Map(open.pool.mentors.map(({ no }, place) => [no, place]))
  const mentorOf = new Map(plan.pairs.map((pair) => [pair.menteeNo, pair.mentorNo]))
  const assigned = Int32Array.from(open.pool.mentees, ({ no }) => places.get(mentorOf.get(no) ?? -1) ?? -1)
  assigned[at] = places.get(mentorNo) ?? -1
  return assigned
}

/** The limit that keeps him from this mentor; undefined: none. */
const limitAgainst = <P extends MatchParty>(one: Case<P>, mentorNo: number): MatchLimit | undefined =>
  limitsBroken(one.asked.open.pool, assignedWith(one, mentorNo), one.asked.open.model.settings)[0]

/** The mentor to whom he would go when a rule no longer shuts out these; undefined: it would not place him. */
function placedBy<P extends MatchParty>(one: Case<P>, opened: Rivals<P>): number | undefined {
  const { open, plan } = one.asked
  const { model, graph, flow, pool } = open
  const free = opened.find(({ mentor, load }) => load < mentor.room && limitAgainst(one, mentor.no) === undefined)
  if (plan.proof.by === 'program') return free?.mentor.no
  const edges = opened.map(({ mentor }) => ({
    mentor: pool.mentors.indexOf(mentor),
    cost: graph.costOf(model.pairFit(mentor, one.mentee)),
  }))
  const { leavesOut, by } = flow.trial(one.at, edges)
  return leavesOut === -1 ? opened[by]?.mentor.no : undefined
}

function relaxation<P extends MatchParty>(rule: RelaxableRule, one: Case<P>): Relaxation | null {
  const { words } = one.asked.open.model
  const open = one.rivals.filter(({ isForbidden }) => !isForbidden)
  const only = open.filter(({ broken }) => broken.length === 1 && broken[0] === rule)
  const full = open.filter(({ broken, mentor, load }) => broken.length === 0 && load >= mentor.room)
  const opened = rule === 'room' ? [...full, ...only] : only
  const firstNo =
    rule === 'room'
      ? opened.find(({ mentor }) => limitAgainst(one, mentor.no) === undefined)?.mentor.no
      : opened.length === 0
        ? undefined
        : placedBy(one, opened)
  const first = opened.find(({ mentor }) => mentor.no === firstNo)?.mentor
  if (first === undefined) return null
  const opens = opened.length
  return { rule, opens, firstNo: first.no, words: relaxWords(rule, { opens, first: first.name }, words) }
}

/** The rules that stand against those mentors who come nearest. */
function nearestRules<P extends MatchParty>(rivals: Rivals<P>): readonly MatchRule[] {
  const least = Math.min(...rivals.map(({ broken }) => broken.length))
  const nearest = rivals.filter(({ broken }) => broken.length === least)
  return matchRules.filter((rule) => nearest.some(({ broken }) => broken.includes(rule)))
}

function mainReason<P extends MatchParty>(one: Case<P>): Pick<LeftOut, 'rule' | 'reason'> {
  const { open } = one.asked
  const { words } = open.model
  if (open.isOut(one.at)) return { rule: 'out', reason: outWords }
  if (one.rivals.length === 0) return { rule: 'none', reason: noMentorWords([], words) }
  const suitable = one.rivals.filter(({ broken, isForbidden }) => broken.length === 0 && !isForbidden)
  const free = suitable.find(({ mentor, load }) => load < mentor.room)
  const limit = free === undefined ? undefined : limitAgainst(one, free.mentor.no)
  if (limit !== undefined) return { rule: limit, reason: limitWords(limit) }
  if (suitable.length > 0) return { rule: 'taken', reason: takenWords(suitable.length, words) }
  const rules = nearestRules(one.rivals)
  return { rule: rules[0] ?? 'none', reason: noMentorWords(rules, words) }
}

function caseOf<P extends MatchParty>(menteeNo: number, asked: AskedPlan<P>): Case<P> | null {
  const at = asked.open.pool.mentees.findIndex(({ no }) => no === menteeNo)
  const mentee = asked.open.pool.mentees[at]
  return mentee === undefined ? null : { mentee, at, rivals: rivalsOf(mentee, asked), asked }
}

function leftOutOf<P extends MatchParty>(one: Case<P>): LeftOut {
  if (one.asked.open.isOut(one.at)) return { menteeNo: one.mentee.no, ...mainReason(one), relaxations: [] }
  const relaxations = (Object.keys(relaxLabels) as RelaxableRule[])
    .flatMap((rule) => relaxation(rule, one) ?? [])
    .toSorted((a, b) => b.opens - a.opens)
  return { menteeNo: one.mentee.no, ...mainReason(one), relaxations }
}

/** Everybody who is left out, with the reason and the ways out. */
export const leftOut = <P extends MatchParty>(asked: AskedPlan<P>): readonly LeftOut[] =>
  asked.plan.unplaced.flatMap((menteeNo) => {
    const one = caseOf(menteeNo, asked)
    return one === null ? [] : [leftOutOf(one)]
  })

/** What placing him with this mentor takes from the others. */
function othersLose<P extends MatchParty>({ rule, firstNo }: Relaxation, { mentee, asked }: Case<P>): number {
  // A further place is given to him alone: nobody has to move for it.
  if (rule === 'room' || asked.plan.proof.by === 'program') return 0
  const after = asked.open.attempt({ kind: 'lock', mentorNo: firstNo, menteeNo: mentee.no }, asked.open.plan)
  if (!('pairs' in after)) return 0
  const own = after.pairs.find(({ menteeNo }) => menteeNo === mentee.no)?.fit ?? 0
  return Math.round((own - changeBetween(asked.plan, after).fit) * 10) / 10
}

/** Why a mentee is left out, in full; null: he is not in the pool. */
export function explainLeftOut<P extends MatchParty>(
  menteeNo: number,
  asked: AskedPlan<P>,
  most = 12,
): LeftOutReasons | null {
  const one = caseOf(menteeNo, asked)
  if (one === null) return null
  const { rivals, mentee } = one
  const told = leftOutOf(one)
  const fallen = matchRules.flatMap((rule) => {
    const mentors = rivals.filter(({ broken }) => broken.includes(rule)).length
    return mentors === 0 ? [] : [{ rule, label: matchRuleLabels[rule], mentors }]
  })
  const taken = rivals.filter(({ broken, mentor, load }) => broken.length === 0 && load >= mentor.room).length
  const counts = [...fallen.map(({ label, mentors }) => ({ label, count: mentors })), { label: '已带满', count: taken }]
  return {
    ...told,
    mentors: rivals.length,
    fallen,
    taken,
    sentence: countWords(rivals.length, counts, asked.open.model.words),
    othersLose: told.relaxations.map((way) => othersLose(way, one)),
    alternatives: alternativesFor(mentee, asked, { standing: null, most }),
  }
}
