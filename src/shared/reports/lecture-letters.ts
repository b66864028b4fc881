import type { AttendanceSummary, Invitee } from '../lectures/attendance.ts'
import { lectureFormLabels } from '../lectures/lecture-labels.ts'
import { audienceText, briefDraft, lectureTitle, longDay, speakerText, timeText } from '../lectures/lecture-texts.ts'
import type { Lecture } from '../lectures/lecture.ts'
import { paragraph, type Block, type DocumentTable, type Letter } from './document-model.ts'
import { paperDate, type ReportContext } from './report-frame.ts'

/** A session with what its letters tell beside it. */
export interface LetterLecture {
  readonly lecture: Lecture
  readonly summary: AttendanceSummary
  readonly invited: readonly Invitee[]
}

const placeOf = ({ place, form }: Lecture): string => place ?? (form === 'online' ? '线上' : '另行通知')

const whenAndWhere = (lecture: Lecture): string => {
  const time = timeText(lecture)
  return `时间：${longDay(lecture.heldOn)}${time === '' ? '' : time}。地点：${placeOf(lecture)}。形式：${lectureFormLabels[lecture.form]}。`
}

/** Places of schools and counties, for the letter that asks them to send people. */
function placesTable(invited: readonly Invitee[]): readonly Block[] {
  const places = invited.filter(({ kind }) => kind !== 'teacher')
  if (places.length === 0) return []
  const table: DocumentTable = {
    kind: 'table',
    columns: [
      { width: 2, align: 'center', bold: false },
      { width: 5, align: 'center', bold: false },
      { width: 12, align: 'left', bold: false },
      { width: 4, align: 'center', bold: false },
    ],
    rows: [
      ['序号', '县区', '单位', '名额（人）'],
      ...places.map(({ kind, name, district, places: count }, at) => [
        String(at + 1),
        district ?? '',
        kind === 'district' ? '（由县区确定）' : name,
        String(count),
      ]),
    ],
  }
  return [paragraph('body', '名额分配如下：'), table]
}

const closing = ({ office, options, today }: ReportContext): readonly Block[] => [
  paragraph('plain', ''),
  paragraph('right', office?.name ?? ''),
  paragraph('right', paperDate(options.date ?? today)),
]

function audience({ lecture, invited }: LetterLecture): string {
  const named = invited.filter(({ kind }) => kind === 'teacher').length
  const total = lecture.expected === null ? '' : `，共 ${lecture.expected} 人`
  const byName = named === 0 ? '' : `，其中点名参加 ${named} 人，名单另附`
  return `${audienceText(lecture)}${total}${byName}。`
}

/** 通知, as GB/T 9704 has a letter. */
export function lectureNotice(item: LetterLecture, context: ReportContext): Letter {
  const { lecture, invited } = item
  const { office, options } = context
  const speakers = lecture.people.map((one) => speakerText(one)).join('、')
  return {
    blocks: [
      paragraph('title', options.title ?? `关于举办“${lectureTitle(lecture)}”的通知`),
      paragraph('plain', office?.level === 'county' ? '各有关学校：' : '各县（区）教育局，市直各学校：'),
      paragraph(
        'body',
        `为发挥名师示范引领作用，促进教师专业成长，经研究，决定举办“${lectureTitle(lecture)}”。现将有关事项通知如下：`,
      ),
      paragraph('heading1', '一、主题'),
      paragraph('body', `${lecture.topic}。`),
      paragraph('heading1', '二、时间、地点和形式'),
      paragraph('body', whenAndWhere(lecture)),
      paragraph('heading1', '三、主讲人'),
      paragraph('body', `${speakers === '' ? '另行通知' : speakers}。`),
      paragraph('heading1', '四、参加人员'),
      paragraph('body', audience(item)),
      ...placesTable(invited),
      paragraph('heading1', '五、有关要求'),
      paragraph('body', '（一）请有关单位组织人员按时参加，妥善安排好教学工作。'),
      paragraph(
        'body',
        `（二）实行签到制度，签到时写清姓名和单位全称；全程参加者认定 ${lecture.hours} 学时，不另外收取材料。`,
      ),
      paragraph('body', `联系人：${office?.reporter ?? ''}　联系电话：${office?.phone ?? ''}`),
      ...closing(context),
    ],
  }
}

const rateOf = ({ expected, present }: AttendanceSummary): string =>
  expected === null || expected === 0 ? '—' : `${Math.round((present * 1000) / expected) / 10}%`

/** The figures of a session at a glance; they come from the signatures. */
const figures = ({ lecture, summary }: LetterLecture): DocumentTable => ({
  kind: 'table',
  columns: Array.from({ length: 6 }, (_, at) => ({ width: 4, align: 'center' as const, bold: at % 2 === 0 })),
  rows: [
    [
      '应到',
      summary.expected === null ? '—' : `${summary.expected} 人`,
      '实到',
      `${summary.present} 人`,
      '到会率',
      rateOf(summary),
    ],
    [
      '涉及单位',
      `${summary.units.filter(({ present }) => present > 0).length} 个`,
      '人均学时',
      String(lecture.hours),
      '满意率',
      lecture.satisfiedPercent === null ? '—' : `${lecture.satisfiedPercent}%`,
    ],
  ],
})

/** 简报 on one page: the officer's own text where there is one, else one made from the figures. */
export function lectureBrief(item: LetterLecture, context: ReportContext): Letter {
  const { lecture, summary } = item
  const text = lecture.brief ?? briefDraft(lecture, summary)
  return {
    blocks: [
      paragraph('title', context.options.title ?? `${lectureTitle(lecture)}简报`),
      paragraph('centre', `${context.office?.name ?? ''}　${paperDate(context.options.date ?? lecture.heldOn)}`),
      figures(item),
      paragraph('plain', ''),
      ...text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => paragraph('body', line.trim())),
    ],
  }
}
