import type { ParticipantRole } from '../activities/activity.ts'
import type { QuotaDraft, QuotaPeriod, QuotaSide } from './quota.ts'

type Source = QuotaDraft['sources'][number]

const activity = (type: string, role: ParticipantRole | null = null): Source => ({ source: 'activity', type, role })
const achievement = (type: string): Source => ({ source: 'achievement', type, role: null })

/** `5 次 semester` of one side. */
interface Asked {
  readonly required: number
  readonly unit: string
  readonly period: QuotaPeriod
  readonly side: QuotaSide
}

const asked = (label: string, { required, unit, period, side }: Asked, sources: Source[]): QuotaDraft => ({
  label,
  unit,
  period,
  side,
  required,
  weeklyMost: 1,
  sources,
})

/** Agreements of schools in Henan and elsewhere ask for these; what a pair already had as numbers has become the same rows. */
const ofPairings: readonly QuotaDraft[] = [
  asked('听师傅课', { required: 8, unit: '节', period: 'semester', side: 'mentee' }, [activity('听课', 'listener')]),
  asked('听徒弟课', { required: 8, unit: '节', period: 'semester', side: 'mentor' }, [
    activity('听课', 'listener'),
    activity('评课', 'reviewer'),
  ]),
  asked('教案送审', { required: 3, unit: '篇', period: 'semester', side: 'mentee' }, [activity('教案送审')]),
  asked('业务研讨', { required: 8, unit: '次', period: 'semester', side: 'pair' }, [
    activity('课题研讨'),
    activity('联合教研'),
    activity('集体备课'),
    activity('读书'),
    activity('研讨会'),
  ]),
  asked('论文', { required: 1, unit: '篇', period: 'semester', side: 'mentee' }, [achievement('论文')]),
  asked('学期总结', { required: 1, unit: '篇', period: 'semester', side: 'mentee' }, [activity('学期总结')]),
  asked('公开课', { required: 1, unit: '节', period: 'year', side: 'mentee' }, [activity('公开课', 'lead')]),
]

const ofStudios: readonly QuotaDraft[] = [
  asked('集体活动', { required: 3, unit: '次', period: 'semester', side: 'studio' }, [
    activity('集体活动'),
    activity('联合教研'),
    activity('课题研讨'),
    activity('研讨会'),
    activity('读书'),
  ]),
  asked('送教', { required: 1, unit: '次', period: 'semester', side: 'studio' }, [activity('送教')]),
  asked('讲座', { required: 2, unit: '次', period: 'year', side: 'studio-lead' }, [activity('讲座', 'lead')]),
  asked('示范课', { required: 2, unit: '节', period: 'year', side: 'studio-lead' }, [
    activity('示范课', 'lead'),
    activity('公开课', 'lead'),
  ]),
  asked('课题', { required: 1, unit: '项', period: 'term', side: 'studio' }, [achievement('课题')]),
  asked('成果', { required: 1, unit: '项', period: 'year', side: 'studio' }, [
    achievement('论文'),
    achievement('优质课'),
    achievement('专著'),
    achievement('指导获奖'),
    achievement('教学成果奖'),
    achievement('教学模式'),
    achievement('资源库'),
  ]),
]

const yearly = (label: string, required: number, unit: string, sources: Source[]): QuotaDraft =>
  asked(label, { required, unit, period: 'year', side: 'twin' }, sources)

const ofTwinning: readonly QuotaDraft[] = [
  yearly('校级领导互访', 2, '次', [activity('互访')]),
  yearly('联合教研', 4, '次', [activity('联合教研'), activity('集体备课'), activity('课题研讨')]),
  yearly('送教', 2, '次', [activity('送教')]),
  yearly('派出、跟岗教师', 2, '人次', [activity('跟岗')]),
  yearly('学生交流', 1, '次', [activity('学生交流')]),
  yearly('资源共享', 1, '次', [activity('资源共享')]),
  yearly('年度总结', 1, '份', [activity('年度总结')]),
]

/** What ships; a cohort copies it at its start and it is edited there. `chief` asks for the same as a studio. */
export const defaultQuotas = {
  pairing: ofPairings,
  studio: ofStudios,
  chief: ofStudios,
  lecture: [],
  training: [],
  twinning: ofTwinning,
  aid: [],
} as const satisfies Readonly<Record<string, readonly QuotaDraft[]>>
