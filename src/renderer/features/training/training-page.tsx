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
import { trainingColumns } from './list/training-columns.tsx'
import { TrainingFilters } from './list/training-filters.tsx'
import { useTrainingList } from './list/use-training-list.ts'
import { TrainingCard } from './record/training-card.tsx'
import { TrainingDialog } from './record/training-dialog.tsx'
import './training.css'

/** 高端研修: every project as one row, and one project's record beside the list. */
export function TrainingPage() {
  const state = useTrainingList()
  const route = useRecordRoute('/training')
  const [adding, setAdding] = useState(false)
  const choice = useColumnChoice('training', trainingColumns)
  const search = useSearchShortcut()
  const add = () => setAdding(true)
  const columns = { items: choice.items, onSwitch: choice.switchColumn, onReset: choice.reset }
  return (
    <ListPage
      label="高端研修"
      unit="个"
      state={state}
      route={route}
      columns={choice.columns}
      header={<ListHeader onAdd={add} />}
      line={
        <FilterLine right={<ColumnMenu {...columns} />}>
          <TrainingFilters filters={state.filters.values} onChange={state.filters.change} searchRef={search} />
        </FilterLine>
      }
      empty={{
        filtered: '没有符合筛选的研修项目。',
        sentence: '还没有研修项目。新建一个，分好县区名额，再粘贴推荐名单。',
        action: { label: '新建项目', onClick: add },
      }}
      card={TrainingCard}
    >
      {adding && <TrainingDialog training={null} onClose={() => setAdding(false)} onSaved={route.open} />}
    </ListPage>
  )
}

function ListHeader({ onAdd }: { readonly onAdd: () => void }) {
  const navigate = useNavigate()
  const counts = useOperation('training.counts', {}, { keepPrevious: true }).data
  const toReport = () => void navigate('/reports/training-list')
  useShortcut('ctrl+n', onAdd)
  useShortcut('ctrl+e', toReport)
  return (
    <PageHeader
      title="高端研修"
      figures={
        <>
          <Figure label="共" value={counts?.total} unit="个" />
          <Figure label="在训" value={counts?.byStatus.running} unit="个" />
          <Figure label="入选" value={counts?.admitted} unit="人次" />
        </>
      }
      actions={
        <>
          <Button onClick={toReport}>导出</Button>
          <Button type="primary" onClick={onAdd}>
            新建项目
          </Button>
        </>
      }
    />
  )
}
