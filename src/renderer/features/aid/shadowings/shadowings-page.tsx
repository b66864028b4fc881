import { Button } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { shadowingActionLabels } from '#shared/aid/aid-labels.ts'
import type { ShadowingRow } from '#shared/aid/shadowing.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useColumnChoice } from '#renderer/session/column-choice.ts'
import { ColumnMenu } from '#renderer/ui/column-menu.tsx'
import { FilterLine, FilterSelect } from '#renderer/ui/filter-line.tsx'
import { BulkBar } from '#renderer/ui/list-page/bulk-bar.tsx'
import { ListPage } from '#renderer/ui/list-page/list-page.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { PersonFilter } from '#renderer/ui/person-filter.tsx'
import { SearchInput, useSearchShortcut } from '#renderer/ui/search-input.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useRecordRoute } from '#renderer/ui/use-record-route.ts'
import { periodWord, yearChoices } from '../shared/periods.ts'
import { ShadowingActionDialog } from './shadowing-action-dialog.tsx'
import { ShadowingCard } from './shadowing-card.tsx'
import { shadowingColumns } from './shadowing-columns.tsx'
import { ShadowingForm } from './shadowing-form.tsx'
import { applicable, stateActions, type StateAction } from './shadowing-plan.ts'
import { useShadowingList } from './use-shadowing-list.ts'
import '../shared/aid.css'

/** 来濮跟岗: teachers of 伊吾 at schools here, one row each. */
export function ShadowingsPage() {
  const state = useShadowingList()
  const route = useRecordRoute('/shadowings')
  const today = useOperation('settings.get', {}).data?.today ?? ''
  const [dialog, setDialog] = useState<StateAction | 'new' | null>(null)
  const choice = useColumnChoice('shadowings', shadowingColumns)
  const { selection } = state
  const columns = { items: choice.items, onSwitch: choice.switchColumn, onReset: choice.reset }
  const close = () => setDialog(null)
  return (
    <ListPage
      label="来濮跟岗"
      unit="人"
      state={state}
      route={route}
      columns={choice.columns}
      header={<ListHeader onNew={() => setDialog('new')} />}
      line={
        selection.rows.length > 0 ? (
          <Ticked rows={selection.rows} onAction={setDialog} onClear={selection.clear} />
        ) : (
          <FilterLine right={<ColumnMenu {...columns} />}>
            <Filters today={today} state={state} />
          </FilterLine>
        )
      }
      empty={{
        filtered: '没有符合筛选的跟岗。',
        sentence: '还没有伊吾教师来濮跟岗的记录。',
        action: { label: '新建跟岗', onClick: () => setDialog('new') },
      }}
      card={ShadowingCard}
    >
      {dialog === 'new' && <ShadowingForm shadowing={null} onClose={close} />}
      {dialog !== null && dialog !== 'new' && today !== '' && (
        <ShadowingActionDialog
          action={dialog}
          targets={selection.rows}
          today={today}
          onClose={close}
          onDone={selection.clear}
        />
      )}
    </ListPage>
  )
}

interface TickedProps {
  readonly rows: readonly ShadowingRow[]
  readonly onAction: (action: StateAction) => void
  readonly onClear: () => void
}

function Ticked({ rows, onAction, onClear }: TickedProps) {
  const verbs = stateActions.map((key) => ({
    key,
    label: shadowingActionLabels[key],
    count: applicable(key, rows).length,
    danger: key === 'void',
  }))
  return (
    <BulkBar
      label="已选跟岗的操作"
      count={rows.length}
      unit="人"
      verbs={verbs.filter(({ key }) => key === 'finish')}
      further={verbs.filter(({ key, count }) => key !== 'finish' && count > 0)}
      onVerb={onAction}
      onClear={onClear}
    />
  )
}

interface FiltersProps {
  readonly today: string
  readonly state: ReturnType<typeof useShadowingList>
}

function Filters({ today, state: { filters } }: FiltersProps): ReactNode {
  const search = useSearchShortcut()
  const { values, change } = filters
  const years = useMemo(() => (today === '' ? [] : yearChoices(today)), [today])
  const asked = values.period
  const periods =
    asked === undefined || years.some(({ value }) => value === asked)
      ? years
      : [{ value: asked, label: periodWord(asked, years) }, ...years]
  return (
    <>
      <FilterSelect label="时间" options={periods} value={asked} onChange={(period) => change({ period })} />
      <SchoolFilter id={values.hostId} onClear={() => change({ hostId: undefined })} />
      <PersonFilter label="教师" id={values.teacherId} onClear={() => change({ teacherId: undefined })} />
      <SearchInput
        value={values.text ?? ''}
        placeholder="姓名、拼音、跟岗学校"
        inputRef={search}
        onSearch={(text) => change({ text })}
      />
    </>
  )
}

/** Stands there only while the list is narrowed to one school. */
function SchoolFilter({ id, onClear }: { readonly id: string | undefined; readonly onClear: () => void }) {
  const school = useOperation('schools.get', { id: id ?? '' }, { enabled: id !== undefined }).data
  if (id === undefined) return null
  return (
    <FilterSelect
      label="跟岗学校"
      options={[{ value: id, label: school?.name ?? '…' }]}
      value={id}
      onChange={onClear}
    />
  )
}

function ListHeader({ onNew }: { readonly onNew: () => void }) {
  const navigate = useNavigate()
  const counts = useOperation('shadowings.counts', {}, { keepPrevious: true }).data
  const toReport = () => void navigate('/reports/aid-shadowings')
  useShortcut('ctrl+n', onNew)
  useShortcut('ctrl+e', toReport)
  return (
    <PageHeader
      title="来濮跟岗"
      figures={
        <>
          <Figure label="跟岗中" value={counts?.byStatus.underway} unit="人" />
          <Figure label="已结束" value={counts?.byStatus.finished} unit="人" />
        </>
      }
      actions={
        <>
          <Button onClick={toReport}>导出</Button>
          <Button type="primary" onClick={onNew}>
            新建跟岗
          </Button>
        </>
      }
    />
  )
}
