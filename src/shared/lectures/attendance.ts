import { z } from 'zod'
import { rowId } from '../kernel/ids.ts'

/** Who signed is somebody of the register, waits to be told who he is, keeps his name as an outsider, or is nobody at all. */
export const attendeeStates = ['matched', 'waiting', 'outsider', 'discarded'] as const
export type AttendeeState = (typeof attendeeStates)[number]

/** By the rules alone, by the officer’s choice, or as a new teacher whom he added. */
export const matchWays = ['auto', 'chosen', 'new'] as const
export type MatchWay = (typeof matchWays)[number]

export const attendeeMethods = ['import', 'manual'] as const
export type AttendeeMethod = (typeof attendeeMethods)[number]

export const presences = ['present', 'late', 'absent'] as const
export type Presence = (typeof presences)[number]

const text = (max: number) => z.string().trim().max(max).nullable().default(null)

/** One who signed, as it was written. */
export const attendeeDraft = z.object({
  name: z.string().trim().max(40).default('').describe('needed without teacherId'),
  unit: text(60).describe('as written'),
  schoolId: rowId.nullable().default(null).describe('the school that is meant; null: as the unit says'),
  subject: text(20),
  phone: text(20),
  nationalId: text(18),
  presence: z.enum(presences).default('present'),
  morning: z.boolean().nullable().default(null).describe('signed for the morning; null: not asked'),
  afternoon: z.boolean().nullable().default(null),
  isObserver: z.boolean().default(false).describe('旁听'),
  hours: z.number().min(0).max(100).nullable().default(null).describe('null: by the rules'),
  teacherId: rowId.nullable().default(null).describe('chosen by the officer; null: by the rules, else it waits'),
})
export type AttendeeDraft = z.output<typeof attendeeDraft>

/** What a line says of a person. */
export interface NameClaim {
  readonly name: string
  /** As written. */
  readonly unit: string | null
  /** The school that is meant, where that is known; null: as the unit says. */
  readonly schoolId: string | null
  /** The unit was read with a slip in it. */
  readonly isUnitNear: boolean
  readonly subject: string | null
  readonly phone: string | null
  readonly nationalId: string | null
}

/** A line of a 签到表, read and not yet stored. */
export interface SignedLine extends NameClaim {
  /** From 1. */
  readonly line: number
  readonly presence: Presence
  readonly morning: boolean | null
  readonly afternoon: boolean | null
}

/** What lectures know of somebody beside the register. */
export interface SuggestionHints {
  readonly isInvited: (teacherId: string) => boolean
  /** How many sessions he came to. */
  readonly attended: (teacherId: string) => number
  /** Whom the officer chose for the same name and unit before. */
  readonly chosenBefore: readonly string[]
}

/** Somebody of the register who may be meant, with what speaks for him. */
export interface Suggestion {
  readonly teacherId: string
  readonly name: string
  readonly school: string | null
  readonly district: string | null
  readonly stage: string | null
  readonly subject: string | null
  readonly title: string | null
  /** 0 to 100; only to put them in order. */
  readonly score: number
  /** 姓名相同、单位相近… */
  readonly reasons: readonly string[]
}

/** A line that was pasted or stood in a file, before anything is stored. */
export interface ReadAttendee {
  /** Of the file or the pasted text, from 1. */
  readonly line: number
  readonly name: string
  readonly unit: string | null
  readonly subject: string | null
  readonly phone: string | null
  readonly nationalId: string | null
  readonly presence: Presence
  readonly morning: boolean | null
  readonly afternoon: boolean | null
  /** Who it is beyond doubt. */
  readonly teacherId: string | null
  readonly teacher: string | null
  /** The school that is meant by the unit, by its full name. */
  readonly schoolId: string | null
  readonly school: string | null
  readonly suggestions: readonly Suggestion[]
  /** Line of the same person further up, or that he is registered already. */
  readonly repeats: string | null
}

export interface ReadAttendance {
  readonly rows: readonly ReadAttendee[]
  readonly matched: number
  readonly waiting: number
  readonly repeated: number
  /** Lines that are no attendee: titles, numbers without a name. */
  readonly skipped: number
}

export interface Recorded {
  readonly added: number
  readonly matched: number
  readonly waiting: number
  /** Signed twice, or registered before. */
  readonly repeated: number
}

export interface AttendeeRow {
  readonly id: string
  readonly lectureId: string
  readonly seq: number
  /** As he signed. */
  readonly name: string
  readonly unit: string | null
  readonly subject: string | null
  readonly state: AttendeeState
  readonly matchedBy: MatchWay | null
  readonly teacherId: string | null
  /** As the register has him; may differ from what was written. */
  readonly teacher: string | null
  readonly school: string | null
  readonly district: string | null
  readonly method: AttendeeMethod
  readonly presence: Presence
  readonly morning: boolean | null
  readonly afternoon: boolean | null
  readonly isObserver: boolean
  /** What was set by hand. */
  readonly hoursGiven: number | null
  /** What he gets. */
  readonly hours: number
  readonly isSpeaker: boolean
  readonly isInvited: boolean
}

/** A name that waits, with whom it may mean. */
export interface WaitingName {
  readonly id: string
  readonly lectureId: string
  readonly lecture: string
  readonly heldOn: string
  readonly name: string
  readonly unit: string | null
  readonly subject: string | null
  readonly phoneMasked: string | null
  /** The school that its unit means; null when it cannot be told. */
  readonly school: string | null
  readonly schoolId: string | null
  readonly suggestions: readonly Suggestion[]
  /** The same name and unit in so many other sessions: answered together. */
  readonly alsoIn: number
}

export interface UnitSummary {
  readonly schoolId: string | null
  readonly unit: string
  readonly district: string | null
  readonly expected: number | null
  readonly present: number
  /** Invited by name and not there. */
  readonly absent: readonly string[]
}

/** 应到, 实到, 缺席 of a session. */
export interface AttendanceSummary {
  readonly expected: number | null
  readonly present: number
  readonly late: number
  readonly observers: number
  readonly waiting: number
  readonly outsiders: number
  readonly absent: number
  readonly units: readonly UnitSummary[]
  readonly districts: readonly { readonly district: string; readonly present: number; readonly schools: number }[]
  /** Ready to paste. */
  readonly text: string
}

export interface Invitee {
  readonly id: string
  readonly kind: 'teacher' | 'school' | 'district'
  readonly teacherId: string | null
  readonly schoolId: string | null
  readonly districtId: string | null
  readonly name: string
  readonly school: string | null
  readonly district: string | null
  readonly subject: string | null
  readonly places: number
  /** How many of them came. */
  readonly present: number
}
