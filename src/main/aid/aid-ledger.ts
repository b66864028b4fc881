import type { AidFacts } from './aid-facts.ts'
import { noTally, tallyStays, type DaySpan } from '#shared/aid/person-days.ts'
import {
  cellsOf,
  noCells,
  postingLine,
  shadowingLine,
  totalCells,
  type AidLedger,
  type LedgerCells,
  type LedgerLine,
  type LedgerRows,
} from '#shared/aid/two-way-ledger.ts'
import { visitDirections, type VisitDirection } from '#shared/aid/visit.ts'
import { yearsIn, type YearKind } from '#shared/aid/aid-years.ts'

type Ways<Value> = Readonly<Record<VisitDirection, Value>>

const ways = <Value>(of: (direction: VisitDirection) => Value): Ways<Value> => ({
  out: of('out'),
  in: of('in'),
  online: of('online'),
})

/** `out/送教`: one line of the ledger in one direction. */
export const lineKey = (direction: VisitDirection, label: string): string => `${direction}/${label}`

function rowsOf(direction: VisitDirection, label: string, { from, to }: DaySpan): LedgerRows {
  if (label === postingLine) return { area: 'postings', filter: { from, to, there: true } }
  if (label === shadowingLine) return { area: 'shadowings', filter: { from, to, there: true } }
  return { area: 'visits', filter: { directions: [direction], kinds: [label], from, to, held: true } }
}

/** The figures of a span: by line each way, and in all. */
function spanLedger(facts: AidFacts, span: DaySpan): Pick<AidLedger, 'lines' | 'totals'> {
  const tally = tallyStays(facts.stays, span)
  const activities = facts.activities(span)
  const events = facts.events(span)
  const lineOf = (direction: VisitDirection, label: string): LedgerCells | null => {
    const key = lineKey(direction, label)
    const own = activities.filter(({ line }) => line === key)
    const count = events.get(key) ?? 0
    if (count === 0 && own.length === 0) return null
    const rows = rowsOf(direction, label, span)
    return cellsOf({ events: count, tally: tally.line(key), activities: own, rows })
  }
  const lines = facts.labels
    .map((label): LedgerLine => ({ key: label, label, ways: ways((direction) => lineOf(direction, label)) }))
    .filter((line) => visitDirections.some((direction) => line.ways[direction] !== null))
  const totals = ways((direction) => {
    const own = facts.stays.filter(({ line }) => line.startsWith(`${direction}/`))
    const people = own.length === 0 ? noTally : tallyStays(own, span).total
    const cells = lines.flatMap((line) => line.ways[direction] ?? [])
    return cells.length === 0 ? noCells : totalCells(cells, people)
  })
  return { lines, totals }
}

/** The two-way ledger of a span, and of each year in it. */
export function ledgerOf(facts: AidFacts, span: DaySpan, kind: YearKind): AidLedger {
  const { lines, totals } = spanLedger(facts, span)
  const years = yearsIn(span, kind).map(({ label, from, to }) => ({
    label,
    from,
    to,
    ways: spanLedger(facts, { from, to }).totals,
  }))
  return { ...span, lines, totals, years }
}
