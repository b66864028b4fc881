import { askedLabels, matchLimitLabels, matchRuleLabels, relaxLabels, type RelaxableRule } from './match-labels.ts'
import type { KindWords, MatchModel } from './match-model.ts'
import type { RefusedChoice } from './match-plan.ts'
import type { PlanChange } from './match-trial.ts'
import type { MatchLimit, MatchParty, MatchRule, WithRoom } from './matching.ts'

interface Two<P extends MatchParty> {
  readonly mentor: WithRoom<P>
  readonly mentee: P
}

const points = (value: number): string => String(Math.round(Math.abs(value) * 10) / 10)

/** One rule as it is said of a mentor: 学段不符（初中）. */
export function ruleWords<P extends MatchParty>(
  rule: MatchRule,
  model: MatchModel<P>,
  { mentor, mentee }: Two<P>,
): string {
  const detail = rule === 'ban' ? model.banOf(mentor, mentee) : model.detailOf(rule, mentor)
  return detail === null || detail === '' ? matchRuleLabels[rule] : `${matchRuleLabels[rule]}（${detail}）`
}

/** Why a hand cannot put two together. */
export function refusalWords<P extends MatchParty>(
  rule: RefusedChoice['rule'],
  model: MatchModel<P>,
  couple: Two<P> | undefined,
): string {
  if (couple === undefined || rule === 'unknown') return '不在本轮名单中'
  const { mentor, mentee } = couple
  if (rule === 'room') return `${mentor.name}的名额都已锁定，请先解锁或增加名额`
  return `${mentor.name}与${mentee.name}${ruleWords(rule, model, couple)}，不能配对`
}

const difference = (who: string, change: number): string =>
  change === 0 ? `${who}不变` : `${who}${change > 0 ? '多' : '少'} ${points(change)} 分`

interface MoveOutcome {
  /** The fit of the one who is moved. */
  readonly before: number | null
  readonly after: number | null
  readonly change: PlanChange
  /** All who would move beside him, and how many of them would be left out. */
  readonly others: number
  readonly leftOut: number
}

function ownWords({ before, after }: MoveOutcome): string {
  if (after === null) return before === null ? '本人仍不配' : '本人不再配上'
  return before === null ? `本人配上，合适度 ${points(after)}` : difference('本人', after - before)
}

/** 本人多 4 分，其他 2 人共少 6 分，1 人落下. */
export function moveWords(outcome: MoveOutcome, { unit }: KindWords): string {
  const { before, after, change, others, leftOut } = outcome
  if (change.moved.length === 0) return '与现在的方案相同'
  const rest = change.fit - ((after ?? 0) - (before ?? 0))
  const { placed } = change
  return [
    ownWords(outcome),
    others > 0 ? difference(`其他 ${others} ${unit}共`, Math.round(rest * 10) / 10) : '其他不变',
    ...(leftOut > 0 ? [`${leftOut} ${unit}落下`] : []),
    ...(placed === 0 ? [] : [`全方案${placed > 0 ? '多' : '少'}配 ${Math.abs(placed)} 对`]),
  ].join('，')
}

/** Why another mentor is not the one: what he is worse in, or what stands in the way. */
export const lessWords = (words: string, less: number): string => `${words}，少 ${points(less)} 分`

export const fullWords = (load: number, { unit }: KindWords): string => `已带 ${load} ${unit}，到上限`

export const noBetterWords = (more: number): string =>
  more > 0 ? `合适度高 ${points(more)} 分，换过去全方案反而降低` : '合适度相同'

export const forbiddenWords = '已设为不许这一对'

/** Why nobody is there for a mentee, when the same rules stand against all who come nearest. */
export const noMentorWords = (rules: readonly MatchRule[], { mentor }: KindWords): string =>
  rules.length === 0 ? `没有${mentor}` : `没有${rules.map((rule) => askedLabels[rule]).join('且')}的${mentor}`

export const takenWords = (taken: number, { mentors }: KindWords): string =>
  taken === 1 ? `仅有的 1 ${mentors}已带满` : `${taken} ${mentors}都已带满`

export const limitWords = (limit: MatchLimit): string => `再配会突破${matchLimitLabels[limit]}`

export const outWords = '已手工定为不配'

export function relaxWords(
  rule: RelaxableRule,
  { opens, first }: { readonly opens: number; readonly first: string },
  { mentors }: KindWords,
): string {
  if (rule === 'room') return `${first}${relaxLabels.room}即可配上`
  return opens === 1 ? `${relaxLabels[rule]}可配${first}` : `${relaxLabels[rule]}可配 ${opens} ${mentors}，先看${first}`
}

/** 12 位师傅中：9 位学科不符，3 位已带满. */
export function countWords(
  mentors: number,
  counts: readonly { readonly label: string; readonly count: number }[],
  words: KindWords,
): string {
  const measure = words.mentors.slice(0, 1)
  const told = counts.filter(({ count }) => count > 0).map(({ label, count }) => `${count} ${measure}${label}`)
  return told.length === 0 ? `共 ${mentors} ${words.mentors}` : `${mentors} ${words.mentors}中：${told.join('，')}`
}
