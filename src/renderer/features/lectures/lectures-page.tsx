import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { lectureActionLabels } from '#shared/lectures/lecture-labels.ts'
import type { LectureRow } from '#shared/lectures/lecture.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useColumnChoice } from '#renderer/session/column-choice.ts'
import { ColumnMenu } from '#renderer/ui/column-menu.tsx'
import { FilterLine } from '#renderer/ui/filter-line.tsx'
import { BulkBar } from '#renderer/ui/list-page/bulk-bar.tsx'
import { ListPage } from '#renderer/ui/list-page/list-page.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { useSearchShortcut } from '#renderer/ui/search-input.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useRecordRoute } from '#renderer/ui/use-record-route.ts'
import { LectureActionDialog } from './actions/action-dialog.tsx'
import { applicable } from './actions/action-plan.ts'
import { stateActions, type StateAction } from './actions/action-values.ts'
import { lectureColumns } from './list/lecture-columns.tsx'
import { LectureFilters } from './list/lecture-filters.tsx'
import { useLectureList } from './list/use-lecture-list.ts'
import { LectureCard } from './record/lecture-card.tsx'
import './lectures.css'

/** 龙都名师大讲堂: every session as one row, and one session's record beside the list. */
export function LecturesPage() {
  const navigate = useNavigate()
  const state = useLectureList()
  const { filters, selection } = state
  const route = useRecordRoute('/lectures')
  const [dialog, setDialog] = useState<StateAction | null>(null)
  const choice = useColumnChoice('lectures', lectureColumns)
  const search = useSearchShortcut()
  const columns = { items: choice.items, onSwitch: choice.switchColumn, onReset: choice.reset }
  const line =
    selection.rows.length > 0 ? (
      <LectureBulkBar rows={selection.rows} onAction={setDialog} onClear={selection.clear} />
    ) : (
      <FilterLine right={<ColumnMenu {...columns} />}>
        <LectureFilters filters={filters.values} onChange={filters.change} searchRef={search} />
      </FilterLine>
    )
  return (
    <ListPage
      label="大讲堂"
      unit="场"
      state={state}
      route={route}
      columns={choice.columns}
      header={<ListHeader />}
      line={line}
      empty={{
        filtered: '没有符合筛选的讲座。',
        sentence: '还没有讲座。可以在全年安排里排出一季，或新建一场。',
        action: { label: '排全年安排', onClick: () => void navigate('/lectures/planner') },
      }}
      card={LectureCard}
    >
      {dialog !== null && (
        <LectureActionDialog
          action={dialog}
          targets={selection.rows}
          onClose={() => setDialog(null)}
          onDone={selection.clear}
        />
      )}
    </ListPage>
  )
}

const direct: readonly StateAction[] = ['notify', 'hold', 'file', 'attest', 'postpone']

interface LectureBulkBarProps {
  readonly rows: readonly LectureRow[]
  readonly onAction: (action: StateAction) => void
  readonly onClear: () => void
}

function LectureBulkBar({ rows, onAction, onClear }: LectureBulkBarProps) {
  const verbs = stateActions.map((key) => ({
    key,
    label: lectureActionLabels[key],
    count: applicable(key, rows).length,
    danger: key === 'remove' || key === 'cancel',
  }))
  return (
    <BulkBar
      label="已选讲座的操作"
      count={rows.length}
      unit="场"
      verbs={verbs.filter(({ key }) => direct.includes(key))}
      further={verbs.filter(({ key }) => !direct.includes(key))}
      onVerb={onAction}
      onClear={onClear}
    />
  )
}

function ListHeader() {
  const navigate = useNavigate()
  const counts = useOperation('lectures.counts', {}, { keepPrevious: true }).data
  const toForm = () => void navigate('/lectures/new')
  const toReport = () => void navigate('/reports/lecture-ledger')
  useShortcut('ctrl+n', toForm)
  useShortcut('ctrl+e', toReport)
  return (
    <PageHeader
      title="龙都名师大讲堂"
      figures={
        <>
          <Figure label="共" value={counts?.total} unit="场" />
          <Figure label="到会" value={counts?.present} unit="人次" />
          <Figure label="待核对" value={counts?.waiting} unit="人" />
        </>
      }
      actions={
        <>
          <Button onClick={() => void navigate('/lectures/planner')}>全年安排</Button>
          <Button onClick={() => void navigate('/lectures/queue')}>核对姓名</Button>
          <Button onClick={toReport}>导出</Button>
          <Button type="primary" onClick={toForm}>
            新建讲座
          </Button>
        </>
      }
    />
  )
}
