import { literals } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import { heldStatuses } from '#shared/lectures/lecture.ts'

/** A truth about rows that no CHECK can hold: what is found is against it. */
interface Invariant {
  readonly sql: string
  readonly sentence: (code: string) => string
}

const sessions = 'SELECT l.code FROM lecture l WHERE'
const held = literals(heldStatuses)

const invariants: readonly Invariant[] = [
  {
    sql: `${sessions} (l.status = 'attested') <> (l.attested_on IS NOT NULL)`,
    sentence: (code) => `讲堂 ${code} 的学时认定与认定日期不一致`,
  },
  {
    sql: `${sessions} l.status = 'filed' AND l.filed_on IS NULL`,
    sentence: (code) => `讲堂 ${code} 已归档，但没有归档日期`,
  },
  {
    sql: `${sessions} l.status IN ('postponed', 'cancelled') AND l.reason IS NULL`,
    sentence: (code) => `讲堂 ${code} 已延期或取消，但没有原因`,
  },
  {
    sql: `${sessions} l.status NOT IN (${held})
      AND EXISTS (SELECT 1 FROM activity_lecture x WHERE x.lecture_no = l.no)`,
    sentence: (code) => `讲堂 ${code} 没有举办，却计有一次活动`,
  },
  {
    sql: `SELECT l.code FROM lecture l JOIN activity_lecture x ON x.lecture_no = l.no
      JOIN activity a ON a.no = x.activity_no WHERE a.held_on <> l.held_on OR a.hours <> 0`,
    sentence: (code) => `讲堂 ${code} 与对应活动的日期或学时不一致`,
  },
  {
    sql: `SELECT l.code FROM lecture l JOIN lecture_series s ON s.no = l.series_no JOIN cohort c ON c.no = s.cohort_no
      WHERE c.programme <> 'lecture'`,
    sentence: (code) => `讲堂 ${code} 所在的批次不是大讲堂的批次`,
  },
  {
    sql: `${sessions} l.code NOT GLOB 'DJT-[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9]*'`,
    sentence: (code) => `讲堂编号 ${code} 不合规则`,
  },
]

/** So many of a kind are told; the rest is counted. */
const told = 5

/** What is wrong with the sessions as they are stored, in sentences; empty when nothing is. */
export function findLectureProblems(db: Database): readonly string[] {
  return invariants.flatMap(({ sql, sentence }) => {
    const codes = db.prepare<[], { code: string }>(sql).all()
    const rest = codes.length > told ? [`……同类问题共 ${codes.length} 处`] : []
    return [...codes.slice(0, told).map(({ code }) => sentence(code)), ...rest]
  })
}
