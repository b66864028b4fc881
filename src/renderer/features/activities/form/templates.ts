import type { ParticipantRole } from '#shared/activities/activity.ts'

export const templateKeys = ['listening', 'open-lesson', 'lecture', 'planning', 'outreach', 'gathering'] as const
export type TemplateKey = (typeof templateKeys)[number]

/** What one kind of activity asks for; everything else can be added below. */
export interface Template {
  readonly type: string
  readonly label: string
  /** Who stands in front, and how he is called. */
  readonly lead: { readonly label: string; readonly role: ParticipantRole }
  readonly others: { readonly label: string; readonly role: ParticipantRole }
  readonly topic: string
  /** Whether what is asked for as topic is the lesson itself. */
  readonly isLesson: boolean
}

export const templates = {
  listening: {
    type: '听课',
    label: '听课',
    lead: { label: '师傅', role: 'lead' },
    others: { label: '徒弟', role: 'listener' },
    topic: '课题',
    isLesson: true,
  },
  'open-lesson': {
    type: '公开课',
    label: '公开课',
    lead: { label: '执教', role: 'lead' },
    others: { label: '听课教师', role: 'listener' },
    topic: '课题',
    isLesson: true,
  },
  lecture: {
    type: '讲座',
    label: '讲座',
    lead: { label: '主讲', role: 'lead' },
    others: { label: '参加教师', role: 'participant' },
    topic: '主题',
    isLesson: false,
  },
  planning: {
    type: '集体备课',
    label: '集体备课',
    lead: { label: '主持', role: 'host' },
    others: { label: '参加教师', role: 'participant' },
    topic: '备课内容',
    isLesson: false,
  },
  outreach: {
    type: '送教',
    label: '送教',
    lead: { label: '执教', role: 'lead' },
    others: { label: '参加教师', role: 'participant' },
    topic: '课题',
    isLesson: true,
  },
  gathering: {
    type: '集体活动',
    label: '集体活动',
    lead: { label: '主持', role: 'host' },
    others: { label: '参加教师', role: 'participant' },
    topic: '主题',
    isLesson: false,
  },
} as const satisfies Record<TemplateKey, Template>

export const templateChoices = templateKeys.map((value) => ({ value, label: templates[value].label }))
