import type { House } from '#main/db/house.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { schoolYearOf } from '#shared/kernel/school-year.ts'
import { programmeLabels } from '#shared/policies/policy-labels.ts'
import type { Programme } from '#shared/policies/policy.ts'
import type { TwinningPolicy } from '#shared/policies/twinning-policy.ts'
import type { TwinFinding } from '#shared/twinning/twin-group.ts'
import type { TwinBooksRepository } from './books-repository.ts'
import type { GroupRepository, StoredGroup } from './group-repository.ts'
import type { LinkRepository } from './link-repository.ts'
import type { MemberRepository } from './member-repository.ts'
import type { SchoolRepository } from './school-repository.ts'
import type { TwinJudge } from './twin-judge.ts'

/** What the area needs to know of a cohort. */
export interface TwinCohort {
  readonly no: number
  readonly id: string
  readonly name: string
  readonly programme: Programme
  readonly schoolYear: string
  readonly isClosed: boolean
}

/** Functions of other areas, handed over by the composition root. */
export interface TwinNeighbours {
  /** Throws `cohort/not-found`. */
  readonly cohort: (id: string) => TwinCohort
  readonly cohortByNo: (no: number) => TwinCohort
  /** The open cohort of a year, made when there is none; inside the caller's action. */
  readonly ensureCohort: (schoolYear: string) => TwinCohort
  readonly policyOf: (cohortNo: number) => TwinningPolicy
  /** The numbers that hold at a day, for what has no cohort yet. */
  readonly policyAt: (day: IsoDate) => TwinningPolicy
  /** Where in which file a record stood; null when it came from no file. */
  readonly sourceOf: (
    sourceRow: number,
  ) => { readonly file: string; readonly sheet: string; readonly row: number } | null
  /** Brings the milestones of these objects in line with their dates and states; within the caller's action. */
  readonly followMilestones: (target: 'twin_group' | 'brand_school', nos: readonly number[]) => void
}

/** What the services of the area are made of. */
export interface TwinParts {
  readonly house: House
  readonly neighbours: TwinNeighbours
  readonly groups: GroupRepository
  readonly members: MemberRepository
  readonly links: LinkRepository
  readonly books: TwinBooksRepository
  readonly schools: SchoolRepository
  readonly judge: TwinJudge
}

export interface Done {
  readonly count: number
}

export const invalid = (problem: string): AppError => new AppError('input/invalid', { problems: [problem] })

/** Throws `record/not-found`. */
export function groupOf({ groups }: Pick<TwinParts, 'groups'>, idOrCode: string): StoredGroup {
  const group = groups.byKey(idOrCode)
  if (group === undefined) throw new AppError('record/not-found', { id: idOrCode })
  return group
}

/** The cohort that was asked for, or the usual one of the year. Throws `cohort/closed`, `input/invalid`. */
export function cohortFor(
  { neighbours }: Pick<TwinParts, 'neighbours'>,
  { cohortId, startsOn }: { readonly cohortId: string | undefined; readonly startsOn: IsoDate },
): TwinCohort {
  const cohort = cohortId === undefined ? neighbours.ensureCohort(schoolYearOf(startsOn)) : neighbours.cohort(cohortId)
  if (cohort.isClosed) throw new AppError('cohort/closed', { name: cohort.name })
  if (cohort.programme !== 'twinning') {
    throw invalid(`批次“${cohort.name}”属于${programmeLabels[cohort.programme]}，请选择学校结对的批次`)
  }
  return cohort
}

/** Throws `twin/rules-broken` for what no group can be stored with. */
export function refuseBlocked(findings: readonly TwinFinding[]): void {
  const blocking = findings.filter(({ severity }) => severity === 'block')
  if (blocking.length === 0) return
  throw new AppError('twin/rules-broken', { problems: blocking.map(({ sentence }) => sentence), findings: blocking })
}

/** 油田第四小学结对组, or how many it is about. */
export const naming = (groups: readonly Pick<StoredGroup, 'name'>[]): string =>
  groups.length === 1 ? (groups[0]?.name ?? '') : `${groups.length} 个结对组`

export const given = (changes: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
