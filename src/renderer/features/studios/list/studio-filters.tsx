import type { InputRef } from 'antd'
import type { Ref } from 'react'
import { eventLevelLabels } from '#shared/activities/activity-labels.ts'
import { eventLevels } from '#shared/activities/activity.ts'
import { useCodes, useDistricts } from '#renderer/api/use-code-lists.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { FilterSelect } from '#renderer/ui/filter-line.tsx'
import { PersonFilter } from '#renderer/ui/person-filter.tsx'
import { SearchInput } from '#renderer/ui/search-input.tsx'
import type { ListFilters } from './use-studio-list.ts'

interface StudioFiltersProps {
  readonly filters: ListFilters
  readonly onChange: (changes: { readonly [K in keyof ListFilters]?: string | undefined }) => void
  readonly searchRef: Ref<InputRef>
}

const levels = eventLevels.map((value) => ({ value, label: eventLevelLabels[value] }))
const stagnantOnly = [{ value: '1', label: '停滞' }]
const dueOnly = [{ value: '1', label: '将到或已过' }]

/** 批次 类型 级别 县区 学段 学科 停滞 到期, and the search by name. */
export function StudioFilters({ filters, onChange, searchRef }: StudioFiltersProps) {
  const studio = useOperation('cohorts.list', { programme: 'studio' }).data ?? []
  const chief = useOperation('cohorts.list', { programme: 'chief' }).data ?? []
  const choices = {
    cohortId: [...studio, ...chief].map((cohort) => ({ value: cohort.id, label: cohort.name })),
    type: useCodes('studio-type'),
    level: levels,
    districtId: useDistricts(),
    stage: useCodes('stage'),
    subject: useCodes('subject'),
    stagnant: stagnantOnly,
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
      {filter('type', '类型')}
      {filter('level', '级别')}
      {filter('districtId', '县区')}
      {filter('stage', '学段')}
      {filter('subject', '学科')}
      {filter('stagnant', '活动')}
      {filter('due', '到期')}
      <PersonFilter label="成员" id={filters.teacherId} onClear={() => onChange({ teacherId: undefined })} />
      <SearchInput
        value={filters.text ?? ''}
        placeholder="名称、姓名、拼音或编号"
        inputRef={searchRef}
        onSearch={(text) => onChange({ text })}
      />
    </>
  )
}
