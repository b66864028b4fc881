import { Button, Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { pairingRuleLabels } from '#shared/pairings/pairing-labels.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { FilterLine, FilterSelect } from '#renderer/ui/filter-line.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { ListAndRecord, positionOf } from '#renderer/ui/record-drawer.tsx'
import { useUrlFilters } from '#renderer/ui/use-url-filters.ts'
import { useScopedFilters } from '../list/use-scoped-filters.ts'
import { reportLink } from '../list/report-link.ts'
import { PairingViews } from '#renderer/ui/pairing-views.tsx'
import { ConflictCard } from './conflict-card.tsx'
import { conflictColumns } from './conflict-columns.tsx'
import { conflictKey, countsByRule, inRuleOrder, wholeList, type Conflict } from './conflict-rows.ts'

const filterKeys = ['cohortId', 'rule', 'waived'] as const
const none: readonly Conflict[] = []

interface Looked {
  readonly key: string
  readonly index: number
}

/** 重复结对核查: what is doubtful in the database, by rule, and what can be done about it. */
export function ConflictsPage() {
  const navigate = useNavigate()
  const url = useUrlFilters(filterKeys)
  const { filters, change, clear } = useScopedFilters(url)
  const [looked, setLooked] = useState<Looked | null>(null)
  const found = useOperation(
    'pairings.conflicts',
    {
      withWaived: filters.waived !== undefined,
      ...(filters.cohortId === undefined ? {} : { cohortId: filters.cohortId }),
    },
    { keepPrevious: true },
  )
  const all = found.data ?? none
  const rows = useMemo(
    () => inRuleOrder(filters.rule === undefined ? all : all.filter((one) => one.rule === filters.rule)),
    [all, filters.rule],
  )
  const counts = useMemo(() => countsByRule(all), [all])
  const group = useMemo(() => {
    const countOf = new Map(counts.map(({ rule, count }) => [rule, count]))
    return {
      of: (row: Conflict) => row.rule,
      title: (row: Conflict) => `${pairingRuleLabels[row.rule]} ${countOf.get(row.rule) ?? ''}`,
    }
  }, [counts])
  const pages = wholeList(JSON.stringify(filters), rows, {
    loading: found.isPending,
    error: found.error,
    retry: () => void found.refetch(),
  })
  // Once the open finding is answered and gone, the one that takes its place is next.
  const open =
    looked === null
      ? undefined
      : (rows.find((row) => conflictKey(row) === looked.key) ?? rows[Math.min(looked.index, rows.length - 1)])
  const look = (row: Conflict) => setLooked({ key: conflictKey(row), index: rows.indexOf(row) })
  const list = (
    <>
      <PageHeader
        title="师徒结对"
        figures={
          <>
            <Figure label="须处理" value={countOpen(all, 'block')} unit="条" />
            <Figure label="待确认" value={countOpen(all, 'warn')} unit="条" />
          </>
        }
        views={<PairingViews view="check" />}
        actions={<Button onClick={() => void navigate(reportLink('pairing-conflicts', filters))}>导出核查表</Button>}
      />
      <FilterLine
        right={
          <Checkbox
            checked={filters.waived !== undefined}
            onChange={(event) => change({ waived: event.target.checked ? '1' : undefined })}
          >
            显示已认可的
          </Checkbox>
        }
      >
        <CohortFilter value={filters.cohortId} onChange={(cohortId) => change({ cohortId })} />
        <FilterSelect
          label="问题"
          options={counts.map(({ rule, count }) => ({ value: rule, label: `${pairingRuleLabels[rule]} ${count}` }))}
          value={filters.rule}
          onChange={(rule) => change({ rule })}
        />
      </FilterLine>
      <DataTable
        label="重复结对核查"
        columns={conflictColumns}
        pages={pages}
        total={rows.length}
        rowKey={conflictKey}
        openKey={open === undefined ? null : conflictKey(open)}
        onOpen={look}
        group={group}
        empty={
          url.active ? (
            <EmptyState sentence="这个范围里没有发现问题。" action={{ label: '取消筛选', onClick: clear }} />
          ) : (
            <EmptyState sentence="没有发现重复或冲突的结对。" />
          )
        }
        foot={
          <span>
            合计 <b>{rows.length.toLocaleString('zh-CN')}</b> 条
          </span>
        }
      />
    </>
  )
  const close = () => setLooked(null)
  const position = positionOf(rows, (row) => row === open, rows.length, look)
  return (
    <ListAndRecord
      list={list}
      onEscape={open === undefined ? undefined : close}
      record={
        open === undefined ? null : (
          <ConflictCard key={conflictKey(open)} conflict={open} position={position} onClose={close} />
        )
      }
    />
  )
}

const countOpen = (conflicts: readonly Conflict[], severity: Conflict['severity']): number =>
  conflicts.filter((conflict) => conflict.severity === severity && conflict.waiver === null).length

interface CohortFilterProps {
  readonly value: string | undefined
  readonly onChange: (id: string | undefined) => void
}

function CohortFilter({ value, onChange }: CohortFilterProps) {
  const cohorts = useOperation('cohorts.list', { programme: 'pairing' }).data ?? []
  const options = cohorts.map((cohort) => ({ value: cohort.id, label: cohort.name }))
  return <FilterSelect label="批次" options={options} value={value} onChange={onChange} />
}
