import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useColumnChoice } from '#renderer/session/column-choice.ts'
import { ColumnMenu } from '#renderer/ui/column-menu.tsx'
import { FilterLine } from '#renderer/ui/filter-line.tsx'
import { ListPage } from '#renderer/ui/list-page/list-page.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { reportLink } from '#renderer/ui/report-link.ts'
import { useSearchShortcut } from '#renderer/ui/search-input.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useRecordRoute } from '#renderer/ui/use-record-route.ts'
import { ActionDialog } from './actions/action-dialog.tsx'
import type { StateAction } from './actions/action-values.ts'
import { BulkBar } from './list/bulk-bar.tsx'
import { twinColumns } from './list/twin-columns.tsx'
import { TwinFilters } from './list/twin-filters.tsx'
import { reportFilterOf, useTwinList, type ListFilters } from './list/use-twin-list.ts'
import { TwinCard } from './record/twin-card.tsx'
import { TwinningViews } from '#renderer/ui/twinning-views.tsx'
import './twinning.css'

/** 学校结对: every group as one row, and one group's record beside the list. */
export function TwinningPage() {
  const navigate = useNavigate()
  const state = useTwinList()
  const route = useRecordRoute('/twinning')
  const [dialog, setDialog] = useState<StateAction | null>(null)
  const choice = useColumnChoice('twinning', twinColumns)
  const searchRef = useSearchShortcut()
  const { filters, selection } = state
  const toForm = () => void navigate('/twinning/new')
  return (
    <ListPage
      label="学校结对"
      unit="个"
      state={state}
      route={route}
      columns={choice.columns}
      header={<ListHeader filters={filters.values} onNew={toForm} />}
      line={
        selection.rows.length > 0 ? (
          <BulkBar rows={selection.rows} onAction={setDialog} onClear={selection.clear} />
        ) : (
          <FilterLine right={<ColumnMenu items={choice.items} onSwitch={choice.switchColumn} onReset={choice.reset} />}>
            <TwinFilters filters={filters.values} onChange={filters.change} searchRef={searchRef} />
          </FilterLine>
        )
      }
      empty={{
        filtered: '没有符合筛选的结对组。',
        sentence: '还没有学校结对。可以导入学校结对一览表，或新建一个结对组。',
        action: { label: '新建结对组', onClick: toForm },
      }}
      card={TwinCard}
    >
      {dialog !== null && (
        <ActionDialog
          action={dialog}
          targets={selection.rows}
          onClose={() => setDialog(null)}
          onDone={selection.clear}
        />
      )}
    </ListPage>
  )
}

interface ListHeaderProps {
  readonly filters: ListFilters
  readonly onNew: () => void
}

function ListHeader({ filters, onNew }: ListHeaderProps) {
  const navigate = useNavigate()
  const counts = useOperation('twinning.counts', {}, { keepPrevious: true }).data
  const toReport = () => void navigate(reportLink('twin-list', reportFilterOf(filters)))
  useShortcut('ctrl+n', onNew)
  useShortcut('ctrl+e', toReport)
  return (
    <PageHeader
      title="学校结对"
      figures={
        <>
          <Figure label="实施中" value={counts?.byStatus.running} unit="组" />
          <Figure label="学校" value={counts?.schools} unit="所" />
          <Figure label="对子" value={counts?.links} unit="对" />
        </>
      }
      views={<TwinningViews view="list" />}
      actions={
        <>
          <Button onClick={() => void navigate('/twinning/schemes')}>结对模式</Button>
          <Button onClick={() => void navigate('/imports')}>导入</Button>
          <Button onClick={toReport}>导出</Button>
          <Button type="primary" onClick={onNew}>
            新建结对组
          </Button>
        </>
      }
    />
  )
}
