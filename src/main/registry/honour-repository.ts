import type { Database } from '#main/db/house.ts'
import type { Honour, HonourDraft } from '#shared/registry/teacher.ts'

export interface StoredHonour extends Honour {
  readonly no: number
}

const columns = `h.no, h.id, h.name, h.level, h.batch, h.state, h.awarded_on AS awardedOn,
  h.document_no AS documentNo, h.valid_until AS validUntil`

export function createHonourRepository(db: Database) {
  const list = db.prepare<[number], StoredHonour>(
    `SELECT ${columns} FROM honour h LEFT JOIN code_entry c ON c.list = 'honour' AND c.name = h.name
     WHERE h.teacher_no = ? ORDER BY h.state <> 'confirmed', c.grade DESC, h.awarded_on DESC, h.no`,
  )
  const insert = db.prepare<[HonourDraft & { id: string; teacherNo: number }], never>(
    `INSERT INTO honour (id, teacher_no, name, level, batch, state, awarded_on, document_no, valid_until)
     VALUES (:id, :teacherNo, :name, :level, :batch, :state, :awardedOn, :documentNo, :validUntil)`,
  )
  const update = db.prepare<[HonourDraft & { no: number }], never>(
    `UPDATE honour SET name = :name, level = :level, batch = :batch, state = :state, awarded_on = :awardedOn,
       document_no = :documentNo, valid_until = :validUntil WHERE no = :no`,
  )
  const moveTo = db.prepare<[number, number], never>('UPDATE honour SET teacher_no = ? WHERE no = ?')
  const remove = db.prepare<[number], never>('DELETE FROM honour WHERE no = ?')
  const removeOf = db.prepare<[number], never>('DELETE FROM honour WHERE teacher_no = ?')
  return {
    list: (teacherNo: number) => list.all(teacherNo),
    insert: (teacherNo: number, id: string, draft: HonourDraft): void => void insert.run({ ...draft, id, teacherNo }),
    update: (no: number, draft: HonourDraft): void => void update.run({ ...draft, no }),
    moveTo: (teacherNo: number, no: number): void => void moveTo.run(teacherNo, no),
    remove: (no: number): void => void remove.run(no),
    removeOf: (teacherNo: number): void => void removeOf.run(teacherNo),
  }
}

export type HonourRepository = ReturnType<typeof createHonourRepository>
