import { assertNever } from '../kernel/assert-never.ts'
import type { Mark, MenteeFact, TargetFacts } from './assessment-facts.ts'
import type { AssessItem, AssessSource, Ground, ItemScore } from './assessment.ts'
import { claimsOf, type Claim } from './item-claims.ts'
import { held, hundredths, rounded, scoreText, sum, toScore } from './points.ts'

/** What the records give for one item, in hundredths; null when only people can tell. */
interface Figure {
  readonly computed: number | null
  readonly words: string
  readonly grounds: readonly Ground[]
}

const most = ({ max }: AssessItem): number | null => (max === null ? null : hundredths(max))
const product = ({ amount, points }: Claim): number => amount * points
const total = (claims: readonly Claim[]): number => rounded(sum(claims.map(product)))
const byHand = (words: string): Figure => ({ computed: null, words, grounds: [] })

const toGround = (claim: Claim): Ground => {
  const { record, recordId, on, words } = claim
  return { record, recordId, on, words, points: toScore(rounded(product(claim))) }
}

/** 听课 3 节 × 2 分, one part for each name and worth, in the order of the names. */
function parts(claims: readonly Claim[]): readonly string[] {
  const groups = new Map<string, { readonly claim: Claim; readonly amount: number }>()
  for (const claim of claims) {
    const key = `${claim.label} ${claim.points} ${claim.unit}`
    groups.set(key, { claim, amount: (groups.get(key)?.amount ?? 0) + claim.amount })
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { claim, amount }]) => `${claim.label} ${scoreText(amount)} ${claim.unit} × ${scoreText(claim.points)} 分`)
}

const sumUp = (claims: readonly Claim[], sign: string): string => parts(claims).join(sign)

function counted(item: AssessItem, claims: readonly Claim[]): Figure {
  const found = total(claims)
  const computed = held(found, most(item))
  const cap = computed < found ? `，封顶 ${scoreText(computed)} 分` : ''
  const words = claims.length === 0 ? '没有可计分的记录' : `${sumUp(claims, ' + ')} = ${scoreText(found)} 分${cap}`
  return { computed, words, grounds: claims.map(toGround) }
}

function deducted(item: AssessItem, claims: readonly Claim[]): Figure {
  const base = hundredths(item.base ?? item.max ?? 0)
  const left = base - total(claims)
  const computed = held(left, most(item))
  const floor = left < 0 ? '，扣完为止' : ''
  const words =
    claims.length === 0
      ? `没有扣分，得基础分 ${scoreText(computed)} 分`
      : `基础分 ${scoreText(base)} 分 − ${sumUp(claims, ' − ')} = ${scoreText(computed)} 分${floor}`
  const grounds = claims.map(toGround).map((ground) => ({ ...ground, points: 0 - ground.points }))
  return { computed, words, grounds }
}

/** What is to be done: the item's own number, else the quotas of the policy that its sources name. */
function required(item: AssessItem, facts: TargetFacts): number {
  if (item.quota !== null) return hundredths(item.quota)
  const names = item.sources.filter(({ source }) => source === 'quota').map(({ type }) => type)
  return sum(facts.quotas.filter(({ label }) => names.includes(label)).map((quota) => hundredths(quota.required)))
}

function reached(item: AssessItem, facts: TargetFacts, claims: readonly Claim[]): Figure {
  const [full, need, done] = [hundredths(item.max ?? 0), required(item, facts), total(claims)]
  const grounds = claims.map(toGround)
  if (need === 0) return { computed: full, words: `方案没有要求，得满分 ${scoreText(full)} 分`, grounds }
  const computed = Math.min(full, Math.round((done * full) / need))
  const share = `完成 ${scoreText(done)}/${scoreText(need)}`
  const words =
    done >= need
      ? `${share}，得满分 ${scoreText(full)} 分`
      : `${share} × ${scoreText(full)} 分 = ${scoreText(computed)} 分`
  return { computed, words, grounds }
}

/** 徒弟成长: a percentage of what the mentees have on average. */
function ofMentees(item: AssessItem, source: AssessSource, mentees: readonly MenteeFact[]): Figure {
  if (mentees.length === 0) return byHand('徒弟都没有参加考核，请手工评分')
  const all = sum(mentees.map(({ score }) => hundredths(score)))
  const found = Math.round((all * hundredths(source.points)) / (mentees.length * 10_000))
  const computed = held(found, most(item))
  const cap = computed < found ? `，封顶 ${scoreText(computed)} 分` : ''
  const mean = scoreText(Math.round(all / mentees.length))
  const words = `徒弟平均 ${mean} 分 × ${source.points}% = ${scoreText(found)} 分${cap}`
  const grounds = mentees
    .toSorted((a, b) => (a.pairingId < b.pairingId ? -1 : 1))
    .map(({ pairingId, name, score }) => ({
      record: 'result' as const,
      recordId: pairingId,
      on: null,
      words: `${name} ${scoreText(hundredths(score))} 分`,
      points: toScore(Math.round((hundredths(score) * hundredths(source.points)) / (mentees.length * 10_000))),
    }))
  return { computed, words, grounds }
}

/** A task that the policy does not have cannot be counted. */
function unknownQuota({ sources }: AssessItem, { quotas }: TargetFacts): string | undefined {
  const named = sources.filter(({ source }) => source === 'quota' || source === 'quota-gap')
  return named.find(({ type }) => !quotas.some(({ label }) => label === type))?.type ?? undefined
}

function figure(item: AssessItem, facts: TargetFacts): Figure {
  if (item.kind === 'manual') return byHand('手工评分')
  const unknown = unknownQuota(item, facts)
  if (unknown !== undefined) return byHand(`批次方案里没有任务“${unknown}”，请手工评分`)
  const fromMentees = item.sources.find(({ source }) => source === 'mentee-score')
  if (fromMentees !== undefined) {
    return facts.mentees === null
      ? byHand('本批次还没有徒弟考核，请先开始徒弟考核，或手工评分')
      : ofMentees(item, fromMentees, facts.mentees)
  }
  const claims = claimsOf(item, facts)
  switch (item.kind) {
    case 'count':
    case 'matrix':
      return counted(item, claims)
    case 'deduction':
      return deducted(item, claims)
    case 'ratio':
      return reached(item, facts, claims)
    case 'veto':
      return { computed: claims.length > 0 ? 100 : 0, words: sumUp(claims, '、'), grounds: claims.map(toGround) }
    default:
      return assertNever(item.kind)
  }
}

/** One item of one object: what the records give, laid over by what people said. */
export function scoreItem(item: AssessItem, facts: TargetFacts, mark: Mark | undefined): ItemScore {
  const { computed, words, grounds } = figure(item, facts)
  const said = mark === undefined ? null : hundredths(mark.score)
  const stands = item.kind === 'veto' && said !== null ? Math.min(100, said * 100) : said
  return {
    itemId: item.id,
    computed: computed === null ? null : toScore(computed),
    score: toScore(stands ?? computed ?? 0),
    reason: mark?.reason ?? null,
    words: item.kind === 'veto' && words === '' ? '没有否决情形' : words,
    grounds,
    isMissing: stands === null && computed === null,
  }
}
