import type { Credit } from '#shared/activities/activity.ts'
import { useOperation } from './use-operation.ts'

/**
 * The pair, studio or group of schools, by its code, from whose page something is entered. Undefined while it is looked
 * up; null when there is none, or when nothing can count to it on that day.
 */
export function useCarriedCredit(code: string | null, on: string | undefined): Credit | null | undefined {
  const isAsked = code !== null && on !== undefined
  const found = useOperation(
    'activities.findCredits',
    { text: code ?? '', on: on ?? '2000-01-01', limit: 20 },
    { enabled: isAsked },
  )
  if (code === null || found.error !== null) return null
  if (found.data === undefined) return undefined
  return found.data.find((credit) => credit.code === code) ?? null
}
