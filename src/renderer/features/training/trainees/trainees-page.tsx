import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { traineeStatusLabels, trainingStatusLabels } from '#shared/training/training-labels.ts'
import { isOpenForResults, isOpenForTrainees } from '#shared/training/training-states.ts'
import { traineeStatuses, type Trainee, type Training } from '#shared/training/training.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useColumnChoice } from '#renderer/session/column-choice.ts'
import { ColumnMenu } from '#renderer/ui/column-menu.tsx'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { wholeList } from '#renderer/ui/data-table/whole-list.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { FilterLine, FilterSelect } from '#renderer/ui/filter-line.tsx'
import { useListSelection } from '#renderer/ui/list-page/list-state.ts'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { SearchInput, useSearchShortcut } from '#renderer/ui/search-input.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { useUrlFilters } from '#renderer/ui/use-url-filters.ts'
import { NominateDialog } from './nominate-dialog.tsx'
import { NumbersDialog } from './numbers-dialog.tsx'
import { OutcomeDialog } from './outcome-dialog.tsx'
import { traineeColumns } from './trainee-columns.tsx'
import { TraineeVerbs } from './trainee-verbs.tsx'
import '../training.css'

const keys = ['tab', 'districtId', 'doubt', 'text'] as const
type Url = ReturnType<typeof useUrlFilters<(typeof keys)[number]>>

/** 学员 of one project: named, chosen, and their results. */
export function TraineesPage() {
  const { id = '' } = useParams()
  const found = useOperation('training.get', { id }, { keepPrevious: true })
  if (found.data === undefined)
    return (
      <div className="page">
        <PageHeader title="学员" />
        <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
      </div>
    )
  return <OpenTrainees training={found.data} />
}

const isDoubtful = ({ findings, waiver }: Trainee): boolean => findings.length > 0 && waiver === null

/** The trainees that the address asks for. */
function shown(training: Training, { tab, districtId, doubt, text }: Url['filters']): readonly Trainee[] {
  return training.trainees.filter(
    (one) =>
      (tab === undefined || one.status === tab) &&
      (districtId === undefined || one.districtId === districtId) &&
      (doubt === undefined || isDoubtful(one)) &&
      (text === undefined || one.name.includes(text) || one.school.includes(text)),
  )
}

type Dialog = { readonly of: 'nominate' | 'numbers' } | { readonly of: 'outcome'; readonly trainee: Trainee } | null

