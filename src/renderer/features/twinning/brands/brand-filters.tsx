import type { InputRef } from 'antd'
import type { Ref } from 'react'
import { brandCategories } from '#shared/twinning/brand-school.ts'
import { useDistricts } from '#renderer/api/use-code-lists.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { FilterSelect } from '#renderer/ui/filter-line.tsx'
import { SearchInput } from '#renderer/ui/search-input.tsx'
import type { ListFilters } from './use-brand-list.ts'

interface BrandFiltersProps {
  readonly filters: ListFilters
  readonly onChange: (changes: { readonly [K in keyof ListFilters]?: string | undefined }) => void
  readonly searchRef: Ref<InputRef>
}

const categories = brandCategories.map((name) => ({ value: name, label: name }))
const dueOnly = [{ value: '1', label: '将到或已过' }]

/** 批次 类别 县区 到期, and the search by school or theme. */
export function BrandFilters({ filters, onChange, searchRef }: BrandFiltersProps) {
  const cohorts = useOperation('cohorts.list', { programme: 'twinning' }).data ?? []
  const choices = {
    cohortId: cohorts.map((cohort) => ({ value: cohort.id, label: cohort.name })),
    category: categories,
    districtId: useDistricts(),
    due: dueOnly,
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
      {filter('category', '类别')}
      {filter('districtId', '县区')}
      {filter('due', '到期')}
      <SearchInput
        value={filters.text ?? ''}
        placeholder="学校、品牌、拼音或编号"
        inputRef={searchRef}
        onSearch={(text) => onChange({ text })}
      />
    </>
  )
}
