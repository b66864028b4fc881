import { Button, Segmented, type InputRef } from 'antd'
import type { ReactNode, Ref } from 'react'
import { useNavigate } from 'react-router'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useColumnChoice } from '#renderer/session/column-choice.ts'
import { ColumnMenu } from '#renderer/ui/column-menu.tsx'
import { FilterLine } from '#renderer/ui/filter-line.tsx'
import { ListPage } from '#renderer/ui/list-page/list-page.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { useSearchShortcut } from '#renderer/ui/search-input.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useRecordRoute, type RecordRoute } from '#renderer/ui/use-record-route.ts'
import { activityColumns } from './list/activity-columns.tsx'
import { ActivityFilters } from './list/activity-filters.tsx'
import { BulkBar } from './list/bulk-bar.tsx'
import { useActivityList, type ActivityListState } from './list/use-activity-list.ts'
import { ActivityCard } from './record/activity-card.tsx'
import { MonthView } from './views/month-view.tsx'
import { WeeksView } from './views/weeks-view.tsx'

/** 活动: everything that was held, as rows, as a calendar or by weeks, with one record beside it. */
export function ActivitiesPage() {
  const navigate = useNavigate()
  const state = useActivityList()
  const route = useRecordRoute('/activities')
  const choice = useColumnChoice('activities', activityColumns)
  const search = useSearchShortcut()
  const columns = <ColumnMenu items={choice.items} onSwitch={choice.switchColumn} onReset={choice.reset} />
  return (
    <ListPage
      label="活动"
      unit="次"
      state={state}
      route={route}
      columns={choice.columns}
      header={<ListHeader state={state} />}
      line={<ListLine state={state} searchRef={search} right={state.view === 'list' ? columns : undefined} />}
      {...(state.view === 'list' ? {} : { instead: <OtherView state={state} route={route} /> })}
      empty={{
        filtered: '没有符合筛选的活动。',
        sentence: '还没有活动。可以从 Excel 表格整块粘贴，或登记一次。',
        action: { label: '批量录入', onClick: () => void navigate('/activities/grid') },
      }}
      card={ActivityCard}
    />
  )
}

const views = [
  { value: 'list', label: '列表' },
  { value: 'calendar', label: '日历' },
  { value: 'timeline', label: '时间线' },
] as const

function OtherView({ state, route }: { readonly state: ActivityListState; readonly route: RecordRoute }) {
  if (state.view === 'calendar') return <MonthView state={state} />
  return <WeeksView state={state} openId={route.openId} onOpen={route.open} />
}

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
