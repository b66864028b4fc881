import { brandStatusLabels } from '#shared/twinning/brand-labels.ts'
import type { BrandStatus } from '#shared/twinning/brand-school.ts'
import { StatusWord, type StatusTone } from './status-word.tsx'

const tones: Readonly<Record<BrandStatus, StatusTone>> = {
  cultivating: 'running',
  recognised: 'finished',
  rectifying: 'overdue',
  cancelled: 'ended',
  void: 'ended',
}

/** The state of a school under cultivation, drawn the same wherever one appears. */
export function BrandStatusWord({ status }: { readonly status: BrandStatus }) {
  return <StatusWord tone={tones[status]}>{brandStatusLabels[status]}</StatusWord>
}
