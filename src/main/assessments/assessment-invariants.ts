import type { Database } from '#main/db/house.ts'

/** A truth about rows that no CHECK can hold: what is found is against it. */
interface Invariant {
  readonly sql: string
  readonly sentence: (name: string) => string
}

const rounds = 'SELECT r.name FROM assess_round r JOIN assess_scheme s ON s.no = r.scheme_no WHERE'

const invariants: readonly Invariant[] = [
  { sql: `${rounds} s.is_copy = 0`, sentence: (name) => `考核“${name}”没有自己的方案副本` },
  { sql: `${rounds} s.object <> r.object`, sentence: (name) => `考核“${name}”的对象与它的方案不同` },
  {
    sql: `${rounds} (r.state = 'published') <> (r.published_on IS NOT NULL)`,
    sentence: (name) => `考核“${name}”的公布日期与状态不符`,
  },
  {
    sql: `${rounds} (r.state = 'published') <> EXISTS (SELECT 1 FROM assess_result x WHERE x.round_no = r.no)`,
    sentence: (name) => `考核“${name}”的结果与公布状态不符`,
  },
  {
    sql: `${rounds} EXISTS (SELECT 1 FROM assess_result x WHERE x.round_no = r.no AND x.is_exempt = 0
      AND NOT EXISTS (SELECT 1 FROM assess_grade g WHERE g.scheme_no = r.scheme_no AND g.grade = x.grade))`,
    sentence: (name) => `考核“${name}”的结果里有方案没有的等次`,
  },
  {
    sql: `${rounds} EXISTS (SELECT 1 FROM assess_result x JOIN assess_item i ON i.scheme_no = r.scheme_no
      WHERE x.round_no = r.no AND x.is_exempt = 0
        AND NOT EXISTS (SELECT 1 FROM assess_score p WHERE p.result_no = x.no AND p.item_no = i.no))`,
    sentence: (name) => `考核“${name}”的结果缺少指标得分`,
  },
  {
    sql: `SELECT s.name FROM assess_scheme s WHERE NOT EXISTS (SELECT 1 FROM assess_item i WHERE i.scheme_no = s.no)`,
    sentence: (name) => `考核方案“${name}”没有指标`,
  },
]

/** What is wrong with the schemes and rounds as they are stored, in sentences; empty when nothing is. */
export const findAssessmentProblems = (db: Database): readonly string[] =>
  invariants.flatMap(({ sql, sentence }) =>
    db
      .prepare<[], { name: string }>(sql)
      .all()
      .map(({ name }) => sentence(name)),
  )
