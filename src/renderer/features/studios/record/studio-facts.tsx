import { Link } from 'react-router'
import { eventLevelLabels } from '#shared/activities/activity-labels.ts'
import { daysBetween } from '#shared/kernel/dates.ts'
import type { Studio } from '#shared/studios/studio.ts'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import { lessonOf } from '../list/studio-columns.tsx'

interface StudioFactsProps {
  readonly studio: Studio
  readonly today: string
  readonly columns?: 1 | 2
}

/** How far an end is away, in words; negative days are past. */
function daysLeft(days: number): string {
  if (days === 0) return '今天期满'
  return days > 0 ? `还有 ${days} 天` : `已过 ${-days} 天`
}

const finished = new Set(['ended', 'revoked', 'rejected', 'void'])

/** What is written down of the studio. */
export function StudioFacts({ studio, today, columns = 2 }: StudioFactsProps) {
  const left = finished.has(studio.status) ? '' : `，${daysLeft(daysBetween(today, studio.endsOn))}`
  return (
    <Facts columns={columns}>
      {columns === 2 && (
        <Fact label="主持人">
          {studio.leadId === null ? (
            <span className="error">空缺</span>
          ) : (
            <Link to={`/teachers/${studio.leadId}`}>{studio.lead}</Link>
          )}
        </Fact>
      )}
      <Fact label="职称">{studio.leadTitle}</Fact>
      <Fact label="单位" wide>
        {studio.school}
      </Fact>
      {studio.leadHonours !== null && (
        <Fact label="荣誉" wide>
          {studio.leadHonours}
        </Fact>
      )}
      <Fact label="类型">{studio.type}</Fact>
      <Fact label="级别">{eventLevelLabels[studio.level]}</Fact>
      <Fact label="学段学科">{lessonOf(studio)}</Fact>
      <Fact label="批次">{studio.cohort}</Fact>
      <Fact label={studio.term > 1 ? `第 ${studio.term} 期` : '周期'} wide>
        {studio.startsOn} 至 {studio.endsOn}
        {left}
      </Fact>
      <FurtherFacts studio={studio} />
    </Facts>
  )
}

function FurtherFacts({ studio }: { readonly studio: Studio }) {
  const { rectifyUntil, reason, formerNames, direction, address, platform, remark } = studio
  const texts = [
    ['整改期限', rectifyUntil === null ? null : `${rectifyUntil} 前复评`],
    ['原因', reason],
    ['研究方向', direction],
    ['地址', address],
    ['平台', platform],
    ['备注', remark],
    ['来源', studio.source],
  ] as const
  return (
    <>
      <Fact label="命名">{studio.namedOn}</Fact>
      <Fact label="挂牌">{studio.plateOn}</Fact>
      <Fact label="文号">{studio.documentNo}</Fact>
      <Fact label="电话">{studio.phone}</Fact>
      {texts.map(([label, text]) =>
        text === null ? null : (
          <Fact key={label} label={label} wide>
            {text}
          </Fact>
        ),
      )}
      {formerNames.length > 0 && (
        <Fact label="曾用名" wide>
          {formerNames.map(({ name, untilOn, reason: why }) => (
            <span key={`${name} ${untilOn}`} className="studio-former">
              {name}，至 {untilOn}
              {why === null ? '' : `，${why}`}
            </span>
          ))}
        </Fact>
      )}
    </>
  )
}
