import { Button, Dropdown, type InputRef } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { carriedStatuses, type PairingRow } from '#shared/pairings/pairing.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { useColumnChoice } from '#renderer/session/column-choice.ts'
import { ColumnMenu } from '#renderer/ui/column-menu.tsx'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { noSelection } from '#renderer/ui/data-table/selection.ts'
import type { Sort } from '#renderer/ui/data-table/table-head.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { FilterLine, ViewSelect } from '#renderer/ui/filter-line.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { ListAndRecord, positionOf } from '#renderer/ui/record-drawer.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { useRecordRoute } from '#renderer/ui/use-record-route.ts'
import { useUrlFilters } from '#renderer/ui/use-url-filters.ts'
import { ActionDialog } from './actions/action-dialog.tsx'
import type { StateAction } from './actions/action-values.ts'
import { CloneCohortDialog } from './clone-cohort-dialog.tsx'
import { BulkBar } from './list/bulk-bar.tsx'
import { filterOf, listFilterOf, listKeys } from './list/filter-input.ts'
import { filterKeyOf, groupingChoices, GroupingPanel, type Grouping } from './list/grouping-panel.tsx'
import { pairingColumns } from './list/pairing-columns.tsx'
import { PairingFilters } from './list/pairing-filters.tsx'
import { pairingTabs, statusesIn, tabOf } from './list/pairing-tabs.ts'
import { reportLink } from './list/report-link.ts'
import { useScopedFilters } from './list/use-scoped-filters.ts'
import { PairingViews } from './pairing-views.tsx'
import { PairingCard } from './record/pairing-card.tsx'
import './list/pairing-list.css'

type ListSort = NonNullable<InputAt<'pairings.list'>['sort']>

const sorts = ['code', 'endsOn', 'mentor', 'updated'] as const satisfies readonly ListSort[]
/** What the mentors and mentees of the title are counted in: 在带 and what has not been closed yet. */
const carriedWords = [...carriedStatuses, 'due', 'overdue'] as const
const sortOf = (by: string): ListSort => sorts.find((sort) => sort === by) ?? 'code'
const isGrouping = (by: string | undefined): by is Grouping =>
  groupingChoices.some((choice) => choice.value === by && choice.value !== 'none')

