import type { AssessObject, Ground } from '#shared/assessments/assessment.ts'

/** The page of a record that a score was made of; undefined where there is none. */
export function groundLink({ record, recordId }: Ground, object: AssessObject): string | undefined {
  const isOfPair = object === 'mentee' || object === 'mentor'
  switch (record) {
    case 'activity':
      return `/activities/${recordId}`
    case 'achievement':
      return `/achievements/${recordId}`
    case 'result':
      return `/pairings/${recordId}`
    default:
      return isOfPair ? `/pairings/${recordId}` : undefined
  }
}
