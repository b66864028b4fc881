import type { House } from '#main/db/house.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import type { AssessItem, AssessObject, GradeLine, Scheme, SchemeDraft } from '#shared/assessments/assessment.ts'

interface SchemeRow extends Pick<Scheme, 'id' | 'name' | 'object' | 'total' | 'excellentShare' | 'basis' | 'rounds'> {
  readonly no: number
  readonly isArchived: number
}

interface ItemRow extends Omit<AssessItem, 'sources' | 'cells' | 'isBonus'> {
  readonly no: number
  readonly isBonus: number
}

type SourceRow = AssessItem['sources'][number] & { readonly itemNo: number }
type CellRow = AssessItem['cells'][number] & { readonly itemNo: number }

/** A scheme with the numbers of its row and of its items' rows. */
export interface StoredScheme extends Scheme {
  readonly no: number
  readonly itemNos: ReadonlyMap<string, number>
}

export type SchemeFacts = Pick<SchemeDraft, 'name' | 'total' | 'excellentShare' | 'basis'>

const select = `
  SELECT s.no, s.id, s.name, s.object, s.total, s.excellent_share AS excellentShare, s.basis, s.is_archived AS isArchived,
    (SELECT count(*) FROM assess_scheme c JOIN assess_round r ON r.scheme_no = c.no WHERE c.copied_from = s.no) AS rounds
  FROM assess_scheme s`

const withoutItem = <Row extends { readonly itemNo: number }>({ itemNo: _itemNo, ...row }: Row): Omit<Row, 'itemNo'> =>
  row

