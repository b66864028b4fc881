import type { InputRef } from 'antd'
import type { Ref } from 'react'
import { useCodes, useDistricts } from '#renderer/api/use-code-lists.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { FilterSelect } from '#renderer/ui/filter-line.tsx'
import { SearchInput } from '#renderer/ui/search-input.tsx'
import { useSchemeChoices } from '../schemes/use-scheme-choices.ts'
import type { ListFilters } from './use-twin-list.ts'

interface TwinFiltersProps {
  readonly filters: ListFilters
  readonly onChange: (changes: { readonly [K in keyof ListFilters]?: string | undefined }) => void
  readonly searchRef: Ref<InputRef>
}

const dueOnly = [{ value: '1', label: '将到或已过' }]
const doubtful = [{ value: '1', label: '有疑问' }]

/** 批次 模式 县区 学段 到期 核查, and the search by name. */
export function TwinFilters({ filters, onChange, searchRef }: TwinFiltersProps) {
  const cohorts = useOperation('cohorts.list', { programme: 'twinning' }).data ?? []
  const choices = {
    cohortId: cohorts.map((cohort) => ({ value: cohort.id, label: cohort.name })),
    schemeId: useSchemeChoices(),
    districtId: useDistricts(),
    stage: useCodes('stage'),
    due: dueOnly,
    findings: doubtful,
  }
  const filter = (key: keyof typeof choices, label: string) => (
    <FilterSelect
      label={label}
      options={choices[key]}
      value={filters[key]}
      onChange={(value) => onChange({ [key]: value })}
    />
  )
  return (
    <>
      {filter('cohortId', '批次')}
      {filter('schemeId', '模式')}
      {filter('districtId', '县区')}
      {filter('stage', '学段')}
      {filter('due', '到期')}
      {filter('findings', '核查')}
      <SchoolFilter id={filters.schoolId} onClear={() => onChange({ schoolId: undefined })} />
      <SearchInput
        value={filters.text ?? ''}
        placeholder="组名、学校、拼音或编号"
        inputRef={searchRef}
        onSearch={(text) => onChange({ text })}
      />
    </>
  )
}

interface SchoolFilterProps {
  readonly id: string | undefined
  readonly onClear: () => void
}

/** Stands there only while the list is narrowed to one school. */
function SchoolFilter({ id, onClear }: SchoolFilterProps) {
  const school = useOperation('schools.get', { id: id ?? '' }, { enabled: id !== undefined }).data
  if (id === undefined) return null
  return (
    <FilterSelect label="学校" options={[{ value: id, label: school?.name ?? '…' }]} value={id} onChange={onClear} />
  )
}
