import type { Database } from '#main/db/house.ts'

/** A truth about rows that no CHECK can hold: what is found is against it. */
interface Invariant {
  readonly sql: string
  readonly sentence: (name: string) => string
}

const scenarios = `SELECT DISTINCT r.name || n.name AS name FROM match_scenario n JOIN match_round r ON r.no = n.round_no`

const invariants: readonly Invariant[] = [
  {
    sql: `SELECT DISTINCT r.name FROM match_round r JOIN match_person p ON p.round_no = r.no
      WHERE (r.kind = 'teacher') <> (p.teacher_no IS NOT NULL)`,
    sentence: (name) => `配对“${name}”里混有教师和学校`,
  },
  {
    sql: `SELECT r.name FROM match_round r JOIN cohort c ON c.no = r.cohort_no
      WHERE c.programme <> CASE r.kind WHEN 'teacher' THEN 'pairing' ELSE 'twinning' END`,
    sentence: (name) => `配对“${name}”的批次不属于同一类结对`,
  },
  {
    sql: `${scenarios} JOIN match_pair p ON p.scenario_no = n.no
      JOIN match_person a ON a.no = p.mentee_no JOIN match_person b ON b.no = p.mentor_no
      WHERE a.round_no <> n.round_no OR b.round_no <> n.round_no OR a.side <> 'mentee' OR b.side <> 'mentor'
        OR coalesce(a.teacher_no, a.school_no) = coalesce(b.teacher_no, b.school_no)`,
    sentence: (name) => `配对方案“${name}”有一对的人不在本轮、站错了一边，或是同一人`,
  },
  {
    sql: `${scenarios} JOIN match_pair p ON p.scenario_no = n.no
      JOIN match_ban x ON x.mentor_no = p.mentor_no AND x.mentee_no = p.mentee_no
      WHERE n.solved_revision = r.revision`,
    sentence: (name) => `配对方案“${name}”有一对须回避`,
  },
  {
    sql: `${scenarios} JOIN match_choice c ON c.scenario_no = n.no AND c.kind = 'forbid'
      JOIN match_pair p ON p.scenario_no = n.no AND p.mentor_no = c.mentor_no AND p.mentee_no = c.mentee_no
      WHERE n.solved_revision = r.revision`,
    sentence: (name) => `配对方案“${name}”有一对已设为不许`,
  },
  {
    sql: `${scenarios} WHERE n.solved_at IS NULL AND EXISTS (SELECT 1 FROM match_pair p WHERE p.scenario_no = n.no)`,
    sentence: (name) => `配对方案“${name}”没有算过，却有结对`,
  },
]

/** So many of a kind are told; the rest is counted. */
const told = 5

/** What is wrong with rounds of matching as they are stored, in sentences; empty when nothing is. */
export function findMatchingProblems(db: Database): readonly string[] {
  return invariants.flatMap(({ sql, sentence }) => {
    const names = db.prepare<[], { name: string }>(sql).all()
    const rest = names.length > told ? [`……同类问题共 ${names.length} 处`] : []
    return [...names.slice(0, told).map(({ name }) => sentence(name)), ...rest]
  })
}
