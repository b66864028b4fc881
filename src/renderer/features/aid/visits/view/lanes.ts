/** One visit on the time line, in px of the lane. */
export interface LaneBar {
  readonly key: string
  readonly left: number
  readonly width: number
  readonly label: string
}

export interface PlacedBar<Bar extends LaneBar> {
  readonly bar: Bar
  readonly row: number
  /** On which side of the bar its label finds room. */
  readonly side: 'right' | 'left'
}

export interface Lane<Bar extends LaneBar> {
  readonly rows: number
  readonly bars: readonly PlacedBar<Bar>[]
}

const gap = 5
/** Between what stands beside each other in one row. */
const air = 8
const wide = 13
const narrow = 7.5

/** About how wide a label is, without asking the page: Chinese characters are square. */
export const labelWidth = (label: string): number =>
  Array.from(label, (sign) => (sign > '\u00ff' ? wide : narrow)).reduce((sum, width) => sum + width, 0)

interface Room {
  readonly from: number
  readonly to: number
}

/** Bar and label together: to the right first, to the left where the lane ends. */
function roomsOf({ left, width, label }: LaneBar): readonly (Room & { side: 'right' | 'left' })[] {
  const needed = labelWidth(label) + gap
  return [
    { side: 'right', from: left, to: left + width + needed },
    { side: 'left', from: left - needed, to: left + width },
  ]
}

const isFree = (taken: readonly Room[], { from, to }: Room): boolean =>
  taken.every((one) => to + air <= one.from || from >= one.to + air)

/** Puts bars and labels into as few rows as they need, in the order of time; nothing covers anything else. */
export function packLane<Bar extends LaneBar>(bars: readonly Bar[], laneWidth: number): Lane<Bar> {
  const rows: Room[][] = []
  const placed = bars
    .toSorted((one, other) => one.left - other.left)
    .map((bar): PlacedBar<Bar> => {
      const rooms = roomsOf(bar).filter(({ from, to }) => from >= 0 && to <= laneWidth)
      const found = rows
        .flatMap((taken, row) => rooms.map((room) => ({ row, taken, room })))
        .find(({ taken, room }) => isFree(taken, room))
      const fallback = { side: 'right' as const, from: bar.left, to: laneWidth }
      const { row, room } = found ?? { row: rows.length, room: rooms[0] ?? fallback }
      const taken = rows[row] ?? []
      rows[row] = [...taken, room]
      return { bar, row, side: room.side }
    })
  return { rows: rows.length, bars: placed }
}
