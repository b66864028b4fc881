import { Button } from 'antd'
import type { InputRef } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { teacherStatusLabels } from '#shared/registry/teacher-labels.ts'
import { teacherStatuses, type TeacherStatus } from '#shared/registry/teacher.ts'
import { useCodes, useDistricts } from '#renderer/api/use-code-lists.ts'
import { useHomeDistrict } from '#renderer/api/use-home-district.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { useColumnChoice } from '#renderer/session/column-choice.ts'
import { ColumnMenu } from '#renderer/ui/column-menu.tsx'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import type { Sort } from '#renderer/ui/data-table/table-head.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { FilterLine, FilterSelect } from '#renderer/ui/filter-line.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { ListAndRecord, positionOf } from '#renderer/ui/record-drawer.tsx'
import { SearchInput } from '#renderer/ui/search-input.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useRecordRoute } from '#renderer/ui/use-record-route.ts'
import { useUrlFilters } from '#renderer/ui/use-url-filters.ts'
import { DuplicatesDialog } from './duplicates-dialog.tsx'
import { TeacherCard } from './teacher-card.tsx'
import { teacherColumns } from './teacher-columns.tsx'
import { TeacherForm } from './teacher-form.tsx'
import { figure } from '#renderer/ui/figure.ts'

const filterKeys = ['districtId', 'stage', 'subject', 'title', 'honour', 'status', 'schoolId', 'text'] as const
const statusOptions = teacherStatuses.map((value) => ({ value, label: teacherStatusLabels[value] }))
const isStatus = (value: string | undefined): value is TeacherStatus =>
  teacherStatuses.some((status) => status === value)

/** 教师: the register and one person's card. */
export function TeachersPage() {
  const home = useHomeDistrict()
  const defaults = useMemo(() => (home === undefined ? {} : { districtId: home }), [home])
  const { filters, change, clear, active } = useUrlFilters(filterKeys, defaults)
  const { openId, open, close } = useRecordRoute('/teachers')
  const [sort, setSort] = useState<Sort>({ by: 'name', descending: false })
  const [dialog, setDialog] = useState<'new' | 'duplicates' | null>(null)
  const choice = useColumnChoice('teachers', teacherColumns)
  const search = useRef<InputRef>(null)
  const filter = useMemo(() => {
    const { status, ...rest } = filters
    return isStatus(status) ? { ...rest, status } : rest
  }, [filters])
  const pages = usePages('teachers.list', {
    ...filter,
    sort: sort.by === 'updated' ? 'updated' : 'name',
    descending: sort.descending,
  })
  const counted = useOperation('teachers.count', filter, { keepPrevious: true }).data
  const all = useOperation('teachers.count', {}).data
  useShortcut('ctrl+n', () => setDialog('new'))
  useShortcut('ctrl+f', () => search.current?.focus())

  const total = counted?.isCapped === true ? undefined : counted?.total
  const counting = counted === undefined ? '…' : `${figure(counted.total)}${counted.isCapped ? '+' : ''}`
  const list = (
    <>
      <PageHeader
        title="教师"
        figures={<Figure label="在册" value={all?.total} unit="人" />}
        actions={
          <>
            <Button onClick={() => setDialog('duplicates')}>查重复</Button>
            <Button type="primary" onClick={() => setDialog('new')}>
              新增教师
            </Button>
          </>
        }
      />
      <FilterLine right={<ColumnMenu items={choice.items} onSwitch={choice.switchColumn} onReset={choice.reset} />}>
        <TeacherFilters filters={filters} onChange={change} />
        <SearchInput
          value={filters.text ?? ''}
          placeholder="姓名、拼音或首字母"
          inputRef={search}
          onSearch={(text) => change({ text })}
        />
      </FilterLine>
      <DataTable
        label="教师"
        columns={choice.columns}
        pages={pages}
        total={total}
        rowKey={(row) => row.id}
        sort={sort}
        onSort={setSort}
        openKey={openId}
        onOpen={(row) => open(row.id)}
        empty={
          active ? (
            <EmptyState sentence="没有符合筛选的教师。" action={{ label: '取消筛选', onClick: clear }} />
          ) : (
            <EmptyState
              sentence="还没有教师。可以导入县区报送表，或新增一名。"
              action={{ label: '新增教师', onClick: () => setDialog('new') }}
            />
          )
        }
        foot={
          <span>
            合计 <b>{counting}</b> 人
          </span>
        }
      />
      {dialog === 'new' && <TeacherForm id={null} onClose={() => setDialog(null)} onSaved={open} />}
      {dialog === 'duplicates' && <DuplicatesDialog onClose={() => setDialog(null)} />}
    </>
  )
  const position = positionOf(
    pages.rows,
    (row) => row.id === openId,
    total,
    (row) => open(row.id),
  )
  return (
    <ListAndRecord
      list={list}
      onEscape={openId === null ? undefined : close}
      record={openId === null ? null : <TeacherCard id={openId} position={position} onClose={close} />}
    />
  )
}

type Filters = ReturnType<typeof useUrlFilters<(typeof filterKeys)[number]>>

interface TeacherFiltersProps {
  readonly filters: Filters['filters']
  readonly onChange: Filters['change']
}

function TeacherFilters({ filters, onChange }: TeacherFiltersProps) {
  const districts = useDistricts()
  const stages = useCodes('stage')
  const subjects = useCodes('subject')
  const titles = useCodes('title')
  const honours = useCodes('honour')
  const school = useOperation(
    'schools.get',
    { id: filters.schoolId ?? '' },
    { enabled: filters.schoolId !== undefined },
  ).data
  return (
    <>
      {filters.schoolId !== undefined && (
        <FilterSelect
          label="单位"
          options={[{ value: filters.schoolId, label: school?.name ?? '…' }]}
          value={filters.schoolId}
          onChange={(schoolId) => onChange({ schoolId })}
        />
      )}
      <FilterSelect
        label="县区"
        options={districts}
        value={filters.districtId}
        onChange={(districtId) => onChange({ districtId })}
      />
      <FilterSelect label="学段" options={stages} value={filters.stage} onChange={(stage) => onChange({ stage })} />
      <FilterSelect
        label="学科"
        options={subjects}
        value={filters.subject}
        onChange={(subject) => onChange({ subject })}
      />
      <FilterSelect label="职称" options={titles} value={filters.title} onChange={(title) => onChange({ title })} />
      <FilterSelect label="荣誉" options={honours} value={filters.honour} onChange={(honour) => onChange({ honour })} />
      <FilterSelect
        label="状态"
        options={statusOptions}
        value={filters.status}
        onChange={(status) => onChange({ status })}
      />
    </>
  )
}
