import { useEffect, useEffectEvent } from 'react'

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
const lookEvery = 5_000

/**
 * Calls `lock` when nobody has touched keyboard or mouse for so many minutes; null never does. Moments are compared, not
 * counted, so that a computer that slept is found idle when it wakes.
 */
export function useIdleLock(minutes: number | null, lock: () => void): void {
  const lockNow = useEffectEvent(lock)
  useEffect(() => {
    if (minutes === null) return undefined
    let touchedAt = Date.now()
    const touch = () => {
      touchedAt = Date.now()
    }
    const timer = window.setInterval(() => {
      if (Date.now() - touchedAt < minutes * 60_000) return
      touch()
      lockNow()
    }, lookEvery)
    for (const sign of signs) window.addEventListener(sign, touch, { capture: true, passive: true })
    return () => {
      window.clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, touch, { capture: true })
    }
  }, [minutes])
}
