import type { SchoolYearCalendar } from '#shared/calendar/calendar-contract.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { monthsOf, nextKind, type DayCell, type MonthCells } from './year-days.ts'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']
const legend = [
  { tone: 'taught', label: '上课' },
  { tone: 'holiday', label: '放假' },
  { tone: 'workday', label: '调休上班' },
  { tone: 'weekend', label: '周末' },
  { tone: 'vacation', label: '寒暑假' },
] as const

interface YearMonthsProps {
  readonly calendar: SchoolYearCalendar
  readonly today: string
}

/** The twelve months of a school year; a click on a day says what it is. */
export function YearMonths({ calendar, today }: YearMonthsProps) {
  const set = useCommand('calendar.setDays', { said: (_, { days }) => `已修改 ${days[0]?.day ?? ''}` })
  const remove = useCommand('calendar.removeDays', { said: (_, { days }) => `${days[0] ?? ''} 照常` })
  const turn = (cell: DayCell): void => {
    const kind = nextKind(cell)
    if (kind === null) void remove.run({ days: [cell.day] })
    else void set.run({ days: [{ day: cell.day, kind, name: kind === 'holiday' ? '放假' : '调休' }] })
  }
  const months = monthsOf(calendar.schoolYear, calendar.terms, calendar.days)
  return (
    <>
      <p className="calendar-legend">
        {legend.map(({ tone, label }) => (
          <span key={tone}>
            <i className={`calendar-day calendar-${tone}`} aria-hidden="true" /> {label}
          </span>
        ))}
      </p>
      <div className="calendar-year">
        {months.map((month) => (
          <Month key={month.month} month={month} today={today} onTurn={turn} />
        ))}
      </div>
    </>
  )
}

interface MonthProps {
  readonly month: MonthCells
  readonly today: string
  readonly onTurn: (cell: DayCell) => void
}

function Month({ month: { month, lead, cells }, today, onTurn }: MonthProps) {
  return (
    <section className="calendar-month" aria-label={month}>
      <h3>
        {month.slice(0, 4)} 年 {Number(month.slice(5))} 月
      </h3>
      <div className="calendar-days">
        {weekdays.map((word) => (
          <span key={word} className="quiet small">
            {word}
          </span>
        ))}
        {cells.map((cell, at) => (
          <button
            key={cell.day}
            type="button"
            title={cell.title}
            aria-label={cell.title}
            className={`calendar-day calendar-${cell.tone} ${cell.day === today ? 'calendar-today' : ''}`}
            style={at === 0 ? { gridColumnStart: lead + 1 } : undefined}
            onClick={() => onTurn(cell)}
          >
            {Number(cell.day.slice(8))}
          </button>
        ))}
      </div>
    </section>
  )
}
