import type { IsoDate } from '#shared/kernel/dates.ts'
import { textWidth } from '#shared/reports/text-width.ts'
import type { Pairing, PairingEvent, PairingGroup } from '#shared/pairings/pairing.ts'

/** Told apart by shape: a filled circle, a square, a triangle, a diamond. */
export type MarkShape = 'dot' | 'square' | 'triangle' | 'diamond'

export interface LaneMark {
  readonly on: IsoDate
  readonly label: string
  readonly shape: MarkShape
  readonly ahead: boolean
}

export interface LaneSpan {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly label: string
}

export interface Lane {
  readonly key: string
  readonly name: string
  readonly marks: readonly LaneMark[]
  /** From the first to the last day of the pair. */
  readonly run: { readonly from: IsoDate; readonly to: IsoDate } | null
  readonly pause: LaneSpan | null
}

const shapeOf = (label: string): MarkShape => {
  if (/协议|聘书/.test(label)) return 'square'
  if (/考核|出师/.test(label)) return 'triangle'
  return /到期|解除|终止|延期/.test(label) ? 'diamond' : 'dot'
}

const toMark = (event: PairingEvent): LaneMark => ({
  on: event.on,
  label: event.label,
  shape: shapeOf(event.label),
  ahead: event.isFuture,
})

const lastDay = (pairing: Pairing): IsoDate => pairing.completedOn ?? pairing.leftOn ?? pairing.endsOn

function laneOf(pairing: Pairing, events: readonly PairingEvent[]): Lane {
  const { pausedOn, pausedUntil, status, endsOn } = pairing
  const until = pausedUntil ?? endsOn
  const pause =
    status === 'paused' && pausedOn !== null && until > pausedOn
      ? {
          from: pausedOn,
          to: until,
          label: `${pairing.reason ?? ''}暂停 ${pausedOn}${pausedUntil === null ? ' 起' : ` 至 ${pausedUntil}`}`,
        }
      : null
  return {
    key: pairing.id,
    name: pairing.mentee,
    marks: events.filter((event) => event.pairingId === pairing.id).map(toMark),
    run: { from: pairing.startsOn, to: lastDay(pairing) },
    pause,
  }
}

/** One lane for what concerns the whole group, one for each of the N. */
export function lanesOf({ pairings, events }: PairingGroup): readonly Lane[] {
  const shared = events.filter((event) => event.pairingId === null).map(toMark)
  const whole: Lane = { key: 'group', name: '全组', marks: shared, run: null, pause: null }
  const own = pairings.filter((pairing) => pairing.status !== 'void').map((pairing) => laneOf(pairing, events))
  return shared.length === 0 ? own : [whole, ...own]
}

export type LabelSide = 'right' | 'left' | 'none'

/** The share of a lane that a character of a label takes, where lanes are narrowest. */
const characterShare = 0.0068
const shapeShare = 0.014

/** On which side of its mark each label finds room; where there is none the pointer still tells it. */
export function labelSides(
  marks: readonly LaneMark[],
  at: (day: IsoDate) => number,
): readonly { readonly mark: LaneMark; readonly side: LabelSide }[] {
  const inOrder = marks.toSorted((a, b) => a.on.localeCompare(b.on))
  let taken = 0
  return inOrder.map((mark, index) => {
    const [place, next] = [at(mark.on), inOrder[index + 1]]
    const need = textWidth(labelOf(mark)) * characterShare + shapeShare
    const room = (next === undefined ? 1 : at(next.on)) - place
    const side = need < room ? 'right' : place - taken > need ? 'left' : 'none'
    taken = place + (side === 'right' ? need : shapeShare)
    return { mark, side }
  })
}

export const labelOf = (mark: LaneMark): string => `${mark.label} ${mark.on.slice(5)}`
