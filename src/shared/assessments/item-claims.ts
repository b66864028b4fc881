import { eventLevelLabels, projectPhaseLabels } from '../activities/activity-labels.ts'
import { recordUnit } from './assessment-labels.ts'
import type { AchievementFact, ActivityFact, QuotaFact, TargetFacts } from './assessment-facts.ts'
import type { AssessItem, AssessSource, Ground, SourceKind } from './assessment.ts'
import { hundredths } from './points.ts'

/** What one record brings to one item: so much of it, at so many points each, both in hundredths. */
export interface Claim {
  readonly record: Ground['record']
  readonly recordId: string
  readonly on: string | null
  readonly words: string
  /** Under what it is summed up: 听课, 县级一等, 缺席. */
  readonly label: string
  readonly unit: string
  readonly amount: number
  readonly points: number
}

type Scoring = Pick<AssessItem, 'kind' | 'sources' | 'cells' | 'quota'>
type Found = Omit<Claim, 'points' | 'label'>

const fits = (wanted: string | null, found: string | null): boolean => wanted === null || wanted === found

const ofKind = (item: Scoring, kind: SourceKind): readonly AssessSource[] =>
  item.sources.filter(({ source }) => source === kind)

/** The source that gives a record the most, for a record counts once however many sources name it. */
function bestOf(sources: readonly AssessSource[]): AssessSource | undefined {
  return sources.reduce<AssessSource | undefined>(
    (best, source) => (best === undefined || source.points > best.points ? source : best),
    undefined,
  )
}

/** Points of a matrix by level and award; a cell without an award holds for any. */
function cellOf({ cells }: Scoring, level: string | null, award: string | null) {
  const ofLevel = cells.filter((cell) => cell.level === level)
  return ofLevel.find((cell) => cell.award === award) ?? ofLevel.find((cell) => cell.award === null)
}

interface Rated {
  readonly level: ActivityFact['level']
  readonly award: AchievementFact['award']
}

/** A record among the sources that fit it, with what it is worth; nothing when it is worth nothing here. */
function claim(item: Scoring, fitting: readonly AssessSource[], found: Found, rated: Rated, name: string): Claim[] {
  const source = bestOf(fitting)
  if (source === undefined) return []
  if (item.kind !== 'matrix') return [{ ...found, label: name, points: hundredths(source.points) }]
  const cell = cellOf(item, rated.level, rated.award)
  if (cell === undefined) return []
  const label = `${eventLevelLabels[cell.level]}${cell.award ?? ''}`
  return [{ ...found, label, points: hundredths(cell.points) }]
}

function ofActivity(item: Scoring, fact: ActivityFact): Claim[] {
  if (!fact.isAttended) return []
  const fitting = ofKind(item, 'activity').filter(
    ({ type, role }) => fits(type, fact.type) && (role === null || fact.roles.includes(role)),
  )
  const { id, on, type, topic } = fact
  const words = `${type}：${topic}`
  const amount = hundredths(fact.amount)
  const found = { record: 'activity', recordId: id, on, words, unit: recordUnit(type), amount } as const
  return claim(item, fitting, found, { level: fact.level, award: null }, type)
}

function ofAchievement(item: Scoring, fact: AchievementFact): Claim[] {
  const { id, on, kind, name, level, award, phase } = fact
  const fitting = ofKind(item, 'achievement').filter((source) => fits(source.type, kind) && fits(source.phase, phase))
  const rank = `${level === null ? '' : eventLevelLabels[level]}${award ?? ''}`
  const words = `${kind}${phase === null ? '' : projectPhaseLabels[phase]}：${name}${rank === '' ? '' : `（${rank}）`}`
  const found = { record: 'achievement', recordId: id, on, words, unit: recordUnit(kind), amount: 100 } as const
  return claim(item, fitting, found, { level, award }, kind)
}

function ofAttendance(item: Scoring, fact: ActivityFact): Claim[] {
  const sides = [
    { key: 'late', count: fact.late, label: '迟到' },
    { key: 'absent', count: fact.absent, label: '缺席' },
  ]
  return sides.flatMap(({ key, count, label }) => {
    const source = bestOf(ofKind(item, 'attendance').filter(({ type }) => fits(type, key)))
    if (source === undefined || count === 0) return []
    const words = `${fact.type}：${fact.topic}（${label}${count > 1 ? ` ${count} 人` : ''}）`
    const { id, on } = fact
    const figures = { unit: '次', amount: count * 100, points: hundredths(source.points) }
    return [{ record: 'activity' as const, recordId: id, on, words, label, ...figures }]
  })
}

function ofQuota(item: Scoring, fact: QuotaFact): Claim[] {
  const { id, label, period, unit } = fact
  const [done, required] = [hundredths(fact.done), hundredths(fact.required)]
  const words = `${period} ${label} ${fact.done}/${fact.required} ${unit}`
  const found = { record: 'quota', recordId: id, on: null, words, unit } as const
  const byName = (kind: SourceKind) => bestOf(ofKind(item, kind).filter(({ type }) => type === label))
  const [counted, missed] = [byName('quota'), byName('quota-gap')]
  // More in one semester does not make up for less in the other.
  const isShare = item.kind === 'ratio' && item.quota === null
  const amount = isShare ? Math.min(done, required) : done
  const gap = Math.max(0, required - done)
  return [
    ...(counted === undefined ? [] : [{ ...found, label, amount, points: hundredths(counted.points) }]),
    ...(missed === undefined || gap === 0
      ? []
      : [{ ...found, label: `${label}缺`, amount: gap, points: hundredths(missed.points) }]),
  ]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By day, then by what they are: the same records make the same list, whatever order they come in. */
const inOrder = (a: Claim, b: Claim): number =>
  compare(a.on ?? '', b.on ?? '') || compare(a.recordId, b.recordId) || compare(a.words, b.words)

/** Every record that an item counts, each once. Mentees' scores are no records. */
export function claimsOf(item: Scoring, facts: TargetFacts): readonly Claim[] {
  const named = new Set(item.sources.map(({ source }) => source))
  // What no source names is not gone through: a year has hundreds of thousands of records, each asked by every item.
  const found = [
    ...(named.has('activity') ? facts.activities.flatMap((fact) => ofActivity(item, fact)) : []),
    ...(named.has('attendance') ? facts.activities.flatMap((fact) => ofAttendance(item, fact)) : []),
    ...(named.has('achievement') ? facts.achievements.flatMap((fact) => ofAchievement(item, fact)) : []),
    ...(named.has('quota') || named.has('quota-gap') ? facts.quotas.flatMap((fact) => ofQuota(item, fact)) : []),
  ]
  return found.toSorted(inOrder)
}
