import type { InputRef } from 'antd'
import type { Ref } from 'react'
import { hourSourceLabels } from '#shared/hours/hour-labels.ts'
import { useCodes, useDistricts } from '#renderer/api/use-code-lists.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { FilterSelect } from '#renderer/ui/filter-line.tsx'
import { SearchInput } from '#renderer/ui/search-input.tsx'
import type { HourFilters, HoursView } from './use-hours.ts'

interface HourFilterLineProps {
  readonly view: HoursView
  readonly thisYear: number
  readonly filters: HourFilters
  readonly onChange: (changes: { readonly [K in keyof HourFilters]?: string | undefined }) => void
  readonly searchRef: Ref<InputRef>
}

const belowChoices = [
  { value: 'year', label: '年度未达标' },
  { value: 'window', label: '五年未达标' },
]
const sources = (['lecture', 'training', 'activity'] as const).map((value) => ({
  value,
  label: hourSourceLabels[value],
}))
/** So many years back as a certificate is still asked for. */
const yearsBack = 8

/** 年度 and whom the totals are of. */
export function HourFilterLine({ view, thisYear, filters, onChange, searchRef }: HourFilterLineProps) {
  const years = Array.from({ length: yearsBack }, (_, back) => String(thisYear - back))
  const choices = {
    year: years.map((value) => ({ value, label: `${value} 年` })),
    districtId: useDistricts(),
    stage: useCodes('stage'),
    subject: useCodes('subject'),
    below: belowChoices,
    source: sources,
  }
  const filter = (key: keyof typeof choices, label: string, none?: string) => (
    <FilterSelect
      label={label}
      {...(none === undefined ? {} : { none })}
      options={choices[key]}
      value={filters[key]}
      onChange={(value) => onChange({ [key]: value })}
    />
  )
  const isEvent = view === 'event'
  return (
    <>
      {filter('year', '年度', isEvent ? '全部' : `${thisYear} 年`)}
      {isEvent && filter('source', '类别')}
      {!isEvent && view !== 'district' && filter('districtId', '县区')}
      {!isEvent && view !== 'stage' && filter('stage', '学段')}
      {!isEvent && view !== 'subject' && filter('subject', '学科')}
      {view === 'person' && filter('below', '达标', '有学时的')}
      <SchoolFilter id={filters.schoolId} onClear={() => onChange({ schoolId: undefined })} />
      {(view === 'person' || isEvent) && (
        <SearchInput
          value={filters.text ?? ''}
          placeholder={isEvent ? '项目名称' : '姓名、拼音或首字母'}
          inputRef={searchRef}
          onSearch={(text) => onChange({ text })}
        />
      )}
    </>
  )
}

/** Stands there only while the list is narrowed to one school. */
function SchoolFilter({ id, onClear }: { readonly id: string | undefined; readonly onClear: () => void }) {
  const school = useOperation('schools.get', { id: id ?? '' }, { enabled: id !== undefined }).data
  if (id === undefined) return null
  return (
    <FilterSelect label="学校" options={[{ value: id, label: school?.name ?? '…' }]} value={id} onChange={onClear} />
  )
}
