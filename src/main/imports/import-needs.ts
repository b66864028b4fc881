import type { ActivityDraft } from '#shared/activities/activity.ts'
import type { LectureOccasion } from '#shared/imports/lecture-occasion.ts'
import type { ImportPolicy } from '#shared/imports/read-context.ts'
import type { PartialDate } from '#shared/kernel/dates.ts'
import type { SchoolDraft } from '#shared/registry/school.ts'
import type { TeacherDraft } from '#shared/registry/teacher.ts'
import type { Sheet } from '#shared/reports/sheet-model.ts'
import type { MemberRole } from '#shared/studios/studio.ts'

/** A teacher as a file gives him: what is missing stays missing, and nothing known is overwritten by nothing. */
export type TeacherFacts = Partial<Omit<TeacherDraft, 'honours' | 'schoolId' | 'name'>> & {
  readonly name: string
  readonly schoolId: string | null
  readonly leftOn?: string | null
  readonly honours: readonly { readonly name: string; readonly level: string | null }[]
}

export interface Filled {
  /** Whether anything was written. */
  readonly isChanged: boolean
}

/** What the registry writes for an import, within the action that is under way. */
export interface RegistryIntake {
  readonly addSchool: (draft: SchoolDraft, sourceRow: number | null) => { readonly id: string }
  /** Fills what is empty; adds names that are not known yet. */
  readonly fillSchool: (id: string, draft: SchoolDraft) => Filled
  readonly confirmSchoolName: (schoolId: string, name: string) => void
  readonly addTeacher: (facts: TeacherFacts, sourceRow: number | null) => { readonly id: string }
  /** Fills what is empty; only fields in `overwrite` replace what is known. */
  readonly fillTeacher: (id: string, facts: TeacherFacts, overwrite: ReadonlySet<string>) => Filled
  /** Brings search keys in line with all that was written. */
  readonly finish: () => void
}

/** One reported pair, to be approved. */
export interface ReportedPair {
  readonly mentorId: string
  readonly menteeId: string
  readonly kind: string | null
  readonly level: string | null
  readonly stage: string | null
  readonly subject: string | null
  /** Null: the cohort's. */
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly goal: string | null
  readonly remark: string | null
  readonly agreementNo: string | null
  readonly district: string | null
  readonly sourceRow: number | null
  readonly sourceLabel: string
}

/** A studio as a register gives it; dates are known to the day, the month or the year. */
export interface ReportedStudio {
  readonly name: string
  readonly type: string | null
  readonly level: string | null
  readonly leadId: string
  readonly schoolId: string | null
  readonly stage: string | null
  readonly subject: string | null
  readonly documentNo: string | null
  readonly plate: PartialDate | null
  readonly start: PartialDate | null
  readonly end: PartialDate | null
  readonly status: 'running' | 'rectifying' | 'halted' | 'ended' | 'revoked'
  readonly phone: string | null
  readonly address: string | null
  readonly direction: string | null
  readonly sourceRow: number | null
}

export interface ReportedMember {
  readonly studio: string
  readonly teacherId: string
  readonly role: MemberRole
  readonly joined: PartialDate | null
  readonly left: PartialDate | null
  readonly isRural: boolean | null
  readonly sourceRow: number | null
}

/** One who signed, as a file has him. */
export interface ReportedAttendee {
  readonly name: string
  readonly unit: string | null
  readonly schoolId: string | null
  readonly isUnitNear: boolean
  readonly subject: string | null
  readonly phone: string | null
  readonly nationalId: string | null
  readonly presence: 'present' | 'late' | 'absent'
  readonly morning: boolean | null
  readonly afternoon: boolean | null
  /** Chosen by the officer. */
  readonly teacherId: string | null
  readonly sourceRow: number | null
}

/** Takes sheets of signatures over, each into its session, within the action that is under way. */
export interface AttendanceIntake {
  readonly add: (occasion: LectureOccasion, people: readonly ReportedAttendee[]) => void
  readonly finish: () => { readonly lectures: number; readonly attendees: number }
}

