import { useState } from 'react'
import type { HourEvent } from '#shared/hours/hour-contract.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { IssueDialog } from '../certificates/issue-dialog.tsx'
import { eventColumns } from './hour-columns.tsx'
import { yearOf, type HourFilters } from './use-hours.ts'

/** 学时来源: sessions, trainings and activities that gave hours; certificates are issued from here. */
export function EventTable({ filters }: { readonly filters: HourFilters }) {
  const [event, setEvent] = useState<HourEvent | null>(null)
  const year = yearOf(filters)
  const source = (['lecture', 'training', 'activity'] as const).find((one) => one === filters.source)
  const pages = usePages('hours.events', {
    ...(year === undefined ? {} : { year }),
    ...(source === undefined ? {} : { source }),
    ...(filters.text === undefined ? {} : { text: filters.text }),
  })
  return (
    <>
      <DataTable
        label="学时来源"
        columns={eventColumns}
        pages={pages}
        rowKey={(row) => `${row.source} ${row.sourceId}`}
        onOpen={setEvent}
        empty={<EmptyState sentence="还没有项目产生学时。认定讲座、研修结业和登记活动以后，会列在这里。" />}
        foot={
          <span>
            {pages.complete ? '合计' : '已列出'} <b>{figure(pages.rows.length)}</b> 项，点一项发放学时证明
          </span>
        }
      />
      {event !== null && <IssueDialog event={event} onClose={() => setEvent(null)} />}
    </>
  )
}