function OpenTrainees({ training }: { readonly training: Training }) {
  const url = useUrlFilters(keys)
  const { filters, change, active, clear } = url
  const [dialog, setDialog] = useState<Dialog>(null)
  const rows = useMemo(() => shown(training, filters), [training, filters])
  const pages = useMemo(
    () =>
      wholeList(`trainees ${training.id}`, {
        data: rows,
        isPending: false,
        isPlaceholderData: false,
        error: null,
        refetch: () => undefined,
      }),
    [rows, training.id],
  )
  const selection = useListSelection(rows)
  const choice = useColumnChoice('trainees', traineeColumns)
  const mayName = isOpenForTrainees(training.status)
  const nominate = () => setDialog({ of: 'nominate' })
  const tab = traineeStatuses.find((one) => one === filters.tab) ?? 'all'
  const countOf = (status: Trainee['status']) => training.trainees.filter((one) => one.status === status).length
  const tabs = [
    { key: 'all', label: '全部', count: training.trainees.length },
    ...traineeStatuses.map((status) => ({ key: status, label: traineeStatusLabels[status], count: countOf(status) })),
  ] as const
  const nothing = active ? (
    <EmptyState sentence="没有符合筛选的学员。" action={{ label: '取消筛选', onClick: clear }} />
  ) : mayName ? (
    <EmptyState
      sentence="还没有推荐学员。粘贴县区报来的名单，或逐个添加。"
      action={{ label: '添加学员', onClick: nominate }}
    />
  ) : (
    <EmptyState sentence={`现在是“${trainingStatusLabels[training.status]}”，下达名额以后才能推荐学员。`} />
  )
  return (
    <div className="page">
      <TraineesHeader
        training={training}
        mayName={mayName}
        onNominate={nominate}
        onNumbers={() => setDialog({ of: 'numbers' })}
      />
      <StateTabs
        label="学员状态"
        tabs={tabs}
        active={tab}
        onChange={(next) => change({ tab: next === 'all' ? undefined : next })}
      />
      {selection.rows.length > 0 ? (
        <TraineeVerbs training={training} rows={selection.rows} onClear={selection.clear} />
      ) : (
        <TraineeFilters
          training={training}
          url={url}
          right={<ColumnMenu items={choice.items} onSwitch={choice.switchColumn} onReset={choice.reset} />}
        />
      )}
      <DataTable
        label="学员"
        columns={choice.columns}
        pages={pages}
        total={rows.length}
        rowKey={(row) => row.id}
        selection={selection.value}
        onSelect={selection.set}
        onOpen={(trainee) => setDialog({ of: 'outcome', trainee })}
        empty={nothing}
        foot={
          <span>
            合计 <b>{figure(rows.length)}</b> 人
          </span>
        }
      />
      {dialog?.of === 'nominate' && <NominateDialog training={training} onClose={() => setDialog(null)} />}
      {dialog?.of === 'numbers' && <NumbersDialog training={training} onClose={() => setDialog(null)} />}
      {dialog?.of === 'outcome' && (
        <OutcomeDialog training={training} trainee={dialog.trainee} onClose={() => setDialog(null)} />
      )}
    </div>
  )
}

interface TraineesHeaderProps {
  readonly training: Training
  readonly mayName: boolean
  readonly onNominate: () => void
  readonly onNumbers: () => void
}

function TraineesHeader({ training, mayName, onNominate, onNumbers }: TraineesHeaderProps) {
  const navigate = useNavigate()
  const { code, name, places, admitted, passed, status } = training
  useShortcut('ctrl+n', mayName ? onNominate : null)
  return (
    <PageHeader
      path={
        <>
          <Link to="/training">高端研修</Link> / <Link to={`/training/${code}`}>{code}</Link> / 学员
        </>
      }
      title={name}
      figures={
        <>
          <Figure label="名额" value={places} unit="名" />
          <Figure label="入选" value={admitted} unit="人" />
          <Figure label="合格" value={passed} unit="人" />
        </>
      }
      actions={
        <>
          <Button onClick={() => void navigate(trainingReport('training-roster', training.id))}>导出名单</Button>
          {isOpenForResults(status) && <Button onClick={onNumbers}>编证书编号</Button>}
          {mayName && (
            <Button type="primary" onClick={onNominate}>
              添加学员
            </Button>
          )}
        </>
      }
    />
  )
}

/** A report of one project, in the report centre. */
const trainingReport = (name: string, training: string): string =>
  `/reports/${name}?filter=${encodeURIComponent(JSON.stringify({ training }))}`

const doubts = [{ value: '1', label: '有疑问' }]

interface TraineeFiltersProps {
  readonly training: Training
  readonly url: Url
  readonly right: React.ReactNode
}

function TraineeFilters({ training, url, right }: TraineeFiltersProps) {
  const { filters, change } = url
  const search = useSearchShortcut()
  return (
    <FilterLine right={right}>
      <FilterSelect
        label="县区"
        options={training.quotas.map(({ districtId, district }) => ({ value: districtId, label: district }))}
        value={filters.districtId}
        onChange={(districtId) => change({ districtId })}
      />
      <FilterSelect label="核查" options={doubts} value={filters.doubt} onChange={(doubt) => change({ doubt })} />
      <SearchInput
        value={filters.text ?? ''}
        placeholder="姓名或单位"
        inputRef={search}
        onSearch={(text) => change({ text })}
      />
    </FilterLine>
  )
}
