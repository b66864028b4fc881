import type { Mark, TargetFacts } from './assessment-facts.ts'
import type { AssessItem, GradeLine, ItemScore, Scheme } from './assessment.ts'
import { scoreItem } from './item-rules.ts'
import { hundredths, sum, toScore } from './points.ts'

/** The grade whose share is limited. */
export const excellentGrade = '优秀'

export interface TargetScore {
  readonly items: readonly ItemScore[]
  readonly score: number
  /** The reason of 一票否决; null: none strikes. */
  readonly veto: string | null
  readonly missing: number
}

type Scoring = Pick<Scheme, 'items' | 'total'>

/** Items sum up to the total at most; what is a bonus comes on top of that, and a veto is no part of it. */
function totalOf({ items, total }: Scoring, scores: readonly ItemScore[]): number {
  const of = (isWanted: (item: AssessItem) => boolean): number =>
    sum(items.map((item, at) => (isWanted(item) ? hundredths(scores[at]?.score ?? 0) : 0)))
  const plain = of(({ kind, isBonus }) => kind !== 'veto' && !isBonus)
  const bonus = of(({ kind, isBonus }) => kind !== 'veto' && isBonus)
  return toScore((total === null ? plain : Math.min(plain, hundredths(total))) + bonus)
}

function vetoOf(items: readonly AssessItem[], scores: readonly ItemScore[]): string | null {
  const at = items.findIndex(({ kind }, index) => kind === 'veto' && (scores[index]?.score ?? 0) > 0)
  const [item, score] = [items[at], scores[at]]
  if (item === undefined || score === undefined) return null
  const why = score.reason ?? (score.computed === 0 ? '' : score.words)
  return why === '' ? item.name : `${item.name}：${why}`
}

/** The score of one object from its records and from what people said, by item. */
export function scoreTarget(scheme: Scoring, facts: TargetFacts, marks: ReadonlyMap<string, Mark>): TargetScore {
  const items = scheme.items.map((item) => scoreItem(item, facts, marks.get(item.id)))
  return {
    items,
    score: totalOf(scheme, items),
    veto: vetoOf(scheme.items, items),
    missing: items.filter(({ isMissing }) => isMissing).length,
  }
}

const fromTheTop = (lines: readonly GradeLine[]): readonly GradeLine[] =>
  lines.toSorted((a, b) => b.minScore - a.minScore)

export const lowestGrade = (lines: readonly GradeLine[]): string => fromTheTop(lines).at(-1)?.grade ?? ''

/** The grade of the highest line that a score reaches; the lowest when it reaches none. */
export const gradeOf = (lines: readonly GradeLine[], score: number): string =>
  fromTheTop(lines).find(({ minScore }) => score >= minScore)?.grade ?? lowestGrade(lines)

export const gradeBelow = (lines: readonly GradeLine[], grade: string): string => {
  const sorted = fromTheTop(lines)
  return sorted[sorted.findIndex((line) => line.grade === grade) + 1]?.grade ?? lowestGrade(lines)
}

/** What the officer decided of one object. */
export interface Verdict {
  readonly grade: string | null
  readonly isExempt: boolean
  readonly reason: string
}

export interface Standing {
  readonly score: number
  readonly veto: string | null
  readonly verdict: Verdict | undefined
}

/** A veto gives the lowest grade whatever else was decided; who is left out has none. */
export function gradesOf(lines: readonly GradeLine[], { score, veto, verdict }: Standing) {
  if (verdict?.isExempt === true) return { computedGrade: '', grade: '', gradeReason: verdict.reason }
  if (veto !== null) return { computedGrade: lowestGrade(lines), grade: lowestGrade(lines), gradeReason: null }
  const computedGrade = gradeOf(lines, score)
  return { computedGrade, grade: verdict?.grade ?? computedGrade, gradeReason: verdict?.reason ?? null }
}

/** 1, 2, 2, 4: equal scores share a rank; vetoed ones come after all others; who is left out has none. */
export function ranksOf(standings: readonly Standing[]): readonly (number | null)[] {
  const worth = ({ score, veto }: Standing): number => (veto === null ? score : score - 1_000_000)
  const sorted = standings
    .filter(({ verdict }) => verdict?.isExempt !== true)
    .map(worth)
    .toSorted((a, b) => b - a)
  const first = new Map<number, number>()
  sorted.forEach((value, at) => {
    if (!first.has(value)) first.set(value, at + 1)
  })
  return standings.map((one) => (one.verdict?.isExempt === true ? null : (first.get(worth(one)) ?? null)))
}

/** So many of those assessed may be 优秀. */
export const excellentLimit = (assessed: number, share: number): number =>
  Math.floor((assessed * hundredths(share)) / 10_000)

interface Placed {
  readonly targetId: string
  readonly grade: string
  readonly rank: number | null
  /** By hand: the officer's word goes before the ranking. */
  readonly isJudged: boolean
}

/** Whose 优秀 is beyond the limit, by rank. Equals are treated alike: where all do not fit, none of them stays. */
export function beyondLimit(rows: readonly Placed[], limit: number): readonly string[] {
  const excellent = rows.filter(({ grade, rank }) => grade === excellentGrade && rank !== null)
  const free = limit - excellent.filter(({ isJudged }) => isJudged).length
  const ranks = excellent.filter(({ isJudged }) => !isJudged).map(({ rank }) => rank ?? 0)
  const firstBeyond = ranks.toSorted((a, b) => a - b)[Math.max(0, free)] ?? Infinity
  return excellent
    .filter(({ isJudged, rank }) => !isJudged && (rank ?? 0) >= firstBeyond)
    .map(({ targetId }) => targetId)
}
