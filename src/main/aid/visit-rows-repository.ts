import type { House } from '#main/db/house.ts'
import { columnNames, createRowSetter, places, selected } from '#main/db/row-writer.ts'
import type { VisitorKind } from '#shared/aid/visit.ts'

export interface PersonFields {
  readonly position: number
  readonly teacherNo: number | null
  readonly name: string
  readonly unit: string | null
  readonly kind: VisitorKind
  readonly duty: string | null
  readonly heads: number
  readonly fromOn: string | null
  readonly toOn: string | null
  readonly remark: string | null
}

export interface StopFields {
  readonly position: number
  readonly on: string
  readonly time: string | null
  readonly place: string | null
  readonly schoolNo: number | null
  readonly content: string
  readonly contact: string | null
}

export interface AgreementFields {
  readonly position: number
  readonly name: string
  readonly parties: string | null
  readonly signedOn: string
  readonly untilOn: string | null
  readonly documentNo: string | null
  readonly content: string | null
}

export interface DonationFields {
  readonly position: number
  readonly item: string
  readonly quantity: string | null
  readonly fen: number | null
  readonly donor: string | null
  readonly receiver: string | null
  readonly on: string | null
  readonly remark: string | null
}

const personColumns = {
  position: 'position',
  teacherNo: 'teacher_no',
  name: 'name',
  unit: 'unit',
  kind: 'kind',
  duty: 'duty',
  heads: 'heads',
  fromOn: 'from_on',
  toOn: 'to_on',
  remark: 'remark',
} as const satisfies Record<keyof PersonFields, string>

const stopColumns = {
  position: 'position',
  on: 'on_date',
  time: 'time',
  place: 'place',
  schoolNo: 'school_no',
  content: 'content',
  contact: 'contact',
} as const satisfies Record<keyof StopFields, string>

const agreementColumns = {
  position: 'position',
  name: 'name',
  parties: 'parties',
  signedOn: 'signed_on',
  untilOn: 'until_on',
  documentNo: 'document_no',
  content: 'content',
} as const satisfies Record<keyof AgreementFields, string>

const donationColumns = {
  position: 'position',
  item: 'item',
  quantity: 'quantity',
  fen: 'fen',
  donor: 'donor',
  receiver: 'receiver',
  on: 'on_date',
  remark: 'remark',
} as const satisfies Record<keyof DonationFields, string>

type Child<Fields> = Fields & { readonly no: number; readonly id: string }
type Wanted<Fields> = Omit<Fields, 'position'> & { readonly id?: string | undefined }

/** The rows of one kind that belong to a visit: read in their order, and put in the place of those there are. */
function childRows<Fields extends { readonly position: number }>(
  { db, createId }: House,
  table: string,
  columns: Readonly<Record<keyof Fields & string, string>>,
) {
  const list = db.prepare<[number], Child<Fields>>(
    `SELECT c.no, c.id, ${selected(columns, 'c')} FROM ${table} c WHERE c.visit_no = ? ORDER BY c.position, c.no`,
  )
  const insert = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO ${table} (id, visit_no, ${columnNames(columns)}) VALUES (:id, :visitNo, ${places(columns)})`,
  )
  const remove = db.prepare<[number], never>(`DELETE FROM ${table} WHERE no = ?`)
  const set = createRowSetter(db, table, columns)
  return {
    of: (visitNo: number): readonly Child<Fields>[] => list.all(visitNo),
    /** Rows without a known id are new; those that are not named go. */
    put(visitNo: number, wanted: readonly Wanted<Fields>[]): void {
      const standing = new Map(list.all(visitNo).map((row) => [row.id, row.no] as const))
      for (const [position, { id, ...fields }] of wanted.entries()) {
        const no = id === undefined ? undefined : standing.get(id)
        if (no === undefined) insert.run({ ...fields, position, id: createId(), visitNo })
        else set(no, { ...fields, position })
        standing.delete(id ?? '')
      }
      for (const no of standing.values()) remove.run(no)
    },
  }
}

/** Who was on a visit, where it went, what was signed and given. */
export function createVisitRowsRepository(house: House) {
  return {
    people: childRows<PersonFields>(house, 'visit_person', personColumns),
    stops: childRows<StopFields>(house, 'visit_stop', stopColumns),
    agreements: childRows<AgreementFields>(house, 'visit_agreement', agreementColumns),
    donations: childRows<DonationFields>(house, 'visit_donation', donationColumns),
  }
}

export type VisitRowsRepository = ReturnType<typeof createVisitRowsRepository>
