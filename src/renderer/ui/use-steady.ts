import { useCallback, useLayoutEffect, useRef } from 'react'

/** A callback that never changes and always runs the latest version, so that what it is given to need not be drawn again. */
export function useSteady<Arguments extends readonly unknown[]>(
  callback: (...given: Arguments) => void,
): (...given: Arguments) => void {
  const latest = useRef(callback)
  useLayoutEffect(() => {
    latest.current = callback
  })
  return useCallback((...given: Arguments) => latest.current(...given), [])
}
