import { twinStatusLabels } from '#shared/twinning/twin-labels.ts'
import type { TwinStatus } from '#shared/twinning/twin-group.ts'
import { StatusWord, type StatusTone } from './status-word.tsx'

const tones: Readonly<Record<TwinStatus, StatusTone>> = {
  proposed: 'hollow',
  signed: 'waiting',
  running: 'running',
  assessed: 'waiting',
  closed: 'finished',
  terminated: 'ended',
  void: 'ended',
}

/** The state of a group of schools, drawn the same wherever one appears. */
export function TwinStatusWord({ status }: { readonly status: TwinStatus }) {
  return <StatusWord tone={tones[status]}>{twinStatusLabels[status]}</StatusWord>
}
