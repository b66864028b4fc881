import type { InputRef } from 'antd'
import type { Ref } from 'react'
import { lectureFormLabels } from '#shared/lectures/lecture-labels.ts'
import { lectureForms } from '#shared/lectures/lecture.ts'
import { useCodes, useDistricts } from '#renderer/api/use-code-lists.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { FilterSelect } from '#renderer/ui/filter-line.tsx'
import { PersonFilter } from '#renderer/ui/person-filter.tsx'
import { SearchInput } from '#renderer/ui/search-input.tsx'
import type { ListFilters } from './use-lecture-list.ts'

interface LectureFiltersProps {
  readonly filters: ListFilters
  readonly onChange: (changes: { readonly [K in keyof ListFilters]?: string | undefined }) => void
  readonly searchRef: Ref<InputRef>
}

const forms = lectureForms.map((value) => ({ value, label: lectureFormLabels[value] }))
const waitingOnly = [{ value: '1', label: '有待核对' }]

/** 季 形式 县区 学段 学科 姓名核对, and the search by topic or speaker. */
export function LectureFilters({ filters, onChange, searchRef }: LectureFiltersProps) {
  const series = useOperation('series.list', {}).data ?? []
  const choices = {
    seriesId: series.map(({ id, name }) => ({ value: id, label: name })),
    form: forms,
    districtId: useDistricts(),
    stage: useCodes('stage'),
    subject: useCodes('subject'),
    waiting: waitingOnly,
  }
  const filter = (key: keyof typeof choices, label: string) => (
    <FilterSelect
      label={label}
      options={choices[key]}
      value={filters[key]}
      onChange={(value) => onChange({ [key]: value })}
    />
  )
  const period = periodWord(filters)
  return (
    <>
      {filter('seriesId', '季')}
      {filter('form', '形式')}
      {filter('districtId', '县区')}
      {filter('stage', '学段')}
      {filter('subject', '学科')}
      {filter('waiting', '签到')}
      <PersonFilter label="人员" id={filters.teacherId} onClear={() => onChange({ teacherId: undefined })} />
      {period !== null && (
        <FilterSelect
          label="日期"
          options={[{ value: period, label: period }]}
          value={period}
          onChange={() => onChange({ from: undefined, to: undefined })}
        />
      )}
      <SearchInput
        value={filters.text ?? ''}
        placeholder="主题、主讲人、地点或编号"
        inputRef={searchRef}
        onSearch={(text) => onChange({ text })}
      />
    </>
  )
}

/** The span of days that a report or the desk asked for. */
function periodWord({ from, to }: ListFilters): string | null {
  if (from === undefined && to === undefined) return null
  if (from === undefined) return `${to} 以前`
  return to === undefined ? `${from} 以后` : `${from} 至 ${to}`
}
