import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useColumnChoice } from '#renderer/session/column-choice.ts'
import { ColumnMenu } from '#renderer/ui/column-menu.tsx'
import { FilterLine } from '#renderer/ui/filter-line.tsx'
import { ListPage } from '#renderer/ui/list-page/list-page.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { useSearchShortcut } from '#renderer/ui/search-input.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useRecordRoute } from '#renderer/ui/use-record-route.ts'
import { ActionDialog } from './actions/action-dialog.tsx'
import type { StateAction } from './actions/action-values.ts'
import { BulkBar } from './list/bulk-bar.tsx'
import { studioColumns } from './list/studio-columns.tsx'
import { StudioFilters } from './list/studio-filters.tsx'
import { useFigures, useStudioList } from './list/use-studio-list.ts'
import { StudioCard } from './record/studio-card.tsx'
import './studios.css'

/** 名师工作室: every studio as one row, and one studio's record beside the list. */
export function StudiosPage() {
  const navigate = useNavigate()
  const state = useStudioList()
  const route = useRecordRoute('/studios')
  const [dialog, setDialog] = useState<StateAction | null>(null)
  const choice = useColumnChoice('studios', studioColumns)
  const search = useSearchShortcut()
  const { filters, selection } = state
  const columns = { items: choice.items, onSwitch: choice.switchColumn, onReset: choice.reset }
  return (
    <ListPage
      label="名师工作室"
      unit="个"
      state={state}
      route={route}
      columns={choice.columns}
      header={<ListHeader />}
      line={
        selection.rows.length > 0 ? (
          <BulkBar rows={selection.rows} onAction={setDialog} onClear={selection.clear} />
        ) : (
          <FilterLine right={<ColumnMenu {...columns} />}>
            <StudioFilters filters={filters.values} onChange={filters.change} searchRef={search} />
          </FilterLine>
        )
      }
      empty={{
        filtered: '没有符合筛选的工作室。',
        sentence: '还没有工作室。可以导入工作室名册，或新建一个。',
        action: { label: '新建工作室', onClick: () => void navigate('/studios/new') },
      }}
      card={StudioCard}
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
