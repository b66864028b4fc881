import { Button } from 'antd'
import { useMemo } from 'react'
import type { ActivityDay } from '#shared/activities/activity-contract.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { periodKey, periodOf } from '../list/period-choices.ts'
import type { ActivityListState } from '../list/use-activity-list.ts'
import { monthGrid, monthWord, shiftMonth, type MonthDay } from './month-grid.ts'
import './month-view.css'

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const
const none: readonly ActivityDay[] = []
/** As many types as fit into a day; the rest is counted. */
const mostTypes = 3

/** A month as a sheet: what was held on each day by type; a day opens its list. */
export function MonthView({ state }: { readonly state: ActivityListState }) {
  const { filters, listFilter } = state
  const today = useOperation('settings.get', {}).data?.today ?? ''
  const month = filters.values.month ?? (periodOf(filters.values.period)?.to ?? today).slice(0, 7)
  const shown = month > today.slice(0, 7) && filters.values.month === undefined ? today.slice(0, 7) : month
  if (shown === '') return null
  return (
    <OpenMonth
      month={shown}
      today={today}
      filter={listFilter}
      onMonth={(next) => filters.change({ month: next })}
      onDay={(day) => filters.change({ view: undefined, period: periodKey({ from: day, to: day }) })}
    />
  )
}

interface OpenMonthProps {
  readonly month: string
  readonly today: string
  readonly filter: ActivityListState['listFilter']
  readonly onMonth: (month: string) => void
  readonly onDay: (day: string) => void
}

function OpenMonth({ month, today, filter, onMonth, onDay }: OpenMonthProps) {
  const weeks = useMemo(() => monthGrid(month), [month])
  const days = weeks.flat()
  const found = useOperation(
    'activities.days',
    { ...filter, from: days[0]?.day ?? '', to: days.at(-1)?.day ?? '' },
    { keepPrevious: true },
  )
  const byDay = useMemo(() => new Map((found.data ?? none).map((one) => [one.day, one])), [found.data])
  const held = days.filter((one) => one.inMonth).reduce((sum, { day }) => sum + (byDay.get(day)?.count ?? 0), 0)
  return (
    <div className="month">
      <div className="month-head">
        <button
          type="button"
          className="icon-button"
          aria-label="上个月"
          onClick={() => onMonth(shiftMonth(month, -1))}
        >
          <i className="chevron month-back" aria-hidden="true" />
        </button>
        <h2>{monthWord(month)}</h2>
        <button type="button" className="icon-button" aria-label="下个月" onClick={() => onMonth(shiftMonth(month, 1))}>
          <i className="chevron month-on" aria-hidden="true" />
        </button>
        <Button size="small" disabled={today.startsWith(month)} onClick={() => onMonth(today.slice(0, 7))}>
          本月
        </Button>
        <span className="quiet small">本月 {figure(held)} 次，点日期看当天的活动</span>
        <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
      </div>
      <div className="month-weekdays" aria-hidden="true">
        {weekdays.map((word) => (
          <span key={word}>周{word}</span>
        ))}
      </div>
      <div className="month-days" style={{ gridTemplateRows: `repeat(${weeks.length}, minmax(64px, 1fr))` }}>
        {days.map((one) => (
          <Day key={one.day} day={one} held={byDay.get(one.day)} isToday={one.day === today} onOpen={onDay} />
        ))}
      </div>
    </div>
  )
}

interface DayProps {
  readonly day: MonthDay
  readonly held: ActivityDay | undefined
  readonly isToday: boolean
  readonly onOpen: (day: string) => void
}

function Day({ day, held, isToday, onOpen }: DayProps) {
  const classes = ['month-day', day.inMonth ? '' : 'month-other', isToday ? 'month-today' : '']
  const types = held?.types.toSorted((a, b) => b.count - a.count) ?? []
  const [shown, rest] = [types.slice(0, mostTypes), types.slice(mostTypes)]
  return (
    <button
      type="button"
      className={classes.join(' ')}
      disabled={held === undefined}
      aria-label={`${day.day}，${held?.count ?? 0} 次活动`}
      title={types.map((one) => `${one.type} ${one.count}`).join('、')}
      onClick={() => onOpen(day.day)}
    >
      <span className="month-date">
        <span>{Number(day.day.slice(8))}</span>
        {held !== undefined && <b>{figure(held.count)} 次</b>}
      </span>
      {shown.map((one) => (
        <span key={one.type} className="month-type">
          <span className="ellipsis">{one.type}</span>
          <span>{figure(one.count)}</span>
        </span>
      ))}
      {rest.length > 0 && <span className="quiet small">另有 {rest.length} 类</span>}
    </button>
  )
}
