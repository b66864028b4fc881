import type { TrainingPolicy } from '../policies/training-policy.ts'
import { targetLabel } from './training-labels.ts'
import type { TraineeFinding, TraineeResult, TraineeRule, TrainingTarget } from './training.ts'

/** Somebody who is named, as the register has him. */
export interface CandidateFacts {
  readonly teacherId: string
  readonly name: string
  readonly stage: string | null
  readonly subject: string | null
  readonly isGone: boolean
  readonly district: string | null
  /** Already in this very training. */
  readonly isNamed: boolean
  /** Names of other trainings that he is in at the same time. */
  readonly overlaps: readonly string[]
  /** Other trainings of the same school year that he was taken into. */
  readonly others: number
}

/** The places of a county, and which of its people this one is, in the order in which they were named. */
export interface QuotaFacts {
  readonly district: string
  readonly places: number
  readonly rank: number
}

interface Asked {
  readonly targets: readonly TrainingTarget[]
  /** Null where places are not given out by county at all. */
  readonly quota: QuotaFacts | null
  readonly policy: TrainingPolicy
}

const stageFits = (targets: readonly TrainingTarget[], stage: string | null): boolean =>
  targets.length === 0 || targets.some((target) => target.stage === null || target.stage === stage)

const subjectFits = (targets: readonly TrainingTarget[], { stage, subject }: CandidateFacts): boolean => {
  const ofStage = targets.filter((target) => target.stage === null || target.stage === stage)
  return ofStage.length === 0 || ofStage.some((target) => target.subject === null || target.subject === subject)
}

/** Everything that speaks against one person in a training, in sentences that say what it is. */
export function traineeFindings(person: CandidateFacts, { targets, quota, policy }: Asked): readonly TraineeFinding[] {
  const { name, teacherId } = person
  const broken: TraineeFinding[] = []
  const tell = (rule: TraineeRule, sentence: string, severity: TraineeFinding['severity'] = 'warn'): void =>
    void broken.push({ rule, severity, teacherId, sentence })
  if (person.isNamed) tell('twice', `${name}已在本项目的名单里`, 'block')
  if (quota !== null && quota.rank > quota.places) {
    tell('over-quota', `${quota.district}名额 ${quota.places} 个，${name}是第 ${quota.rank} 名`)
  }
  for (const other of person.overlaps) tell('overlap', `${name}同一时间在参加“${other}”`)
  if (!stageFits(targets, person.stage)) {
    tell('stage', `${name}是${person.stage ?? '未填学段的'}教师，本项目面向${targetLabel(targets)}`)
  } else if (!subjectFits(targets, person)) {
    tell('subject', `${name}任教${person.subject ?? '学科未填'}，本项目面向${targetLabel(targets)}`)
  }
  if (person.isGone) tell('gone', `${name}已调出、退休或离职`)
  const { perYearMost } = policy
  if (perYearMost !== null && person.others >= perYearMost) {
    tell('often', `${name}本学年已参加 ${person.others} 个研修项目，方案规定最多 ${perYearMost} 个`)
  }
  return broken
}

/** Of the days of the training, rounded down: 79.9 % is not 80 %. */
export const attendancePercent = (days: number | null, all: number): number | null =>
  days === null ? null : Math.floor((Math.min(days, all) / all) * 1000) / 10

/** Why a result does not go with the days; null when it does. */
export function resultProblem(
  {
    name,
    result,
    percent,
  }: { readonly name: string; readonly result: TraineeResult | null; readonly percent: number | null },
  { attendanceLeast }: TrainingPolicy,
): string | null {
  if (result === null || result === 'fail' || percent === null || percent >= attendanceLeast) return null
  return `${name}出勤 ${percent}%，低于方案规定的 ${attendanceLeast}%，不能评为合格`
}
