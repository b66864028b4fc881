/** Where the keyboard is: on the row of this number, on its mentee of that number. Those left out follow as rows of one. */
export interface Place {
  readonly row: number
  readonly at: number
}

const steps = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
} as const
export type Step = (typeof steps)[keyof typeof steps]

export const stepOf = (key: string): Step | undefined => (steps as Readonly<Record<string, Step>>)[key]

/** How many people can be stepped on in each row: mentors with nobody are stepped over. */
export type Lengths = readonly number[]

function vertical({ row, at }: Place, step: 1 | -1, lengths: Lengths): Place | null {
  for (let next = row + step; next >= 0 && next < lengths.length; next += step) {
    const length = lengths[next] ?? 0
    if (length > 0) return { row: next, at: Math.min(at, length - 1) }
  }
  return null
}

/** The place that a key leads to; the same one at an edge, null where nobody is on the board. */
export function stepFrom(place: Place | null, step: Step, lengths: Lengths): Place | null {
  if (place === null || step === 'first') return vertical({ row: -1, at: 0 }, 1, lengths)
  if (step === 'last') return vertical({ row: lengths.length, at: 0 }, -1, lengths)
  if (step === 'up' || step === 'down') return vertical(place, step === 'down' ? 1 : -1, lengths) ?? place
  const at = place.at + (step === 'right' ? 1 : -1)
  return at >= 0 && at < (lengths[place.row] ?? 0) ? { row: place.row, at } : place
}
