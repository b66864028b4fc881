import type { AssessObject, Ground } from '#shared/assessments/assessment.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'

const places = {
  mentee: '/pairings',
  mentor: '/pairings',
  studio: '/studios',
  member: '/studios',
  twin: '/twinning',
} as const satisfies Record<AssessObject, string>

/** The page of a record that a score was made of. A task is asked of a pair, a studio or a group of schools. */
export function groundLink({ record, recordId }: Ground, object: AssessObject): string {
  switch (record) {
    case 'activity':
      return `/activities/${recordId}`
    case 'achievement':
      return `/achievements/${recordId}`
    case 'result':
      return `/pairings/${recordId}`
    case 'quota':
      return `${places[object]}/${recordId}`
    default:
      return assertNever(record)
  }
}
