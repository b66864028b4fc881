import { Link, useNavigate } from 'react-router'
import { eventLevelLabels } from '#shared/activities/activity-labels.ts'
import type { Studio } from '#shared/studios/studio.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { reportLink } from '#renderer/ui/report-link.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'

/** As many as stand on the page; the list of all has the rest. */
const shown = 60

interface RecordsPartProps {
  readonly studio: Pick<Studio, 'id' | 'code'>
}

/** What was held, and counts to this studio. */
export function ActivitiesPart({ studio }: RecordsPartProps) {
  const studioId = studio.id
  const entry = `/activities/new?credit=${studio.code}`
  const navigate = useNavigate()
  const found = useOperation('activities.list', { studioId, limit: shown })
  const counts = useOperation('activities.counts', { studioId }).data
  const rows = found.data?.rows ?? []
  const kinds = counts?.byType.map(({ type, count }) => `${type} ${count}`).join('，')
  return (
    <>
      <SectionHead
        title={`活动 ${counts?.total ?? rows.length}`}
        hint={kinds === '' ? undefined : kinds}
        action={
          <>
            <Link to={`/activities?studioId=${studioId}`}>全部活动</Link>
            <Link to={reportLink('sign-in', { studio: studioId })} className="studio-next-link">
              打印签到表
            </Link>
            <Link to={entry} className="studio-next-link">
              登记活动
            </Link>
          </>
        }
        lined
      />
      <ErrorSentence error={found.error} />
      {found.data !== undefined && rows.length === 0 && (
        <EmptyState
          sentence="还没有活动。登记活动时，主持人和成员参加的会自动计入。"
          action={{ label: '登记活动', onClick: () => void navigate(entry) }}
        />
      )}
      <div className="card-rows studio-records">
        {rows.map((row) => (
          <div key={row.id}>
            <span className="quiet">{row.heldOn}</span>
            <span className="second ellipsis">{row.type}</span>
            <Link to={`/activities/${row.id}`} className="ellipsis" title={row.topic}>
              {row.topic}
            </Link>
            <span className="second ellipsis" title={row.leads}>
              {row.leads}
            </span>
            <span className="quiet number">{row.participants} 人</span>
          </div>
        ))}
      </div>
    </>
  )
}

/** What came of it: papers, projects, prizes. */
export function AchievementsPart({ studio }: RecordsPartProps) {
  const studioId = studio.id
  const entry = `/achievements?studioId=${studioId}&new=${studio.code}`
  const navigate = useNavigate()
  const found = useOperation('achievements.list', { studioId, limit: shown })
  const counts = useOperation('achievements.counts', { studioId }).data
  const rows = found.data?.rows ?? []
  const kinds = counts?.byKind.map(({ kind, count }) => `${kind} ${count}`).join('，')
  return (
    <>
      <SectionHead
        title={`成果 ${counts?.total ?? rows.length}`}
        hint={kinds === '' ? undefined : kinds}
        action={
          <>
            <Link to={`/achievements?studioId=${studioId}`}>全部成果</Link>
            <Link to={entry} className="studio-next-link">
              登记成果
            </Link>
          </>
        }
        lined
      />
      <ErrorSentence error={found.error} />
      {found.data !== undefined && rows.length === 0 && (
        <EmptyState
          sentence="还没有成果。登记成果时，主持人和成员的会自动计入。"
          action={{ label: '登记成果', onClick: () => void navigate(entry) }}
        />
      )}
      <div className="card-rows studio-records">
        {rows.map((row) => (
          <div key={row.id}>
            <span className="quiet">{row.achievedOn}</span>
            <span className="second ellipsis">{row.kind}</span>
            <Link to={`/achievements/${row.id}`} className="ellipsis" title={row.name}>
              {row.name}
            </Link>
            <span className="second ellipsis">{row.teacher}</span>
            <span className="quiet ellipsis">
              {[row.level === null ? '' : eventLevelLabels[row.level], row.award === null ? '' : `${row.award}奖`]
                .filter(Boolean)
                .join(' ')}
            </span>
          </div>
        ))}
      </div>
    </>
  )
}
