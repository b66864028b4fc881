import { useEffect, useRef, useState, type PointerEvent as Pressed, type RefObject } from 'react'
import { dropAt, followPointer, rollNearEdge, type Point } from './pointer-drag.ts'

/** Who is being dragged, where the pointer is, and over which mentor. */
export interface Drag<Held> extends Point {
  readonly held: Held
  readonly over: string | null
}

interface ChipDragOptions<Held> {
  /** Rolls when the pointer comes near its upper or lower edge. */
  readonly scroll: RefObject<HTMLElement | null>
  readonly onDrop: (held: Held, over: string) => void
}

/**
 * Dragging by pointer events, not by the browser's own: the chip that is held may scroll out of the virtual list, the
 * wheel goes on working, and what a drop would cost stands at the pointer before it is made.
 */
export function useChipDrag<Held>({ scroll, onDrop }: ChipDragOptions<Held>) {
  const [drag, setDrag] = useState<Drag<Held> | null>(null)
  const breakOff = useRef<(() => void) | null>(null)
  useEffect(() => () => breakOff.current?.(), [])
  const grab = (pressed: Pressed, held: Held) => {
    if (pressed.button !== 0) return
    breakOff.current?.()
    breakOff.current = followPointer(
      { x: pressed.clientX, y: pressed.clientY },
      {
        onFrame: (point) => {
          rollNearEdge(scroll.current, point)
          setDrag({ held, ...point, over: dropAt(point) })
        },
        onEnd: (dropped) => {
          breakOff.current = null
          setDrag(null)
          const over = dropped === null ? null : dropAt(dropped)
          if (over !== null) onDrop(held, over)
        },
      },
    )
  }
  return { drag, grab }
}
