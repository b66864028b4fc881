import type { PairingRow, PairingStatus } from '#shared/pairings/pairing.ts'
import { byLag } from '#shared/quotas/quota-rules.ts'
import { useQuotas } from '#renderer/api/use-quotas.ts'
import { QuotaBar } from '#renderer/ui/quota-bar.tsx'
import './progress-cell.css'

/** Nothing is asked of these yet, or any more; how an ended pair did stands on its record. */
const withoutTasks: ReadonlySet<PairingStatus> = new Set([
  'draft',
  'submitted',
  'completed',
  'terminated',
  'dissolved',
  'void',
])

/** The task of a pair that lags most. */
export function ProgressCell({ row }: { readonly row: PairingRow }) {
  return withoutTasks.has(row.status) ? <span className="quiet">—</span> : <Worst id={row.id} />
}

function Worst({ id }: { readonly id: string }) {
  const quotas = useQuotas('quotas.ofPairings', id)
  const worst = quotas?.toSorted(byLag)[0]
  if (worst === undefined) return quotas === undefined ? null : <span className="quiet">—</span>
  const { label, done, required, pace, state, periodLabel, sentence } = worst
  return (
    <span className="progress-cell">
      <QuotaBar
        label={label}
        done={done}
        required={required}
        pace={pace}
        lost={state === 'lost'}
        title={[`${periodLabel} ${label}`, sentence].filter(Boolean).join('：')}
      />
    </span>
  )
}
