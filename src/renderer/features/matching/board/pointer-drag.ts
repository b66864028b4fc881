import { composing } from '#renderer/ui/composing.ts'

/** Less than this is a click by an unsteady hand. */
const slack = 5
const nearEdge = 36
const rollStep = 12

export interface Point {
  readonly x: number
  readonly y: number
}

/** What `data-drop` says of the place under the pointer; null: nothing takes it there. */
export const dropAt = ({ x, y }: Point): string | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]')?.dataset['drop'] ?? null

/** Rolls a list on while the pointer rests near its upper or lower edge. */
export function rollNearEdge(element: HTMLElement | null, { y }: Point): void {
  if (element === null) return
  const { top, bottom } = element.getBoundingClientRect()
  if (Math.abs(y - top) < nearEdge) element.scrollBy(0, -rollStep)
  if (Math.abs(y - bottom) < nearEdge) element.scrollBy(0, rollStep)
}

interface Follower {
  /** On each frame from the moment it is more than a click. */
  readonly onFrame: (point: Point) => void
  /** The last point where it was let go; null when it was broken off, or never was more than a click. */
  readonly onEnd: (dropped: Point | null) => void
}

/** Follows a pressed pointer until it is let go, or Esc breaks it off; the returned function breaks it off too. */
export function followPointer(from: Point, { onFrame, onEnd }: Follower): () => void {
  const gone = new AbortController()
  let point: Point | null = null
  let frame = 0
  const draw = () => {
    if (point !== null) onFrame(point)
    frame = requestAnimationFrame(draw)
  }
  const end = (dropped: Point | null) => {
    gone.abort()
    cancelAnimationFrame(frame)
    document.body.classList.remove('dragging')
    onEnd(dropped)
  }
  const begin = () => {
    document.body.classList.add('dragging')
    frame = requestAnimationFrame(draw)
  }
  const move = ({ clientX: x, clientY: y }: PointerEvent) => {
    if (point === null && Math.hypot(x - from.x, y - from.y) < slack) return
    if (point === null) begin()
    point = { x, y }
  }
  const key = (event: KeyboardEvent) => {
    if (composing(event) || event.key !== 'Escape' || point === null) return
    event.preventDefault()
    event.stopPropagation()
    end(null)
  }
  const options = { capture: true, signal: gone.signal }
  window.addEventListener('pointermove', move, options)
  window.addEventListener('pointerup', () => end(point), options)
  window.addEventListener('pointercancel', () => end(null), options)
  window.addEventListener('blur', () => end(null), options)
  window.addEventListener('keydown', key, options)
  return () => end(null)
}
