import { assertNever } from '#shared/kernel/assert-never.ts'
import type { MatchRound, ScenarioHead } from '#shared/matching/match-round.ts'
import type { MatchWords } from '../match-words.ts'
import { ChoicesDialog } from '../plans/choices-dialog.tsx'
import { DifferenceDialog } from '../plans/difference-dialog.tsx'
import { GapsDialog } from '../plans/gaps-dialog.tsx'
import { NameDialog } from '../plans/name-dialog.tsx'
import { NewPlanDialog } from '../plans/new-plan-dialog.tsx'
import { PublishDialog } from '../plans/publish-dialog.tsx'
import { RoundDialog } from './round-dialog.tsx'
import { useNaming } from './use-naming.ts'

export type RoundDialogName =
  'round' | 'rename-round' | 'new-plan' | 'copy' | 'rename' | 'choices' | 'difference' | 'gaps' | 'publish'

interface RoundDialogsProps {
  readonly words: MatchWords
  readonly round: MatchRound
  readonly scenario: ScenarioHead | undefined
  readonly dialog: RoundDialogName
  readonly onChoose: (scenarioId: string) => void
  readonly onClose: () => void
}

/** The one dialog that is open over a round. */
export function RoundDialogs({ words, round, scenario, dialog, onChoose, onClose }: RoundDialogsProps) {
  const naming = useNaming(round, scenario, onChoose)
  if (dialog === 'round') return <RoundDialog words={words} onClose={onClose} />
  if (dialog === 'new-plan') return <NewPlanDialog words={words} round={round} onMade={onChoose} onClose={onClose} />
  if (dialog === 'rename-round') return <NameDialog {...naming.round} onClose={onClose} />
  if (scenario === undefined) return null
  switch (dialog) {
    case 'copy':
      return <NameDialog {...naming.copy} onClose={onClose} />
    case 'rename':
      return <NameDialog {...naming.rename} onClose={onClose} />
    case 'choices':
      return <ChoicesDialog words={words} scenario={scenario} onClose={onClose} />
    case 'difference':
      return <DifferenceDialog words={words} round={round} scenario={scenario} onClose={onClose} />
    case 'gaps':
      return <GapsDialog words={words} scenario={scenario} onClose={onClose} />
    case 'publish':
      return <PublishDialog words={words} scenario={scenario} onClose={onClose} />
    default:
      return assertNever(dialog)
  }
}
