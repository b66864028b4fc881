import { pairingStatusLabels } from '#shared/pairings/pairing-labels.ts'
import type { PairingStatus } from '#shared/pairings/pairing.ts'
import { StatusWord, type StatusTone } from './status-word.tsx'

const tones: Readonly<Record<PairingStatus, StatusTone>> = {
  draft: 'hollow',
  submitted: 'waiting',
  active: 'running',
  extended: 'running',
  paused: 'hollow',
  due: 'waiting',
  overdue: 'overdue',
  assessed: 'waiting',
  completed: 'finished',
  terminated: 'ended',
  dissolved: 'ended',
  void: 'ended',
}

/** A pairing's state, drawn the same wherever a pairing appears; without a mentor that comes first. */
export function PairingStatusWord({
  status,
  vacant = false,
}: {
  readonly status: PairingStatus
  readonly vacant?: boolean
}) {
  return vacant ? (
    <StatusWord tone="overdue">师傅空缺</StatusWord>
  ) : (
    <StatusWord tone={tones[status]}>{pairingStatusLabels[status]}</StatusWord>
  )
}
