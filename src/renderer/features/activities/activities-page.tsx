import { Button, Segmented, type InputRef } from 'antd'
import { useRef, type ReactNode, type Ref } from 'react'
import { useNavigate } from 'react-router'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useColumnChoice } from '#renderer/session/column-choice.ts'
import { ColumnMenu } from '#renderer/ui/column-menu.tsx'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { FilterLine } from '#renderer/ui/filter-line.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { ListAndRecord, positionOf } from '#renderer/ui/record-drawer.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { useRecordRoute } from '#renderer/ui/use-record-route.ts'
import { activityColumns } from './list/activity-columns.tsx'
import { ActivityFilters } from './list/activity-filters.tsx'
import { BulkBar } from './list/bulk-bar.tsx'
import { useActivityList, type ActivityListState } from './list/use-activity-list.ts'
import { ActivityCard } from './record/activity-card.tsx'
import { MonthView } from './views/month-view.tsx'
import { WeeksView } from './views/weeks-view.tsx'

/** 活动: everything that was held, as rows, as a calendar or by weeks, with one record beside it. */
export function ActivitiesPage() {
  const state = useActivityList()
  const { openId, open, close } = useRecordRoute('/activities')
  const choice = useColumnChoice('activities', activityColumns)
  const search = useRef<InputRef>(null)
  useShortcut('ctrl+f', () => search.current?.focus())
  const { filters, pages, total, tabs, sort, selection, view } = state
  const columns = <ColumnMenu items={choice.items} onSwitch={choice.switchColumn} onReset={choice.reset} />
  const list = (
    <>
      <ListHeader state={state} />
      <StateTabs
        label="活动类型"
        tabs={tabs.all}
        active={tabs.active}
        onChange={(key) => filters.change({ tab: key === 'all' ? undefined : key })}
      />
      <ListLine state={state} searchRef={search} right={view === 'list' ? columns : undefined} />
      {view === 'calendar' && <MonthView state={state} />}
      {view === 'timeline' && <WeeksView state={state} openId={openId} onOpen={open} />}
      {view === 'list' && (
        <DataTable
          label="活动"
          columns={choice.columns}
          pages={pages}
          total={total}
          rowKey={(row) => row.id}
          sort={sort.value}
          onSort={sort.set}
          selection={selection.value}
          onSelect={selection.set}
          openKey={openId}
          onOpen={(row) => open(row.id)}
          empty={<NothingListed filtered={filters.active} onClear={filters.clear} />}
          foot={
            <span>
              合计 <b>{figure(total ?? pages.rows.length)}</b> 次
            </span>
          }
        />
      )}
    </>
  )
  const position = positionOf(
    pages.rows,
    (row) => row.id === openId,
    total,
    (row) => open(row.id),
  )
  return (
    <ListAndRecord
      list={list}
      onEscape={openId === null ? undefined : close}
      record={openId === null ? null : <ActivityCard key={openId} id={openId} position={position} onClose={close} />}
    />
  )
}

const views = [
  { value: 'list', label: '列表' },
  { value: 'calendar', label: '日历' },
  { value: 'timeline', label: '时间线' },
] as const

function ListHeader({ state }: { readonly state: ActivityListState }) {
  const navigate = useNavigate()
  const toForm = () => void navigate('/activities/new')
  useShortcut('ctrl+n', toForm)
  const { view, filters } = state
  const counts = useOperation('activities.counts', {}).data
  const lessons = counts?.byType.reduce((sum, one) => sum + one.amount, 0)
  return (
    <PageHeader
      title="活动"
      figures={
        <>
          <Figure label="登记" value={counts?.total} unit="次" />
          <Figure label="节数" value={lessons} unit="节" />
          <Figure label="未计入" value={counts?.uncredited} unit="次" />
        </>
      }
      views={
        <Segmented
          options={[...views]}
          value={view}
          onChange={(next) => filters.change({ view: next === 'list' ? undefined : next })}
        />
      }
      actions={
        <>
          <Button onClick={() => void navigate('/activities/grid')}>批量录入</Button>
          <Button type="primary" onClick={toForm}>
            登记活动
          </Button>
        </>
      }
    />
  )
}

interface ListLineProps {
  readonly state: ActivityListState
  readonly searchRef: Ref<InputRef>
  readonly right: ReactNode
}

function ListLine({ state, searchRef, right }: ListLineProps) {
  const { filters, selection, view } = state
  if (view === 'list' && selection.value.keys.size > 0)
    return <BulkBar ids={[...selection.value.keys]} onClear={selection.clear} />
  return (
    <FilterLine right={right}>
      <ActivityFilters filters={filters.values} onChange={filters.change} searchRef={searchRef} />
    </FilterLine>
  )
}

interface NothingListedProps {
  readonly filtered: boolean
  readonly onClear: () => void
}

function NothingListed({ filtered, onClear }: NothingListedProps) {
  const navigate = useNavigate()
  if (filtered) return <EmptyState sentence="没有符合筛选的活动。" action={{ label: '取消筛选', onClick: onClear }} />
  return (
    <EmptyState
      sentence="还没有活动。可以从 Excel 表格整块粘贴，或登记一次。"
      action={{ label: '批量录入', onClick: () => void navigate('/activities/grid') }}
    />
  )
}
