import type { VaultState } from '#shared/vault/vault.ts'
import { call } from './client.ts'
import { useNotices } from './notices.ts'
import { forgetRows, queryClient, refreshAreas } from './query-client.ts'
import { queryKey } from './stale.ts'
import { storeDrafts } from './use-draft.ts'

/** 锁定: keeps what is being typed, locks the desk, in 严格 closes the database too, and lets go of what the page has shown. */
export async function lockWindow(): Promise<void> {
  await storeDrafts()
  const vault = queryClient.getQueryData<VaultState>(queryKey('vault.state', {}))
  const isStrict = vault?.phase === 'open' && vault.protection.mode === 'strict'
  await call('access.lock', {}).catch(() => undefined)
  if (isStrict) await call('vault.lock', {}).catch(() => undefined)
  useNotices.getState().dismiss()
  await refreshAreas(['access', 'vault'])
  forgetRows()
}
