import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useColumnChoice } from '#renderer/session/column-choice.ts'
import { ColumnMenu } from '#renderer/ui/column-menu.tsx'
import { FilterLine } from '#renderer/ui/filter-line.tsx'
import { ListPage } from '#renderer/ui/list-page/list-page.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { useSearchShortcut } from '#renderer/ui/search-input.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useRecordRoute } from '#renderer/ui/use-record-route.ts'
import { CareDialog } from './actions/care-dialog.tsx'
import { PostingActionDialog } from './actions/posting-action-dialog.tsx'
import type { StateAction } from './actions/posting-plan.ts'
import { BatchesDialog } from './form/batches-dialog.tsx'
import { BulkBar } from './list/bulk-bar.tsx'
import { postingColumns } from './list/posting-columns.tsx'
import { PostingFilters } from './list/posting-filters.tsx'
import { usePostingFigures, usePostingList } from './list/use-posting-list.ts'
import { PostingViews } from './posting-views.tsx'
import { PostingCard } from './record/posting-card.tsx'
import '../shared/aid.css'

/** 援派人员: every term of every teacher as one row, and one record beside the list. */
export function PostingsPage() {
  const navigate = useNavigate()
  const state = usePostingList()
  const route = useRecordRoute('/postings')
  const today = useOperation('settings.get', {}).data?.today
  const [dialog, setDialog] = useState<StateAction | 'care' | null>(null)
  const choice = useColumnChoice('postings', postingColumns)
  const search = useSearchShortcut()
  const { filters, selection } = state
  const columns = { items: choice.items, onSwitch: choice.switchColumn, onReset: choice.reset }
  const asked = { targets: selection.rows, onClose: () => setDialog(null), onDone: selection.clear }
  return (
    <ListPage
      label="援派人员"
      unit="人"
      state={state}
      route={route}
      columns={choice.columns}
      header={<ListHeader />}
      line={
        selection.rows.length > 0 ? (
          <BulkBar
            rows={selection.rows}
            onAction={setDialog}
            onCare={() => setDialog('care')}
            onClear={selection.clear}
          />
        ) : (
          <FilterLine right={<ColumnMenu {...columns} />}>
            <PostingFilters filters={filters.values} onChange={filters.change} searchRef={search} />
          </FilterLine>
        )
      }
      empty={{
        filtered: '没有符合筛选的援派人员。',
        sentence: '还没有援派人员。可以导入援派名册，或新建一名。',
        action: { label: '新建援派', onClick: () => void navigate('/postings/new') },
      }}
      card={PostingCard}
    >
      {dialog === 'care' && today !== undefined && <CareDialog {...asked} today={today} />}
      {dialog !== null && dialog !== 'care' && today !== undefined && (
        <PostingActionDialog {...asked} action={dialog} today={today} />
      )}
    </ListPage>
  )
}

function ListHeader() {
  const navigate = useNavigate()
  const figures = usePostingFigures()
  const [showsBatches, setShowsBatches] = useState(false)
  const toForm = () => void navigate('/postings/new')
  const toReport = () => void navigate('/reports/aid-postings')
  useShortcut('ctrl+n', toForm)
  useShortcut('ctrl+e', toReport)
  return (
    <>
      <PageHeader
        title="援派人员"
        figures={
          <>
            <Figure label="在疆" value={figures.serving} unit="人" />
            <Figure label="将期满" value={figures.ending} unit="人" />
            <Figure label="接替未定" value={figures.withoutSuccessor} unit="人" />
          </>
        }
        views={<PostingViews view="list" />}
        actions={
          <>
            <Button onClick={() => setShowsBatches(true)}>批次</Button>
            <Button onClick={() => void navigate('/imports')}>导入</Button>
            <Button onClick={toReport}>导出</Button>
            <Button type="primary" onClick={toForm}>
              新建援派
            </Button>
          </>
        }
      />
      {showsBatches && <BatchesDialog onClose={() => setShowsBatches(false)} />}
    </>
  )
}
