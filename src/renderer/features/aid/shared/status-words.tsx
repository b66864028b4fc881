import { postingStatusLabels, shadowingStatusLabels, visitStatusLabels } from '#shared/aid/aid-labels.ts'
import type { PostingStatus } from '#shared/aid/posting.ts'
import type { ShadowingStatus } from '#shared/aid/shadowing.ts'
import type { VisitStatus } from '#shared/aid/visit.ts'
import { StatusWord, type StatusTone } from '#renderer/ui/status-word.tsx'

const visitTones: Readonly<Record<VisitStatus, StatusTone>> = {
  planned: 'hollow',
  underway: 'running',
  ended: 'finished',
  archived: 'finished',
  cancelled: 'ended',
  void: 'ended',
}

const postingTones: Readonly<Record<PostingStatus, StatusTone>> = {
  recommended: 'hollow',
  vetted: 'waiting',
  publicised: 'waiting',
  dispatched: 'waiting',
  serving: 'running',
  'on-leave': 'hollow',
  assessed: 'waiting',
  returned: 'finished',
  stopped: 'ended',
  withdrawn: 'ended',
  void: 'ended',
}

const shadowingTones: Readonly<Record<ShadowingStatus, StatusTone>> = {
  planned: 'hollow',
  underway: 'running',
  finished: 'finished',
  cancelled: 'ended',
  void: 'ended',
}

export const VisitStatusWord = ({ status }: { readonly status: VisitStatus }) => (
  <StatusWord tone={visitTones[status]}>{visitStatusLabels[status]}</StatusWord>
)

export const PostingStatusWord = ({ status }: { readonly status: PostingStatus }) => (
  <StatusWord tone={postingTones[status]}>{postingStatusLabels[status]}</StatusWord>
)

export const ShadowingStatusWord = ({ status }: { readonly status: ShadowingStatus }) => (
  <StatusWord tone={shadowingTones[status]}>{shadowingStatusLabels[status]}</StatusWord>
)
