import { policyDefaults, type PolicyValues } from '../policies/policy.ts'
import type { CodeBook } from './code-book.ts'
import type { DistrictBook } from './district-book.ts'
import type { SchoolIndex } from './school-index.ts'

/** Numbers that the policy of the cohort sets; nothing of the kind is written into the rules. */
export interface ImportPolicy {
  /** More mentees than this are warned of. */
  readonly mentorWarnAbove: number
  /** More than this block; null: never. */
  readonly mentorBlockAbove: number | null
  /** A person may be member of so many studios. */
  readonly studiosPerPerson: number
}

/** The limits of the cohorts that are open now. */
export const importPolicyOf = ({ pairing, studio }: Pick<PolicyValues, 'pairing' | 'studio'>): ImportPolicy => ({
  mentorWarnAbove: pairing.menteeWarning,
  mentorBlockAbove: pairing.reportedLimit,
  studiosPerPerson: studio.memberMost,
})

export const defaultImportPolicy: ImportPolicy = importPolicyOf(policyDefaults)

/** What reading any cell needs to know. */
export interface ReadContext {
  readonly codes: CodeBook
  readonly districts: DistrictBook
  readonly schools: SchoolIndex
  readonly today: string
}

/** What is known of the sheet as a whole. */
export interface SheetContext {
  readonly file: string
  readonly sheet: string
  /** The county that reports it; null: the city, or unknown. */
  readonly district: string | null
  /** The school that reports it, where a school does. */
  readonly schoolText: string | null
  readonly knowsTypes: boolean
  readonly year: number | null
}
