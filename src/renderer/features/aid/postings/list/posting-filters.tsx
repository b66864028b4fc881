import type { InputRef } from 'antd'
import type { Ref } from 'react'
import { batchLabel } from '#shared/aid/aid-batch.ts'
import { useCodes, useDistricts } from '#renderer/api/use-code-lists.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { FilterSelect, type Choice } from '#renderer/ui/filter-line.tsx'
import { PersonFilter } from '#renderer/ui/person-filter.tsx'
import { SearchInput } from '#renderer/ui/search-input.tsx'
import type { ListFilters } from './use-posting-list.ts'

interface PostingFiltersProps {
  readonly filters: ListFilters
  readonly onChange: (changes: { readonly [K in keyof ListFilters]?: string | undefined }) => void
  readonly searchRef: Ref<InputRef>
}

const successor = [{ value: '1', label: '未定' }]
const there = [{ value: '1', label: '在疆过' }]

/** The three reminders of the policy: ended, or ending within so many days. */
function useEndings(): readonly Choice[] {
  const bands = useOperation('aid.succession', {}).data?.bands ?? []
  return bands.map((days) => ({ value: String(days), label: `${days} 天内` }))
}

/** The host schools that somebody is or was posted to. */
function useHosts(): readonly Choice[] {
  const hosts = useOperation('aid.timeline', {}).data ?? []
  return hosts.flatMap(({ hostId, host }) => (hostId === null ? [] : [{ value: hostId, label: host }]))
}

/** 批次 类型 县区 受援学校 学科 期满 接替, and the search by name. */
export function PostingFilters({ filters, onChange, searchRef }: PostingFiltersProps) {
  const batches = useOperation('aid.batches', {}).data ?? []
  const choices = {
    batchId: batches.map((batch) => ({ value: batch.id, label: batchLabel(batch) })),
    type: useCodes('aid-type'),
    districtId: useDistricts(),
    hostId: useHosts(),
    subject: useCodes('subject'),
    endingWithin: useEndings(),
    withoutSuccessor: successor,
    there,
    period:
      filters.period === undefined ? [] : [{ value: filters.period, label: filters.period.replace('..', ' 至 ') }],
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
      {filters.period !== undefined && filter('period', '时间')}
      {filters.there !== undefined && filter('there', '进疆')}
      {filter('batchId', '批次')}
      {filter('type', '类型')}
      {filter('districtId', '县区')}
      {filter('hostId', '受援学校')}
      {filter('subject', '学科')}
      {filter('endingWithin', '期满')}
      {filter('withoutSuccessor', '接替')}
      <PersonFilter label="教师" id={filters.teacherId} onClear={() => onChange({ teacherId: undefined })} />
      <SearchInput
        value={filters.text ?? ''}
        width={160}
        placeholder="姓名、拼音、学校"
        inputRef={searchRef}
        onSearch={(text) => onChange({ text })}
      />
    </>
  )
}
