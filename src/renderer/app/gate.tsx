import { useEffect } from 'react'
import type { Session } from '#shared/access/access.ts'
import type { VaultState } from '#shared/vault/vault.ts'
import { ApiError, sentenceOf } from '#renderer/api/api-error.ts'
import { lockWindow } from '#renderer/api/lock-window.ts'
import { forgetRows } from '#renderer/api/query-client.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { Broken } from './door/broken.tsx'
import { DoorCard } from './door/door-card.tsx'
import { Locked } from './door/locked.tsx'
import { MustChange } from './door/must-change.tsx'
import { Refused } from './door/refused.tsx'
import { Sealed } from './door/sealed.tsx'
import { FirstRun } from './first-run/first-run.tsx'
import { Frame } from './frame/frame.tsx'

/** What stands between the start and the work: a database that is closed or broken, a desk that is locked, an office unknown. */
export function Gate() {
  const vault = useOperation('vault.state', {})
  const retry = useCommand('vault.retry', { showsError: true, undoable: false })
  const state = vault.data
  const phase = state?.phase
  // Nothing that was shown stays in the page behind a closed door.
  useEffect(() => {
    if (phase !== undefined && phase !== 'open') forgetRows()
  }, [phase])
  if (state === undefined) {
    if (vault.error === null) return null
    const code = vault.error instanceof ApiError ? vault.error.code : ''
    const again = () => void vault.refetch()
    return <Refused code={code} sentence={sentenceOf(vault.error)} busy={vault.isFetching} onRetry={again} />
  }
  if (state.phase === 'open') return <Inside vault={state} />
  if (state.phase === 'locked') return <Sealed key={state.why} state={state} toldAt={vault.dataUpdatedAt} />
  if (state.phase === 'broken') return <Broken state={state} />
  if (state.phase === 'opening') return <DoorCard title="正在打开数据库…">{null}</DoorCard>
  const { code, message } = state.failure
  return <Refused code={code} sentence={message} busy={retry.busy} onRetry={() => void retry.run({})} />
}

type OpenVault = Extract<VaultState, { phase: 'open' }>

function Inside({ vault }: { readonly vault: OpenVault }) {
  const session = useOperation('access.session', {})
  const isLocked = session.data?.state === 'locked'
  useEffect(() => {
    if (isLocked) forgetRows()
  }, [isLocked])
  const isLockDue = session.data?.isLockDue === true && !isLocked
  useEffect(() => {
    if (isLockDue) void lockWindow()
  }, [isLockDue])
  if (session.data === undefined) return null
  if (isLocked) return <Locked session={session.data} toldAt={session.dataUpdatedAt} />
  if (session.data.mustChange) return <MustChange login={session.data.account?.login ?? ''} />
  return <House vault={vault} session={session.data} />
}

function House({ vault, session }: { readonly vault: OpenVault; readonly session: Session }) {
  const settings = useOperation('settings.get', {})
  // A question that fails later, as while the engine is started again, is no reason to take the page away.
  if (settings.data === undefined) {
    if (settings.error === null) return null
    const again = () => void settings.refetch()
    return <Refused code="" sentence={sentenceOf(settings.error)} busy={settings.isFetching} onRetry={again} />
  }
  if (settings.data.office === null && !vault.readOnly) {
    return <FirstRun settings={settings.data} protection={vault.protection} />
  }
  return <Frame settings={settings.data} session={session} isReadOnly={vault.readOnly} />
}
