import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { certificateKindLabels, certificateStateLabels } from '#shared/hours/hour-labels.ts'
import { certificateKinds, certificateStates, type Certificate } from '#shared/hours/certificate.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { FilterLine, FilterSelect } from '#renderer/ui/filter-line.tsx'
import { BulkBar } from '#renderer/ui/list-page/bulk-bar.tsx'
import { useListSelection } from '#renderer/ui/list-page/list-state.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SearchInput, useSearchShortcut } from '#renderer/ui/search-input.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useUrlFilters } from '#renderer/ui/use-url-filters.ts'
import { certificateColumns } from './certificates/certificate-columns.tsx'
import { certificateReport } from './certificates/certificate-report.ts'
import { CheckDialog } from './certificates/check-dialog.tsx'
import { VoidDialog } from './certificates/void-dialog.tsx'
import { YearDialog } from './certificates/year-dialog.tsx'
import './hours.css'

const keys = ['kind', 'state', 'year', 'source', 'sourceId', 'text'] as const
type Url = ReturnType<typeof useUrlFilters<(typeof keys)[number]>>
type Dialog =
  { readonly of: 'check'; readonly serial: string } | { readonly of: 'year' } | { readonly of: 'void' } | null

const kinds = certificateKinds.map((value) => ({ value, label: certificateKindLabels[value] }))
const states = certificateStates.map((value) => ({ value, label: certificateStateLabels[value] }))
const sources = ['lecture', 'training', 'activity'] as const

/** What the address narrows the certificates to. */
function filterOf({ kind, state, year, source, sourceId, text }: Url['filters']) {
  const [givenKind, givenState] = [
    certificateKinds.find((one) => one === kind),
    certificateStates.find((one) => one === state),
  ]
  const from = sources.find((one) => one === source)
  return {
    ...(givenKind === undefined ? {} : { kind: givenKind }),
    ...(givenState === undefined ? {} : { state: givenState }),
    ...(year !== undefined && /^20\d{2}$/.test(year) ? { year: Number(year) } : {}),
    ...(from === undefined || sourceId === undefined ? {} : { of: { kind: 'event' as const, source: from, sourceId } }),
    ...(text === undefined ? {} : { text }),
  }
}

/** 学时证明: what was given out under which number; printed again, voided, and a number off a paper looked up. */
export function CertificatesPage() {
  const navigate = useNavigate()
  const url = useUrlFilters(keys)
  const today = useOperation('settings.get', {}).data?.today
  const pages = usePages('hours.certificates', filterOf(url.filters))
  const selection = useListSelection(pages.rows)
  const [dialog, setDialog] = useState<Dialog>(null)
  const close = () => setDialog(null)
  const printed = selection.rows.filter(({ state }) => state !== 'void')
  const toEvents = () => void navigate('/hours?view=event')
  useShortcut('ctrl+n', toEvents)
  const nothing = url.active ? (
    <EmptyState sentence="没有符合筛选的证明。" action={{ label: '取消筛选', onClick: url.clear }} />
  ) : (
    <EmptyState
      sentence="还没有发过证明。先选一场讲座、一个研修项目或一次活动。"
      action={{ label: '选择项目', onClick: toEvents }}
    />
  )
  return (
    <div className="page">
      <CertificatesHeader onDialog={setDialog} onEvents={toEvents} />
      {selection.rows.length > 0 ? (
        <BulkBar<'print' | 'void'>
          label="已选证明的操作"
          count={selection.rows.length}
          unit="份"
          verbs={[
            { key: 'print', label: '重新打印', count: printed.length },
            { key: 'void', label: '作废', count: printed.length, danger: true },
          ]}
          onVerb={(key) =>
            key === 'void' ? setDialog({ of: 'void' }) : void navigate(certificateReport(printed.map(({ id }) => id)))
          }
          onClear={selection.clear}
        />
      ) : (
        <CertificateFilters url={url} thisYear={Number((today ?? '2026').slice(0, 4))} />
      )}
      <DataTable<Certificate>
        label="学时证明"
        columns={certificateColumns}
        pages={pages}
        rowKey={(row) => row.id}
        selection={selection.value}
        onSelect={selection.set}
        onOpen={(row) => setDialog({ of: 'check', serial: row.serial })}
        empty={nothing}
        foot={
          <span>
            {pages.complete ? '合计' : '已列出'} <b>{figure(pages.rows.length)}</b> 份
          </span>
        }
      />
      {dialog?.of === 'check' && <CheckDialog serial={dialog.serial} onClose={close} />}
      {dialog?.of === 'year' && today !== undefined && (
        <YearDialog thisYear={Number(today.slice(0, 4))} people={[]} onClose={close} />
      )}
      {dialog?.of === 'void' && <VoidDialog targets={selection.rows} onClose={close} onDone={selection.clear} />}
    </div>
  )
}

interface CertificatesHeaderProps {
  readonly onDialog: (dialog: Dialog) => void
  readonly onEvents: () => void
}

function CertificatesHeader({ onDialog, onEvents }: CertificatesHeaderProps) {
  return (
    <PageHeader
      path={
        <>
          <Link to="/hours">学时</Link> / 学时证明
        </>
      }
      title="学时证明"
      actions={
        <>
          <Button onClick={() => onDialog({ of: 'check', serial: '' })}>核对编号</Button>
          <Button onClick={() => onDialog({ of: 'year' })}>发放年度证明</Button>
          <Button type="primary" onClick={onEvents}>
            按项目发放
          </Button>
        </>
      }
    />
  )
}

function CertificateFilters({ url, thisYear }: { readonly url: Url; readonly thisYear: number }) {
  const { filters, change } = url
  const search = useSearchShortcut()
  const years = Array.from({ length: 8 }, (_, back) => String(thisYear - back))
  return (
    <FilterLine>
      <FilterSelect label="种类" options={kinds} value={filters.kind} onChange={(kind) => change({ kind })} />
      <FilterSelect label="状态" options={states} value={filters.state} onChange={(state) => change({ state })} />
      <FilterSelect
        label="年度"
        options={years.map((value) => ({ value, label: `${value} 年` }))}
        value={filters.year}
        onChange={(year) => change({ year })}
      />
      {filters.sourceId !== undefined && (
        <FilterSelect
          label="项目"
          options={[{ value: filters.sourceId, label: '只看这一项' }]}
          value={filters.sourceId}
          onChange={() => change({ source: undefined, sourceId: undefined })}
        />
      )}
      <SearchInput
        value={filters.text ?? ''}
        placeholder="编号、姓名或拼音"
        inputRef={search}
        onSearch={(text) => change({ text })}
      />
    </FilterLine>
  )
}
