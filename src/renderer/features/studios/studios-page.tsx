import { Button, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useColumnChoice } from '#renderer/session/column-choice.ts'
import { ColumnMenu } from '#renderer/ui/column-menu.tsx'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { FilterLine } from '#renderer/ui/filter-line.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { ListAndRecord, positionOf } from '#renderer/ui/record-drawer.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { useRecordRoute } from '#renderer/ui/use-record-route.ts'
import { ActionDialog } from './actions/action-dialog.tsx'
import type { StateAction } from './actions/action-values.ts'
import { BulkBar } from './list/bulk-bar.tsx'
import { studioColumns } from './list/studio-columns.tsx'
import { StudioFilters } from './list/studio-filters.tsx'
import { isNamed, useFigures, useStudioList } from './list/use-studio-list.ts'
import { StudioCard } from './record/studio-card.tsx'
import './studios.css'

/** 名师工作室: every studio as one row, and one studio's record beside the list. */
export function StudiosPage() {
  const { filters, pages, total, tabs, sort, selection } = useStudioList()
  const { openId, open, close } = useRecordRoute('/studios')
  const [dialog, setDialog] = useState<StateAction | null>(null)
  const choice = useColumnChoice('studios', studioColumns)
  const search = useRef<InputRef>(null)
  useShortcut('ctrl+f', () => search.current?.focus())
  const isOpen = isNamed(openId)
  const columns = { items: choice.items, onSwitch: choice.switchColumn, onReset: choice.reset }
  const list = (
    <>
      <ListHeader />
      <StateTabs
        label="工作室状态"
        tabs={tabs.all}
        active={tabs.active}
        onChange={(key) => filters.change({ tab: key === 'all' ? undefined : key, statuses: undefined })}
      />
      {selection.rows.length > 0 ? (
        <BulkBar rows={selection.rows} onAction={setDialog} onClear={selection.clear} />
      ) : (
        <FilterLine right={<ColumnMenu {...columns} />}>
          <StudioFilters filters={filters.values} onChange={filters.change} searchRef={search} />
        </FilterLine>
      )}
      <DataTable
        label="名师工作室"
        columns={choice.columns}
        pages={pages}
        total={total}
        rowKey={(row) => row.id}
        sort={sort.value}
        onSort={sort.set}
        selection={selection.value}
        onSelect={selection.set}
        openKey={pages.rows.find(isOpen)?.id ?? openId}
        onOpen={(row) => open(row.code)}
        empty={<NothingListed filtered={filters.active} onClear={filters.clear} />}
        foot={
          <span>
            合计 <b>{(total ?? pages.rows.length).toLocaleString('zh-CN')}</b> 个
          </span>
        }
      />
      {dialog !== null && (
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
      record={openId === null ? null : <StudioCard key={openId} id={openId} position={position} onClose={close} />}
    />
  )
}

function ListHeader() {
  const navigate = useNavigate()
  const figures = useFigures()
  const toForm = () => void navigate('/studios/new')
  const toReport = () => void navigate('/reports/studio-list')
  useShortcut('ctrl+n', toForm)
  useShortcut('ctrl+e', toReport)
  return (
    <PageHeader
      title="名师工作室"
      figures={
        <>
          <Figure label="运行" value={figures.running} unit="个" />
          <Figure label="成员" value={figures.members} unit="人" />
          <Figure label="停滞" value={figures.stagnant} unit="个" />
        </>
      }
      actions={
        <>
          <Button onClick={() => void navigate('/studios/compare')}>比较</Button>
          <Button onClick={() => void navigate('/imports')}>导入</Button>
          <Button onClick={toReport}>导出</Button>
          <Button type="primary" onClick={toForm}>
            新建工作室
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
  if (filtered) return <EmptyState sentence="没有符合筛选的工作室。" action={{ label: '取消筛选', onClick: onClear }} />
  return (
    <EmptyState
      sentence="还没有工作室。可以导入工作室名册，或新建一个。"
      action={{ label: '新建工作室', onClick: () => void navigate('/studios/new') }}
    />
  )
}
