import { useLayoutEffect, useState, type RefObject } from 'react'

/** Steps of the shape of the ground, so that a window that is drawn wider does not lay the picture out anew all the time. */
const step = 0.2
const likely = 1.4

/** Width to height of an element, followed roughly as it changes. */
export function useAspect(ref: RefObject<HTMLElement | null>): number {
  const [aspect, setAspect] = useState(likely)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    const measure = () => {
      const { clientWidth, clientHeight } = element
      if (clientHeight > 0) setAspect(Math.max(step, Math.round(clientWidth / clientHeight / step) * step))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return aspect
}