/** 师徒结对: every pair as one row, and one pair's record beside the list. */
export function PairingsPage() {
  const navigate = useNavigate()
  const url = useUrlFilters(listKeys)
  const { filters, change, clear } = useScopedFilters(url)
  const { openId, open, close } = useRecordRoute('/pairings')
  const [sort, setSort] = useState<Sort>({ by: 'code', descending: false })
  const [selection, setSelection] = useState(noSelection)
  const [dialog, setDialog] = useState<StateAction | 'clone' | null>(null)
  const choice = useColumnChoice('pairings', pairingColumns)
  const search = useRef<InputRef>(null)

  const filter = useMemo(() => filterOf(filters), [filters])
  const listFilter = useMemo(() => listFilterOf(filters), [filters])
  const pages = usePages('pairings.list', { ...listFilter, sort: sortOf(sort.by), descending: sort.descending })
  const counts = useOperation('pairings.counts', filter, { keepPrevious: true }).data
  const all = useOperation('pairings.counts', {}).data
  const ticked = useMemo(() => pages.rows.filter((row) => selection.keys.has(row.id)), [pages.rows, selection])

  const tab = tabOf(filters.tab)
  const tabs = pairingTabs(counts, tab)
  const named = statusesIn(filters.statuses)
  const total =
    named === undefined
      ? tabs.find((one) => one.key === tab)?.count
      : counts && named.reduce((sum, status) => sum + counts.byStatus[status], 0)
  const by = isGrouping(filters.by) ? filters.by : null
  const rowKey = (row: PairingRow) => row.id
  const isOpen = (row: PairingRow) => row.id === openId || row.code === openId
  const openRow = pages.rows.find(isOpen)

  useShortcut('ctrl+n', () => void navigate('/pairings/new'))
  useShortcut('ctrl+f', () => search.current?.focus())
  useShortcut('ctrl+e', () => void navigate(reportLink('pairing-list', filters)))

  const carried = all && carriedWords.reduce((sum, status) => sum + all.byStatus[status], 0)
  const list = (
    <>
      <PageHeader
        title="师徒结对"
        figures={
          <>
            <Figure label="进行中" value={carried} unit="对" />
            <Figure label="师傅" value={all?.mentors} unit="人" />
            <Figure label="徒弟" value={all?.mentees} unit="人" />
          </>
        }
        views={<PairingViews view="list" />}
        actions={<PageActions reportTo={reportLink('pairing-list', filters)} onClone={() => setDialog('clone')} />}
      />
      <StateTabs
        label="结对状态"
        tabs={tabs}
        active={tab}
        onChange={(key) => change({ tab: key === 'all' ? undefined : key, statuses: undefined })}
      />
      {ticked.length > 0 ? (
        <BulkBar
          rows={ticked}
          onAction={setDialog}
          onAgreements={() => void navigate(reportLink('pairing-agreement', {}, [...selection.keys]))}
          onClear={() => setSelection(noSelection)}
        />
      ) : (
        <FilterLine
          right={
            <>
              <ViewSelect
                label="分组"
                options={groupingChoices}
                value={by ?? 'none'}
                onChange={(next) => change({ by: next === 'none' ? undefined : next })}
              />
              <ColumnMenu items={choice.items} onSwitch={choice.switchColumn} onReset={choice.reset} />
            </>
          }
        >
          <PairingFilters filters={filters} onChange={change} searchRef={search} />
        </FilterLine>
      )}
      <div className="list-with-groups">
        {by !== null && (
          <GroupingPanel
            by={by}
            filter={withoutKey(listFilter, filterKeyOf[by])}
            chosen={filters[filterKeyOf[by]]}
            onChoose={(key) => change({ [filterKeyOf[by]]: key })}
          />
        )}
        <DataTable
          label="师徒结对"
          columns={choice.columns}
          pages={pages}
          total={total}
          rowKey={rowKey}
          sort={sort}
          onSort={setSort}
          selection={selection}
          onSelect={setSelection}
          openKey={openRow?.id ?? openId}
          onOpen={(row) => open(row.code)}
          empty={<NothingListed filtered={url.active} onClear={clear} />}
          foot={
            <span>
              合计 <b>{(total ?? pages.rows.length).toLocaleString('zh-CN')}</b> 对
            </span>
          }
        />
      </div>
      {dialog === 'clone' && <CloneCohortDialog onClose={() => setDialog(null)} />}
      {dialog !== null && dialog !== 'clone' && (
        <ActionDialog
          action={dialog}
          targets={ticked}
          onClose={() => setDialog(null)}
          onDone={() => setSelection(noSelection)}
        />
      )}
    </>
  )
  const position = positionOf(pages.rows, isOpen, total, (row) => open(row.code))
  return (
    <ListAndRecord
      list={list}
      onEscape={openId === null ? undefined : close}
      record={openId === null ? null : <PairingCard key={openId} id={openId} position={position} onClose={close} />}
    />
  )
}

function withoutKey<Filter extends object>(filter: Filter, key: string): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([name]) => name !== key)) as Filter
}

interface PageActionsProps {
  readonly reportTo: string
  readonly onClone: () => void
}

function PageActions({ reportTo, onClone }: PageActionsProps) {
  const navigate = useNavigate()
  const menu = {
    items: [
      { key: 'check', label: '重复结对核查' },
      { key: 'clone', label: '换届…' },
    ],
    onClick: ({ key }: { key: string }) => (key === 'clone' ? onClone() : void navigate('/pairings/check')),
  }
  return (
    <>
      <Dropdown menu={menu} trigger={['click']}>
        <Button>
          更多 <i className="chevron" aria-hidden="true" />
        </Button>
      </Dropdown>
      <Button onClick={() => void navigate(reportTo)}>导出</Button>
      <Button type="primary" onClick={() => void navigate('/pairings/new')}>
        新建结对
      </Button>
    </>
  )
}

interface NothingListedProps {
  readonly filtered: boolean
  readonly onClear: () => void
}

function NothingListed({ filtered, onClear }: NothingListedProps) {
  const navigate = useNavigate()
  if (filtered) return <EmptyState sentence="没有符合筛选的结对。" action={{ label: '取消筛选', onClick: onClear }} />
  return (
    <EmptyState
      sentence="还没有结对。可以导入县区报送表，或新建一对。"
      action={{ label: '新建结对', onClick: () => void navigate('/pairings/new') }}
    />
  )
}
