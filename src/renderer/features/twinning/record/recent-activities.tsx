import { Link, useNavigate } from 'react-router'
import type { TwinGroup } from '#shared/twinning/twin-group.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'

interface RecentActivitiesProps {
  readonly group: Pick<TwinGroup, 'id' | 'code'>
  /** How many stand here; the list of all has the rest. */
  readonly most: number
}

/** What was held and counts to this group, the latest first. */
export function RecentActivities({ group: { id, code }, most }: RecentActivitiesProps) {
  const navigate = useNavigate()
  const entry = `/activities/new?credit=${code}`
  const of = { creditKind: 'twin_group', creditId: id } as const
  const found = useOperation('activities.list', { ...of, limit: most })
  const counts = useOperation('activities.counts', of).data
  const rows = found.data?.rows ?? []
  const kinds = counts?.byType.map(({ type, count }) => `${type} ${count}`).join('，')
  return (
    <>
      <SectionHead
        title={`活动 ${counts?.total ?? ''}`}
        hint={kinds === '' ? undefined : kinds}
        action={<Link to={entry}>登记活动</Link>}
        lined
      />
      <ErrorSentence error={found.error} />
      {found.data !== undefined && rows.length === 0 && (
        <EmptyState
          sentence="还没有活动。登记活动时，组内两校以上参加的会自动计入。"
          action={{ label: '登记活动', onClick: () => void navigate(entry) }}
        />
      )}
      <div className="card-rows twin-records">
        {rows.map((row) => (
          <div key={row.id}>
            <span className="quiet">{row.heldOn}</span>
            <span className="second ellipsis">{row.type}</span>
            <Link to={`/activities/${row.id}`} className="ellipsis" title={row.topic}>
              {row.topic}
            </Link>
            <span className="quiet number">{row.participants} 人</span>
          </div>
        ))}
      </div>
    </>
  )
}
