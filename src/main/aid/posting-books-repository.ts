import type { House } from '#main/db/house.ts'
import { createRowSetter } from '#main/db/row-writer.ts'
import type { PostingCare, PostingExtension, PostingGrade, PostingPrivate } from '#shared/aid/posting.ts'

type Draft<Row extends { readonly id: string }> = Omit<Row, 'id'>

const privateColumns = {
  health: 'health',
  contact: 'contact',
  relation: 'relation',
  contactPhone: 'contact_phone',
  family: 'family',
} as const satisfies Record<keyof PostingPrivate, string>

const nothingKept: PostingPrivate = { health: null, contact: null, relation: null, contactPhone: null, family: null }

/** What a posting keeps beside itself: extensions, grades, 慰问, and what is hidden. */
export function createPostingBooksRepository({ db, createId }: House) {
  const extensions = db.prepare<[number], PostingExtension>(
    `SELECT id, from_on AS fromOn, until_on AS untilOn, reason, document_no AS documentNo, decided_on AS decidedOn
     FROM posting_extension WHERE posting_no = ? ORDER BY until_on, no`,
  )
  const insertExtension = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO posting_extension (id, posting_no, from_on, until_on, decided_on, reason, document_no)
     VALUES (:id, :postingNo, :fromOn, :untilOn, :decidedOn, :reason, :documentNo)`,
  )
  const grades = db.prepare<[number], PostingGrade & { readonly no: number }>(
    `SELECT no, id, kind, school_year AS schoolYear, on_date AS "on", grade, note FROM posting_grade
     WHERE posting_no = ? ORDER BY on_date, no`,
  )
  const insertGrade = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO posting_grade (id, posting_no, kind, school_year, on_date, grade, note)
     VALUES (:id, :postingNo, :kind, :schoolYear, :on, :grade, :note)`,
  )
  const setGrade = createRowSetter(db, 'posting_grade', { on: 'on_date', grade: 'grade', note: 'note' })
  const removeFinal = db.prepare<[number], never>(`DELETE FROM posting_grade WHERE posting_no = ? AND kind = 'final'`)
  const care = db.prepare<[number], PostingCare>(
    `SELECT c.id, c.on_date AS "on", c.kind, c.content, v.id AS visitId, v.topic AS visit
     FROM posting_care c LEFT JOIN visit v ON v.no = c.visit_no WHERE c.posting_no = ? ORDER BY c.on_date, c.no`,
  )
  const insertCare = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO posting_care (id, posting_no, on_date, kind, content, visit_no)
     VALUES (:id, :postingNo, :on, :kind, :content, :visitNo)`,
  )
  const careById = db.prepare<[string], { readonly no: number; readonly postingNo: number }>(
    'SELECT no, posting_no AS postingNo FROM posting_care WHERE id = ?',
  )
  const removeCare = db.prepare<[number], never>('DELETE FROM posting_care WHERE no = ?')
  const kept = db.prepare<[number], PostingPrivate & { readonly no: number }>(
    `SELECT no, health, contact, relation, contact_phone AS contactPhone, family FROM posting_private
     WHERE posting_no = ?`,
  )
  const insertPrivate = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO posting_private (posting_no, health, contact, relation, contact_phone, family)
     VALUES (:postingNo, :health, :contact, :relation, :contactPhone, :family)`,
  )
  const setPrivate = createRowSetter(db, 'posting_private', privateColumns)

  return {
    extensions: (no: number) => extensions.all(no),
    addExtension: (no: number, draft: Draft<PostingExtension>): void =>
      void insertExtension.run({ ...draft, id: createId(), postingNo: no }),
    grades: (no: number): readonly PostingGrade[] => grades.all(no).map(({ no: _no, ...grade }) => grade),
    /** One of a kind a year: a second one of the same year puts the first one right. */
    putGrade(no: number, draft: Draft<PostingGrade>): void {
      const same = ({ kind, schoolYear }: PostingGrade): boolean =>
        kind === draft.kind && (schoolYear === draft.schoolYear || kind === 'final')
      const known = grades.all(no).find(same)
      if (known === undefined) insertGrade.run({ ...draft, id: createId(), postingNo: no })
      else setGrade(known.no, { on: draft.on, grade: draft.grade, note: draft.note })
    },
    /** 期满考核 of a term that goes on after all. */
    removeFinal: (no: number): void => void removeFinal.run(no),
    care: (no: number) => care.all(no),
    addCare: (no: number, draft: { on: string; kind: string; content: string; visitNo: number | null }): void =>
      void insertCare.run({ ...draft, id: createId(), postingNo: no }),
    careById: (id: string) => careById.get(id),
    removeCare: (careNo: number): void => void removeCare.run(careNo),
    private(no: number): PostingPrivate {
      const row = kept.get(no)
      if (row === undefined) return nothingKept
      const { no: _no, ...values } = row
      return values
    },
    setPrivate(no: number, values: PostingPrivate): void {
      const row = kept.get(no)
      if (row === undefined) insertPrivate.run({ ...values, postingNo: no })
      else setPrivate(row.no, values)
    },
  }
}

export type PostingBooksRepository = ReturnType<typeof createPostingBooksRepository>
