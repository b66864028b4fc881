import type { InputRef } from 'antd'
import type { Ref } from 'react'
import { useCodes, useDistricts } from '#renderer/api/use-code-lists.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { FilterSelect } from '#renderer/ui/filter-line.tsx'
import { PersonFilter } from '#renderer/ui/person-filter.tsx'
import { SearchInput } from '#renderer/ui/search-input.tsx'
import { dueChoices } from './due-choices.ts'
import type { ListFilters } from './filter-input.ts'

type Key = keyof ListFilters

interface PairingFiltersProps {
  readonly filters: ListFilters
  readonly onChange: (changes: { readonly [K in Key]?: string | undefined }) => void
  readonly searchRef: Ref<InputRef>
}

const vacantOnly = [{ value: '1', label: '空缺' }]

/** 批次 县区 学段 学科 类型 到期, and the search by name. */
export function PairingFilters({ filters, onChange, searchRef }: PairingFiltersProps) {
  const today = useOperation('settings.get', {}).data?.today ?? ''
  const cohorts = useOperation('cohorts.list', { programme: 'pairing' }).data ?? []
  const choices = {
    cohortId: cohorts.map((cohort) => ({ value: cohort.id, label: cohort.name })),
    districtId: useDistricts(),
    stage: useCodes('stage'),
    subject: useCodes('subject'),
    kind: useCodes('pairing-kind'),
    dueBefore: today === '' ? [] : dueChoices(today, filters.dueBefore),
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
      {filter('districtId', '县区')}
      {filter('stage', '学段')}
      {filter('subject', '学科')}
      {filter('kind', '类型')}
      {filter('dueBefore', '到期')}
      {filters.vacant !== undefined && (
        <FilterSelect
          label="师傅"
          options={vacantOnly}
          value={filters.vacant}
          onChange={(vacant) => onChange({ vacant })}
        />
      )}
      <PersonFilter label="师傅" id={filters.mentorId} onClear={() => onChange({ mentorId: undefined })} />
      <PersonFilter label="徒弟" id={filters.menteeId} onClear={() => onChange({ menteeId: undefined })} />
      <SearchInput
        value={filters.text ?? ''}
        placeholder="姓名、拼音或编号"
        inputRef={searchRef}
        onSearch={(text) => onChange({ text })}
      />
    </>
  )
}
