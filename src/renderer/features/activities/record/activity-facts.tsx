import { eventLevelLabels } from '#shared/activities/activity-labels.ts'
import type { Activity } from '#shared/activities/activity.ts'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'

const timeOf = ({ startsAt, endsAt }: Activity): string =>
  startsAt === null ? '' : ` ${[startsAt, endsAt].filter((one) => one !== null).join('–')}`

/** When, where, by whom and for what. */
export function ActivityFacts({ activity }: { readonly activity: Activity }) {
  const { lesson, topic } = activity
  return (
    <>
      <SectionHead title="活动" />
      <Facts>
        <Fact label="日期">{`${activity.heldOn}${timeOf(activity)}`}</Fact>
        <Fact label="类型">{activity.type}</Fact>
        <Fact label="执教主讲">{activity.leads}</Fact>
        <Fact label="级别">{activity.level === null ? null : eventLevelLabels[activity.level]}</Fact>
        <Fact label="学段学科">{[activity.stage, activity.subject].filter(Boolean).join(' ')}</Fact>
        <Fact label="班级">{activity.className}</Fact>
        <Fact label="节数">{activity.amount}</Fact>
        <Fact label="学时">{activity.hours === 0 ? null : `每人 ${activity.hours}`}</Fact>
        <Fact label="地点">{activity.place}</Fact>
        <Fact label="县区">{activity.district}</Fact>
        <Fact label="组织单位">{activity.organizer}</Fact>
        <Fact label="参加">{`${activity.participants} 人`}</Fact>
        {lesson !== null && lesson !== topic && (
          <Fact label="课题" wide>
            {lesson}
          </Fact>
        )}
        {activity.summary !== null && (
          <Fact label="内容摘要" wide>
            {activity.summary}
          </Fact>
        )}
        {activity.reflection !== null && (
          <Fact label="成效反思" wide>
            {activity.reflection}
          </Fact>
        )}
        <Fact label="备注" wide>
          {activity.remark}
        </Fact>
        {activity.source !== null && (
          <Fact label="来源" wide>
            {activity.source}
          </Fact>
        )}
      </Facts>
    </>
  )
}
