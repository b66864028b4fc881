import { literals } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import { readPolicy } from '#shared/policies/policy-values.ts'
import type { Programme } from '#shared/policies/policy.ts'
import { carriedStatuses } from '#shared/pairings/pairing.ts'

/** A truth about rows that no CHECK can hold: what is found is against it. */
interface Invariant {
  readonly sql: string
  readonly sentence: (code: string) => string
}

const pairs = `SELECT g.code || '-' || p.seq AS code FROM pairing p JOIN pairing_group g ON g.no = p.group_no WHERE`
const approved = literals([...carriedStatuses, 'completed', 'terminated', 'dissolved'])

const invariants: readonly Invariant[] = [
  {
    sql: `${pairs} p.status = 'completed'
      AND (p.grade IS NULL OR p.assessed_on IS NULL OR p.grade NOT IN ('优秀', '良好', '合格', '称职'))`,
    sentence: (code) => `结对 ${code} 已出师，但没有合格的考核结果`,
  },
  {
    sql: `${pairs} p.status = 'assessed' AND (p.grade IS NULL OR p.assessed_on IS NULL)`,
    sentence: (code) => `结对 ${code} 考核完成，但没有等次或考核日期`,
  },
  {
    sql: `${pairs} p.status IN ('terminated', 'dissolved') AND (p.left_on IS NULL OR p.reason IS NULL)`,
    sentence: (code) => `结对 ${code} 已终止或解除，但没有日期或原因`,
  },
  { sql: `${pairs} p.status = 'void' AND p.reason IS NULL`, sentence: (code) => `结对 ${code} 已作废，但没有原因` },
  {
    sql: `${pairs} p.status = 'paused' AND p.paused_on IS NULL`,
    sentence: (code) => `结对 ${code} 暂停，但没有暂停日期`,
  },
  {
    sql: `${pairs} p.status = 'extended' AND p.extensions < 1`,
    sentence: (code) => `结对 ${code} 延期，但延期次数为 0`,
  },
  {
    sql: `${pairs} p.status IN (${approved}) AND p.ends_on <= p.starts_on`,
    sentence: (code) => `结对 ${code} 已审核，但结束日期不晚于起始日期`,
  },
  {
    sql: `${pairs} p.status IN (${approved}) AND p.mentee_no = g.mentor_no`,
    sentence: (code) => `结对 ${code} 的师傅和徒弟是同一人`,
  },
  { sql: `${pairs} p.previous_no >= p.no`, sentence: (code) => `结对 ${code} 的前序结对登记在它之后` },
  {
    sql: `SELECT g.code FROM pairing_group g WHERE NOT EXISTS (SELECT 1 FROM pairing p WHERE p.group_no = g.no)`,
    sentence: (code) => `结对组 ${code} 没有徒弟`,
  },
  {
    sql: `SELECT g.code FROM pairing_group g WHERE g.code NOT GLOB 'SJ-[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]*'`,
    sentence: (code) => `结对组编号 ${code} 不合规则`,
  },
  {
    sql: `SELECT c.name AS code FROM cohort c WHERE NOT EXISTS (SELECT 1 FROM policy o WHERE o.cohort_no = c.no)`,
    sentence: (name) => `批次“${name}”没有方案参数`,
  },
]

/** So many of a kind are told; the rest is counted. */
const told = 5

/** What is wrong with the pairs and policies as they are stored, in sentences; empty when nothing is. */
export function findPairingProblems(db: Database): readonly string[] {
  const broken = invariants.flatMap(({ sql, sentence }) => {
    const codes = db.prepare<[], { code: string }>(sql).all()
    const rest = codes.length > told ? [`……同类问题共 ${codes.length} 处`] : []
    return [...codes.slice(0, told).map(({ code }) => sentence(code)), ...rest]
  })
  return [...broken, ...unreadablePolicies(db)]
}

function unreadablePolicies(db: Database): string[] {
  const cohorts = db
    .prepare<[], { no: number; name: string; programme: Programme }>(
      'SELECT o.no, c.name, c.programme FROM policy o JOIN cohort c ON c.no = o.cohort_no ORDER BY o.no',
    )
    .all()
  const values = db.prepare<[number], { key: string; value: string }>(
    'SELECT key, value FROM policy_value WHERE policy_no = ?',
  )
  return cohorts.flatMap(({ no, name, programme }) => {
    try {
      readPolicy(programme, values.all(no))
      return []
    } catch {
      return [`批次“${name}”的方案参数无法读取`]
    }
  })
}
