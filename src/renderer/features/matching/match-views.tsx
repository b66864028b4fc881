import type { RoundKind } from '#shared/matching/match-round.ts'
import { PairingViews } from '#renderer/ui/pairing-views.tsx'
import { TwinningViews } from '#renderer/ui/twinning-views.tsx'

/** The switch between the views of the programme that is matched for. */
export const MatchViews = ({ kind }: { readonly kind: RoundKind }) =>
  kind === 'teacher' ? <PairingViews view="matching" /> : <TwinningViews view="matching" />
