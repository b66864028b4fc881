import type { AssessObject, Ground } from '#shared/assessments/assessment.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'

/** The page of a record that a score was made of. A task is asked of a pair or of a studio. */
export function groundLink({ record, recordId }: Ground, object: AssessObject): string {
  const isOfPair = object === 'mentee' || object === 'mentor'
  switch (record) {
    case 'activity':
      return `/activities/${recordId}`
    case 'achievement':
      return `/achievements/${recordId}`
    case 'result':
      return `/pairings/${recordId}`
    case 'quota':
      return `${isOfPair ? '/pairings' : '/studios'}/${recordId}`
    default:
      return assertNever(record)
  }
}
