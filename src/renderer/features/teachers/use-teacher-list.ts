import { useMemo, useState } from 'react'
import { teacherStatuses, type TeacherStatus } from '#shared/registry/teacher.ts'
import { useHomeDistrict } from '#renderer/api/use-home-district.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import type { Sort } from '#renderer/ui/data-table/table-head.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { useListSelection } from '#renderer/ui/list-page/list-state.ts'
import { useUrlFilters, type UrlFilters } from '#renderer/ui/use-url-filters.ts'

const filterKeys = ['districtId', 'stage', 'subject', 'title', 'honour', 'status', 'schoolId', 'text'] as const

export type ListFilters = UrlFilters<(typeof filterKeys)[number]>

const isStatus = (value: string | undefined): value is TeacherStatus =>
  teacherStatuses.some((status) => status === value)

/** The list as the address asks for it. Of a long list only so many rows are counted. */
export function useTeacherList() {
  const home = useHomeDistrict()
  const defaults = useMemo(() => (home === undefined ? {} : { districtId: home }), [home])
  const { filters, change, clear, active } = useUrlFilters(filterKeys, defaults)
  const [sort, setSort] = useState<Sort>({ by: 'name', descending: false })
  const filter = useMemo(() => {
    const { status, ...rest } = filters
    return isStatus(status) ? { ...rest, status } : rest
  }, [filters])
  const pages = usePages('teachers.list', {
    ...filter,
    sort: sort.by === 'updated' ? 'updated' : 'name',
    descending: sort.descending,
  })
  const selection = useListSelection(pages.rows)
  const counted = useOperation('teachers.count', filter, { keepPrevious: true }).data
  return {
    filters: { values: filters, change, clear, active },
    pages,
    total: counted?.isCapped === true ? undefined : counted?.total,
    counted: counted === undefined ? '…' : `${figure(counted.total)}${counted.isCapped ? '+' : ''}`,
    sort: { value: sort, set: setSort },
    selection,
  }
}
