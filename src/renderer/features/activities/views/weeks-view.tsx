import type { ActivityRow } from '#shared/activities/activity.ts'
import { DataTable, type TableGroup } from '#renderer/ui/data-table/data-table.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { CreditChips } from '../list/credit-chips.tsx'
import type { ActivityListState } from '../list/use-activity-list.ts'
import { mondayOf, weekdayOf, weekWord } from './month-grid.ts'

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

const lines: readonly Column<ActivityRow>[] = [
  {
    key: 'day',
    title: '日期',
    width: 104,
    repeats: (row) => row.heldOn,
    cell: (row) => `${row.heldOn.slice(5)} ${weekdays[weekdayOf(row.heldOn)] ?? ''}`,
  },
  { key: 'type', title: '类型', width: 84, cell: (row) => row.type },
  {
    key: 'topic',
    title: '活动',
    width: 240,
    grow: 1,
    cell: (row) => (
      <span title={row.topic}>
        {row.topic}
        {row.leads !== '' && <span className="quiet"> {row.leads}</span>}
      </span>
    ),
  },
  {
    key: 'people',
    title: '参加',
    width: 64,
    align: 'right',
    cell: (row) => (row.participants === 0 ? <span className="quiet">—</span> : `${row.participants} 人`),
  },
  { key: 'credits', title: '计入', width: 148, cell: (row) => <CreditChips credits={row.credits} /> },
]

const byWeek: TableGroup<ActivityRow> = {
  of: (row) => mondayOf(row.heldOn),
  title: (row) => weekWord(mondayOf(row.heldOn)),
}

interface WeeksViewProps {
  readonly state: ActivityListState
  readonly openId: string | null
  readonly onOpen: (id: string) => void
}

/** The same rows along the time, week by week, in dense lines. */
export function WeeksView({ state, openId, onOpen }: WeeksViewProps) {
  const { pages, total, filters } = state
  return (
    <DataTable
      label="活动时间线"
      columns={lines}
      pages={pages}
      total={total}
      rowKey={(row) => row.id}
      rowHeight={26}
      group={byWeek}
      openKey={openId}
      onOpen={(row) => onOpen(row.id)}
      empty={
        <EmptyState
          sentence="这里没有活动。"
          {...(filters.active ? { action: { label: '取消筛选', onClick: filters.clear } } : {})}
        />
      }
      foot={
        <span>
          合计 <b>{figure(total ?? pages.rows.length)}</b> 次
        </span>
      }
    />
  )
}
