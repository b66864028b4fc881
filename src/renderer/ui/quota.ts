export type QuotaTone = 'done' | 'behind' | 'running' | 'idle'

/** More than nine points behind today's pace is worth a colour; less is the noise of a school week. */
const tolerance = 0.09

/**
 * How a quota stands. `pace` is the share that should be done by today, null once the period is over or while it is
 * paused; then nobody is behind any more.
 */
export function quotaTone(done: number, required: number, pace: number | null): QuotaTone {
  if (done >= required) return 'done'
  if (pace === null) return 'idle'
  return pace - done / required > tolerance ? 'behind' : 'running'
}

/** The filled share of the bar, never more than all of it. */
export const quotaShare = (done: number, required: number): number => (required <= 0 ? 1 : Math.min(done / required, 1))
