import type { LedgerRows } from '#shared/aid/two-way-ledger.ts'
import { periodKey } from '../shared/periods.ts'

export interface RowsLink {
  readonly label: string
  readonly to: string
}

const withQuery = (path: string, query: Readonly<Record<string, string | undefined>>): string => {
  const params = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))
  return `${path}?${new URLSearchParams(params).toString()}`
}

/** The list that holds the rows of a figure, narrowed down to them; null for what is told by its records. */
function listOf(rows: LedgerRows): RowsLink | null {
  if (rows.area === 'activities') return null
  const period = periodKey(rows.filter)
  if (rows.area === 'postings') return { label: '援派人员', to: withQuery('/postings', { period, there: '1' }) }
  if (rows.area === 'shadowings') return { label: '来濮跟岗', to: withQuery('/shadowings', { period, there: '1' }) }
  const { directions, kinds } = rows.filter
  const [direction, ...others] = directions ?? []
  return {
    label: `互访交流${kinds === undefined ? '' : `：${kinds.join('、')}`}`,
    to: withQuery('/visits', {
      period,
      direction: others.length === 0 ? direction : undefined,
      kind: kinds?.join(','),
      held: '1',
    }),
  }
}

/** Where the rows of a figure are: its lists, and the activities by id. */
export function rowsOf(opens: readonly LedgerRows[]): {
  readonly lists: readonly RowsLink[]
  readonly activityIds: readonly string[]
} {
  const lists = new Map(
    opens.flatMap((rows) => {
      const link = listOf(rows)
      return link === null ? [] : [[link.to, link] as const]
    }),
  )
  const ids = opens.flatMap((rows) => (rows.area === 'activities' ? rows.ids : []))
  return { lists: [...lists.values()], activityIds: [...new Set(ids)] }
}
