import type { AttendanceSummary } from './attendance.ts'
import { issueText, lectureFormLabels, lectureSpanLabels, speakerCategoryLabels } from './lecture-labels.ts'
import type { Lecture, LectureSpeaker } from './lecture.ts'

const weekdays = '日一二三四五六'

/** 2026年3月14日（星期六）. */
export function longDay(day: string): string {
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日（星期${weekday}）`
}

/** 上午 9:00—11:30; 半天 where no time is known. */
export function timeText({ startsAt, endsAt, span }: Pick<Lecture, 'startsAt' | 'endsAt' | 'span'>): string {
  if (startsAt === null) return span === 'minutes' ? '' : lectureSpanLabels[span]
  const half = span === 'day' ? '' : startsAt < '12:00' ? '上午' : '下午'
  return `${half}${startsAt}${endsAt === null ? '' : `—${endsAt}`}`
}

/** 李明（濮阳市第一中学，正高级教师）. */
export const speakerText = ({ name, unit, title }: Pick<LectureSpeaker, 'name' | 'unit' | 'title'>): string => {
  const about = [unit, title].filter((part) => part !== null && part !== '')
  return about.length === 0 ? name : `${name}（${about.join('，')}）`
}

/** Whom it is for: 华龙区、清丰县的初中语文教师; 全市中小学教师 where nothing narrows it. */
export function audienceText({
  districts,
  stages,
  subjects,
}: Pick<Lecture, 'districts' | 'stages' | 'subjects'>): string {
  const where = districts.length === 0 ? '全市' : `${districts.join('、')}的`
  return `${where}${stages.length === 0 && subjects.length === 0 ? '中小学' : stages.join('、')}${subjects.join('、')}教师`
}

/** 龙都名师大讲堂第3期. */
export const lectureTitle = ({ series, issue }: Pick<Lecture, 'series' | 'issue'>): string =>
  `${series.replace(/\s*\d{4}—\d{4}学年$/, '')}${issueText(issue)}`

/** A message for a group chat; the official letter is a report of its own. */
export function noticeMessage(lecture: Lecture): string {
  const time = timeText(lecture)
  const lines = [
    `【${lectureTitle(lecture)}】通知`,
    `主题：${lecture.topic}`,
    `时间：${longDay(lecture.heldOn)}${time === '' ? '' : ` ${time}`}`,
    `地点：${lecture.place ?? (lecture.form === 'online' ? '线上' : '另行通知')}`,
    `形式：${lectureFormLabels[lecture.form]}`,
    `主讲：${lecture.people.map(speakerText).join('、') || '另行通知'}`,
    `参加：${audienceText(lecture)}${lecture.expected === null ? '' : `，共 ${lecture.expected} 人`}`,
    `学时：${lecture.hours} 学时（以签到为准）`,
    '请相关学校通知参加人员按时到会并签到，签到时写清姓名和单位全称。',
  ]
  return lines.join('\n')
}

const percentText = (part: number, whole: number): string => `${Math.round((part * 1000) / whole) / 10}%`

/** A brief with the figures filled in; the officer edits it from there. */
export function briefDraft(lecture: Lecture, summary: AttendanceSummary): string {
  const speakers = lecture.people.map(
    (one) =>
      `${speakerCategoryLabels[one.category]}${speakerText(one)}${one.topic === null ? '' : `主讲《${one.topic}》`}`,
  )
  const rate =
    summary.expected === null || summary.expected === 0
      ? ''
      : `，应到 ${summary.expected} 人，到会率 ${percentText(summary.present, summary.expected)}`
  const districts = summary.districts.map(({ district, present }) => `${district} ${present} 人`).join('、')
  const satisfied = lecture.satisfiedPercent === null ? '' : `参会教师满意率 ${lecture.satisfiedPercent}%。`
  return [
    `${longDay(lecture.heldOn)}${timeText(lecture)}，${lectureTitle(lecture)}在${lecture.place ?? '线上'}举办，主题为“${lecture.topic}”。`,
    speakers.length === 0 ? '' : `本期由${speakers.join('、')}。`,
    `来自 ${summary.units.length} 个单位的 ${summary.present} 名教师参加${rate}。${districts === '' ? '' : `其中${districts}。`}`,
    `本期认定每人 ${lecture.hours} 学时。${satisfied}${lecture.satisfaction ?? ''}`,
  ]
    .filter((line) => line !== '')
    .join('\n')
}
