import { useMemo } from 'react'
import type { HourGroup } from '#shared/hours/hour-contract.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { wholeList } from '#renderer/ui/data-table/whole-list.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { groupColumns } from './hour-columns.tsx'
import { peopleOf, type HourFilters } from './use-hours.ts'

type Grouping = 'school' | 'district' | 'stage' | 'subject'

interface GroupTableProps {
  readonly by: Grouping
  readonly filters: HourFilters
  /** The teachers of one of them. */
  readonly onOpen: (key: string) => void
}

const titles: Readonly<Record<Grouping, string>> = { school: '学校', district: '县区', stage: '学段', subject: '学科' }

/** 学时 by school, district, stage or subject, of the teachers in post. */
export function GroupTable({ by, filters, onOpen }: GroupTableProps) {
  const { text: _, ...people } = peopleOf(filters) as ReturnType<typeof peopleOf> & { readonly text?: string }
  const found = useOperation('hours.groups', { ...people, by }, { keepPrevious: true })
  const { data, isPending, isPlaceholderData, error, refetch } = found
  const pages = useMemo(
    () => wholeList<HourGroup>(`hours ${by}`, { data: data?.rows, isPending, isPlaceholderData, error, refetch }),
    [by, data, isPending, isPlaceholderData, error, refetch],
  )
  const columns = useMemo(() => groupColumns(titles[by]), [by])
  const sum = (pick: (row: HourGroup) => number) => figure(pages.rows.reduce((total, row) => total + pick(row), 0))
  return (
    <DataTable
      label={`学时 ${titles[by]}`}
      columns={columns}
      pages={pages}
      total={pages.rows.length}
      rowKey={(row) => row.key}
      onOpen={(row) => onOpen(row.key)}
      empty={<EmptyState sentence="没有在职教师。" />}
      foot={
        <span>
          合计 教师 <b>{sum(({ teachers }) => teachers)}</b> 人，计入 <b>{sum(({ counted }) => counted)}</b>{' '}
          学时，年度达标 <b>{sum(({ reachedYear }) => reachedYear)}</b> 人
        </span>
      }
    />
  )
}
