import { studioStatusLabels } from '#shared/studios/studio-labels.ts'
import type { StudioStatus } from '#shared/studios/studio.ts'
import { StatusWord, type StatusTone } from './status-word.tsx'

const tones: Readonly<Record<StudioStatus, StatusTone>> = {
  applied: 'hollow',
  recommended: 'waiting',
  qualified: 'waiting',
  reviewed: 'waiting',
  publicised: 'waiting',
  named: 'waiting',
  running: 'running',
  rectifying: 'overdue',
  halted: 'hollow',
  final: 'waiting',
  ended: 'finished',
  revoked: 'ended',
  rejected: 'ended',
  void: 'ended',
}

/** A studio's state, drawn the same wherever a studio appears. */
export function StudioStatusWord({ status }: { readonly status: StudioStatus }) {
  return <StatusWord tone={tones[status]}>{studioStatusLabels[status]}</StatusWord>
}
