import { literals } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import { chiefType, livingStatuses } from '#shared/studios/studio.ts'

/** A truth about rows that no CHECK can hold: what is found is against it. */
interface Invariant {
  readonly sql: string
  readonly sentence: (code: string) => string
}

const studios = 'SELECT s.code FROM studio s WHERE'
const living = literals(livingStatuses)

const invariants: readonly Invariant[] = [
  {
    sql: `${studios} s.status = 'rectifying' AND s.rectify_until IS NULL`,
    sentence: (code) => `工作室 ${code} 限期整改，但没有整改期限`,
  },
  {
    sql: `${studios} s.status = 'running' AND s.rectify_until IS NOT NULL`,
    sentence: (code) => `工作室 ${code} 挂牌运行，但整改还没有复评`,
  },
  {
    sql: `${studios} s.status IN ('running', 'rectifying', 'halted', 'final') AND s.plate_on IS NULL`,
    sentence: (code) => `工作室 ${code} 已运行，但没有挂牌日期`,
  },
  {
    sql: `${studios} s.status = 'final'
      AND NOT EXISTS (SELECT 1 FROM studio_assessment a WHERE a.studio_no = s.no AND a.kind = 'final')`,
    sentence: (code) => `工作室 ${code} 期满待定，但没有期满考核`,
  },
  {
    sql: `${studios} s.status IN ('halted', 'revoked', 'rejected', 'void') AND s.reason IS NULL`,
    sentence: (code) => `工作室 ${code} 已停摆、撤销、未通过或作废，但没有原因`,
  },
  {
    sql: `${studios} s.status IN (${living}) AND s.lead_no IS NOT NULL AND NOT EXISTS (SELECT 1 FROM studio_member m
      WHERE m.studio_no = s.no AND m.teacher_no = s.lead_no AND m.role = 'lead' AND m.left_on IS NULL)`,
    sentence: (code) => `工作室 ${code} 的主持人不在成员中`,
  },
  {
    sql: `${studios} (SELECT count(*) FROM studio_member m
      WHERE m.studio_no = s.no AND m.role = 'lead' AND m.left_on IS NULL) > 1`,
    sentence: (code) => `工作室 ${code} 同时有两名主持人`,
  },
  {
    sql: `SELECT s.code FROM studio s JOIN cohort c ON c.no = s.cohort_no
      WHERE c.programme <> iif(s.type = '${chiefType}', 'chief', 'studio')`,
    sentence: (code) => `工作室 ${code} 的类型与批次不符`,
  },
  {
    sql: `${studios} s.code NOT GLOB 'GZS-[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9]*'`,
    sentence: (code) => `工作室编号 ${code} 不合规则`,
  },
]

/** So many of a kind are told; the rest is counted. */
const told = 5

/** What is wrong with the studios as they are stored, in sentences; empty when nothing is. */
export function findStudioProblems(db: Database): readonly string[] {
  return invariants.flatMap(({ sql, sentence }) => {
    const codes = db.prepare<[], { code: string }>(sql).all()
    const rest = codes.length > told ? [`……同类问题共 ${codes.length} 处`] : []
    return [...codes.slice(0, told).map(({ code }) => sentence(code)), ...rest]
  })
}
