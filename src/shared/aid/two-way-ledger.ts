import type { IsoDate } from '../kernel/dates.ts'
import type { Tally } from './person-days.ts'
import type { VisitDirection } from './visit.ts'

/** What a figure opens: rows of a list under a filter, or records by id. */
export type LedgerRows =
  | {
      readonly area: 'visits'
      readonly filter: { directions?: VisitDirection[]; kinds?: string[]; from: IsoDate; to: IsoDate; held: true }
    }
  | { readonly area: 'postings'; readonly filter: { from: IsoDate; to: IsoDate; there: true } }
  | { readonly area: 'shadowings'; readonly filter: { from: IsoDate; to: IsoDate; there: true } }
  | { readonly area: 'activities'; readonly ids: readonly string[] }

export interface LedgerFigure {
  readonly value: number
  /** Empty when there is nothing to open. */
  readonly opens: readonly LedgerRows[]
}

export const ledgerMeasures = ['events', 'people', 'students', 'personDays', 'lessons', 'lectures'] as const
export type LedgerMeasure = (typeof ledgerMeasures)[number]
export const ledgerMeasureLabels = {
  events: '次数',
  people: '人数',
  students: '其中学生',
  personDays: '人天',
  lessons: '课（节）',
  lectures: '讲座（场）',
} as const satisfies Record<LedgerMeasure, string>

export type LedgerCells = Readonly<Record<LedgerMeasure, LedgerFigure>>

/** One kind of exchange, each way. */
export interface LedgerLine {
  readonly key: string
  readonly label: string
  /** Null: it does not happen in that direction. */
  readonly ways: Readonly<Record<VisitDirection, LedgerCells | null>>
}

export interface LedgerYear {
  readonly label: string
  readonly from: IsoDate
  readonly to: IsoDate
  readonly ways: Readonly<Record<VisitDirection, LedgerCells>>
}

export interface AidLedger {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly lines: readonly LedgerLine[]
  /** People once, in whatever lines they are. */
  readonly totals: Readonly<Record<VisitDirection, LedgerCells>>
  readonly years: readonly LedgerYear[]
}

/** 援派支教 and 来濮跟岗 stand beside the kinds of visits. */
export const postingLine = '援派支教'
export const shadowingLine = '来濮跟岗'

export const lessonTypes: readonly string[] = ['公开课', '示范课', '送教']
export const lectureTypes: readonly string[] = ['讲座']

/** An activity that counts to a visit, a posting or a shadowing. */
export interface LedgerActivity {
  readonly id: string
  readonly type: string
  readonly amount: number
  readonly heldOn: IsoDate
  readonly line: string
}

const figure = (value: number, rows: LedgerRows): LedgerFigure => ({ value, opens: value === 0 ? [] : [rows] })
const joined = (value: number, figures: readonly LedgerFigure[]): LedgerFigure => ({
  value,
  opens: figures.flatMap(({ opens }) => opens),
})
export const noCells: LedgerCells = Object.fromEntries(
  ledgerMeasures.map((measure) => [measure, { value: 0, opens: [] }]),
) as unknown as LedgerCells

export interface CellFacts {
  readonly events: number
  readonly tally: Tally
  /** Those of the line, within the span. */
  readonly activities: readonly LedgerActivity[]
  readonly rows: LedgerRows
}

const taught = (activities: readonly LedgerActivity[], types: readonly string[]): LedgerFigure => {
  const own = activities.filter(({ type }) => types.includes(type))
  const amount = Math.round(own.reduce((sum, one) => sum + one.amount, 0) * 100) / 100
  return { value: amount, opens: own.length === 0 ? [] : [{ area: 'activities', ids: own.map(({ id }) => id) }] }
}

/** The figures of one line in one direction. */
export const cellsOf = ({ events, tally, activities, rows }: CellFacts): LedgerCells => ({
  events: figure(events, rows),
  people: figure(tally.people, rows),
  students: figure(tally.students, rows),
  personDays: figure(tally.personDays, rows),
  lessons: taught(activities, lessonTypes),
  lectures: taught(activities, lectureTypes),
})

/** The figures of a direction: days, events, lessons and lectures add up; people are counted once. */
export function totalCells(
  lines: readonly LedgerCells[],
  { people, students }: Pick<Tally, 'people' | 'students'>,
): LedgerCells {
  const of = (measure: LedgerMeasure): LedgerFigure[] => lines.map((cells) => cells[measure])
  const summed = (measure: LedgerMeasure): LedgerFigure => {
    const figures = of(measure)
    const value = Math.round(figures.reduce((sum, one) => sum + one.value, 0) * 100) / 100
    return joined(value, figures)
  }
  return {
    events: summed('events'),
    people: joined(people, of('people')),
    students: joined(students, of('students')),
    personDays: summed('personDays'),
    lessons: summed('lessons'),
    lectures: summed('lectures'),
  }
}
