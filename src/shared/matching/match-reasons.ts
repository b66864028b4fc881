import { matchRuleLabels } from './match-labels.ts'
import type { Part } from './match-model.ts'
import type { MatchedPair, MatchPlan } from './match-plan.ts'
import { forbiddenWords, fullWords, lessWords, noBetterWords, ruleWords } from './match-words.ts'
import type { MatchParty, MatchRule, WithRoom } from './matching.ts'
import type { OpenMatch } from './open-match.ts'

/** A plan that is asked about: the pool with its settings and choices, and the plan that stands. */
export interface AskedPlan<P extends MatchParty> {
  readonly open: OpenMatch<P>
  readonly plan: MatchPlan
}

/** Another mentor for somebody: what he would be worth, and in one phrase why it is not he. */
export interface Alternative {
  readonly mentorNo: number
  /** null: a rule keeps the two apart, or he has no place left. */
  readonly fit: number | null
  /** `open`: as good or better; `less`: worth less; `barred`: a rule, a full load or the officer stands in the way. */
  readonly tone: 'open' | 'less' | 'barred'
  readonly words: string
  readonly broken: readonly MatchRule[]
}

export interface PairReasons {
  readonly pair: MatchedPair
  readonly parts: readonly Part[]
  /** The sum of weight × value over the parts, and what it could be at most; both in points, 33.7 of 37. */
  readonly points: number
  readonly most: number
  readonly alternatives: readonly Alternative[]
}

export const loadsOf = ({ pairs }: MatchPlan): ReadonlyMap<number, number> => {
  const loads = new Map<number, number>()
  for (const { mentorNo } of pairs) loads.set(mentorNo, (loads.get(mentorNo) ?? 0) + 1)
  return loads
}

interface Rival<P extends MatchParty> {
  readonly mentor: WithRoom<P>
  readonly load: number
  readonly broken: readonly MatchRule[]
  readonly isForbidden: boolean
  /** What the pair would be worth, whatever stands against it. */
  readonly fit: number
  readonly parts: readonly Part[]
}

const isFull = ({ mentor, load }: { readonly mentor: { readonly room: number }; readonly load: number }): boolean =>
  load >= mentor.room

/** Every other mentor, those who might do first and among them the fittest. */
export function rivalsOf<P extends MatchParty>(mentee: P, { open, plan }: AskedPlan<P>): readonly Rival<P>[] {
  const { pool, model } = open
  const loads = loadsOf(plan)
  const own = plan.pairs.find(({ menteeNo }) => menteeNo === mentee.no)?.mentorNo
  const at = pool.mentees.indexOf(mentee)
  return pool.mentors
    .filter(({ no }) => no !== own && no !== mentee.no)
    .map((mentor): Rival<P> => {
      const load = loads.get(mentor.no) ?? 0
      const parts = model.parts(mentor, mentee, mentor.carries + load + 1)
      const fit = model.asPercent(parts.reduce((sum, { weight, value }) => sum + weight * value, 0))
      const isForbidden = open.isForbidden(at, mentor.no)
      return { mentor, load, broken: model.broken(mentor, mentee), isForbidden, fit, parts }
    })
    .toSorted((one, other) => one.broken.length - other.broken.length || other.fit - one.fit)
}

/** The criterion in which a rival is worst beside the pair that stands. */
function worstPart(parts: readonly Part[], rival: readonly Part[]): Part | undefined {
  const lost = ({ criterion, weight, value }: Part): number => {
    const own = parts.find((part) => part.criterion === criterion)
    return own === undefined ? 0 : own.weight * own.value - weight * value
  }
  return rival.toSorted((one, other) => lost(other) - lost(one))[0]
}

function toAlternative<P extends MatchParty>(
  rival: Rival<P>,
  {
    mentee,
    standing,
    model,
  }: {
    readonly mentee: P
    readonly standing: { readonly fit: number; readonly parts: readonly Part[] } | null
    readonly model: OpenMatch<P>['model']
  },
): Alternative {
  const { mentor, load, broken, isForbidden, fit, parts } = rival
  const barred = (words: string): Alternative => ({ mentorNo: mentor.no, fit: null, tone: 'barred', words, broken })
  const [rule] = broken
  if (isForbidden) return barred(forbiddenWords)
  if (rule !== undefined) {
    const more = broken.slice(1).map((one) => matchRuleLabels[one])
    return barred([ruleWords(rule, model, { mentor, mentee }), ...more].join('、'))
  }
  if (isFull(rival)) return barred(fullWords(mentor.carries + load, model.words))
  if (standing === null)
    return { mentorNo: mentor.no, fit, tone: 'open', words: `还有 ${mentor.room - load} 个名额`, broken }
  const less = standing.fit - fit
  if (less <= 0) return { mentorNo: mentor.no, fit, tone: 'open', words: noBetterWords(-less), broken }
  return {
    mentorNo: mentor.no,
    fit,
    tone: 'less',
    words: lessWords(worstPart(standing.parts, parts)?.words ?? '', less),
    broken,
  }
}

export function alternativesFor<P extends MatchParty>(
  mentee: P,
  asked: AskedPlan<P>,
  { standing, most }: { readonly standing: Pick<PairReasons, 'pair' | 'parts'> | null; readonly most: number },
): readonly Alternative[] {
  const beside = standing === null ? null : { fit: standing.pair.fit, parts: standing.parts }
  const context = { mentee, standing: beside, model: asked.open.model }
  return rivalsOf(mentee, asked)
    .slice(0, most)
    .map((rival) => toAlternative(rival, context))
}

/** Why a mentee stands where he stands; null: he is in no pair. */
export function explainPair<P extends MatchParty>(
  menteeNo: number,
  asked: AskedPlan<P>,
  most = 12,
): PairReasons | null {
  const { open, plan } = asked
  const pair = plan.pairs.find((one) => one.menteeNo === menteeNo)
  const couple = pair === undefined ? undefined : open.coupleOf(pair)
  if (pair === undefined || couple === undefined) return null
  const parts = open.model.parts(couple.mentor, couple.mentee, pair.place)
  return {
    pair,
    parts,
    points: parts.reduce((sum, { weight, value }) => sum + weight * value, 0) / 1000,
    most: open.model.fullFit / 1000,
    alternatives: alternativesFor(couple.mentee, asked, { standing: { pair, parts }, most }),
  }
}
