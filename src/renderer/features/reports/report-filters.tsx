import { DatePicker, Dropdown } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { pairingStatusLabels } from '#shared/pairings/pairing-labels.ts'
import { pairingStatuses } from '#shared/pairings/pairing.ts'
import { urbanTypeLabels } from '#shared/registry/school-labels.ts'
import type { ReportDefinition } from '#shared/reports/report-definition.ts'
import { settlements, type ReportFilter, type ReportFilterField } from '#shared/reports/report-filter.ts'
import type { ReportOptions } from '#shared/reports/report-options.ts'
import { FilterSelect } from '#renderer/ui/filter-line.tsx'
import { FilterChecks } from './filter-checks.tsx'
import { ProgrammeFilters } from './programme-filters.tsx'
import { useFilterLists } from './use-filter-lists.ts'

interface ReportFiltersProps {
  readonly definition: ReportDefinition
  readonly filter: ReportFilter
  readonly options: ReportOptions
  readonly onFilter: (changes: Partial<ReportFilter>) => void
  readonly onOptions: (changes: Partial<ReportOptions>) => void
}

const statusOptions = pairingStatuses.map((value) => ({ value, label: pairingStatusLabels[value] }))
const settlementOptions = settlements.map((value) => ({ value, label: urbanTypeLabels[value] }))
const sortOptions = [
  { value: 'code', label: '编号' },
  { value: 'endsOn', label: '到期' },
]

/** Which rows, on one line: the usual filters, and those that were asked for. */
export function ReportFilters({ definition, filter, options, onFilter, onOptions }: ReportFiltersProps) {
  const [asked, setAsked] = useState<readonly ReportFilterField[]>([])
  const has = (field: ReportFilterField) => definition.filterFields.includes(field)
  const shown = (field: ReportFilterField) => has(field) && (asked.includes(field) || isOn(filter, field))
  const lists = useFilterLists(definition)
  return (
    <>
      {has('cohort') && (
        <FilterSelect
          label="期间"
          options={lists.cohorts}
          value={filter.cohort ?? undefined}
          onChange={(cohort) => onFilter({ cohort: cohort ?? null })}
        />
      )}
      {has('asOf') && <AsOf value={filter.asOf} onChange={(asOf) => onFilter({ asOf })} />}
      <ProgrammeFilters has={has} filter={filter} lists={lists} onFilter={onFilter} />
      {has('districts') && (
        <FilterChecks
          label="县区"
          options={lists.districts}
          values={filter.districts}
          onChange={(districts) => onFilter({ districts })}
        />
      )}
      {has('stages') && (
        <FilterChecks
          label="学段"
          options={lists.stages}
          values={filter.stages}
          onChange={(stages) => onFilter({ stages })}
        />
      )}
      {has('statuses') && (
        <FilterChecks
          label="状态"
          options={statusOptions}
          values={filter.statuses}
          onChange={(statuses) => onFilter({ statuses })}
        />
      )}
      {shown('subjects') && (
        <FilterChecks
          label="学科"
          options={lists.subjects}
          values={filter.subjects}
          onChange={(subjects) => onFilter({ subjects })}
        />
      )}
      {shown('kinds') && (
        <FilterChecks
          label="类型"
          options={lists.kinds}
          values={filter.kinds}
          onChange={(kinds) => onFilter({ kinds })}
        />
      )}
      {shown('levels') && (
        <FilterChecks
          label="层级"
          options={lists.levels}
          values={filter.levels}
          onChange={(levels) => onFilter({ levels })}
        />
      )}
      {shown('settlements') && (
        <FilterChecks
          label="城乡"
          options={settlementOptions}
          values={filter.settlements.filter((value) => value !== 'none')}
          onChange={(chosen) => onFilter({ settlements: chosen })}
        />
      )}
      {shown('crossDistrict') && (
        <FilterSelect
          label="跨县区"
          options={[{ value: 'yes', label: '只看跨县区' }]}
          value={filter.crossDistrict ? 'yes' : undefined}
          onChange={(value) => onFilter({ crossDistrict: value !== undefined })}
        />
      )}
      {has('ids') && filter.ids.length > 0 && (
        <FilterSelect
          label="只看"
          options={[{ value: 'ids', label: `选中的 ${filter.ids.length} ${definition.unit}` }]}
          value="ids"
          onChange={() => onFilter({ ids: [] })}
        />
      )}
      {has('teachers') && filter.teachers.length > 0 && (
        <FilterSelect
          label="只看"
          options={[{ value: 'teachers', label: `选中的 ${filter.teachers.length} 名教师` }]}
          value="teachers"
          onChange={() => onFilter({ teachers: [] })}
        />
      )}
      {definition.options.includes('sort') && (
        <FilterSelect
          label="排序"
          none="县区"
          options={sortOptions}
          value={options.sort === 'district' ? undefined : options.sort}
          onChange={(sort) => onOptions({ sort: sort === 'code' || sort === 'endsOn' ? sort : 'district' })}
        />
      )}
      <MoreFilters
        fields={more.filter(({ key }) => has(key) && !shown(key))}
        onAsk={(field) => setAsked((before) => [...before, field])}
      />
    </>
  )
}

const more: readonly { readonly key: ReportFilterField; readonly label: string }[] = [
  { key: 'subjects', label: '学科' },
  { key: 'kinds', label: '类型' },
  { key: 'levels', label: '层级' },
  { key: 'settlements', label: '城乡' },
  { key: 'crossDistrict', label: '跨县区' },
]

function isOn(filter: ReportFilter, field: ReportFilterField): boolean {
  const value = filter[field]
  return Array.isArray(value) ? value.length > 0 : value === true
}

interface MoreFiltersProps {
  readonly fields: typeof more
  readonly onAsk: (field: ReportFilterField) => void
}

function MoreFilters({ fields, onAsk }: MoreFiltersProps) {
  if (fields.length === 0) return null
  const menu = {
    items: fields.map(({ key, label }) => ({ key, label })),
    onClick: ({ key }: { key: string }) => {
      const field = fields.find((one) => one.key === key)
      if (field !== undefined) onAsk(field.key)
    },
  }
  return (
    <Dropdown menu={menu} trigger={['click']}>
      <button type="button" className="view-select">
        更多筛选 <i className="chevron" aria-hidden="true" />
      </button>
    </Dropdown>
  )
}

interface AsOfProps {
  readonly value: string | null
  readonly onChange: (day: string | null) => void
}

/** 截至: the day whose states are told; today when nothing is chosen. */
function AsOf({ value, onChange }: AsOfProps) {
  return (
    <span className={value === null ? 'filter filter-day' : 'filter filter-day filter-on'}>
      <span>截至</span>
      <DatePicker
        variant="borderless"
        size="small"
        value={value === null ? null : dayjs(value)}
        placeholder="今天"
        aria-label="截至"
        suffixIcon={null}
        onChange={(day) => onChange(day?.format('YYYY-MM-DD') ?? null)}
      />
    </span>
  )
}
