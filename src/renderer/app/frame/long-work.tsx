import { useEffect, useState } from 'react'
import { client } from '#renderer/api/client.ts'
import type { ProgressEvent } from '#shared/shell/channels.ts'
import { useProgress } from '#renderer/api/progress-store.ts'
import { figure } from '#renderer/ui/figure.ts'

/** Long work with its count and a way to stop it; the rest of the window stays usable. */
export function LongWork() {
  const running = useProgress((state) => state.running)
  return running.map((work) => <Work key={work.callId} work={work} />)
}

/** Work that is over sooner needs no bar: it would only make the page jump. */
const patience = 600

function useLasting(): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setLasting(true), patience)
    return () => window.clearTimeout(timer)
  }, [])
  return lasting
}

function Work({ work }: { readonly work: ProgressEvent }) {
  const known = work.total > 0
  const share = known ? Math.min(work.done / work.total, 1) : 0
  if (!useLasting()) return null
  return (
    <div className="long-work" role="progressbar" aria-label={work.label} aria-valuenow={Math.round(share * 100)}>
      <span>{work.label}</span>
      <span className="long-work-track">
        <i style={{ width: `${share * 100}%` }} />
      </span>
      <span className="quiet">{known ? `${figure(work.done)} / ${figure(work.total)}` : figure(work.done)}</span>
      <button type="button" className="link" onClick={() => void client.shell.cancel({ callId: work.callId })}>
        取消
      </button>
    </div>
  )
}
