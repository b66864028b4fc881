import type { RoundKind } from '../matching/match-round.ts'
import type { PlanMentee, PlanMentor, PlanUnplaced, ScenarioFigures } from '../matching/match-view.ts'

/** One plan of a round with all that a paper tells of it. */
export interface ReportPlan {
  readonly kind: RoundKind
  readonly round: string
  readonly name: string
  /** All plans of the round, side by side. */
  readonly compared: readonly ScenarioFigures[]
  readonly mentors: readonly PlanMentor[]
  readonly unplaced: readonly PlanUnplaced[]
}

/** One pair of a plan as a row. */
export interface PlannedPair extends Pick<PlanMentee, 'id' | 'stage' | 'subject' | 'fit'> {
  readonly mentorId: string
  readonly mentor: string
  readonly mentorSchool: string
  readonly mentorDistrict: string
  readonly mentorTitle: string | null
  readonly honour: string | null
  readonly mentee: string
  readonly menteeSchool: string
  readonly menteeDistrict: string
  readonly rural: string | null
  readonly note: string | null
}

const notes = { lock: '锁定', manual: '手调' } as const

const pairOf = (mentor: PlanMentor, mentee: PlanMentee): PlannedPair => ({
  id: mentee.id,
  mentorId: mentor.id,
  mentor: mentor.name,
  mentorSchool: mentor.school,
  mentorDistrict: mentor.district,
  mentorTitle: mentor.title,
  honour: mentor.honour,
  mentee: mentee.name,
  menteeSchool: mentee.school,
  menteeDistrict: mentee.district,
  stage: mentee.stage,
  subject: mentee.subject,
  rural: mentee.isRural ? '乡村' : null,
  fit: mentee.fit,
  note: mentee.choice === null ? null : notes[mentee.choice],
})

/** The pairs of a plan, those of one mentor together. */
export const plannedPairs = (mentors: readonly PlanMentor[]): readonly PlannedPair[] =>
  mentors.flatMap((mentor) => mentor.mentees.map((mentee) => pairOf(mentor, mentee)))
