import { Button, type InputRef } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { schoolStatusLabels, urbanTypeLabels } from '#shared/registry/school-labels.ts'
import { schoolStatuses, urbanTypes } from '#shared/registry/school.ts'
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
import { SchoolCard } from './school-card.tsx'
import { schoolColumns } from './school-columns.tsx'
import { SchoolDuplicates } from './school-duplicates.tsx'
import { SchoolForm } from './school-form.tsx'
import { figure } from '#renderer/ui/figure.ts'

const filterKeys = ['districtId', 'stage', 'urbanType', 'status', 'lead', 'place', 'text'] as const
const urbanOptions = urbanTypes.map((value) => ({ value, label: urbanTypeLabels[value] }))
const statusOptions = schoolStatuses.map((value) => ({ value, label: schoolStatusLabels[value] }))
const leadOptions = [
  { value: 'yes', label: '名校' },
  { value: 'no', label: '其他' },
]
const placeOptions = [
  { value: 'inside', label: '本市' },
  { value: 'outside', label: '辖区外' },
]

const oneOf = <Value extends string>(values: readonly Value[], value: string | undefined): Value | undefined =>
  values.find((one) => one === value)

type Filters = ReturnType<typeof useUrlFilters<(typeof filterKeys)[number]>>

/** What the address says, as the contract wants it. */
function asked(filters: Filters['filters']) {
  const { districtId, stage, text, lead, place } = filters
  const urbanType = oneOf(urbanTypes, filters.urbanType)
  const status = oneOf(schoolStatuses, filters.status)
  return {
    ...(districtId === undefined ? {} : { districtId }),
    ...(stage === undefined ? {} : { stage }),
    ...(text === undefined ? {} : { text }),
    ...(urbanType === undefined ? {} : { urbanType }),
    ...(status === undefined ? {} : { status }),
    ...(lead === undefined ? {} : { isLead: lead === 'yes' }),
    ...(place === undefined ? {} : { isOutside: place === 'outside' }),
  }
}

const sortBy = (by: string) => oneOf(['name', 'district', 'teachers'], by) ?? 'district'

/** 学校: the register and one school's card. */
export function SchoolsPage() {
  const home = useHomeDistrict()
  const defaults = useMemo(() => (home === undefined ? {} : { districtId: home }), [home])
  const { filters, change, clear, active } = useUrlFilters(filterKeys, defaults)
  const { openId, open, close } = useRecordRoute('/schools')
  const [sort, setSort] = useState<Sort>({ by: 'district', descending: false })
  const [dialog, setDialog] = useState<'new' | 'duplicates' | null>(null)
  const choice = useColumnChoice('schools', schoolColumns)
  const search = useRef<InputRef>(null)
  const filter = useMemo(() => asked(filters), [filters])
  const pages = usePages('schools.list', { ...filter, sort: sortBy(sort.by), descending: sort.descending })
  const total = useOperation('schools.count', filter, { keepPrevious: true }).data?.total
  const all = useOperation('schools.count', {}).data
  useShortcut('ctrl+n', () => setDialog('new'))
  useShortcut('ctrl+f', () => search.current?.focus())
  const list = (
    <>
      <PageHeader
        title="学校"
        figures={
          <>
            <Figure label="在册" value={all?.total} unit="所" />
            <Figure label="乡村" value={all?.rural} unit="所" />
            <Figure label="名校" value={all?.lead} unit="所" />
          </>
        }
        actions={
          <>
            <Button onClick={() => setDialog('duplicates')}>查重复</Button>
            <Button type="primary" onClick={() => setDialog('new')}>
              新增学校
            </Button>
          </>
        }
      />
      <FilterLine right={<ColumnMenu items={choice.items} onSwitch={choice.switchColumn} onReset={choice.reset} />}>
        <SchoolFilters filters={filters} onChange={change} />
        <SearchInput
          value={filters.text ?? ''}
          placeholder="校名、简称、拼音或标识码"
          width={200}
          inputRef={search}
          onSearch={(text) => change({ text })}
        />
      </FilterLine>
      <DataTable
        label="学校"
        columns={choice.columns}
        pages={pages}
        total={total}
        rowKey={(row) => row.id}
        sort={sort}
        onSort={setSort}
        openKey={openId}
        onOpen={(row) => open(row.id)}
        empty={<NoSchools active={active} onClear={clear} onNew={() => setDialog('new')} />}
        foot={
          <span>
            合计 <b>{figure(total ?? pages.rows.length)}</b> 所
          </span>
        }
      />
      {dialog === 'new' && <SchoolForm school={null} onClose={() => setDialog(null)} onSaved={open} />}
      {dialog === 'duplicates' && <SchoolDuplicates onClose={() => setDialog(null)} />}
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
      record={openId === null ? null : <SchoolCard id={openId} position={position} onClose={close} />}
    />
  )
}

interface NoSchoolsProps {
  readonly active: boolean
  readonly onClear: () => void
  readonly onNew: () => void
}

function NoSchools({ active, onClear, onNew }: NoSchoolsProps) {
  return active ? (
    <EmptyState sentence="没有符合筛选的学校。" action={{ label: '取消筛选', onClick: onClear }} />
  ) : (
    <EmptyState sentence="还没有学校。可以导入学校名录，或新增一所。" action={{ label: '新增学校', onClick: onNew }} />
  )
}

interface SchoolFiltersProps {
  readonly filters: Filters['filters']
  readonly onChange: Filters['change']
}

function SchoolFilters({ filters, onChange }: SchoolFiltersProps) {
  const districts = useDistricts()
  const stages = useCodes('stage')
  return (
    <>
      <FilterSelect
        label="县区"
        options={districts}
        value={filters.districtId}
        onChange={(districtId) => onChange({ districtId })}
      />
      <FilterSelect label="学段" options={stages} value={filters.stage} onChange={(stage) => onChange({ stage })} />
      <FilterSelect
        label="城乡"
        options={urbanOptions}
        value={filters.urbanType}
        onChange={(urbanType) => onChange({ urbanType })}
      />
      <FilterSelect label="名校" options={leadOptions} value={filters.lead} onChange={(lead) => onChange({ lead })} />
      <FilterSelect
        label="范围"
        options={placeOptions}
        value={filters.place}
        onChange={(place) => onChange({ place })}
      />
      <FilterSelect
        label="状态"
        options={statusOptions}
        value={filters.status}
        onChange={(status) => onChange({ status })}
      />
    </>
  )
}
