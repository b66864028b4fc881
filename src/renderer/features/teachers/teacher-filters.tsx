import type { InputRef } from 'antd'
import type { Ref } from 'react'
import { teacherStatusLabels } from '#shared/registry/teacher-labels.ts'
import { teacherStatuses } from '#shared/registry/teacher.ts'
import { useCodes, useDistricts } from '#renderer/api/use-code-lists.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { FilterSelect } from '#renderer/ui/filter-line.tsx'
import { SearchInput } from '#renderer/ui/search-input.tsx'
import type { ListFilters } from './use-teacher-list.ts'

const statusOptions = teacherStatuses.map((value) => ({ value, label: teacherStatusLabels[value] }))

interface TeacherFiltersProps {
  readonly filters: ListFilters
  readonly onChange: (changes: { readonly [K in keyof ListFilters]?: string | undefined }) => void
  readonly searchRef: Ref<InputRef>
}

/** 县区 学段 学科 职称 荣誉 状态, and the search by name. */
export function TeacherFilters({ filters, onChange, searchRef }: TeacherFiltersProps) {
  const districts = useDistricts()
  const stages = useCodes('stage')
  const subjects = useCodes('subject')
  const titles = useCodes('title')
  const honours = useCodes('honour')
  const school = useOperation(
    'schools.get',
    { id: filters.schoolId ?? '' },
    { enabled: filters.schoolId !== undefined },
  ).data
  return (
    <>
      {filters.schoolId !== undefined && (
        <FilterSelect
          label="单位"
          options={[{ value: filters.schoolId, label: school?.name ?? '…' }]}
          value={filters.schoolId}
          onChange={(schoolId) => onChange({ schoolId })}
        />
      )}
      <FilterSelect
        label="县区"
        options={districts}
        value={filters.districtId}
        onChange={(districtId) => onChange({ districtId })}
      />
      <FilterSelect label="学段" options={stages} value={filters.stage} onChange={(stage) => onChange({ stage })} />
      <FilterSelect
        label="学科"
        options={subjects}
        value={filters.subject}
        onChange={(subject) => onChange({ subject })}
      />
      <FilterSelect label="职称" options={titles} value={filters.title} onChange={(title) => onChange({ title })} />
      <FilterSelect label="荣誉" options={honours} value={filters.honour} onChange={(honour) => onChange({ honour })} />
      <FilterSelect
        label="状态"
        options={statusOptions}
        value={filters.status}
        onChange={(status) => onChange({ status })}
      />
      <SearchInput
        value={filters.text ?? ''}
        placeholder="姓名、拼音或首字母"
        inputRef={searchRef}
        onSearch={(text) => onChange({ text })}
      />
    </>
  )
}
