import type { IsoDate } from '../kernel/dates.ts'
import type { AidPolicy } from '../policies/aid-policy.ts'
import { aidFinding, type AidFinding, type AidRule } from './aid-finding.ts'
import { commonSpan, daysOf, type DaySpan } from './person-days.ts'
import { visitDirectionLabels } from './aid-labels.ts'
import type { VisitDirection } from './visit.ts'

/** Somebody of the register on some days: in a visit, posted, or shadowing. */
export interface Engagement {
  readonly kind: 'visit' | 'posting' | 'shadowing'
  readonly id: string
  readonly code: string
  /** 送教 濮阳名师送教伊吾; 伊吾县中学. */
  readonly label: string
  /** Of a posting `out`, of a shadowing `in`. */
  readonly direction: VisitDirection
  readonly teacherId: string
  readonly name: string
  readonly from: IsoDate
  readonly to: IsoDate
  /** A shadowing that came with a visit: the two say the same. */
  readonly withVisitId: string | null
}

export type OverlapNumbers = Pick<AidPolicy, 'postingOverlap' | 'visitOverlap' | 'sharedDays'>

type Verdict = Pick<AidFinding, 'rule' | 'severity'>

const day = (on: IsoDate): string => `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`
const spanText = ({ from, to }: DaySpan): string =>
  from === to ? `${from.slice(0, 4)}年${day(from)}` : `${from.slice(0, 4)}年${day(from)}至${day(to)}`

/** A day on which one ends and the other begins is on the way, and allowed as often as the policy says. */
function isEdge(one: Engagement, other: Engagement, shared: DaySpan, sharedDays: number): boolean {
  if (daysOf(shared) > sharedDays) return false
  return (shared.from === one.from && shared.to === other.to) || (shared.from === other.from && shared.to === one.to)
}

const verdict = (rule: AidRule, severity: AidFinding['severity'] | 'ignore'): Verdict | null =>
  severity === 'ignore' ? null : { rule, severity }

function judge(one: Engagement, other: Engagement, shared: DaySpan, policy: OverlapNumbers): Verdict | null {
  const kinds = new Set([one.kind, other.kind])
  if (one.direction === 'online' || other.direction === 'online') return null
  if (one.withVisitId === other.id || other.withVisitId === one.id) return null
  if (kinds.size === 1 && kinds.has('posting')) return verdict('posted-twice', policy.postingOverlap)
  if (isEdge(one, other, shared, policy.sharedDays)) return null
  if (one.direction !== other.direction) return verdict('both-directions', policy.visitOverlap)
  if (kinds.has('posting')) return { rule: 'visit-while-posted', severity: 'info' }
  if (kinds.size === 1 && kinds.has('shadowing')) return verdict('shadowing-overlaps', policy.visitOverlap)
  return verdict('visit-overlaps', policy.visitOverlap)
}

const kindWords = { visit: '互访', posting: '援派', shadowing: '跟岗' } as const

function sentence(one: Engagement, other: Engagement, shared: DaySpan, rule: AidRule): string {
  const where = `${kindWords[other.kind]} ${other.code}“${other.label}”（${visitDirectionLabels[other.direction]}）`
  const days = `${one.name} ${spanText(shared)}`
  if (rule === 'visit-while-posted') return `${days}又在${where}中，人天只计一次`
  return `${days}又在${where}中，共 ${daysOf(shared)} 天`
}

/** What speaks against one engagement beside another of the same person; null when nothing does. */
export function overlapOf(one: Engagement, other: Engagement, policy: OverlapNumbers): AidFinding | null {
  if (one.teacherId !== other.teacherId || (one.kind === other.kind && one.id === other.id)) return null
  const shared = commonSpan(one, other)
  const found = shared === null ? null : judge(one, other, shared, policy)
  if (shared === null || found === null) return null
  return aidFinding(found.rule, found.severity, sentence(one, other, shared, found.rule), {
    teacherId: one.teacherId,
    other: { kind: other.kind, id: other.id, code: other.code },
  })
}

/** What speaks against these engagements beside all that there are, the gravest first. */
export const overlapsOf = (
  own: readonly Engagement[],
  all: readonly Engagement[],
  policy: OverlapNumbers,
): readonly AidFinding[] => {
  const order = { block: 0, warn: 1, info: 2 } as const
  return own
    .flatMap((one) => all.flatMap((other) => overlapOf(one, other, policy) ?? []))
    .toSorted((one, other) => order[one.severity] - order[other.severity])
}
