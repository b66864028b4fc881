import { useEffect, useState } from 'react'
import { useCommand } from '#renderer/api/use-command.ts'
import { useNotices } from '#renderer/api/notices.ts'

const shownFor = 9000

/** One line after an action: what happened, and the way back. It waits while the pointer rests on it. */
export function QuietLine() {
  const notice = useNotices((state) => state.notice)
  const dismiss = useNotices((state) => state.dismiss)
  const undo = useCommand('history.undo', { said: (done) => `已撤销：${done.title}`, undoable: false })
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (notice === null || held || notice.tone === 'error') return undefined
    const timer = window.setTimeout(dismiss, shownFor)
    return () => window.clearTimeout(timer)
  }, [notice, held, dismiss])
  const undoId = notice?.undoId ?? null
  return (
    <div role="status" aria-live="polite" className="quiet-line-place">
      {notice !== null && (
        <div
          className={notice.tone === 'error' ? 'quiet-line quiet-line-error' : 'quiet-line'}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
        >
          <span>{notice.text}</span>
          {undoId !== null && (
            <button type="button" className="link" onClick={() => void undo.run({ actionId: undoId })}>
              撤销
            </button>
          )}
          {notice.steps.map((step) => (
            <button key={step.label} type="button" className="link" onClick={step.run}>
              {step.label}
            </button>
          ))}
          <button type="button" className="icon-button" aria-label="知道了" onClick={dismiss}>
            ✕
          </button>
        </div>
      )}
    </div>
  )
}
