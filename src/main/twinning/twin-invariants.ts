import type { Database } from '#main/db/house.ts'

/** A truth about rows that no CHECK can hold: what is found is against it. */
interface Invariant {
  readonly sql: string
  readonly sentence: (code: string) => string
}

const groups = 'SELECT g.code FROM twin_group g WHERE'

const invariants: readonly Invariant[] = [
  {
    sql: `SELECT DISTINCT g.code FROM twin_link l JOIN twin_group g ON g.no = l.group_no
      JOIN twin_member f ON f.no = l.from_no JOIN twin_member t ON t.no = l.to_no
      WHERE f.group_no <> l.group_no OR t.group_no <> l.group_no`,
    sentence: (code) => `结对组 ${code} 的对子连到了别的组`,
  },
  {
    sql: `SELECT DISTINCT g.code FROM twin_link l JOIN twin_group g ON g.no = l.group_no
      JOIN twin_member m ON m.no IN (l.from_no, l.to_no) WHERE l.end_reason IS NULL AND m.left_on IS NOT NULL`,
    sentence: (code) => `结对组 ${code} 有已退出的学校还在对子里`,
  },
  {
    sql: `${groups} (SELECT count(*) FROM twin_member m JOIN twin_group_slot l ON l.group_no = m.group_no
      AND l.code = m.slot WHERE m.group_no = g.no AND m.left_on IS NULL AND l.is_lead = 1) > 1`,
    sentence: (code) => `结对组 ${code} 同时有两所牵头校`,
  },
  {
    sql: `${groups} (SELECT count(*) FROM twin_group_slot l WHERE l.group_no = g.no AND l.is_lead = 1) <> 1`,
    sentence: (code) => `结对组 ${code} 的模式没有牵头校的位置，或有两个`,
  },
  {
    sql: `${groups} (g.status IN ('closed', 'terminated', 'void')) <> (g.ended_on IS NOT NULL)`,
    sentence: (code) => `结对组 ${code} 的状态和结束日期不符`,
  },
  {
    sql: `${groups} g.status IN ('terminated', 'void') AND g.reason IS NULL`,
    sentence: (code) => `结对组 ${code} 已终止或作废，但没有原因`,
  },
  {
    sql: `${groups} g.status = 'assessed' AND NOT EXISTS (SELECT 1 FROM twin_assessment a WHERE a.group_no = g.no)`,
    sentence: (code) => `结对组 ${code} 是“年度考核”状态，但没有考核记录`,
  },
  {
    sql: `SELECT g.code FROM twin_group g JOIN cohort c ON c.no = g.cohort_no WHERE c.programme <> 'twinning'
      UNION ALL SELECT b.code FROM brand_school b JOIN cohort c ON c.no = b.cohort_no WHERE c.programme <> 'twinning'`,
    sentence: (code) => `${code} 的批次不属于学校结对`,
  },
  {
    sql: `SELECT b.code FROM brand_school b WHERE b.status = 'recognised'
      AND (b.level IS NULL OR b.recognised_on IS NULL)`,
    sentence: (code) => `培育项目 ${code} 已认定，但没有等级或日期`,
  },
  {
    sql: `${groups} g.code NOT GLOB 'XJ-[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9]*'`,
    sentence: (code) => `结对组编号 ${code} 不合规则`,
  },
]

/** So many of a kind are told; the rest is counted. */
const told = 5

/** What is wrong with groups of schools and 名校培育 as they are stored, in sentences; empty when nothing is. */
export function findTwinProblems(db: Database): readonly string[] {
  return invariants.flatMap(({ sql, sentence }) => {
    const codes = db.prepare<[], { code: string }>(sql).all()
    const rest = codes.length > told ? [`……同类问题共 ${codes.length} 处`] : []
    return [...codes.slice(0, told).map(({ code }) => sentence(code)), ...rest]
  })
}
