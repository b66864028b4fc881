import type { House } from '#main/db/house.ts'
import type { StudioAssessment, StudioFund, StudioGoal } from '#shared/studios/studio.ts'
import { createRowSetter } from '#main/db/row-writer.ts'

type Draft<Row extends { readonly id: string }> = Omit<Row, 'id'>
type Owned<Row> = Row & { readonly no: number; readonly studioNo: number }

const goalColumns = {
  year: 'year',
  indicator: 'indicator',
  baseline: 'baseline',
  target: 'target',
  actual: 'actual',
  remark: 'remark',
} as const

/** The books that a studio keeps: money, goals, and how its assessments ended. */
export function createStudioBooksRepository({ db, createId }: House) {
  const funds = db.prepare<[number], StudioFund>(
    `SELECT id, kind, on_date AS "on", fen, purpose, document_no AS documentNo, remark FROM studio_fund
     WHERE studio_no = ? ORDER BY on_date, no`,
  )
  const fund = db.prepare<[string], Owned<StudioFund>>(
    `SELECT no, studio_no AS studioNo, id, kind, on_date AS "on", fen, purpose, document_no AS documentNo, remark
     FROM studio_fund WHERE id = ?`,
  )
  const insertFund = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO studio_fund (id, studio_no, kind, on_date, fen, purpose, document_no, remark)
     VALUES (:id, :studioNo, :kind, :on, :fen, :purpose, :documentNo, :remark)`,
  )
  const removeFund = db.prepare<[number], never>('DELETE FROM studio_fund WHERE no = ?')
  const goals = db.prepare<[number], Owned<StudioGoal>>(
    `SELECT no, studio_no AS studioNo, id, year, indicator, baseline, target, actual, remark FROM studio_goal
     WHERE studio_no = ? ORDER BY year, no`,
  )
  const insertGoal = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO studio_goal (id, studio_no, year, indicator, baseline, target, actual, remark)
     VALUES (:id, :studioNo, :year, :indicator, :baseline, :target, :actual, :remark)`,
  )
  const setGoal = createRowSetter(db, 'studio_goal', goalColumns)
  const removeGoal = db.prepare<[number], never>('DELETE FROM studio_goal WHERE no = ?')
  const assessments = db.prepare<[number], StudioAssessment & { readonly no: number }>(
    `SELECT no, id, kind, school_year AS schoolYear, on_date AS "on", grade, score, note FROM studio_assessment
     WHERE studio_no = ? ORDER BY on_date, no`,
  )
  const insertAssessment = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO studio_assessment (id, studio_no, kind, school_year, on_date, grade, score, note)
     VALUES (:id, :studioNo, :kind, :schoolYear, :on, :grade, :score, :note)`,
  )
  const setAssessment = createRowSetter(db, 'studio_assessment', {
    on: 'on_date',
    grade: 'grade',
    score: 'score',
    note: 'note',
  })

  return {
    funds: (studioNo: number) => funds.all(studioNo),
    fund: (id: string) => fund.get(id),
    addFund(studioNo: number, draft: Draft<StudioFund>): string {
      const id = createId()
      insertFund.run({ ...draft, id, studioNo })
      return id
    },
    removeFund: (no: number): void => void removeFund.run(no),
    goals: (studioNo: number) => goals.all(studioNo),
    addGoal: (studioNo: number, draft: Draft<StudioGoal>): void =>
      void insertGoal.run({ ...draft, id: createId(), studioNo }),
    setGoal: (no: number, { year, indicator, baseline, target, actual, remark }: Draft<StudioGoal>): void =>
      setGoal(no, { year, indicator, baseline, target, actual, remark }),
    removeGoal: (no: number): void => void removeGoal.run(no),
    assessments: (studioNo: number) => assessments.all(studioNo),
    /** One of a kind a year: a second 年度考核 of the same year puts the first one right. */
    putAssessment(studioNo: number, draft: Draft<StudioAssessment>): void {
      const { kind, schoolYear, on, grade, score, note } = draft
      const known = assessments.all(studioNo).find((one) => one.kind === kind && one.schoolYear === schoolYear)
      if (known === undefined || kind === 'recheck') insertAssessment.run({ ...draft, id: createId(), studioNo })
      else setAssessment(known.no, { on, grade, score, note })
    },
  }
}

export type StudioBooksRepository = ReturnType<typeof createStudioBooksRepository>
