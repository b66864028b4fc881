import { Button } from 'antd'
import { milestoneKindLabels, milestoneTargetLabels } from '#shared/milestones/milestone-labels.ts'
import { milestoneKinds, milestoneTargets } from '#shared/milestones/milestone.ts'
import { useDistricts } from '#renderer/api/use-code-lists.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { FilterLine, FilterSelect } from '#renderer/ui/filter-line.tsx'
import { BulkBar as Bar } from '#renderer/ui/list-page/bulk-bar.tsx'
import type { MilestoneQuestion } from '#renderer/ui/milestones/milestone-dialog.tsx'
import { monthChoices } from './milestone-filter.ts'
import type { MilestoneListState } from './use-milestone-list.ts'

interface MilestoneLineProps {
  readonly state: MilestoneListState
  readonly onAsk: (question: MilestoneQuestion) => void
}

const kinds = milestoneKinds.map((value) => ({ value, label: milestoneKindLabels[value] }))
const targets = milestoneTargets.map((value) => ({ value, label: milestoneTargetLabels[value] }))

/** The line above the list: its filters, and while rows are ticked what can be done with them. */
export function MilestoneLine({ state, onAsk }: MilestoneLineProps) {
  const today = useOperation('settings.get', {}).data?.today ?? ''
  const districts = useDistricts()
  const { filters, change } = state.filters
  if (state.selection.rows.length > 0) return <BulkBar state={state} onAsk={onAsk} />
  return (
    <FilterLine>
      <FilterSelect
        label="县区"
        options={districts}
        value={filters.districtId}
        onChange={(districtId) => change({ districtId })}
      />
      <FilterSelect label="类型" options={kinds} value={filters.kind} onChange={(kind) => change({ kind })} />
      <FilterSelect label="对象" options={targets} value={filters.target} onChange={(target) => change({ target })} />
      <FilterSelect
        label="时间"
        options={today === '' ? [] : monthChoices(today, filters.on)}
        value={filters.on}
        onChange={(on) => change({ on })}
      />
    </FilterLine>
  )
}

function BulkBar({ state, onAsk }: MilestoneLineProps) {
  const { rows, clear } = state.selection
  const ids = rows.map(({ id }) => id)
  const reopen = useCommand('milestones.reopen', { said: ({ count }) => `${count} 个节点改回未完成` })
  const takeAway = useCommand('milestones.remove', { said: ({ count }) => `已删除 ${count} 个节点` })
  const isDone = state.tab === 'done'
  const after = async (answer: Promise<unknown>) => {
    if ((await answer) !== undefined) clear()
  }
  return (
    <Bar label="已选节点的操作" count={rows.length} unit="个" onClear={clear}>
      {isDone ? (
        <Button onClick={() => void after(reopen.run({ ids }))}>改回未完成</Button>
      ) : (
        <>
          <Button onClick={() => onAsk({ verb: 'complete', ids })}>完成</Button>
          <Button onClick={() => onAsk({ verb: 'postpone', ids })}>改期</Button>
        </>
      )}
      <Button onClick={() => void after(takeAway.run({ ids }))}>删除</Button>
    </Bar>
  )
}
