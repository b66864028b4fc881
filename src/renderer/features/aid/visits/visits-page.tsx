import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { AidOverlap } from '#shared/aid/aid-contract.ts'
import type { VisitRow } from '#shared/aid/visit.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useColumnChoice, type ColumnChoice } from '#renderer/session/column-choice.ts'
import { ColumnMenu } from '#renderer/ui/column-menu.tsx'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { FilterLine } from '#renderer/ui/filter-line.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { ListAndRecord, positionOf } from '#renderer/ui/record-drawer.tsx'
import { useSearchShortcut } from '#renderer/ui/search-input.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useRecordRoute } from '#renderer/ui/use-record-route.ts'
import { VisitActionDialog } from './actions/visit-action-dialog.tsx'
import type { StateAction } from './actions/visit-plan.ts'
import { BulkBar } from './list/bulk-bar.tsx'
import { isNamed, useVisitList, type VisitListState, type VisitView } from './list/use-visit-list.ts'
import { visitColumns } from './list/visit-columns.tsx'
import { VisitFilters } from './list/visit-filters.tsx'
import { VisitCard } from './record/visit-card.tsx'
import { balanceOf } from './view/balance.ts'
import { BalancePanel } from './view/balance-panel.tsx'
import { VisitTimeline } from './view/visit-timeline.tsx'
import '../shared/aid.css'

const noOverlaps: readonly AidOverlap[] = []

/** 互访交流: who went where and when, both ways, on one time line; the list below it, one visit beside it. */
export function VisitsPage() {
  const today = useOperation('settings.get', {}).data?.today
  return today === undefined ? null : <OpenPage today={today} />
}

function OpenPage({ today }: { readonly today: string }) {
  const list = useVisitList(today)
  const { openId, open, close } = useRecordRoute('/visits')
  const isOpen = isNamed(openId)
  const position = positionOf(list.pages.rows, isOpen, undefined, (row) => open(row.code))
  return (
    <ListAndRecord
      list={<VisitList today={today} list={list} openId={openId} open={open} />}
      onEscape={openId === null ? undefined : close}
      record={openId === null ? null : <VisitCard key={openId} id={openId} position={position} onClose={close} />}
    />
  )
}

interface VisitListProps {
  readonly today: string
  readonly list: VisitListState
  readonly openId: string | null
  readonly open: (id: string) => void
}

function VisitList({ today, list, openId, open }: VisitListProps) {
  const { filters, pages, period, view } = list
  const choice = useColumnChoice('visits', visitColumns)
  const overlaps = useOperation('aid.overlaps', period ?? {}, { keepPrevious: true }).data ?? noOverlaps
  return (
    <>
      <ListHeader list={list} />
      <ListLine today={today} list={list} columns={choice} />
      <div className="visit-body">
        <div className="visit-main">
          {view === 'timeline' && (
            <VisitTimeline
              rows={list.shown}
              period={period}
              today={today}
              openId={openId}
              onOpen={(row) => open(row.code)}
            />
          )}
          <DataTable
            label="互访交流"
            columns={choice.columns}
            pages={pages}
            total={list.shown.length}
            rowKey={(row) => row.id}
            selection={list.selection.value}
            onSelect={list.selection.set}
            sort={list.sort.value}
            onSort={list.sort.set}
            openKey={pages.rows.find(isNamed(openId))?.id ?? openId}
            onOpen={(row) => open(row.code)}
            empty={<NothingListed list={list} />}
            foot={<Sums list={list} />}
          />
        </div>
        {openId === null && (
          <BalancePanel rows={list.year} today={today} overlaps={overlaps} onFilter={filters.change} />
        )}
      </div>
    </>
  )
}

interface ListLineProps extends Pick<VisitListProps, 'today' | 'list'> {
  readonly columns: ColumnChoice<VisitRow>
}

/** The filters, or what can be done with the ticked rows. */
function ListLine({ today, list, columns }: ListLineProps) {
  const { filters, selection, view } = list
  const [action, setAction] = useState<StateAction | null>(null)
  const search = useSearchShortcut()
  const menu = { items: columns.items, onSwitch: columns.switchColumn, onReset: columns.reset }
  if (selection.rows.length === 0)
    return (
      <FilterLine right={view === 'timeline' ? <Legend /> : <ColumnMenu {...menu} />}>
        <VisitFilters today={today} filters={filters.values} onChange={filters.change} searchRef={search} />
      </FilterLine>
    )
  return (
    <>
      <BulkBar rows={selection.rows} onAction={setAction} onClear={selection.clear} />
      {action !== null && (
        <VisitActionDialog
          action={action}
          targets={selection.rows}
          today={today}
          onClose={() => setAction(null)}
          onDone={selection.clear}
        />
      )}
    </>
  )
}

/** What the list adds up to, as it is narrowed down. */
function Sums({ list }: { readonly list: VisitListState }) {
  const sum = (of: 'teachers' | 'students' | 'leaders') => list.shown.reduce((total, row) => total + row[of], 0)
  return (
    <span>
      合计 <b>{figure(list.shown.length)}</b> 次　教师 <b>{figure(sum('teachers'))}</b> 人次　学生{' '}
      <b>{figure(sum('students'))}</b> 人次　干部 <b>{figure(sum('leaders'))}</b> 人次
    </span>
  )
}

function Legend() {
  return (
    <span className="visit-legend">
      <span>
        <i /> 已结束
      </span>
      <span>
        <i className="visit-legend-running" /> 进行中
      </span>
      <span>
        <i className="visit-legend-planned" /> 计划
      </span>
    </span>
  )
}

const views = [
  { value: 'timeline', label: '时间线和表' },
  { value: 'table', label: '只看表' },
] as const satisfies readonly { value: VisitView; label: string }[]

function ListHeader({ list }: { readonly list: VisitListState }) {
  const navigate = useNavigate()
  const { ways } = balanceOf(list.year)
  const all = (of: 'visits' | 'teachers' | 'students') =>
    list.isKnown ? ways.out[of] + ways.in[of] + ways.online[of] : undefined
  const toForm = () => void navigate('/visits/new')
  const toReport = () => void navigate('/reports/aid-visits')
  useShortcut('ctrl+n', toForm)
  useShortcut('ctrl+e', toReport)
  return (
    <PageHeader
      title="互访交流"
      figures={
        <>
          <Figure label="已开展" value={all('visits')} unit="次" />
          <Figure label="教师" value={all('teachers')} unit="人次" />
          <Figure label="学生" value={all('students')} unit="人次" />
        </>
      }
      views={
        <Segmented<VisitView>
          className="aid-views"
          options={[...views]}
          value={list.view}
          onChange={(view) => list.filters.change({ view: view === 'table' ? view : undefined })}
        />
      }
      actions={
        <>
          <Button onClick={() => void navigate('/imports')}>导入</Button>
          <Button onClick={toReport}>导出</Button>
          <Button type="primary" onClick={toForm}>
            新建互访
          </Button>
        </>
      }
    />
  )
}

function NothingListed({ list }: { readonly list: VisitListState }) {
  const navigate = useNavigate()
  const { clear } = list.filters
  if (list.isNarrowed)
    return <EmptyState sentence="没有符合筛选的互访。" action={{ label: '取消筛选', onClick: list.filters.widen }} />
  if (list.period !== undefined)
    return <EmptyState sentence="这段时间没有互访。" action={{ label: '看全部时间', onClick: clear }} />
  return (
    <EmptyState
      sentence="还没有互访。可以导入互访交流台账，或新建一次。"
      action={{ label: '新建互访', onClick: () => void navigate('/visits/new') }}
    />
  )
}
