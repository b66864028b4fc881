import { InputNumber } from 'antd'
import { eventLevelLabels } from '#shared/activities/activity-labels.ts'
import { awards, type Award } from '#shared/activities/achievement.ts'
import { eventLevels, type EventLevel } from '#shared/activities/activity.ts'
import type { DraftItem } from './scheme-draft.ts'

type Cells = DraftItem['cells']

interface MatrixFieldsProps {
  readonly cells: Cells
  readonly onChange: (cells: Cells) => void
}

const columns: readonly (Award | null)[] = [null, ...awards]

const isAt = (level: EventLevel, award: Award | null) => (cell: Cells[number]) =>
  cell.level === level && cell.award === award

/** 分值表: levels down, awards across; an empty cell gives nothing. */
export function MatrixFields({ cells, onChange }: MatrixFieldsProps) {
  const put = (level: EventLevel, award: Award | null, points: number | null) => {
    const rest = cells.filter((cell) => !isAt(level, award)(cell))
    onChange(points === null ? rest : [...rest, { level, award, points }])
  }
  return (
    <div className="matrix" role="table" aria-label="分值表">
      <div role="row">
        <span role="columnheader">级别</span>
        {columns.map((award) => (
          <span role="columnheader" key={award ?? 'any'} className="number">
            {award ?? '不分等次'}
          </span>
        ))}
      </div>
      {eventLevels.map((level) => (
        <div role="row" key={level}>
          <span role="rowheader">{eventLevelLabels[level]}</span>
          {columns.map((award) => (
            <InputNumber
              key={award ?? 'any'}
              value={cells.find(isAt(level, award))?.points ?? null}
              min={0}
              max={1000}
              controls={false}
              aria-label={`${eventLevelLabels[level]} ${award ?? '不分等次'}`}
              onChange={(points) => put(level, award, points)}
            />
          ))}
        </div>
      ))}
    </div>
  )
}