/** Every statement over `assess_scheme` and the tables of its parts. */
export function createSchemeRepository({ db, createId }: House) {
  const list = db.prepare<[{ object: string | null; withArchived: number }], SchemeRow>(
    `${select} WHERE s.is_copy = 0 AND (:object IS NULL OR s.object = :object) AND (:withArchived OR s.is_archived = 0)
     ORDER BY s.position, s.no`,
  )
  const byId = db.prepare<[string], SchemeRow>(`${select} WHERE s.id = ? AND s.is_copy = 0`)
  const byNo = db.prepare<[number], SchemeRow>(`${select} WHERE s.no = ?`)
  const idByName = db.prepare<[string], string>('SELECT id FROM assess_scheme WHERE name = ? AND is_copy = 0').pluck()
  const grades = db.prepare<[number], GradeLine>(
    'SELECT grade, min_score AS minScore FROM assess_grade WHERE scheme_no = ? ORDER BY min_score DESC, no',
  )
  const items = db.prepare<[number], ItemRow>(
    `SELECT no, id, section, name, kind, max, base, quota, is_bonus AS isBonus, standard
     FROM assess_item WHERE scheme_no = ? ORDER BY position, no`,
  )
  const ofScheme = 'JOIN assess_item i ON i.no = x.item_no WHERE i.scheme_no = ? ORDER BY x.no'
  const sources = db.prepare<[number], SourceRow>(
    `SELECT x.item_no AS itemNo, x.source, x.type, x.role, x.phase, x.points FROM assess_source x ${ofScheme}`,
  )
  const cells = db.prepare<[number], CellRow>(
    `SELECT x.item_no AS itemNo, x.level, x.award, x.points FROM assess_cell x ${ofScheme}`,
  )
  const insert = db.prepare<[SchemeFacts & Record<'id' | 'object', string> & Record<'origin' | 'isCopy', unknown>]>(
    `INSERT INTO assess_scheme (id, name, object, total, excellent_share, basis, is_copy, copied_from, position)
     VALUES (:id, :name, :object, :total, :excellentShare, :basis, :isCopy, :origin,
       (SELECT coalesce(max(position), 0) + 1 FROM assess_scheme))`,
  )
  const setFacts = db.prepare<[SchemeFacts & { no: number }]>(
    `UPDATE assess_scheme SET name = :name, total = :total, excellent_share = :excellentShare, basis = :basis WHERE no = :no`,
  )
  const setArchived = db.prepare<[number, number]>('UPDATE assess_scheme SET is_archived = ? WHERE no = ?')
  const remove = db.prepare<[number]>('DELETE FROM assess_scheme WHERE no = ?')
  const clearItems = db.prepare<[number]>('DELETE FROM assess_item WHERE scheme_no = ?')
  const clearGrades = db.prepare<[number]>('DELETE FROM assess_grade WHERE scheme_no = ?')
  const insertGrade = db.prepare<[GradeLine & { schemeNo: number }]>(
    'INSERT INTO assess_grade (scheme_no, grade, min_score) VALUES (:schemeNo, :grade, :minScore)',
  )
  const insertItem = db.prepare<[Record<string, unknown>]>(
    `INSERT INTO assess_item (id, scheme_no, position, section, name, kind, max, base, quota, is_bonus, standard)
     VALUES (:id, :schemeNo, :position, :section, :name, :kind, :max, :base, :quota, :isBonus, :standard)`,
  )
  const insertSource = db.prepare<[Record<string, unknown>]>(
    `INSERT INTO assess_source (item_no, source, type, role, phase, points)
     VALUES (:itemNo, :source, :type, :role, :phase, :points)`,
  )
  const insertCell = db.prepare<[Record<string, unknown>]>(
    'INSERT INTO assess_cell (item_no, level, award, points) VALUES (:itemNo, :level, :award, :points)',
  )
  const hadAny = db.prepare<[], number>(`SELECT count(*) FROM sqlite_sequence WHERE name = 'assess_scheme'`).pluck()
  const hasCode = db
    .prepare<[string, string], number>('SELECT EXISTS (SELECT 1 FROM code_entry WHERE list = ? AND name = ?)')
    .pluck()

  function whole(row: SchemeRow): StoredScheme {
    const itemRows = items.all(row.no)
    const sourcesOf = groupBy(sources.all(row.no), ({ itemNo }) => itemNo)
    const cellsOf = groupBy(cells.all(row.no), ({ itemNo }) => itemNo)
    return {
      ...row,
      isArchived: row.isArchived === 1,
      grades: grades.all(row.no),
      itemNos: new Map(itemRows.map(({ id, no }) => [id, no])),
      items: itemRows.map(({ no, isBonus, ...item }) => ({
        ...item,
        isBonus: isBonus === 1,
        sources: (sourcesOf.get(no) ?? []).map(withoutItem),
        cells: (cellsOf.get(no) ?? []).map(withoutItem),
      })),
    }
  }

  function insertItems(schemeNo: number, drafts: SchemeDraft['items']): void {
    drafts.forEach(({ sources: from, cells: matrix, isBonus, ...item }, at) => {
      const row = { ...item, id: createId(), schemeNo, position: at + 1, isBonus: Number(isBonus) }
      const itemNo = Number(insertItem.run(row).lastInsertRowid)
      for (const source of from) insertSource.run({ ...source, itemNo })
      for (const cell of matrix) insertCell.run({ ...cell, itemNo })
    })
  }

  function insertGrades(schemeNo: number, lines: readonly GradeLine[]): void {
    for (const line of lines) insertGrade.run({ ...line, schemeNo })
  }

  const one = (row: SchemeRow | undefined) => (row === undefined ? undefined : whole(row))

  return {
    list: (object: AssessObject | undefined, withArchived: boolean) =>
      list.all({ object: object ?? null, withArchived: Number(withArchived) }).map(whole),
    byId: (id: string) => one(byId.get(id)),
    byNo: (no: number) => one(byNo.get(no)),
    idByName: (name: string) => idByName.get(name),
    hasCode: (list: string, name: string): boolean => hasCode.get(list, name) === 1,
    /** Whether a scheme has ever been stored, removed ones too. */
    hadAny: (): boolean => Number(hadAny.get()) > 0,
    /** `copyOf`: the number of the scheme that a round copies. */
    insert({ items: drafts, grades: lines, object, ...facts }: SchemeDraft, copyOf: number | null = null) {
      const id = createId()
      const { name, total, excellentShare, basis } = facts
      const row = { id, object, name, total, excellentShare, basis, isCopy: Number(copyOf !== null), origin: copyOf }
      const no = Number(insert.run(row).lastInsertRowid)
      insertGrades(no, lines)
      insertItems(no, drafts)
      return { no, id }
    },
    setFacts: (no: number, facts: SchemeFacts): void => void setFacts.run({ ...facts, no }),
    setItems(no: number, drafts: SchemeDraft['items']): void {
      clearItems.run(no)
      insertItems(no, drafts)
    },
    setGrades(no: number, lines: readonly GradeLine[]): void {
      clearGrades.run(no)
      insertGrades(no, lines)
    },
    setArchived: (no: number, isArchived: boolean): void => void setArchived.run(Number(isArchived), no),
    remove: (no: number): void => void remove.run(no),
  }
}

export type SchemeRepository = ReturnType<typeof createSchemeRepository>
