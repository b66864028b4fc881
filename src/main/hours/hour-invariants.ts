import type { Database } from '#main/db/house.ts'

interface Invariant {
  readonly sql: string
  readonly sentence: (what: string) => string
}

/** What activities give by who was there; of two roles the larger. */
const dueByActivities = `
  SELECT p.activity_no AS sourceNo, p.teacher_no AS teacherNo,
    max(CAST(round(coalesce(p.hours, a.hours) * 100) AS INTEGER)) AS due
  FROM activity_participant p JOIN activity a ON a.no = p.activity_no
  WHERE p.teacher_no IS NOT NULL AND p.attendance <> 'absent' GROUP BY p.activity_no, p.teacher_no`

const standing = (source: string): string => `
  SELECT source_no AS sourceNo, teacher_no AS teacherNo, sum(hundredths) AS stands FROM hour_entry
  WHERE source = '${source}' AND by_hand = 0 GROUP BY source_no, teacher_no`

const invariants: readonly Invariant[] = [
  {
    sql: `SELECT t.name AS what FROM hour_entry e JOIN teacher t ON t.no = e.teacher_no
      GROUP BY e.teacher_no, e.source, e.source_no, e.on_date HAVING sum(e.hundredths) < 0`,
    sentence: (name) => `${name}的学时台账有一项合计小于 0`,
  },
  {
    sql: `SELECT t.name AS what FROM (${dueByActivities}) due JOIN teacher t ON t.no = due.teacherNo
      LEFT JOIN (${standing('activity')}) s ON s.sourceNo = due.sourceNo AND s.teacherNo = due.teacherNo
      WHERE due.due <> coalesce(s.stands, 0)`,
    sentence: (name) => `${name}的学时台账与教研活动的学时不一致`,
  },
  {
    sql: `SELECT t.name AS what FROM (${standing('activity')}) s JOIN teacher t ON t.no = s.teacherNo
      LEFT JOIN (${dueByActivities}) due ON due.sourceNo = s.sourceNo AND due.teacherNo = s.teacherNo
      WHERE s.stands <> 0 AND due.sourceNo IS NULL`,
    sentence: (name) => `${name}的学时台账里有一次活动的学时，活动里却没有`,
  },
  {
    sql: `SELECT c.serial AS what FROM hour_certificate c WHERE c.hundredths <>
      (SELECT coalesce(sum(l.hundredths), 0) FROM hour_certificate_line l WHERE l.certificate_no = c.no)`,
    sentence: (serial) => `学时证明 ${serial} 的各项相加不等于合计`,
  },
]

/** So many of a kind are told; the rest is counted. */
const told = 5

/** Where the ledger and its sources do not agree, in sentences; empty when they do. */
export function findHourProblems(db: Database): readonly string[] {
  return invariants.flatMap(({ sql, sentence }) => {
    const found = db.prepare<[], { what: string }>(sql).all()
    const rest = found.length > told ? [`……同类问题共 ${found.length} 处`] : []
    return [...found.slice(0, told).map(({ what }) => sentence(what)), ...rest]
  })
}
