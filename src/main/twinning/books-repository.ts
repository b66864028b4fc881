import type { House } from '#main/db/house.ts'
import { createRowSetter } from '#main/db/row-writer.ts'
import type { TwinAssessment, TwinGoal, TwinRule } from '#shared/twinning/twin-group.ts'
import type { CoverageTarget } from '#shared/twinning/twin-coverage.ts'

type Draft<Row extends { readonly id: string }> = Omit<Row, 'id'>

export interface StoredWaiver {
  readonly groupNo: number
  readonly rule: TwinRule
  readonly about: string
  readonly reason: string
}

const goalColumns = {
  year: 'year',
  indicator: 'indicator',
  baseline: 'baseline',
  target: 'target',
  actual: 'actual',
  remark: 'remark',
} as const

/** The books that a group keeps: goals, how its assessments ended, and which findings were accepted. */
export function createTwinBooksRepository({ db, clock, createId, operator }: House) {
  const goals = db.prepare<[number], TwinGoal & { readonly no: number }>(
    `SELECT no, id, year, indicator, baseline, target, actual, remark FROM twin_goal WHERE group_no = ? ORDER BY year, no`,
  )
  const insertGoal = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO twin_goal (id, group_no, year, indicator, baseline, target, actual, remark)
     VALUES (:id, :groupNo, :year, :indicator, :baseline, :target, :actual, :remark)`,
  )
  const setGoal = createRowSetter(db, 'twin_goal', goalColumns)
  const removeGoal = db.prepare<[number], never>('DELETE FROM twin_goal WHERE no = ?')
  const assessments = db.prepare<[number], TwinAssessment & { readonly no: number }>(
    `SELECT no, id, kind, school_year AS schoolYear, on_date AS "on", grade, score, note FROM twin_assessment
     WHERE group_no = ? ORDER BY on_date, no`,
  )
  const insertAssessment = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO twin_assessment (id, group_no, kind, school_year, on_date, grade, score, note)
     VALUES (:id, :groupNo, :kind, :schoolYear, :on, :grade, :score, :note)`,
  )
  const setAssessment = createRowSetter(db, 'twin_assessment', {
    on: 'on_date',
    grade: 'grade',
    score: 'score',
    note: 'note',
  })
  const waivers = db.prepare<[], StoredWaiver>(
    'SELECT group_no AS groupNo, rule, about, reason FROM twin_waiver ORDER BY no',
  )
  const waive = db.prepare<[StoredWaiver & { id: string; operator: string; at: string }], never>(
    `INSERT INTO twin_waiver (id, group_no, rule, about, reason, operator, at)
     VALUES (:id, :groupNo, :rule, :about, :reason, :operator, :at)
     ON CONFLICT (group_no, rule, about) DO UPDATE SET reason = excluded.reason WHERE reason <> excluded.reason`,
  )
  const unwaive = db.prepare<[Omit<StoredWaiver, 'reason'>], never>(
    'DELETE FROM twin_waiver WHERE group_no = :groupNo AND rule = :rule AND about = :about',
  )
  const targets = db.prepare<[], CoverageTarget>('SELECT year, percent, basis FROM twin_target ORDER BY year')
  const hadTargets = db.prepare<[], number>(`SELECT count(*) FROM sqlite_sequence WHERE name = 'twin_target'`).pluck()
  const putTarget = db.prepare<[CoverageTarget & { id: string }], never>(
    `INSERT INTO twin_target (id, year, percent, basis) VALUES (:id, :year, :percent, :basis)
     ON CONFLICT (year) DO UPDATE SET percent = excluded.percent, basis = excluded.basis
     WHERE percent <> excluded.percent OR basis IS NOT excluded.basis`,
  )
  const dropTarget = db.prepare<[number], never>('DELETE FROM twin_target WHERE year = ?')
  const isGrade = db
    .prepare<[string], number>(`SELECT count(*) FROM code_entry WHERE list = 'grade' AND name = ?`)
    .pluck()

  return {
    goals: (groupNo: number) => goals.all(groupNo),
    addGoal: (groupNo: number, draft: Draft<TwinGoal>): void =>
      void insertGoal.run({ ...draft, id: createId(), groupNo }),
    setGoal: (no: number, { year, indicator, baseline, target, actual, remark }: Draft<TwinGoal>): void =>
      setGoal(no, { year, indicator, baseline, target, actual, remark }),
    removeGoal: (no: number): void => void removeGoal.run(no),
    assessments: (groupNo: number) => assessments.all(groupNo),
    /** One of a kind a year: a second one of the same year puts the first one right. */
    putAssessment(groupNo: number, draft: Draft<TwinAssessment>): void {
      const { kind, schoolYear, on, grade, score, note } = draft
      const known = assessments.all(groupNo).find((one) => one.kind === kind && one.schoolYear === schoolYear)
      if (known === undefined) insertAssessment.run({ ...draft, id: createId(), groupNo })
      else setAssessment(known.no, { on, grade, score, note })
    },
    isGrade: (name: string): boolean => Number(isGrade.get(name)) > 0,
    waivers: (): readonly StoredWaiver[] => waivers.all(),
    waive: (waiver: StoredWaiver): void =>
      void waive.run({ ...waiver, id: createId(), operator: operator(), at: clock.now() }),
    unwaive: (waiver: Omit<StoredWaiver, 'reason'>): boolean => unwaive.run(waiver).changes > 0,
    targets: (): readonly CoverageTarget[] => targets.all(),
    hadTargets: (): boolean => Number(hadTargets.get()) > 0,
    setTargets(wanted: readonly CoverageTarget[]): void {
      const years = new Set(wanted.map(({ year }) => year))
      for (const { year } of targets.all()) if (!years.has(year)) dropTarget.run(year)
      for (const target of wanted) putTarget.run({ ...target, id: createId() })
    },
  }
}

export type TwinBooksRepository = ReturnType<typeof createTwinBooksRepository>
