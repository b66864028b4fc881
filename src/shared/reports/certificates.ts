import { lectureTitle } from '../lectures/lecture-texts.ts'
import type { Lecture, LectureSpeaker } from '../lectures/lecture.ts'
import { memberRoleLabels } from '../studios/studio-labels.ts'
import { paragraph, type DocumentModel, type Letter } from './document-model.ts'
import { fieldOf } from './pairing-groups.ts'
import { chinaTime, paperDate, type ReportContext } from './report-frame.ts'
import type { ReportMember, ReportStudio } from './studio-rows.ts'

/** A mentor with one group: a 聘书 is for the group, not for each mentee. */
export interface ReportMentor {
  readonly groupId: string
  readonly groupCode: string
  readonly appointmentNo: string | null
  readonly mentor: string
  readonly school: string
  readonly stage: string
  readonly subject: string
  readonly startsOn: string
  readonly endsOn: string
}

const digits = '〇一二三四五六七八九'

/** `二〇二五年九月一日`, as certificates and plaques bear their dates. */
export function certificateDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const spelled = Array.from(year, (digit) => digits[Number(digit)] ?? '').join('')
  return `${spelled}年${underHundred(Number(month))}月${underHundred(Number(day))}日`
}

function underHundred(value: number): string {
  const tens = Math.floor(value / 10)
  const unit = value % 10
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${unit > 0 ? digits[unit] : ''}`
}

const issuer = ({ office }: ReportContext): string => office?.name ?? ''
const issuedOn = ({ options, today }: ReportContext): string => certificateDate(options.date ?? today)
const period = (from: string, to: string): string => `聘期自${paperDate(from)}起，至${paperDate(to)}止。`

/** The number that was registered, or the next of the year's running ones. */
const serial = (registered: string | null, running: number, { today, options }: ReportContext): string =>
  registered ?? `聘字〔${(options.date ?? today).slice(0, 4)}〕第${String(running).padStart(3, '0')}号`

interface Appointment {
  readonly name: string
  readonly school: string
  readonly as: string
  /** For how long, or for what occasion. */
  readonly line: string
  readonly serial: string
}

const appointmentLetter = (appointment: Appointment, context: ReportContext): Letter => ({
  blocks: [
    paragraph('title', '聘　书'),
    paragraph('plain', `${appointment.name} 同志：`),
    paragraph('body', `兹聘请您${appointment.school === '' ? '' : `（${appointment.school}）`}为${appointment.as}。`),
    paragraph('body', appointment.line),
    paragraph('plain', ''),
    paragraph('right', issuer(context)),
    paragraph('right', issuedOn(context)),
    paragraph('attachment', `编号：${appointment.serial}`),
  ],
})

/** 师傅聘书, one for each group. */
export const mentorLetter = (mentor: ReportMentor, running: number, context: ReportContext): Letter =>
  appointmentLetter(
    {
      name: mentor.mentor,
      school: mentor.school,
      as: `“1+N”师徒结对${fieldOf(mentor)}指导教师（师傅）`,
      line: period(mentor.startsOn, mentor.endsOn),
      serial: serial(mentor.appointmentNo, running, context),
    },
    context,
  )

/** 工作室聘书, for the head and every member; who joined later is appointed from then on. */
export const studioAppointment = (member: ReportMember, running: number, context: ReportContext): Letter =>
  appointmentLetter(
    {
      name: member.name,
      school: member.school,
      as: `${member.studio}${memberRoleLabels[member.role]}`,
      line: period(member.joinedOn > member.startsOn ? member.joinedOn : member.startsOn, member.endsOn),
      serial: serial(null, running, context),
    },
    context,
  )

/** 主讲聘书 of one session. */
export const speakerAppointment = (
  { lecture, speaker }: { readonly lecture: Lecture; readonly speaker: LectureSpeaker },
  running: number,
  context: ReportContext,
): Letter =>
  appointmentLetter(
    {
      name: speaker.name,
      school: [speaker.unit, speaker.title].filter((part) => part !== null && part !== '').join(' '),
      as: `“${lectureTitle(lecture)}”主讲人`,
      line: `主讲题目：${speaker.topic ?? lecture.topic}。主讲时间：${paperDate(lecture.heldOn)}。`,
      serial: serial(null, running, context),
    },
    context,
  )

/** 授牌文字: what the maker of the plaque sets, line by line. */
export const plaqueLetter = (studio: ReportStudio, context: ReportContext): Letter => ({
  blocks: [
    paragraph('title', studio.name),
    paragraph('centre', studio.type),
    paragraph('centre', `主持人：${studio.lead ?? ''}`),
    paragraph('centre', `（${studio.startsOn.slice(0, 4)}—${studio.endsOn.slice(0, 4)}）`),
    paragraph('centre', ''),
    paragraph('centre', issuer(context)),
    paragraph('centre', certificateDate(context.options.date ?? studio.plateOn ?? studio.namedOn ?? context.today)),
  ],
})

interface ModelDraft {
  readonly title: string
  readonly page: DocumentModel['page']
}

/** The letters of one report as one document. */
export const documentOf =
  (draft: ModelDraft, context: ReportContext) =>
  (letters: readonly Letter[]): DocumentModel => ({
    ...draft,
    letters,
    version: `版本 ${context.version}`,
    generatedAt: `${chinaTime(context.generatedAt)} 生成`,
  })
