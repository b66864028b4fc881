import type { InputRef } from 'antd'
import { useMemo, type Ref } from 'react'
import { visitDirectionLabels, visitStatusLabels } from '#shared/aid/aid-labels.ts'
import { visitDirections, visitStatuses } from '#shared/aid/visit.ts'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { FilterSelect, type Choice } from '#renderer/ui/filter-line.tsx'
import { PersonFilter } from '#renderer/ui/person-filter.tsx'
import { SearchInput } from '#renderer/ui/search-input.tsx'
import { periodWord, yearChoices } from '../../shared/periods.ts'
import type { ListFilters } from './use-visit-list.ts'

interface VisitFiltersProps {
  readonly today: string
  readonly filters: ListFilters
  readonly onChange: (changes: { readonly [K in keyof ListFilters]?: string | undefined }) => void
  readonly searchRef: Ref<InputRef>
}

const directions = visitDirections.map((value) => ({ value, label: visitDirectionLabels[value] }))
const statuses = visitStatuses.map((value) => ({ value, label: visitStatusLabels[value] }))
const held = [{ value: '1', label: '已发生' }]
const missing = [{ value: '1', label: '缺件' }]

/** A choice that a link asked for and that is none of the list. */
const withAsked = (choices: readonly Choice[], asked: string | undefined, word: (asked: string) => string) =>
  asked === undefined || choices.some(({ value }) => value === asked)
    ? choices
    : [{ value: asked, label: word(asked) }, ...choices]

/** 时间 方向 类别 状态 卷宗, and the search. */
export function VisitFilters({ today, filters, onChange, searchRef }: VisitFiltersProps) {
  const years = useMemo(() => yearChoices(today), [today])
  const kinds = useCodes('visit-kind')
  const choices = {
    period: withAsked(years, filters.period, (asked) => periodWord(asked, years)),
    direction: directions,
    kind: withAsked(kinds, filters.kind, (asked) => asked.replaceAll(',', '、')),
    status: statuses,
    held,
    missing,
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
      {filter('period', '时间')}
      {filter('direction', '方向')}
      {filter('kind', '类别')}
      {filter('status', '状态')}
      {filters.held !== undefined && filter('held', '进度')}
      {filter('missing', '卷宗')}
      <PersonFilter label="参加人" id={filters.teacherId} onClear={() => onChange({ teacherId: undefined })} />
      <SearchInput
        value={filters.text ?? ''}
        width={168}
        placeholder="主题、带队人、地点"
        inputRef={searchRef}
        onSearch={(text) => onChange({ text })}
      />
    </>
  )
}
