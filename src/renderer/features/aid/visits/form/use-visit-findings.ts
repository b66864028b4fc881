import type { AidFinding } from '#shared/aid/aid-finding.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useRested } from '../../shared/use-rested.ts'

const none: readonly AidFinding[] = []
const noQuestion: InputAt<'visits.check'> = { direction: 'out', startsOn: '2000-01-01' }

/** Every broken rule of what is in the form; null: nothing to judge yet. */
export function useVisitFindings(question: InputAt<'visits.check'> | null): readonly AidFinding[] {
  const asked = useRested(question)
  const found = useOperation('visits.check', asked ?? noQuestion, { enabled: asked !== null, keepPrevious: true })
  return asked === null ? none : (found.data ?? none)
}
