import type { House } from '#main/db/house.ts'
import { columnNames, createRowSetter, places, selected } from '#main/db/row-writer.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { TwinStatus } from '#shared/twinning/twin-group.ts'
import type { DistrictRule, TwinSlot } from '#shared/twinning/twin-scheme.ts'
import { slotColumns, toSlot, toSlotRow, type SlotRow } from './scheme-repository.ts'

export interface GroupFields {
  readonly cohortNo: number
  readonly schemeNo: number | null
  readonly schemeName: string
  readonly districtRule: DistrictRule
  readonly name: string
  readonly stage: string
  readonly agreementNo: string | null
  readonly agreementOn: IsoDate | null
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly term: number
  readonly status: TwinStatus
  readonly statusSince: IsoDate
  readonly endedOn: IsoDate | null
  readonly reason: string | null
  readonly organizer: string | null
  readonly person: string | null
  readonly phone: string | null
  readonly content: string | null
  readonly remark: string | null
  readonly sourceRow: number | null
}

export interface StoredGroup extends GroupFields {
  readonly no: number
  readonly id: string
  readonly code: string
}

const groupColumns = {
  cohortNo: 'cohort_no',
  schemeNo: 'scheme_no',
  schemeName: 'scheme_name',
  districtRule: 'district_rule',
  name: 'name',
  stage: 'stage',
  agreementNo: 'agreement_no',
  agreementOn: 'agreement_on',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  term: 'term',
  status: 'status',
  statusSince: 'status_since',
  endedOn: 'ended_on',
  reason: 'reason',
  organizer: 'organizer',
  person: 'person',
  phone: 'phone',
  content: 'content',
  remark: 'remark',
  sourceRow: 'source_row',
} as const satisfies Record<keyof GroupFields, string>

/** Writes and reads whole rows of `twin_group`, its copy of the slots, and the names it went by before. */
export function createGroupRepository({ db, clock, createId }: House) {
  const select = `SELECT g.no, g.id, g.code, ${selected(groupColumns, 'g')} FROM twin_group g`
  const byKey = db.prepare<[{ key: string }], StoredGroup>(`${select} WHERE g.id = :key OR g.code = :key`)
  const byNo = db.prepare<[number], StoredGroup>(`${select} WHERE g.no = ?`)
  const byIds = db.prepare<[string], StoredGroup>(
    `${select} WHERE g.id IN (SELECT value FROM json_each(?)) ORDER BY g.no`,
  )
  const insert = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO twin_group (id, code, ${columnNames(groupColumns)}, created_at, updated_at)
     VALUES (:id, :code, ${places(groupColumns)}, :now, :now)`,
  )
  const set = createRowSetter(db, 'twin_group', groupColumns, ', updated_at = :now')
  const touch = db.prepare<[string, number], never>('UPDATE twin_group SET updated_at = ? WHERE no = ?')
  const lastCode = db
    .prepare<[{ from: string; to: string; skip: number }], number>(
      'SELECT coalesce(max(CAST(substr(code, :skip) AS INTEGER)), 0) FROM twin_group WHERE code > :from AND code < :to',
    )
    .pluck()
  const addSlot = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO twin_group_slot (group_no, position, ${columnNames(slotColumns)})
     VALUES (:groupNo, :position, ${places(slotColumns)})`,
  )
  const slots = db.prepare<[number], SlotRow>(
    `SELECT ${selected(slotColumns, 's')} FROM twin_group_slot s WHERE s.group_no = ? ORDER BY s.position, s.no`,
  )
  const addName = db.prepare<[Record<string, unknown>], never>(
    'INSERT INTO twin_group_name (id, group_no, name, until_on) VALUES (:id, :groupNo, :name, :untilOn)',
  )
  const names = db.prepare<[number], { readonly name: string; readonly untilOn: string }>(
    'SELECT name, until_on AS untilOn FROM twin_group_name WHERE group_no = ? ORDER BY until_on, no',
  )

  /** Codes `XJ-2025-001`, counted on within the year of the cohort. */
  function nextCode(schoolYear: string): string {
    const prefix = `XJ-${schoolYear.slice(0, 4)}-`
    const last = Number(lastCode.get({ from: prefix, to: `${prefix}:`, skip: prefix.length + 1 }))
    return `${prefix}${String(last + 1).padStart(3, '0')}`
  }

  return {
    byKey: (idOrCode: string) => byKey.get({ key: idOrCode }),
    byNo: (no: number) => byNo.get(no),
    byIds: (ids: readonly string[]) => byIds.all(JSON.stringify(ids)),
    insert(schoolYear: string, fields: GroupFields, slotsOf: readonly TwinSlot[]): StoredGroup {
      const [id, code] = [createId(), nextCode(schoolYear)]
      const no = Number(insert.run({ ...fields, id, code, now: clock.now() }).lastInsertRowid)
      for (const [position, slot] of slotsOf.entries()) addSlot.run({ ...toSlotRow(slot), groupNo: no, position })
      return { ...fields, id, code, no }
    },
    set: (no: number, changes: Partial<GroupFields>): void => set(no, changes, { now: clock.now() }),
    /** Something that belongs to it has changed. */
    touch: (no: number): void => void touch.run(clock.now(), no),
    slots: (no: number): readonly TwinSlot[] => slots.all(no).map(toSlot),
    addFormerName: (groupNo: number, name: string, untilOn: IsoDate): void =>
      void addName.run({ id: createId(), groupNo, name, untilOn }),
    formerNames: (no: number) => names.all(no),
  }
}

export type GroupRepository = ReturnType<typeof createGroupRepository>
