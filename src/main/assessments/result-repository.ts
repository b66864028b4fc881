import type { House } from '#main/db/house.ts'
import type { Ground, ItemScore, ResultRow } from '#shared/assessments/assessment.ts'

type FrozenRow = Omit<ResultRow, 'items' | 'isExempt' | 'missing'> & { readonly no: number; readonly isExempt: number }
type ScoreRow = Omit<ItemScore, 'grounds' | 'isMissing'> & { readonly no: number }

interface FrozenScore {
  readonly resultNo: number
  readonly itemId: string
  readonly score: number | null
}

export interface NewResult {
  readonly roundNo: number
  readonly targetNo: number
  readonly row: ResultRow
  readonly items: readonly ItemScore[]
  /** Numbers of the scheme's items. */
  readonly itemNos: ReadonlyMap<string, number>
}

/** Every statement over what a publication freezes: `assess_result`, `assess_score` and `assess_ground`. */
export function createResultRepository({ db, createId }: House) {
  const columns = `no, target_id AS targetId, code, name, unit, district, score, rank, grade, computed_grade AS computedGrade,
    is_exempt AS isExempt, veto, note AS gradeReason`
  const rows = db.prepare<[number], FrozenRow>(
    `SELECT ${columns} FROM assess_result WHERE round_no = ? ORDER BY rank IS NULL, rank, no`,
  )
  const row = db.prepare<[number, string], FrozenRow>(
    `SELECT ${columns} FROM assess_result WHERE round_no = ? AND target_id = ?`,
  )
  const count = db.prepare<[number], number>('SELECT count(*) FROM assess_result WHERE round_no = ?').pluck()
  const scores = db.prepare<[number], FrozenScore>(
    `SELECT r.no AS resultNo, i.id AS itemId, s.score
     FROM assess_result r JOIN assess_score s ON s.result_no = r.no JOIN assess_item i ON i.no = s.item_no
     WHERE r.round_no = ?`,
  )
  const itemsOf = db.prepare<[number], ScoreRow>(
    `SELECT s.no, i.id AS itemId, s.computed, s.score, s.reason, s.words
     FROM assess_score s JOIN assess_item i ON i.no = s.item_no WHERE s.result_no = ? ORDER BY i.position, i.no`,
  )
  const groundsOf = db.prepare<[number], Ground>(
    `SELECT record, record_id AS recordId, on_date AS "on", words, points FROM assess_ground WHERE score_no = ? ORDER BY no`,
  )
  const insertResult = db.prepare<[Record<string, unknown>]>(
    `INSERT INTO assess_result (id, round_no, target_no, target_id, code, name, unit, district, score, rank, grade,
       computed_grade, is_exempt, veto, note)
     VALUES (:id, :roundNo, :targetNo, :targetId, :code, :name, :unit, :district, :score, :rank, :grade,
       :computedGrade, :isExempt, :veto, :gradeReason)`,
  )
  const insertScore = db.prepare<[Record<string, unknown>]>(
    `INSERT INTO assess_score (result_no, item_no, computed, score, reason, words)
     VALUES (:resultNo, :itemNo, :computed, :score, :reason, :words)`,
  )
  const insertGround = db.prepare<[Ground & { scoreNo: number }]>(
    `INSERT INTO assess_ground (score_no, record, record_id, on_date, words, points)
     VALUES (:scoreNo, :record, :recordId, :on, :words, :points)`,
  )

  const plain = ({ no: _no, isExempt, ...frozen }: FrozenRow): Omit<ResultRow, 'items'> => ({
    ...frozen,
    isExempt: isExempt === 1,
    missing: 0,
  })

  function itemsByResult(roundNo: number): ReadonlyMap<number, ReadonlyMap<string, number | null>> {
    const found = new Map<number, Map<string, number | null>>()
    for (const { resultNo, itemId, score } of scores.iterate(roundNo)) {
      const ofResult = found.get(resultNo) ?? new Map<string, number | null>()
      found.set(resultNo, ofResult.set(itemId, score))
    }
    return found
  }

  function insertItem(resultNo: number, itemNo: number, item: ItemScore): void {
    const { computed, score, reason, words, grounds } = item
    const scoreNo = Number(insertScore.run({ resultNo, itemNo, computed, score, reason, words }).lastInsertRowid)
    for (const ground of grounds) insertGround.run({ ...ground, scoreNo })
  }

  return {
    count: (roundNo: number): number => Number(count.get(roundNo)),
    rows: (roundNo: number) => rows.all(roundNo).map(plain),
    /** Frozen rows with their scores in the order of the items given. */
    rowsWithItems(roundNo: number, itemIds: readonly string[]): readonly ResultRow[] {
      const items = itemsByResult(roundNo)
      return rows.all(roundNo).map((frozen) => ({
        ...plain(frozen),
        items: itemIds.map((id) => items.get(frozen.no)?.get(id) ?? null),
      }))
    },
    /** One frozen row with its items down to the records; undefined when the round has none of that id. */
    explained(roundNo: number, targetId: string) {
      const frozen = row.get(roundNo, targetId)
      if (frozen === undefined) return undefined
      const items = itemsOf.all(frozen.no).map(({ no, ...item }): ItemScore => {
        return { ...item, isMissing: false, grounds: groundsOf.all(no) }
      })
      return { row: { ...plain(frozen), items: items.map(({ score }) => score) }, items }
    },
    /** Scores that nobody gave are left out: only who takes no part in a round may lack some. */
    insert({
      roundNo,
      targetNo,
      row: { items: _items, missing: _missing, isExempt, ...row },
      items,
      itemNos,
    }: NewResult) {
      const facts = { ...row, id: createId(), roundNo, targetNo, isExempt: Number(isExempt) }
      const resultNo = Number(insertResult.run(facts).lastInsertRowid)
      for (const item of items) {
        const itemNo = itemNos.get(item.itemId)
        if (itemNo !== undefined && !item.isMissing) insertItem(resultNo, itemNo, item)
      }
    },
  }
}

export type ResultRepository = ReturnType<typeof createResultRepository>
