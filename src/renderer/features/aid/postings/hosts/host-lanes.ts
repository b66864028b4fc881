import type { HostGap, HostTimeline, TimelineBar } from '#shared/aid/aid-contract.ts'
import { addDays, type IsoDate } from '#shared/kernel/dates.ts'

export type BarLook = 'serving' | 'coming' | 'over' | 'gap'

/** One bar of a host school: somebody's term, or a subject that has nobody. */
export interface HostBar {
  readonly key: string
  readonly label: string
  readonly look: BarLook
  readonly from: IsoDate
  readonly to: IsoDate
  /** Where the term ended at first, when it was extended. */
  readonly extendedFrom: IsoDate | null
  readonly isCutShort: boolean
  /** Null: a gap. */
  readonly bar: TimelineBar | null
}

export interface HostLane {
  readonly host: string
  readonly hostId: string | null
  /** Bars of one row follow each other. */
  readonly rows: readonly (readonly HostBar[])[]
  readonly serving: number
  readonly gaps: readonly HostGap[]
}

const there: ReadonlySet<TimelineBar['status']> = new Set(['serving', 'on-leave', 'assessed'])
const over: ReadonlySet<TimelineBar['status']> = new Set(['returned', 'stopped'])

function lookOf({ status }: TimelineBar): BarLook {
  if (there.has(status)) return 'serving'
  return over.has(status) ? 'over' : 'coming'
}

const barOf = (bar: TimelineBar): HostBar => ({
  key: bar.postingId,
  label: [bar.name, bar.subject].filter(Boolean).join(' '),
  look: lookOf(bar),
  from: bar.from,
  to: bar.to,
  extendedFrom: bar.extendedFrom,
  isCutShort: bar.isCutShort,
  bar,
})

/** From the day on which nobody is left to the end of what is looked at. */
const gapOf = (gap: HostGap, until: IsoDate): HostBar => ({
  key: `gap ${gap.stage} ${gap.subject}`,
  label: `缺 ${gap.subject}`,
  look: 'gap',
  from: gap.since,
  to: until,
  extendedFrom: null,
  isCutShort: false,
  bar: null,
})

/** A successor stands behind whom he comes after; others wherever the row is free by then. */
function rowsOf(bars: readonly HostBar[]): HostBar[][] {
  const rows: HostBar[][] = []
  for (const bar of bars.toSorted((one, other) => one.from.localeCompare(other.from))) {
    const before = bar.bar?.previousId
    const free = rows.filter((row) => (row.at(-1)?.to ?? '') < bar.from)
    const row = free.find((one) => before !== null && one.at(-1)?.bar?.postingId === before) ?? free[0]
    if (row === undefined) rows.push([bar])
    else row.push(bar)
  }
  return rows
}

const isOfHost = (gap: HostGap, { hostId, host }: HostTimeline): boolean =>
  hostId === null ? gap.host === host : gap.hostId === hostId

/** The host schools, those first at which somebody is; each with its people in rows and the subjects it will lack. */
export function hostLanes(
  hosts: readonly HostTimeline[],
  gaps: readonly HostGap[],
  span: { readonly from: IsoDate; readonly to: IsoDate },
): HostLane[] {
  const lanes = hosts.map((one): HostLane => {
    const own = gaps.filter((gap) => isOfHost(gap, one))
    const missing = own.filter(({ since }) => since <= span.to).map((gap) => gapOf(gap, span.to))
    const bars = one.bars.map(barOf)
    return {
      host: one.host,
      hostId: one.hostId,
      rows: rowsOf([...bars, ...missing]),
      serving: bars.filter(({ look }) => look === 'serving').length,
      gaps: own,
    }
  })
  return lanes.toSorted((one, other) => other.serving - one.serving)
}

/** Two years back and two ahead, in whole school years where the days allow it. */
export const hostSpan = (today: IsoDate): { readonly from: IsoDate; readonly to: IsoDate } => {
  const year = Number(today.slice(0, 4))
  return { from: `${year - 2}-01-01`, to: addDays(`${year + 3}-01-01`, -1) }
}
