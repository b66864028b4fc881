import { InputNumber, Select } from 'antd'
import type { AssessObject, AssessSource } from '#shared/assessments/assessment.ts'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import type { EditedItem } from './scheme-draft.ts'
import { sourceFromKey, sourceGroups, sourceKey, sourceLabel } from './source-choices.ts'
import { useTasks } from './use-tasks.ts'

interface SourceFieldsProps {
  readonly item: EditedItem
  readonly object: AssessObject
  readonly onChange: (sources: AssessSource[]) => void
}

const labels: Readonly<Record<string, string>> = {
  count: '计哪些',
  matrix: '计哪些',
  deduction: '扣哪些',
  ratio: '完成什么',
}

/** The weight of one record, where the kind of the item asks for it. */
const pointWords = ({ kind }: EditedItem, { source }: AssessSource): readonly [string, string] | null => {
  if (source === 'mentee-score') return ['按', '% 计']
  if (kind === 'count') return ['每次', '分']
  return kind === 'deduction' ? ['每次扣', '分'] : null
}

/** What counts for an item, and how many points each of it is worth. */
export function SourceFields({ item, object, onChange }: SourceFieldsProps) {
  const types = useCodes('activity-type').map(({ value }) => value)
  const kinds = useCodes('achievement-kind').map(({ value }) => value)
  const tasks = useTasks(object)
  const groups = sourceGroups(item.kind, { types, kinds, tasks }, object === 'mentor')
  const choose = (keys: readonly string[]) =>
    onChange(
      keys.map((key) => item.sources.find((one) => sourceKey(one) === key) ?? sourceFromKey(key, firstPoints(key))),
    )
  const weigh = (at: number, points: number | null) =>
    onChange(item.sources.map((source, index) => (index === at ? { ...source, points: points ?? 0 } : source)))
  const chosen = item.sources.map((source) => ({ value: sourceKey(source), label: sourceLabel(source, groups) }))
  return (
    <>
      <label className="quiet" htmlFor={`sources-${item.key}`}>
        {labels[item.kind]}
      </label>
      <div>
        <Select<{ value: string; label: string }[]>
          id={`sources-${item.key}`}
          mode="multiple"
          labelInValue
          value={chosen}
          options={[...groups]}
          placeholder="请选择活动、成果或任务"
          optionFilterProp="label"
          style={{ width: '100%' }}
          onChange={(next) => choose(next.map(({ value }) => value))}
        />
        <div className="item-points">
          {item.sources.map((source, at) => {
            const words = pointWords(item, source)
            return words === null ? null : (
              <label key={sourceKey(source)}>
                {sourceLabel(source, groups)} <span className="quiet">{words[0]}</span>
                <InputNumber
                  value={source.points}
                  min={0}
                  max={1000}
                  controls={false}
                  aria-label={`${sourceLabel(source, groups)}的分值`}
                  onChange={(points) => weigh(at, points)}
                />
                <span className="quiet">{words[1]}</span>
              </label>
            )
          })}
        </div>
      </div>
    </>
  )
}

const firstPoints = (key: string): number => (key.startsWith('mentee-score') ? 25 : 1)
