import type { InputAt } from '#renderer/api/operations.ts'
import type { UrlFilters } from '#renderer/ui/use-url-filters.ts'
import { pairingTabs } from './pairing-tabs.ts'

/** What of the list stands in the address. */
export const listKeys = [
  'tab',
  'statuses',
  'cohortId',
  'districtId',
  'stage',
  'subject',
  'kind',
  'level',
  'mentorId',
  'menteeId',
  'dueBefore',
  'vacant',
  'text',
  'by',
] as const

export type ListFilters = UrlFilters<(typeof listKeys)[number]>
type Filter = Omit<InputAt<'pairings.counts'>, never>

const passedOn = [
  'cohortId',
  'districtId',
  'stage',
  'subject',
  'kind',
  'level',
  'mentorId',
  'menteeId',
  'dueBefore',
  'text',
] as const

/** The filter apart from the states, for the counts of the tabs. */
export function filterOf(filters: ListFilters): Filter {
  const passed = passedOn.flatMap((key) => {
    const value = filters[key]
    return value === undefined ? [] : [[key, value] as const]
  })
  return { ...Object.fromEntries(passed), ...(filters.vacant === undefined ? {} : { mentorVacant: true }) }
}

/** With the states: those named in the address, else those of the tab. */
export function listFilterOf(filters: ListFilters): Filter & Pick<InputAt<'pairings.list'>, 'statuses'> {
  const statuses = pairingTabs.statusesOf(filters)
  return { ...filterOf(filters), ...(statuses === undefined ? {} : { statuses }) }
}
