import { paragraph, type DocumentTable, type Letter } from './document-model.ts'
import type { ReportActivity } from './activity-list.ts'
import { paperDate } from './report-frame.ts'

/** Room that is left for writing by hand where nothing was entered, so that the form fills its one page. */
const withRoom = (text: string | null, lines: number): string => {
  const filled = text ?? ''
  const missing = lines - filled.split('\n').length - Math.floor(filled.length / 28)
  return filled + '\n'.repeat(Math.max(0, missing))
}

const timeOf = ({ heldOn, startsAt, endsAt }: ReportActivity): string =>
  [paperDate(heldOn), [startsAt, endsAt].filter((time) => time !== null).join('—')]
    .filter((part) => part !== '')
    .join(' ')

const form = (activity: ReportActivity): DocumentTable => ({
  kind: 'table',
  columns: [
    { align: 'center', width: 4, bold: true },
    { align: 'left', width: 8, bold: false },
    { align: 'center', width: 4, bold: true },
    { align: 'left', width: 6, bold: false },
  ],
  rows: [
    ['主　题', activity.topic],
    ['时　间', timeOf(activity), '类　型', activity.type],
    ['地　点', activity.place ?? '', '参加人数', `${activity.present} 人`],
    ['主持人', activity.hosts ?? activity.leads ?? '', '主　讲', activity.hosts === null ? '' : (activity.leads ?? '')],
    ['参加人员', withRoom(activity.attendees, 2)],
    ['活动内容', withRoom([activity.lesson, activity.summary].filter((text) => text !== null).join('\n'), 8)],
    ['成　效\n与反思', withRoom(activity.reflection, 5)],
    ['照　片\n（可选）', withRoom(null, 4)],
  ],
})

/** O10 活动记录表, one page for each activity. */
export const activityRecordLetter = (activity: ReportActivity): Letter => ({
  blocks: [
    paragraph('title', '活动记录表'),
    paragraph('plain', `组织单位：${activity.organizer ?? ''}`),
    form(activity),
  ],
})
