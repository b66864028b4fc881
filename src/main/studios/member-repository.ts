import type { House } from '#main/db/house.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { MemberRole } from '#shared/studios/studio.ts'
import type { PersonSnapshot } from './person-repository.ts'
import { columnNames, createRowSetter, places, selected } from '#main/db/row-writer.ts'

export interface MemberFields {
  readonly teacherNo: number
  readonly role: MemberRole
  readonly joinedOn: IsoDate
  readonly leftOn: IsoDate | null
  readonly leaveReason: string | null
  readonly schoolNo: number | null
  readonly schoolName: string
  readonly districtNo: number | null
  readonly title: string | null
  readonly honours: string | null
  readonly isRural: number
  readonly plan: string | null
  readonly remark: string | null
  readonly sourceRow: number | null
}

export interface StoredMember extends MemberFields {
  readonly no: number
  readonly id: string
  readonly studioNo: number
}

export type NewMember = Pick<MemberFields, 'role' | 'joinedOn'> &
  Partial<Pick<MemberFields, 'leftOn' | 'leaveReason' | 'isRural' | 'plan' | 'remark' | 'sourceRow'>>

const columns = {
  teacherNo: 'teacher_no',
  role: 'role',
  joinedOn: 'joined_on',
  leftOn: 'left_on',
  leaveReason: 'leave_reason',
  schoolNo: 'school_no',
  schoolName: 'school_name',
  districtNo: 'district_no',
  title: 'title',
  honours: 'honours',
  isRural: 'is_rural',
  plan: 'plan',
  remark: 'remark',
  sourceRow: 'source_row',
} as const satisfies Record<keyof MemberFields, string>

/** Writes and reads whole rows of `studio_member`; what somebody was on joining stays with his row. */
export function createMemberRepository({ db, createId }: House) {
  const select = `SELECT m.no, m.id, m.studio_no AS studioNo, ${selected(columns, 'm')} FROM studio_member m`
  const byIds = db.prepare<[string], StoredMember>(
    `${select} WHERE m.id IN (SELECT value FROM json_each(?)) ORDER BY m.no`,
  )
  const current = db.prepare<[number], StoredMember>(`${select} WHERE m.studio_no = ? AND m.left_on IS NULL`)
  const ofTeacher = db.prepare<[number, number], StoredMember>(
    `${select} WHERE m.studio_no = ? AND m.teacher_no = ? ORDER BY m.left_on IS NULL DESC, m.no DESC LIMIT 1`,
  )
  const insert = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO studio_member (id, studio_no, ${columnNames(columns)}) VALUES (:id, :studioNo, ${places(columns)})`,
  )
  const set = createRowSetter(db, 'studio_member', columns)
  const empty = { leftOn: null, leaveReason: null, plan: null, remark: null, sourceRow: null }

  return {
    byIds: (ids: readonly string[]) => byIds.all(JSON.stringify(ids)),
    /** Who is in it now. */
    current: (studioNo: number) => current.all(studioNo),
    /** The row of somebody, the standing one before those of the past. */
    ofTeacher: (studioNo: number, teacherNo: number) => ofTeacher.get(studioNo, teacherNo),
    insert(studioNo: number, person: PersonSnapshot, member: NewMember): void {
      const { no: teacherNo, schoolNo, schoolName, districtNo, title, honours, isRural } = person
      const snapshot = { teacherNo, schoolNo, schoolName, districtNo, title, honours, isRural }
      insert.run({ ...empty, ...snapshot, ...member, id: createId(), studioNo })
    },
    set: (no: number, changes: Partial<MemberFields>): void => set(no, changes),
  }
}

export type MemberRepository = ReturnType<typeof createMemberRepository>
