import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { useBlocker } from 'react-router'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'

/** Asks before a page with an unsaved form is left; `release` lets the next navigation through. */
export function useLeaveGuard(dirty: boolean): { readonly release: () => void } {
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
      title: '这组结对还没有保存',
      consequence: '填写的内容先留着，下次新建时可以接着填；列表里还看不到它。',
      verb: '先离开',
      safe: '接着填',
    })
    void ask.then((leave) => (leave ? blocker.proceed() : blocker.reset()))
  }, [blocker, confirm])
  const release = useCallback(() => {
    held.current = false
  }, [])
  return { release }
}
