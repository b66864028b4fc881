import type { House } from '#main/db/house.ts'
import type { AidFinding } from '#shared/aid/aid-finding.ts'
import type { TeachingCalendar } from '#shared/calendar/calendar-rules.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { AidPolicy } from '#shared/policies/aid-policy.ts'
import type { TeacherStatus } from '#shared/registry/teacher.ts'
import type { AidBatchRepository, StoredBatch } from './aid-batch-repository.ts'
import type { AidPeopleRepository } from './aid-people-repository.ts'
import type { EngagementRepository } from './engagement-repository.ts'
import type { PostingBooksRepository } from './posting-books-repository.ts'
import type { PostingRepository, StoredPosting } from './posting-repository.ts'
import type { ShadowingRepository } from './shadowing-repository.ts'
import type { StoredVisit, VisitRepository } from './visit-repository.ts'

/** What the area needs to know of a cohort. */
export interface AidCohort {
  readonly no: number
  readonly id: string
  readonly name: string
}

/** Where in which file a record stood. */
export interface SourcePlace {
  readonly file: string
  readonly sheet: string
  readonly row: number
}

/** Functions of other areas, handed over by the composition root. */
export interface AidNeighbours {
  readonly cohortByNo: (no: number) => AidCohort
  /** The open cohort of a school year, made when there is none; inside the caller's action. */
  readonly ensureCohort: (schoolYear: string) => AidCohort
  readonly policyOf: (cohortNo: number) => AidPolicy
  /** The numbers that hold at a day, for what belongs to no batch. */
  readonly policyAt: (day: IsoDate) => AidPolicy
  readonly calendar: () => TeachingCalendar
  /** Null when it came from no file. */
  readonly sourceOf: (sourceRow: number) => SourcePlace | null
  /** The state of a teacher in the register; within the caller's action. */
  readonly markTeacher: (teacherId: string, status: Extract<TeacherStatus, 'active' | 'on-aid'>, on: IsoDate) => void
  /** Brings the milestones of these postings in line with their terms and states; within the caller's action. */
  readonly followMilestones: (postingNos: readonly number[]) => void
  /** Does the open 慰问 milestones of these postings that are due by a day; within the caller's action. */
  readonly doneCare: (postingNos: readonly number[], on: IsoDate, dueBy: IsoDate) => void
}

/** What the services of the area are made of. */
export interface AidParts {
  readonly house: House
  readonly neighbours: AidNeighbours
  readonly people: AidPeopleRepository
  readonly batches: AidBatchRepository
  readonly postings: PostingRepository
  readonly books: PostingBooksRepository
  readonly visits: VisitRepository
  readonly shadowings: ShadowingRepository
  readonly engagements: EngagementRepository
}

/** Throws `record/not-found`. */
export function batchOf({ batches }: AidParts, id: string): StoredBatch {
  const batch = batches.byId(id)
  if (batch === undefined) throw new AppError('record/not-found', { id })
  return batch
}

export function postingOf({ postings }: AidParts, idOrCode: string): StoredPosting {
  const posting = postings.byKey(idOrCode)
  if (posting === undefined) throw new AppError('record/not-found', { id: idOrCode })
  return posting
}

export function visitOf({ visits }: AidParts, idOrCode: string): StoredVisit {
  const visit = visits.byKey(idOrCode)
  if (visit === undefined) throw new AppError('record/not-found', { id: idOrCode })
  return visit
}

export const policyOfPosting = ({ batches, neighbours, house }: AidParts, { batchNo }: StoredPosting): AidPolicy => {
  const batch = batches.byNo(batchNo)
  return batch === undefined ? neighbours.policyAt(house.clock.today()) : neighbours.policyOf(batch.cohortNo)
}

/** Throws `aid/rules-broken` for what cannot be stored. */
export function refuseBlocked(findings: readonly AidFinding[]): void {
  const blocking = findings.filter(({ severity }) => severity === 'block')
  if (blocking.length === 0) return
  throw new AppError('aid/rules-broken', { problems: blocking.map(({ sentence }) => sentence), findings: blocking })
}

/** 工作.xlsx 名册 第4行 */
export const sourceText = ({ neighbours }: AidParts, sourceRow: number | null): string | null => {
  const source = sourceRow === null ? null : neighbours.sourceOf(sourceRow)
  return source === null ? null : `${source.file} ${source.sheet} 第${source.row}行`
}

export const because = (reason: string, note: string | null): string => (note === null ? reason : `${reason}：${note}`)

/** What was sent of a change, without what was not. */
export const sentOf = <Value extends object>(changes: Value): Sent<Value> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Sent<Value>

type Sent<Value> = { [Key in keyof Value]?: Exclude<Value[Key], undefined> }
