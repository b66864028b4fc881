import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { PairingRow } from '#shared/pairings/pairing.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { FilterLine } from '#renderer/ui/filter-line.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { PairingStatusWord } from '#renderer/ui/pairing-status-word.tsx'
import { useSearchShortcut } from '#renderer/ui/search-input.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useUrlFilters } from '#renderer/ui/use-url-filters.ts'
import { filterOf, listKeys } from '../list/filter-input.ts'
import { lessonOf } from '../list/lesson.ts'
import { PairingFilters } from '../list/pairing-filters.tsx'
import { reportLink } from '../list/report-link.ts'
import { useScopedFilters } from '../list/use-scoped-filters.ts'
import { PairingViews } from '#renderer/ui/pairing-views.tsx'
import './groups-page.css'

const columns: readonly Column<PairingRow>[] = [
  { key: 'code', title: '编号', width: 136, fixed: true, cell: (row) => row.code },
  { key: 'mentee', title: '徒弟', width: 112, cell: (row) => <span className="name-cell">{row.mentee}</span> },
  { key: 'school', title: '徒弟单位', width: 220, grow: 1, cell: (row) => row.menteeSchool },
  { key: 'district', title: '徒弟县区', width: 120, drop: 1, cell: (row) => row.district ?? '—' },
  { key: 'startsOn', title: '起始', width: 96, cell: (row) => row.startsOn },
  { key: 'endsOn', title: '到期', width: 96, cell: (row) => row.endsOn },
  { key: 'grade', title: '等次', width: 72, drop: 2, cell: (row) => row.grade ?? '—' },
  {
    key: 'status',
    title: '状态',
    width: 112,
    cell: (row) => <PairingStatusWord status={row.status} vacant={row.mentorVacant} />,
  },
]

const groupCodeOf = (row: PairingRow): string => row.code.replace(/-\d+$/, '')

const group = {
  of: (row: PairingRow) => row.groupId,
  title: (row: PairingRow) => (
    <>
      <Link to={`/pairings/groups/${groupCodeOf(row)}`}>
        {groupCodeOf(row)} {row.mentor}
      </Link>
      <span className="second groups-detail">
        {row.mentorSchool}，{lessonOf(row)}，{row.kind}，{row.level}
      </span>
    </>
  ),
}

/** 结对组: the same pairs under their “1”, in the order of their codes. */
export function GroupsPage() {
  const navigate = useNavigate()
  const url = useUrlFilters(listKeys)
  const { filters, change, clear } = useScopedFilters(url)
  const [current, setCurrent] = useState<string | null>(null)
  const search = useSearchShortcut()
  const filter = useMemo(() => filterOf(filters), [filters])
  const pages = usePages('pairings.list', { ...filter, sort: 'code' })
  const counts = useOperation('pairings.counts', filter, { keepPrevious: true }).data
  useShortcut('ctrl+n', () => void navigate('/pairings/new'))
  return (
    <div className="page">
      <PageHeader
        title="师徒结对"
        figures={<Figure label="结对" value={counts?.total} unit="对" />}
        views={<PairingViews view="groups" />}
        actions={
          <>
            <Button onClick={() => void navigate(reportLink('pairing-groups', filters))}>导出</Button>
            <Button type="primary" onClick={() => void navigate('/pairings/new')}>
              新建结对
            </Button>
          </>
        }
      />
      <FilterLine>
        <PairingFilters filters={filters} onChange={change} searchRef={search} />
      </FilterLine>
      <DataTable
        label="结对组"
        columns={columns}
        pages={pages}
        total={counts?.total}
        rowKey={(row) => row.id}
        openKey={current}
        onOpen={(row) => {
          setCurrent(row.id)
          void navigate(`/pairings/groups/${groupCodeOf(row)}`)
        }}
        group={group}
        empty={
          url.active ? (
            <EmptyState sentence="没有符合筛选的结对。" action={{ label: '取消筛选', onClick: clear }} />
          ) : (
            <EmptyState
              sentence="还没有结对。可以导入县区报送表，或新建一对。"
              action={{ label: '新建结对', onClick: () => void navigate('/pairings/new') }}
            />
          )
        }
        foot={
          <span>
            合计 <b>{(counts?.total ?? pages.rows.length).toLocaleString('zh-CN')}</b> 对
          </span>
        }
      />
    </div>
  )
}
