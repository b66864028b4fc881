import type { House } from '#main/db/house.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { Programme } from '#shared/policies/policy.ts'
import type { StudioPolicy } from '#shared/policies/studio-policy.ts'
import { programmeLabels } from '#shared/policies/policy-labels.ts'
import { batchYearOf, programmeOfType } from '#shared/studios/studio-terms.ts'
import type { StudioFinding } from '#shared/studios/studio.ts'
import type { MemberRepository } from './member-repository.ts'
import type { PersonRepository, PersonSnapshot } from './person-repository.ts'
import type { StudioBooksRepository } from './studio-books-repository.ts'
import type { StudioJudge, TermDays } from './studio-judge.ts'
import type { LeadSnapshot, StoredStudio, StudioRepository } from './studio-repository.ts'

export type StudioProgramme = Extract<Programme, 'studio' | 'chief'>

/** What the area needs to know of a cohort. */
export interface StudioCohort {
  readonly no: number
  readonly id: string
  readonly name: string
  readonly programme: Programme
  readonly schoolYear: string
  readonly isClosed: boolean
}

/** Functions of other areas, handed over by the composition root. */
export interface StudioNeighbours {
  /** Throws `cohort/not-found`. */
  readonly cohort: (id: string) => StudioCohort
  readonly cohortByNo: (no: number) => StudioCohort
  /** The open cohort of a year, made when there is none; inside the caller's action. */
  readonly ensureCohort: (programme: StudioProgramme, schoolYear: string) => StudioCohort
  readonly policyOf: (programme: StudioProgramme, cohortNo: number) => StudioPolicy
  /** The numbers that hold at a day, for what has no cohort yet. */
  readonly policyAt: (programme: StudioProgramme, day: IsoDate) => StudioPolicy
  readonly termDays: () => TermDays
  /** Where in which file a record stood; null when it came from no file. */
  readonly sourceOf: (
    sourceRow: number,
  ) => { readonly file: string; readonly sheet: string; readonly row: number } | null
  /** Brings the milestones of these studios in line with their dates and states; within the caller's action. */
  readonly followMilestones: (studioNos: readonly number[]) => void
}

/** What the services of the area are made of. */
export interface StudioParts {
  readonly house: House
  readonly neighbours: StudioNeighbours
  readonly studios: StudioRepository
  readonly members: MemberRepository
  readonly books: StudioBooksRepository
  readonly people: PersonRepository
  readonly judge: StudioJudge
}

/** Throws `record/not-found`. */
export function studioOf({ studios }: StudioParts, idOrCode: string): StoredStudio {
  const studio = studios.byKey(idOrCode)
  if (studio === undefined) throw new AppError('record/not-found', { id: idOrCode })
  return studio
}

export const policyOfStudio = ({ neighbours }: StudioParts, { type, cohortNo }: StoredStudio): StudioPolicy =>
  neighbours.policyOf(programmeOfType(type), cohortNo)

/** The cohort that was asked for, or the usual one of the type and the year. Throws `cohort/closed`, `input/invalid`. */
export function cohortFor(
  { neighbours }: StudioParts,
  {
    cohortId,
    type,
    startsOn,
  }: { readonly cohortId: string | undefined; readonly type: string; readonly startsOn: IsoDate },
): StudioCohort {
  const programme = programmeOfType(type)
  const cohort =
    cohortId === undefined ? neighbours.ensureCohort(programme, batchYearOf(startsOn)) : neighbours.cohort(cohortId)
  if (cohort.isClosed) throw new AppError('cohort/closed', { name: cohort.name })
  if (cohort.programme !== programme) {
    const problem = `批次“${cohort.name}”属于${programmeLabels[cohort.programme]}，请选择${programmeLabels[programme]}的批次`
    throw new AppError('input/invalid', { problems: [problem] })
  }
  return cohort
}

export const leadSnapshot = (lead: PersonSnapshot): LeadSnapshot => ({
  leadNo: lead.no,
  schoolNo: lead.schoolNo,
  schoolName: lead.schoolName,
  districtNo: lead.districtNo,
  leadTitle: lead.title,
  leadHonours: lead.honours,
})

/** Throws `studio/rules-broken` for what no studio can be named or changed with. */
export function refuseBlocked(findings: readonly StudioFinding[]): void {
  const blocking = findings.filter(({ severity }) => severity === 'block')
  if (blocking.length === 0) return
  throw new AppError('studio/rules-broken', { problems: blocking.map(({ sentence }) => sentence), findings: blocking })
}

/** 潘娟名师工作室, or how many it is about. */
export const naming = (studios: readonly Pick<StoredStudio, 'name'>[]): string =>
  studios.length === 1 ? (studios[0]?.name ?? '') : `${studios.length} 个工作室`
