import type { House } from '#main/db/house.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { sortKeyOf } from '#shared/registry/pinyin.ts'
import { identityOf } from '#shared/registry/teacher-rules.ts'
import { isGone } from '#shared/registry/teacher.ts'
import { createEmploymentRepository, type StoredEmployment } from './employment-repository.ts'
import { createHonourRepository } from './honour-repository.ts'
import { createReferenceRepository } from './reference-repository.ts'
import type { SearchIndex } from './search-index.ts'
import { createTeacherPairingRepository } from './teacher-pairing-repository.ts'
import { createTeacherRepository, type StoredTeacher, type TeacherRecord } from './teacher-repository.ts'

/** What others do about two records of one person becoming one, within the action of the merge. */
export interface MergeNeighbours {
  /** Before rows change hands: what both were given for the same thing. */
  readonly beforeMerge: (keepNo: number, duplicateNo: number) => void
  /** When everything stands under the one that is kept. */
  readonly afterMerge: (keepNo: number) => void
}

export interface MergeRequest {
  readonly keepId: string
  readonly duplicateId: string
  /** Fields of the form whose value is taken from the duplicate. */
  readonly fields: readonly string[]
}

/** Fields that a merge may choose; the school brings its district with it, the status its day. */
const choosable = [
  'name',
  'reading',
  'sex',
  'nationalId',
  'birth',
  'ethnicity',
  'political',
  'workStart',
  'stage',
  'subject',
  'subject2',
  'post',
  'title',
  'titleDate',
  'education',
  'major',
  'phone',
  'email',
  'remark',
] as const satisfies readonly (keyof TeacherRecord)[]

const schoolFields = ['schoolNo', 'districtNo', 'isRural'] as const
const statusFields = ['status', 'leftOn'] as const

const pick = (record: TeacherRecord, keys: readonly (keyof TeacherRecord)[]): Partial<TeacherRecord> =>
  Object.fromEntries(keys.map((key) => [key, record[key]]))

/** Two records of one person become one: what is filled in only once is kept, what differs the officer chooses. */
export function createTeacherMerge(
  house: House,
  searchIndex: SearchIndex,
  { beforeMerge, afterMerge }: MergeNeighbours,
) {
  const { db, clock, act } = house
  const teachers = createTeacherRepository(db)
  const employments = createEmploymentRepository(db)
  const honours = createHonourRepository(db)
  const references = createReferenceRepository(db)
  const pairings = createTeacherPairingRepository(db)

  function twoOf({ keepId, duplicateId }: MergeRequest): readonly [StoredTeacher, StoredTeacher] {
    if (keepId === duplicateId) throw new AppError('registry/merge-same')
    const [keep, duplicate] = [teachers.byId(keepId), teachers.byId(duplicateId)]
    if (keep === undefined || duplicate === undefined) throw new AppError('record/not-found')
    return [keep, duplicate]
  }

  function refuseTwoPeople(keep: StoredTeacher, duplicate: StoredTeacher): void {
    if (keep.nationalId !== null && duplicate.nationalId !== null && keep.nationalId !== duplicate.nationalId) {
      throw new AppError('registry/merge-conflict', { reason: '两人的身份证号不同。如确是同一人，请先改正抄错的号码' })
    }
    const code = pairings.together(keep.no, duplicate.no)
    if (code !== undefined) throw new AppError('registry/merge-conflict', { reason: `两人是结对 ${code} 的师傅和徒弟` })
  }

  function mergedRecord(keep: StoredTeacher, duplicate: StoredTeacher, fields: ReadonlySet<string>): TeacherRecord {
    const { no: _no, schoolId: _schoolId, ...kept } = keep
    const taken = choosable.filter((field) => fields.has(field) || (keep[field] === null && duplicate[field] !== null))
    const takesSchool = fields.has('schoolId') || keep.schoolNo === null
    const merged: TeacherRecord = {
      ...kept,
      ...pick(duplicate, taken),
      ...(takesSchool ? pick(duplicate, schoolFields) : {}),
      ...(fields.has('status') ? pick(duplicate, statusFields) : {}),
      sourceRow: kept.sourceRow ?? duplicate.sourceRow,
      updatedAt: clock.now(),
    }
    return { ...merged, ...identityOf(merged), sortKey: sortKeyOf(merged.name, 'person', merged.reading) }
  }

  /** The same title of the same batch is one honour. */
  function uniteHonours(keepNo: number, duplicateNo: number): void {
    const known = new Set(honours.list(keepNo).map(({ name, batch }) => `${name}/${batch ?? ''}`))
    for (const honour of honours.list(duplicateNo)) {
      if (known.has(`${honour.name}/${honour.batch ?? ''}`)) honours.remove(honour.no)
      else honours.moveTo(keepNo, honour.no)
    }
  }

  const sameStay = (a: StoredEmployment, b: StoredEmployment): boolean =>
    a.schoolNo === b.schoolNo && (a.startsOn === b.startsOn || a.endsOn === b.endsOn)

  /** Afterwards only the row of the school where he works now is open. */
  function uniteEmployments(keepNo: number, duplicateNo: number, merged: TeacherRecord): void {
    const own = employments.stored(keepNo)
    for (const row of employments.stored(duplicateNo)) {
      if (own.some((mine) => sameStay(mine, row))) employments.remove(row.no)
      else employments.moveTo(keepNo, row.no)
    }
    const open = employments.stored(keepNo).filter((row) => row.endsOn === null)
    const current = isGone(merged.status) ? undefined : open.find((row) => row.schoolNo === merged.schoolNo)
    for (const row of open) if (row !== current) employments.endOne(row.no, clock.today(), '合并重复记录')
  }

  return (request: MergeRequest): { readonly id: string } =>
    act('teachers.merge', () => {
      const [keep, duplicate] = twoOf(request)
      refuseTwoPeople(keep, duplicate)
      const merged = mergedRecord(keep, duplicate, new Set(request.fields))
      beforeMerge(keep.no, duplicate.no)
      references.repoint('teacher', duplicate.no, keep.no)
      afterMerge(keep.no)
      uniteHonours(keep.no, duplicate.no)
      uniteEmployments(keep.no, duplicate.no, merged)
      teachers.remove(duplicate.no)
      teachers.update(keep.no, merged)
      searchIndex.refresh('teacher', [keep.no, duplicate.no])
      return { title: `合并教师 ${merged.name}`, value: { id: keep.id } }
    })
}
