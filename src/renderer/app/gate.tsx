import { useOperation } from '#renderer/api/use-operation.ts'
import { EngineErrorPage } from './engine-error-page.tsx'
import { FirstRun } from './first-run/first-run.tsx'
import { Frame } from './frame/frame.tsx'

/** What stands between the start and the work: a database that cannot be used, or an office that is not known yet. */
export function Gate() {
  const settings = useOperation('settings.get', {})
  // A question that fails later, as while the engine is started again, is no reason to take the page away.
  if (settings.error !== null && settings.data === undefined)
    return <EngineErrorPage error={settings.error} onRetry={() => void settings.refetch()} />
  if (settings.data === undefined) return null
  return settings.data.office === null ? <FirstRun settings={settings.data} /> : <Frame settings={settings.data} />
}