/** A visit of a ledger. */
export interface ReportedVisit {
  readonly direction: 'out' | 'in' | 'online'
  readonly kind: string | null
  readonly topic: string | null
  readonly startsOn: string
  readonly endsOn: string
  readonly place: string | null
  readonly leader: string | null
  readonly teachers: number | null
  readonly students: number | null
  readonly content: string | null
  readonly result: string | null
  readonly remark: string | null
  readonly sourceRow: number | null
}

/** One who was sent, as a roster has him; dates are known to the day, the month or the year. */
export interface ReportedPosting {
  readonly batch: string | null
  readonly type: string | null
  readonly teacherId: string
  readonly hostId: string | null
  readonly host: string | null
  readonly post: string | null
  readonly stage: string | null
  readonly subject: string | null
  readonly start: PartialDate | null
  readonly end: PartialDate | null
  readonly grade: string | null
  readonly remark: string | null
  readonly sourceRow: number | null
}

/** Takes visits and those who were sent over, within the action that is under way; what stands already is left as it is. */
export interface AidIntake {
  readonly addVisit: (visit: ReportedVisit) => void
  /** Answers his term, for the pairs that came with him. */
  readonly addPosting: (posting: ReportedPosting) => { readonly startsOn: string; readonly endsOn: string }
  readonly finish: () => { readonly visits: number; readonly postings: number; readonly aidBatches: number }
}

/** Takes studios and their members over, within the action that is under way; what stands already is left as it is. */
export interface StudioIntake {
  readonly addStudio: (studio: ReportedStudio) => void
  readonly hasStudio: (name: string) => boolean
  /** False when it cannot be stored: a second head of one studio. */
  readonly addMember: (member: ReportedMember) => boolean
  /** What is new with this batch. */
  readonly finish: () => { readonly studios: number; readonly members: number }
}

/** A group of a list, its schools already in the registry. */
export interface ReportedTwinGroup {
  readonly name: string | null
  readonly leadId: string
  readonly outsideId: string | null
  readonly partnerIds: readonly string[]
  readonly stage: string | null
  readonly signed: PartialDate | null
  /** Years. */
  readonly term: number | null
  readonly person: string | null
  readonly phone: string | null
  readonly status: 'proposed' | 'signed' | 'running' | null
  readonly remark: string | null
  readonly sourceRow: number | null
}

/** Takes groups of schools over, within the action that is under way; what stands already is left as it is. */
export interface TwinIntake {
  /** False when there is no scheme to store it by. */
  readonly addGroup: (group: ReportedTwinGroup) => boolean
  /** What is new with this batch. */
  readonly finish: () => { readonly twinGroups: number; readonly twinMembers: number }
}

/** One activity of a log, its people already known or standing by name. */
export interface ReportedActivity {
  readonly draft: ActivityDraft
  readonly sourceRow: number | null
}

/** What the composition root hands the import of other areas. */
export interface ImportNeeds {
  readonly registry: () => RegistryIntake
  /** Runs the storing of so many new people; a registry that at least doubles makes its list indexes anew. */
  readonly inBulk: <Value>(people: number, store: () => Value) => Value
  /** Takes reported pairs over as 待审核; those that stand already are left as they are. Answers how many are new. */
  readonly addReportedPairs: (pairs: readonly ReportedPair[]) => number
  readonly studios: () => StudioIntake
  readonly attendance: () => AttendanceIntake
  readonly aid: () => AidIntake
  readonly twins: () => TwinIntake
  /** Stores activities; those that stand already are left as they are. Answers how many are new. */
  readonly addReportedActivities: (activities: readonly ReportedActivity[]) => number
  /** The limits of the cohort that is open now. */
  readonly policy: () => ImportPolicy
  /** A verified backup, before much is written. */
  readonly backUp: () => void
  readonly writeSheet: (file: string, sheet: Sheet) => Promise<void>
}
