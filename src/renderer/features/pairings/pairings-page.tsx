import { Button, Dropdown, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useColumnChoice } from '#renderer/session/column-choice.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { ListAndRecord, positionOf } from '#renderer/ui/record-drawer.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { useRecordRoute } from '#renderer/ui/use-record-route.ts'
import { ActionDialog } from './actions/action-dialog.tsx'
import type { StateAction } from './actions/action-values.ts'
import { CloneCohortDialog } from './clone-cohort-dialog.tsx'
import { ListGroups } from './list/grouping-panel.tsx'
import { ListLine } from './list/list-line.tsx'
import { pairingColumns } from './list/pairing-columns.tsx'
import { reportLink } from './list/report-link.ts'
import { isNamed, useFigures, usePairingList, type PairingListState } from './list/use-pairing-list.ts'
import { PairingViews } from './pairing-views.tsx'
import { PairingCard } from './record/pairing-card.tsx'
import './list/pairing-list.css'

/** 师徒结对: every pair as one row, and one pair's record beside the list. */
export function PairingsPage() {
  const state = usePairingList()
  const { openId, open, close } = useRecordRoute('/pairings')
  const [dialog, setDialog] = useState<StateAction | 'clone' | null>(null)
  const choice = useColumnChoice('pairings', pairingColumns)
  const search = useRef<InputRef>(null)
  useShortcut('ctrl+f', () => search.current?.focus())
  const { filters, pages, total, tabs, sort, selection } = state
  const isOpen = isNamed(openId)
  const list = (
    <>
      <ListHeader state={state} onClone={() => setDialog('clone')} />
      <StateTabs
        label="结对状态"
        tabs={tabs.all}
        active={tabs.active}
        onChange={(key) => filters.change({ tab: key === 'all' ? undefined : key, statuses: undefined })}
      />
      <ListLine
        state={state}
        searchRef={search}
        columns={{ items: choice.items, onSwitch: choice.switchColumn, onReset: choice.reset }}
        onAction={setDialog}
      />
      <div className="list-with-groups">
        <ListGroups filters={filters.values} listFilter={state.listFilter} onChange={filters.change} />
        <DataTable
          label="师徒结对"
          columns={choice.columns}
          pages={pages}
          total={total}
          rowKey={(row) => row.id}
          sort={sort.value}
          onSort={sort.set}
          group={state.headings}
          selection={selection.value}
          onSelect={selection.set}
          openKey={pages.rows.find(isOpen)?.id ?? openId}
          onOpen={(row) => open(row.code)}
          empty={<NothingListed filtered={filters.active} onClear={filters.clear} />}
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
          targets={selection.rows}
          onClose={() => setDialog(null)}
          onDone={selection.clear}
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

interface ListHeaderProps {
  readonly state: PairingListState
  readonly onClone: () => void
}

function ListHeader({ state, onClone }: ListHeaderProps) {
  const navigate = useNavigate()
  const figures = useFigures()
  const toReport = () => void navigate(reportLink('pairing-list', state.filters.values))
  const toForm = () => void navigate('/pairings/new')
  useShortcut('ctrl+n', toForm)
  useShortcut('ctrl+e', toReport)
  const menu = { items: [{ key: 'clone', label: '换届…' }], onClick: onClone }
  return (
    <PageHeader
      title="师徒结对"
      figures={
        <>
          <Figure label="进行中" value={figures.pairs} unit="对" />
          <Figure label="师傅" value={figures.mentors} unit="人" />
          <Figure label="徒弟" value={figures.mentees} unit="人" />
        </>
      }
      views={<PairingViews view="list" />}
      actions={
        <>
          <Dropdown menu={menu} trigger={['click']}>
            <Button>
              更多 <i className="chevron" aria-hidden="true" />
            </Button>
          </Dropdown>
          <Button onClick={() => void navigate('/imports')}>导入</Button>
          <Button onClick={toReport}>导出</Button>
          <Button type="primary" onClick={toForm}>
            新建结对
          </Button>
        </>
      }
    />
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
