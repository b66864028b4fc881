import { Link } from 'react-router'
import type { Posting } from '#shared/aid/posting.ts'
import { figure } from '#renderer/ui/figure.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'

/** What counts to the posting: activities by type, and whom he guides there. */
export function WorkPart({ posting }: { readonly posting: Posting }) {
  const { work, menteeRows, recordsThisTerm, recordsAsked, teacherId } = posting
  const isShort = recordsThisTerm < recordsAsked
  return (
    <>
      <SectionHead
        title="工作记录"
        hint={
          <span className={isShort ? 'warn' : undefined}>
            本学期 {recordsThisTerm} 条，要求 {recordsAsked} 条
          </span>
        }
        action={
          <>
            <Link to={`/activities?teacherId=${teacherId}`}>全部活动</Link>{' '}
            <Link to="/activities/new" className="posting-next-link">
              登记活动
            </Link>
          </>
        }
        lined
      />
      {work.length === 0 && (
        <p className="quiet aid-none">还没有计入的活动。登记活动时填上这位教师，在疆期间的自动计入。</p>
      )}
      <div className="card-rows posting-work">
        {work.map(({ type, count, amount }) => (
          <div key={type}>
            <span>{type}</span>
            <span className="number">{figure(count)} 次</span>
            <span className="number">{amount === count ? '' : `${figure(amount)} 节`}</span>
          </div>
        ))}
      </div>
      <SectionHead
        title={`带徒 ${menteeRows.length} 人`}
        action={<Link to={`/pairings?teacherId=${teacherId}`}>师徒结对</Link>}
        lined
      />
      {menteeRows.length === 0 && <p className="quiet aid-none">还没有援疆类型的结对。</p>}
      <div className="card-rows posting-mentees">
        {menteeRows.map((row) => (
          <div key={row.pairingId}>
            <Link to={`/pairings/${row.code}`}>{row.code}</Link>
            <Link to={`/teachers/${row.teacherId}`}>{row.name}</Link>
            <span className="second ellipsis" title={row.school}>
              {row.school}
            </span>
            <span className="quiet">{row.status}</span>
          </div>
        ))}
      </div>
    </>
  )
}
