import type { AreaHandlers } from '#shared/contract/define.ts'
import type { hourContract } from '#shared/hours/hour-contract.ts'
import type { HourService } from './hour-service.ts'

export const createHourHandlers = ({ list, totals, edits }: HourService): AreaHandlers<typeof hourContract> => ({
  list: (input) => list.list(input),
  explain: (input) => totals.explain(input),
  totals: (input) => totals.totals(input),
  groups: (input) => totals.groups(input),
  events: (input) => list.events(input),
  correct: (input) => edits.correct(input),
  addManual: (input) => edits.addManual(input),
})
