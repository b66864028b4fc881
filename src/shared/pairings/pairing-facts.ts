import type { IsoDate, PartialDate } from '../kernel/dates.ts'
import type { TeacherStatus } from '../registry/teacher.ts'
import type { PairingRole, StoredStatus } from './pairing.ts'

/** Another record that may be, or pretends to be, the same person. */
export interface IdentityDoubt {
  readonly otherId: string
  readonly otherName: string
  readonly otherSchool: string
  /** One ID number under two records, or one name in one school under two ID numbers. */
  readonly kind: 'same-id' | 'same-name'
}

/** What the rules know about a person, as he is now. */
export interface PersonFacts {
  readonly id: string
  readonly name: string
  readonly school: string
  readonly districtId: string | null
  readonly stage: string | null
  /** The stages of his school, which 一贯制 stands for. */
  readonly schoolStages: readonly string[]
  readonly subject: string | null
  readonly subject2: string | null
  readonly title: string | null
  /** From the code list of titles; larger is higher, the series of 中职 on the same scale. */
  readonly titleGrade: number | null
  /** The grade of the level (校 县 市 省 国家) of his highest honour that is confirmed and in force; 0: none. */
  readonly honourGrade: number
  readonly sex: 'male' | 'female' | null
  readonly birth: PartialDate | null
  readonly workStart: PartialDate | null
  readonly status: TeacherStatus
  readonly doubts: readonly IdentityDoubt[]
  /** Names of the studios under way that he is in. */
  readonly studios: readonly string[]
}

/** A pair that stands in the database and is under way. */
export interface StandingPair {
  readonly pairingId: string
  readonly groupId: string
  readonly code: string
  readonly mentorId: string
  readonly mentor: string
  readonly menteeId: string
  readonly mentee: string
  readonly role: PairingRole
  readonly kind: string
  readonly subject: string
  readonly status: StoredStatus
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  /** The county that reported it, where it came from a file. */
  readonly reportedBy: string | null
}

/** One of the N as it is to be judged; without `pairingId` and `code` when it is not stored yet. */
export interface CaseMentee {
  readonly person: PersonFacts
  readonly pairingId: string | null
  readonly code: string | null
  readonly role: PairingRole
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly reportedBy: string | null
}

/** A group as it is to be judged: the “1”, the N, and every standing pair that one of them is in. */
export interface PairingCase {
  readonly groupId: string | null
  readonly mentor: PersonFacts
  readonly mentees: readonly CaseMentee[]
  /** null while the form has none yet: then every kind counts as the same. */
  readonly kind: string | null
  readonly stage: string | null
  readonly subject: string | null
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  /** Pairs under way of the mentor and of the mentees; those of the case itself are left out by the rules. */
  readonly standing: readonly StandingPair[]
}

/** The policy's words as grades, so that the rules compare numbers. */
export interface EligibilityLines {
  /** Grade of the lowest title that a mentor may hold; null: any. */
  readonly mentorTitleGrade: number | null
  /** Grade of the honour level that stands in for the title; null: none does. */
  readonly mentorHonourGrade: number | null
}
