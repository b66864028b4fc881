import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { brandActionLabels } from '#shared/twinning/brand-labels.ts'
import type { BrandRow } from '#shared/twinning/brand-school.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useColumnChoice } from '#renderer/session/column-choice.ts'
import { ColumnMenu } from '#renderer/ui/column-menu.tsx'
import { FilterLine } from '#renderer/ui/filter-line.tsx'
import { BulkBar } from '#renderer/ui/list-page/bulk-bar.tsx'
import { ListPage } from '#renderer/ui/list-page/list-page.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { reportLink } from '#renderer/ui/report-link.ts'
import { useSearchShortcut } from '#renderer/ui/search-input.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useRecordRoute } from '#renderer/ui/use-record-route.ts'
import { BrandActionDialog } from './brand-action-dialog.tsx'
import { BrandCard } from './brand-card.tsx'
import { brandColumns } from './brand-columns.tsx'
import { BrandFilters } from './brand-filters.tsx'
import { BrandForm } from './brand-form.tsx'
import { applicable, stateActions, type StateAction } from './brand-values.ts'
import { useBrandList } from './use-brand-list.ts'
import './brands.css'

/** 名校培育: every theme of a school as one row, and one record beside the list. */
export function BrandsPage() {
  const state = useBrandList()
  const route = useRecordRoute('/brands')
  const [dialog, setDialog] = useState<StateAction | 'new' | null>(null)
  const today = useOperation('settings.get', {}).data?.today
  const choice = useColumnChoice('brands', brandColumns)
  const searchRef = useSearchShortcut()
  const { filters, selection } = state
  const open = () => setDialog('new')
  const close = () => setDialog(null)
  return (
    <ListPage
      label="名校培育"
      unit="项"
      state={state}
      route={route}
      columns={choice.columns}
      header={<ListHeader onNew={open} />}
      line={
        selection.rows.length > 0 ? (
          <Verbs rows={selection.rows} onAction={setDialog} onClear={selection.clear} />
        ) : (
          <FilterLine right={<ColumnMenu items={choice.items} onSwitch={choice.switchColumn} onReset={choice.reset} />}>
            <BrandFilters filters={filters.values} onChange={filters.change} searchRef={searchRef} />
          </FilterLine>
        )
      }
      empty={{
        filtered: '没有符合筛选的培育学校。',
        sentence: '还没有培育学校。一校一品、品牌学校都在这里立项。',
        action: { label: '新增培育学校', onClick: open },
      }}
      card={BrandCard}
    >
      {dialog === 'new' && today !== undefined && (
        <BrandForm brand={null} today={today} onClose={close} onSaved={route.open} />
      )}
      {dialog !== null && dialog !== 'new' && (
        <BrandActionDialog action={dialog} targets={selection.rows} onClose={close} onDone={selection.clear} />
      )}
    </ListPage>
  )
}

interface VerbsProps {
  readonly rows: readonly BrandRow[]
  readonly onAction: (action: StateAction) => void
  readonly onClear: () => void
}

function Verbs({ rows, onAction, onClear }: VerbsProps) {
  const counted = stateActions.map((key) => ({
    key,
    label: brandActionLabels[key],
    count: applicable(key, rows).length,
    danger: key === 'void',
  }))
  const isDirect = (key: StateAction): boolean => key === 'recognise' || key === 'reassess'
  return (
    <BulkBar
      label="已选培育学校的操作"
      count={rows.length}
      unit="所"
      verbs={counted.filter(({ key }) => isDirect(key))}
      further={counted.filter(({ key }) => !isDirect(key))}
      onVerb={onAction}
      onClear={onClear}
    />
  )
}

function ListHeader({ onNew }: { readonly onNew: () => void }) {
  const navigate = useNavigate()
  const counts = useOperation('brands.counts', {}, { keepPrevious: true }).data
  const toReport = () => void navigate(reportLink('brand-list'))
  useShortcut('ctrl+n', onNew)
  useShortcut('ctrl+e', toReport)
  return (
    <PageHeader
      title="名校培育"
      figures={
        <>
          <Figure label="学校" value={counts?.schools} unit="所" />
          <Figure label="培育中" value={counts?.byStatus.cultivating} unit="项" />
          <Figure label="已认定" value={counts?.byStatus.recognised} unit="项" />
        </>
      }
      actions={
        <>
          <Button onClick={toReport}>导出</Button>
          <Button type="primary" onClick={onNew}>
            新增培育学校
          </Button>
        </>
      }
    />
  )
}
