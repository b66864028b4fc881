import type { House } from '#main/db/house.ts'
import { columnNames, places, selected } from '#main/db/row-writer.ts'
import type { TwinScheme, TwinSchemeDraft, TwinSlot } from '#shared/twinning/twin-scheme.ts'

interface SchemeRow extends Omit<TwinScheme, 'slots' | 'isDefault' | 'isArchived'> {
  readonly no: number
  readonly isDefault: number
  readonly isArchived: number
}

export interface StoredScheme extends TwinScheme {
  readonly no: number
}

export type SlotRow = Omit<TwinSlot, 'isLead'> & { readonly isLead: number }

export const slotColumns = {
  code: 'code',
  label: 'label',
  least: 'least',
  most: 'most',
  layer: 'layer',
  filter: 'filter',
  isLead: 'is_lead',
} as const satisfies Record<keyof TwinSlot, string>

export const toSlot = (row: SlotRow): TwinSlot => ({ ...row, isLead: row.isLead === 1 })
export const toSlotRow = (slot: TwinSlot): SlotRow => ({ ...slot, isLead: Number(slot.isLead) })

/** Every statement over `twin_scheme` and `twin_slot`. */
export function createSchemeRepository({ db, createId }: House) {
  const select = `
    SELECT s.no, s.id, s.name, s.note, s.district_rule AS districtRule, s.is_default AS isDefault,
      s.is_archived AS isArchived,
      (SELECT count(*) FROM twin_group g WHERE g.scheme_no = s.no AND g.status <> 'void') AS "groups"
    FROM twin_scheme s`
  const all = db.prepare<[], SchemeRow>(`${select} ORDER BY s.is_archived, s.position, s.no`)
  const byId = db.prepare<[string], SchemeRow>(`${select} WHERE s.id = ?`)
  const idByName = db.prepare<[string], string>('SELECT id FROM twin_scheme WHERE name = ?').pluck()
  const hadAny = db.prepare<[], number>(`SELECT count(*) FROM sqlite_sequence WHERE name = 'twin_scheme'`).pluck()
  const slots = db.prepare<[number], SlotRow>(
    `SELECT ${selected(slotColumns, 's')} FROM twin_slot s WHERE s.scheme_no = ? ORDER BY s.position, s.no`,
  )
  const insert = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO twin_scheme (id, name, note, district_rule, position)
     SELECT :id, :name, :note, :districtRule, coalesce(max(position), 0) + 1 FROM twin_scheme`,
  )
  const update = db.prepare<[Record<string, unknown>], never>(
    'UPDATE twin_scheme SET name = :name, note = :note, district_rule = :districtRule WHERE no = :no',
  )
  const addSlot = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO twin_slot (scheme_no, position, ${columnNames(slotColumns)})
     VALUES (:schemeNo, :position, ${places(slotColumns)})`,
  )
  const clearSlots = db.prepare<[number], never>('DELETE FROM twin_slot WHERE scheme_no = ?')
  const setArchived = db.prepare<[number, number], never>('UPDATE twin_scheme SET is_archived = ? WHERE no = ?')
  const clearDefault = db.prepare<[], never>('UPDATE twin_scheme SET is_default = 0 WHERE is_default = 1')
  const setDefault = db.prepare<[number], never>('UPDATE twin_scheme SET is_default = 1 WHERE no = ?')

  const toScheme = (row: SchemeRow): StoredScheme => ({
    ...row,
    isDefault: row.isDefault === 1,
    isArchived: row.isArchived === 1,
    slots: slots.all(row.no).map(toSlot),
  })

  function putSlots(schemeNo: number, drafts: readonly TwinSlot[]): void {
    for (const [position, slot] of drafts.entries()) addSlot.run({ ...toSlotRow(slot), schemeNo, position })
  }

  return {
    all: (): readonly StoredScheme[] => all.all().map(toScheme),
    byId(id: string): StoredScheme | undefined {
      const row = byId.get(id)
      return row === undefined ? undefined : toScheme(row)
    },
    idByName: (name: string) => idByName.get(name),
    /** Whether a scheme was ever stored, gone or not. */
    hadAny: (): boolean => Number(hadAny.get()) > 0,
    insert({ slots: drafts, ...draft }: TwinSchemeDraft): { readonly id: string; readonly no: number } {
      const id = createId()
      const no = Number(insert.run({ ...draft, id }).lastInsertRowid)
      putSlots(no, drafts)
      return { id, no }
    },
    update(no: number, { slots: drafts, ...draft }: TwinSchemeDraft): void {
      update.run({ ...draft, no })
      clearSlots.run(no)
      putSlots(no, drafts)
    },
    setArchived: (no: number, isArchived: boolean): void => void setArchived.run(Number(isArchived), no),
    setDefault(no: number): void {
      clearDefault.run()
      setDefault.run(no)
    },
  }
}

export type SchemeRepository = ReturnType<typeof createSchemeRepository>
