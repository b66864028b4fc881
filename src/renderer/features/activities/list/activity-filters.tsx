import type { InputRef } from 'antd'
import { useMemo, type Ref } from 'react'
import { creditKindLabels, eventLevelLabels } from '#shared/activities/activity-labels.ts'
import { creditKinds, eventLevels } from '#shared/activities/activity.ts'
import { useCodes, useDistricts } from '#renderer/api/use-code-lists.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useScope } from '#renderer/session/scope.ts'
import { FilterSelect, type Choice } from '#renderer/ui/filter-line.tsx'
import { PersonFilter } from '#renderer/ui/person-filter.tsx'
import { SearchInput } from '#renderer/ui/search-input.tsx'
import { uncreditedTab } from './activity-tabs.ts'
import { periodChoices, periodOf, periodWord } from './period-choices.ts'
import type { ListFilters } from './use-activity-list.ts'

interface ActivityFiltersProps {
  readonly filters: ListFilters
  readonly onChange: (changes: { readonly [K in keyof ListFilters]?: string | undefined }) => void
  readonly searchRef: Ref<InputRef>
}

const levels = eventLevels.map((value) => ({ value, label: eventLevelLabels[value] }))
const kinds = creditKinds.map((value) => ({ value, label: creditKindLabels[value] }))

/** The periods that can be asked for; one named in the address is listed too. */
function usePeriods(chosen: string | undefined): readonly Choice[] {
  const today = useOperation('settings.get', {}).data?.today
  const year = useScope((state) => state.schoolYear)
  const asked = { enabled: today !== undefined, keepPrevious: true }
  const terms = useOperation('calendar.get', year === null ? {} : { schoolYear: year }, asked).data?.terms
  return useMemo(() => {
    const usual = today === undefined ? [] : periodChoices(today, year, terms)
    const named = periodOf(chosen)
    if (chosen === undefined || named === undefined || usual.some((one) => one.value === chosen)) return usual
    return [...usual, { value: chosen, label: periodWord(named) }]
  }, [today, year, terms, chosen])
}

/** 期间 类型 级别 县区 计入, and the search by topic or name. */
export function ActivityFilters({ filters, onChange, searchRef }: ActivityFiltersProps) {
  const choices = {
    period: usePeriods(filters.period),
    tab: useCodes('activity-type'),
    level: levels,
    districtId: useDistricts(),
    creditKind: kinds,
  }
  const filter = (key: keyof typeof choices, label: string) => (
    <FilterSelect
      label={label}
      options={choices[key]}
      value={key === 'tab' && filters.tab === uncreditedTab ? undefined : filters[key]}
      onChange={(value) => onChange({ [key]: value })}
    />
  )
  return (
    <>
      {filter('period', '期间')}
      {filter('tab', '类型')}
      {filter('level', '级别')}
      {filter('districtId', '县区')}
      {filter('creditKind', '计入')}
      <NamedFilters filters={filters} onChange={onChange} />
      <SearchInput
        value={filters.text ?? ''}
        placeholder="主题、姓名或拼音"
        inputRef={searchRef}
        onSearch={(text) => onChange({ text })}
      />
    </>
  )
}

/** Stand there only while the list is narrowed to one person, one pair or one studio. */
function NamedFilters({ filters, onChange }: Omit<ActivityFiltersProps, 'searchRef'>) {
  const { teacherId, pairingId, studioId } = filters
  const pair = useOperation('pairings.get', { id: pairingId ?? '' }, { enabled: pairingId !== undefined }).data
  const studio = useOperation('studios.get', { id: studioId ?? '' }, { enabled: studioId !== undefined }).data
  return (
    <>
      <PersonFilter label="教师" id={teacherId} onClear={() => onChange({ teacherId: undefined })} />
      {pairingId !== undefined && (
        <FilterSelect
          label="结对"
          options={[{ value: pairingId, label: pair === undefined ? '…' : `${pair.mentor} 带 ${pair.mentee}` }]}
          value={pairingId}
          onChange={(next) => onChange({ pairingId: next })}
        />
      )}
      {studioId !== undefined && (
        <FilterSelect
          label="工作室"
          options={[{ value: studioId, label: studio?.name ?? '…' }]}
          value={studioId}
          onChange={(next) => onChange({ studioId: next })}
        />
      )}
    </>
  )
}
