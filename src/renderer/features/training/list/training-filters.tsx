import type { InputRef } from 'antd'
import type { Ref } from 'react'
import { trainingCategoryLabels } from '#shared/training/training-labels.ts'
import { trainingCategories } from '#shared/training/training.ts'
import { useDistricts } from '#renderer/api/use-code-lists.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { FilterSelect } from '#renderer/ui/filter-line.tsx'
import { PersonFilter } from '#renderer/ui/person-filter.tsx'
import { SearchInput } from '#renderer/ui/search-input.tsx'
import type { ListFilters } from './use-training-list.ts'

interface TrainingFiltersProps {
  readonly filters: ListFilters
  readonly onChange: (changes: { readonly [K in keyof ListFilters]?: string | undefined }) => void
  readonly searchRef: Ref<InputRef>
}

const categories = trainingCategories.map((value) => ({ value, label: trainingCategoryLabels[value] }))

/** 批次 类别 县区, and the search by name or trainee. */
export function TrainingFilters({ filters, onChange, searchRef }: TrainingFiltersProps) {
  const cohorts = useOperation('cohorts.list', { programme: 'training' }).data ?? []
  const districts = useDistricts()
  return (
    <>
      <FilterSelect
        label="批次"
        options={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
        value={filters.cohortId}
        onChange={(cohortId) => onChange({ cohortId })}
      />
      <FilterSelect
        label="类别"
        options={categories}
        value={filters.category}
        onChange={(category) => onChange({ category })}
      />
      <FilterSelect
        label="有名额的县区"
        options={districts}
        value={filters.districtId}
        onChange={(districtId) => onChange({ districtId })}
      />
      <PersonFilter label="学员" id={filters.teacherId} onClear={() => onChange({ teacherId: undefined })} />
      <SearchInput
        value={filters.text ?? ''}
        placeholder="项目、承训单位、学员或编号"
        inputRef={searchRef}
        onSearch={(text) => onChange({ text })}
      />
    </>
  )
}
