import type { Database } from '#main/db/house.ts'

/** A truth about rows that no CHECK can hold: what is found is against it. */
interface Invariant {
  readonly sql: string
  readonly sentence: (code: string) => string
}

const invariants: readonly Invariant[] = [
  {
    sql: `SELECT p.code FROM posting p WHERE p.status = 'assessed'
      AND NOT EXISTS (SELECT 1 FROM posting_grade r WHERE r.posting_no = p.no AND r.kind = 'final')`,
    sentence: (code) => `援派 ${code} 期满待返，但没有期满考核`,
  },
  {
    sql: `SELECT p.code FROM posting p WHERE p.status IN ('stopped', 'withdrawn', 'void') AND p.reason IS NULL`,
    sentence: (code) => `援派 ${code} 中途返回、未派出或作废，但没有原因`,
  },
  {
    sql: `SELECT p.code FROM posting p JOIN posting_extension e ON e.posting_no = p.no
      GROUP BY p.no HAVING max(e.until_on) > p.due_on`,
    sentence: (code) => `援派 ${code} 的期满日期早于延期到的日期`,
  },
  {
    sql: `SELECT p.code FROM posting p WHERE p.previous_no = p.no`,
    sentence: (code) => `援派 ${code} 由自己接替自己`,
  },
  {
    sql: `SELECT b.name AS code FROM aid_batch b JOIN cohort c ON c.no = b.cohort_no WHERE c.programme <> 'aid'`,
    sentence: (code) => `援疆批次“${code}”不属于教育援疆的批次学年`,
  },
  {
    sql: `SELECT v.code FROM visit v JOIN visit_person x ON x.visit_no = v.no
      WHERE coalesce(x.to_on, v.ends_on) < v.starts_on OR coalesce(x.from_on, v.starts_on) > v.ends_on GROUP BY v.no`,
    sentence: (code) => `互访 ${code} 有参加人员不在活动日期之内`,
  },
  {
    sql: `SELECT v.code FROM visit v WHERE v.status IN ('cancelled', 'void') AND v.reason IS NULL`,
    sentence: (code) => `互访 ${code} 已取消或作废，但没有原因`,
  },
  {
    sql: `SELECT s.code FROM shadowing s JOIN visit v ON v.no = s.visit_no WHERE v.direction <> 'in'`,
    sentence: (code) => `来濮跟岗 ${code} 所随的互访不是伊→濮`,
  },
]

/** So many of a kind are told; the rest is counted. */
const told = 5

/** What is wrong with postings, visits and shadowings as they are stored, in sentences; empty when nothing is. */
export function findAidProblems(db: Database): readonly string[] {
  return invariants.flatMap(({ sql, sentence }) => {
    const codes = db.prepare<[], { code: string }>(sql).all()
    const rest = codes.length > told ? [`……同类问题共 ${codes.length} 处`] : []
    return [...codes.slice(0, told).map(({ code }) => sentence(code)), ...rest]
  })
}
