import type { House } from '#main/db/house.ts'
import { columnNames, createRowSetter, places, selected } from '#main/db/row-writer.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { SchoolSnapshot } from './school-repository.ts'

export interface MemberFields {
  readonly schoolNo: number
  readonly slot: string
  readonly joinedOn: IsoDate
  readonly leftOn: IsoDate | null
  readonly leaveReason: string | null
  readonly schoolName: string
  readonly districtNo: number | null
  readonly urbanType: string | null
  readonly person: string | null
  readonly phone: string | null
  readonly sourceRow: number | null
}

export interface StoredMember extends MemberFields {
  readonly no: number
  readonly id: string
  readonly groupNo: number
}

export type NewMember = Pick<MemberFields, 'slot' | 'joinedOn'> &
  Partial<Pick<MemberFields, 'person' | 'phone' | 'sourceRow'>>

const columns = {
  schoolNo: 'school_no',
  slot: 'slot',
  joinedOn: 'joined_on',
  leftOn: 'left_on',
  leaveReason: 'leave_reason',
  schoolName: 'school_name',
  districtNo: 'district_no',
  urbanType: 'urban_type',
  person: 'person',
  phone: 'phone',
  sourceRow: 'source_row',
} as const satisfies Record<keyof MemberFields, string>

/** Writes and reads whole rows of `twin_member`; what a school was on joining stays with its row. */
export function createMemberRepository({ db, createId }: House) {
  const select = `SELECT m.no, m.id, m.group_no AS groupNo, ${selected(columns, 'm')} FROM twin_member m`
  const byIds = db.prepare<[string], StoredMember>(
    `${select} WHERE m.id IN (SELECT value FROM json_each(?)) ORDER BY m.no`,
  )
  const current = db.prepare<[number], StoredMember>(
    `${select} WHERE m.group_no = ? AND m.left_on IS NULL ORDER BY m.no`,
  )
  const ofSchool = db.prepare<[number, number], StoredMember>(
    `${select} WHERE m.group_no = ? AND m.school_no = ? ORDER BY m.left_on IS NULL DESC, m.no DESC LIMIT 1`,
  )
  const insert = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO twin_member (id, group_no, ${columnNames(columns)}) VALUES (:id, :groupNo, ${places(columns)})`,
  )
  const set = createRowSetter(db, 'twin_member', columns)
  const empty = { leftOn: null, leaveReason: null, person: null, phone: null, sourceRow: null }

  return {
    byIds: (ids: readonly string[]) => byIds.all(JSON.stringify(ids)),
    /** Who is in it now. */
    current: (groupNo: number) => current.all(groupNo),
    /** The row of a school, the standing one before those of the past. */
    ofSchool: (groupNo: number, schoolNo: number) => ofSchool.get(groupNo, schoolNo),
    insert(groupNo: number, school: SchoolSnapshot, member: NewMember): { readonly no: number; readonly slot: string } {
      const { no: schoolNo, name: schoolName, districtNo, urbanType } = school
      const row = { ...empty, schoolNo, schoolName, districtNo, urbanType, ...member, id: createId(), groupNo }
      return { no: Number(insert.run(row).lastInsertRowid), slot: member.slot }
    },
    set: (no: number, changes: Partial<MemberFields>): void => set(no, changes),
  }
}

export type MemberRepository = ReturnType<typeof createMemberRepository>
