import { Link } from 'react-router'
import { eventLevelLabels } from '#shared/activities/activity-labels.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import './teacher-activities.css'

/** As many as stand on the card; the list has all of them. */
const shown = 20

/** What a person took part in, the hours that gave, and what came of it. */
export function TeacherActivities({ teacherId }: { readonly teacherId: string }) {
  const activities = useOperation('activities.list', { teacherId, limit: shown })
  const counts = useOperation('activities.counts', { teacherId }).data
  const hours = useOperation('activities.hours', { teacherId }).data
  const rows = activities.data?.rows ?? []
  return (
    <>
      <SectionHead
        title={`活动 ${figure(counts?.total ?? rows.length)}`}
        hint={hours === undefined || hours.total === 0 ? undefined : `共 ${figure(hours.total)} 学时`}
        action={<Link to={`/activities?teacherId=${teacherId}`}>全部活动</Link>}
        lined
      />
      <ErrorSentence error={activities.error} />
      {activities.data !== undefined && rows.length === 0 && <p className="quiet teacher-none">没有登记过活动。</p>}
      <div className="card-rows teacher-activities">
        {rows.map((row) => (
          <div key={row.id}>
            <span className="quiet">{row.heldOn}</span>
            <span className="second">{row.type}</span>
            <Link to={`/activities/${row.id}`} className="ellipsis">
              {row.topic}
            </Link>
            <span className="quiet number">{row.hours === 0 ? '' : `${row.hours} 学时`}</span>
          </div>
        ))}
      </div>
      <TeacherAchievements teacherId={teacherId} />
    </>
  )
}

function TeacherAchievements({ teacherId }: { readonly teacherId: string }) {
  const found = useOperation('achievements.list', { teacherId, limit: shown })
  const total = useOperation('achievements.counts', { teacherId }).data?.total
  const rows = found.data?.rows ?? []
  return (
    <>
      <SectionHead
        title={`成果 ${figure(total ?? rows.length)}`}
        action={<Link to={`/achievements?teacherId=${teacherId}`}>全部成果</Link>}
        lined
      />
      <ErrorSentence error={found.error} />
      {found.data !== undefined && rows.length === 0 && <p className="quiet teacher-none">没有登记过成果。</p>}
      <div className="card-rows teacher-activities">
        {rows.map((row) => (
          <div key={row.id}>
            <span className="quiet">{row.achievedOn}</span>
            <span className="second">{row.kind}</span>
            <Link to={`/achievements/${row.id}`} className="ellipsis">
              {row.name}
            </Link>
            <span className="quiet number">
              {[row.level === null ? null : eventLevelLabels[row.level], row.award === null ? null : `${row.award}奖`]
                .filter((word) => word !== null)
                .join(' ')}
            </span>
          </div>
        ))}
      </div>
    </>
  )
}
