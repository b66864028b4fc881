import { useId, type KeyboardEvent } from 'react'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { issueText } from '#shared/lectures/lecture-labels.ts'
import type { SeasonPlan } from '#shared/lectures/lecture-contract.ts'
import { composing } from '#renderer/ui/composing.ts'
import { blocksOf, columnCount, dayAfterKey, type Block, type DayNote, type MonthLine } from './year-grid.ts'

interface YearSheetProps {
  readonly lines: readonly MonthLine[]
  readonly plan: SeasonPlan
  readonly noteOf: (day: IsoDate) => DayNote | null
  readonly today: IsoDate
  readonly current: IsoDate
  readonly onCurrent: (day: IsoDate) => void
  /** Enter, or a double click. */
  readonly onOpen: (day: IsoDate) => void
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const

/** A year on one screen: a line a month, a column a weekday, the sessions as blocks. Arrows move from day to day. */
export function YearSheet(props: YearSheetProps) {
  const { lines, current, onCurrent, onOpen } = props
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing(event) || event.ctrlKey || event.metaKey || event.altKey) return
    const next = dayAfterKey(event.key, current, lines)
    if (next === null && event.key !== 'Enter') return
    event.preventDefault()
    if (next === null) onOpen(current)
    else onCurrent(next)
  }
  return (
    <div
      className="year-sheet"
      role="grid"
      tabIndex={0}
      aria-label="全年安排"
      aria-activedescendant={`${id}-${current}`}
      onKeyDown={onKeyDown}
    >
      <div className="year-line year-head" aria-hidden="true">
        <span />
        <div className="year-days">
          {Array.from({ length: columnCount }, (_, at) => (
            <span key={at} className={at % 7 > 4 ? 'quiet year-rest' : undefined}>
              {weekdays[at % 7]}
            </span>
          ))}
        </div>
        <span className="number">场次</span>
      </div>
      {lines.map((line) => (
        <Line key={line.month} id={id} line={line} {...props} />
      ))}
    </div>
  )
}

interface LineProps extends YearSheetProps {
  readonly id: string
  readonly line: MonthLine
}

function Line({ id, line, plan, noteOf, today, current, onCurrent, onOpen }: LineProps) {
  const { month, lead, days } = line
  const blocks = blocksOf(line, plan.lectures)
  const count = blocks.reduce((sum, { lectures }) => sum + lectures.length, 0)
  return (
    <div className="year-line" role="row">
      <b className={month === today.slice(0, 7) ? 'year-now' : undefined}>{Number(month.slice(5))} 月</b>
      <div className="year-days">
        {days.map((day, at) => {
          const note = noteOf(day)
          const classes = [
            'year-day',
            note === null ? '' : `year-${note.kind}`,
            day === today ? 'year-today' : '',
            day === current ? 'year-current table-current' : '',
          ]
          return (
            <span
              key={day}
              id={`${id}-${day}`}
              role="gridcell"
              aria-selected={day === current}
              aria-label={labelOf(day, note, blocks)}
              title={note?.name}
              className={classes.join(' ')}
              style={{ gridColumn: lead + at + 1 }}
              onClick={() => onCurrent(day)}
              onDoubleClick={() => onOpen(day)}
            >
              {Number(day.slice(8))}
            </span>
          )
        })}
        {blocks.map((block) => (
          <BlockMark key={block.day} block={block} onCurrent={onCurrent} onOpen={onOpen} />
        ))}
      </div>
      <span className={count === 0 ? 'quiet number' : 'number'}>{count === 0 ? '—' : count}</span>
    </div>
  )
}

function labelOf(day: IsoDate, note: DayNote | null, blocks: readonly Block[]): string {
  const held = blocks.find((block) => block.day === day)?.lectures ?? []
  return [day, note?.name, ...held.map(({ topic }) => topic)].filter(Boolean).join('，')
}

interface BlockMarkProps {
  readonly block: Block
  readonly onCurrent: (day: IsoDate) => void
  readonly onOpen: (day: IsoDate) => void
}

const done = new Set(['held', 'filed', 'attested'])

function BlockMark({ block, onCurrent, onOpen }: BlockMarkProps) {
  const { day, lectures, column, span, hasClash, hasAdvice } = block
  const words = lectures.map(({ issue, topic }) => `${issueText(issue)} ${topic}`)
  const isOver = lectures.every(({ status }) => done.has(status))
  const tone = hasClash ? 'year-clash' : hasAdvice ? 'year-advice' : isOver ? 'year-done' : 'year-plan'
  return (
    <span
      aria-hidden="true"
      className={`year-block ${tone}`}
      style={{ gridColumn: `${column + 1} / span ${span}` }}
      title={words.join('\n')}
      onClick={() => onCurrent(day)}
      onDoubleClick={() => onOpen(day)}
    >
      {lectures.length > 1 ? `${lectures.length} 场：${words.join('；')}` : words[0]}
    </span>
  )
}
