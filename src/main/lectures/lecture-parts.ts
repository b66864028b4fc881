import type { House } from '#main/db/house.ts'
import type { ActivityDraft } from '#shared/activities/activity.ts'
import type { DayFacts } from '#shared/calendar/day-facts.ts'
import type { CallContext } from '#shared/contract/define.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { NameClaim, SignedLine, Suggestion, SuggestionHints } from '#shared/lectures/attendance.ts'
import { issueText } from '#shared/lectures/lecture-labels.ts'
import type { LecturePolicy } from '#shared/policies/lecture-policy.ts'
import type { Programme } from '#shared/policies/policy.ts'
import { programmeLabels } from '#shared/policies/policy-labels.ts'
import type { AttendeeRepository } from './attendee-repository.ts'
import type { InvitationRepository } from './invitation-repository.ts'
import type { LectureList } from './lecture-list.ts'
import type { LecturePeopleRepository } from './lecture-people-repository.ts'
import type { LectureRepository, StoredLecture } from './lecture-repository.ts'
import type { SeriesRepository } from './series-repository.ts'

/** What the area needs to know of a cohort. */
export interface LectureCohort {
  readonly no: number
  readonly id: string
  readonly name: string
  readonly programme: Programme
  readonly schoolYear: string
  readonly isClosed: boolean
}

/** What one session gives one person. */
export interface AwardedHours {
  readonly teacherNo: number
  readonly onDate: IsoDate
  readonly hours: number
  readonly role: '主讲' | '听讲'
  readonly title: string
}

/** Tells who is meant by a name and a unit. */
export interface Recogniser {
  readonly read: (claim: NameClaim) => NameClaim
  readonly schoolName: (schoolId: string | null) => string | null
  readonly certain: (claim: NameClaim) => { readonly id: string; readonly name: string } | null
  readonly suggest: (claim: NameClaim, hints: SuggestionHints, typed?: string) => readonly Suggestion[]
}

export interface NewTeacher {
  readonly name: string
  readonly schoolId: string
  readonly stage: string
  readonly subject: string
  readonly phone: string | null
}

export type ReadSignIn = (
  source: { readonly text?: string | undefined; readonly file?: string | undefined },
  context: CallContext,
) => Promise<{ readonly lines: readonly SignedLine[]; readonly skipped: number }>

/** Functions of other areas, handed over by the composition root. */
export interface LectureNeighbours {
  /** Throws `cohort/not-found`. */
  readonly cohort: (id: string) => LectureCohort
  readonly cohortByNo: (no: number) => LectureCohort
  /** The open cohort of a year, made when there is none; inside the caller's action. */
  readonly ensureCohort: (schoolYear: string) => LectureCohort
  readonly policyOf: (cohortNo: number) => LecturePolicy
  /** The numbers that hold at a day, for what has no season yet. */
  readonly policyAt: (day: IsoDate) => LecturePolicy
  readonly plannerDays: (from: IsoDate, to: IsoDate) => DayFacts
  /** Writes the activity that stands for a session, a new one for null; answers its id. Within the caller's action. */
  readonly putActivity: (id: string | null, draft: ActivityDraft) => string
  readonly removeActivity: (id: string) => void
  /** Brings the ledger of 学时 in line with what a session gives now; an empty list takes all of it back. */
  readonly awardHours: (lectureNo: number, awarded: readonly AwardedHours[], reason: string) => void
  readonly recogniser: () => Recogniser
  readonly readSignIn: ReadSignIn
  /** A teacher who is not in the register yet; within the caller's action. */
  readonly addTeacher: (teacher: NewTeacher) => string
  /** Where in which file a record stood; null when it came from no file. */
  readonly sourceOf: (
    sourceRow: number,
  ) => { readonly file: string; readonly sheet: string; readonly row: number } | null
}

/** What the services of the area are made of. */
export interface LectureParts {
  readonly house: House
  readonly neighbours: LectureNeighbours
  readonly series: SeriesRepository
  readonly lectures: LectureRepository
  readonly people: LecturePeopleRepository
  readonly attendees: AttendeeRepository
  readonly invitations: InvitationRepository
  readonly list: LectureList
}

/** Throws `record/not-found`. */
export function lectureOf({ lectures }: LectureParts, idOrCode: string): StoredLecture {
  const lecture = lectures.byKey(idOrCode)
  if (lecture === undefined) throw new AppError('record/not-found', { id: idOrCode })
  return lecture
}

export const policyOfLecture = ({ neighbours }: LectureParts, { cohortNo }: StoredLecture): LecturePolicy =>
  neighbours.policyOf(cohortNo)

/** An open cohort of the lectures. Throws `cohort/closed`, `input/invalid`. */
export function openCohort({ neighbours }: LectureParts, cohortId: string): LectureCohort {
  const cohort = neighbours.cohort(cohortId)
  if (cohort.isClosed) throw new AppError('cohort/closed', { name: cohort.name })
  if (cohort.programme !== 'lecture') {
    const problem = `批次“${cohort.name}”属于${programmeLabels[cohort.programme]}，请选择${programmeLabels.lecture}的批次`
    throw new AppError('input/invalid', { problems: [problem] })
  }
  return cohort
}

/** 第3期“新课标背景下的大单元教学”. */
export const nameOf = ({ issue, topic }: Pick<StoredLecture, 'issue' | 'topic'>): string =>
  `${issueText(issue)}“${topic}”`

/** One by its name, several by their number. */
export const naming = (lectures: readonly Pick<StoredLecture, 'issue' | 'topic'>[]): string => {
  const [only] = lectures
  return only !== undefined && lectures.length === 1 ? nameOf(only) : `${lectures.length} 期讲堂`
}
