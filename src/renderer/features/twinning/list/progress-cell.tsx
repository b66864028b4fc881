import { livingTwinStatuses, type TwinGroupRow, type TwinStatus } from '#shared/twinning/twin-group.ts'
import { byLag } from '#shared/quotas/quota-rules.ts'
import { useQuotas } from '#renderer/api/use-quotas.ts'
import { QuotaBar } from '#renderer/ui/quota-bar.tsx'
import './progress-cell.css'

const living: ReadonlySet<TwinStatus> = new Set(livingTwinStatuses)

/** The task of a group that lags most; nothing is asked of one that has not begun or is over. */
export function ProgressCell({ row }: { readonly row: TwinGroupRow }) {
  return living.has(row.status) ? <Worst id={row.id} /> : <span className="quiet">—</span>
}

function Worst({ id }: { readonly id: string }) {
  const quotas = useQuotas('quotas.ofTwinGroups', id)
  const worst = quotas?.toSorted(byLag)[0]
  if (worst === undefined) return quotas === undefined ? null : <span className="quiet">—</span>
  const { label, done, required, pace, state, periodLabel, sentence } = worst
  return (
    <span className="twin-progress">
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
