import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { useBlocker } from 'react-router'
import { useConfirmDanger } from './confirm-danger.tsx'

interface LeaveQuestion {
  readonly title: string
  readonly consequence: string
}

/** Asks before a page with an unsaved form is left; `release` lets the next navigation through. */
export function useLeaveGuard(dirty: boolean, { title, consequence }: LeaveQuestion): { readonly release: () => void } {
  const held = useRef(false)
  useLayoutEffect(() => {
    held.current = dirty
  }, [dirty])
  const confirm = useConfirmDanger()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => held.current && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    const ask = confirm({
      title,
      consequence,
      verb: '先离开',
      safe: '接着填',
    })
    void ask.then((leave) => (leave ? blocker.proceed() : blocker.reset()))
  }, [blocker, confirm, title, consequence])
  const release = useCallback(() => {
    held.current = false
  }, [])
  return { release }
}
