import { heldStatuses, type VisitDirection, type VisitRow } from '#shared/aid/visit.ts'

export const balanceMeasures = ['visits', 'teachers', 'students', 'leaders', 'days', 'personDays'] as const
export type BalanceMeasure = (typeof balanceMeasures)[number]

export const balanceLabels = {
  visits: '次数',
  teachers: '教师人次',
  students: '学生人次',
  leaders: '干部人次',
  days: '天数',
  personDays: '人天',
} as const satisfies Record<BalanceMeasure, string>

export type BalanceWay = Readonly<Record<BalanceMeasure, number>>

export interface KindLine {
  readonly kind: string
  readonly out: number
  readonly in: number
  readonly online: number
}

export interface Balance {
  readonly ways: Readonly<Record<VisitDirection, BalanceWay>>
  readonly kinds: readonly KindLine[]
}

/** Whether it happened or is happening: what the balance counts. */
export const isHeld = ({ status }: Pick<VisitRow, 'status'>): boolean =>
  (heldStatuses as readonly VisitRow['status'][]).includes(status)

const nothing: BalanceWay = { visits: 0, teachers: 0, students: 0, leaders: 0, days: 0, personDays: 0 }

const plus = (sum: BalanceWay, row: VisitRow): BalanceWay => ({
  visits: sum.visits + 1,
  teachers: sum.teachers + row.teachers,
  students: sum.students + row.students,
  leaders: sum.leaders + row.leaders,
  days: sum.days + row.days,
  personDays: sum.personDays + row.personDays,
})

/** Each way, visit by visit: whoever came twice counts twice. People once are in the two-way ledger. */
export function balanceOf(rows: readonly VisitRow[]): Balance {
  const held = rows.filter(isHeld)
  const of = (direction: VisitDirection) => held.filter((row) => row.direction === direction)
  const sum = (direction: VisitDirection) => of(direction).reduce(plus, nothing)
  const kinds = [...new Set(held.map(({ kind }) => kind))].map((kind) => {
    const count = (direction: VisitDirection) => of(direction).filter((row) => row.kind === kind).length
    return { kind, out: count('out'), in: count('in'), online: count('online') }
  })
  const size = (line: KindLine): number => line.out + line.in + line.online
  return {
    ways: { out: sum('out'), in: sum('in'), online: sum('online') },
    kinds: kinds.toSorted((one, other) => size(other) - size(one)),
  }
}
