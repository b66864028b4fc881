import type { AssessObject } from '../assessments/assessment.ts'

export interface ReportRound {
  readonly id: string
  readonly name: string
  readonly object: AssessObject
  readonly cohortId: string
  readonly schoolYear: string
  readonly startsOn: string
  readonly endsOn: string
  readonly state: 'open' | 'published'
  readonly publishedOn: string | null
  readonly documentNo: string | null
}

/** One line of a round's ranking, as it was frozen, or as it stands while the round is open. */
export interface ReportResult {
  readonly targetId: string
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly district: string | null
  readonly score: number
  readonly rank: number
  readonly grade: string
  readonly veto: string | null
  readonly note: string | null
}

/** A pair in the summary of an assessment: what was done of what was due in the round's days, and what came of it. */
export interface AssessedPair {
  readonly pairingId: string
  readonly groupId: string
  readonly code: string
  readonly district: string | null
  readonly school: string
  readonly mentor: string
  readonly mentee: string
  readonly subject: string
  readonly lessons: number
  readonly lessonsDue: number
  readonly openLessons: number
  readonly plans: number
  readonly papers: number
  readonly mentorScore: number | null
  readonly score: number
  readonly grade: string
  readonly note: string | null
}

/** A studio in the summary of an assessment, with what it did in the round's days. */
export interface AssessedStudio {
  readonly studioId: string
  readonly name: string
  readonly lead: string | null
  readonly district: string | null
  readonly activities: number
  readonly lessons: number
  readonly lectures: number
  readonly visits: number
  readonly projects: number
  readonly papers: number
  readonly prizes: number
  readonly score: number
  readonly rank: number
  readonly grade: string
  readonly note: string | null
}
