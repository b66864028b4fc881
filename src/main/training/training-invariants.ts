import type { Database } from '#main/db/house.ts'

interface Invariant {
  readonly sql: string
  readonly sentence: (what: string) => string
}

const invariants: readonly Invariant[] = [
  {
    sql: `SELECT name AS what FROM training WHERE trim(name) = '' OR trim(organizer) = ''
      OR starts_on NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`,
    sentence: (name) => `研修项目“${name}”没有名称、承训单位或日期`,
  },
  {
    sql: `SELECT g.name AS what FROM training g JOIN trainee x ON x.training_no = g.no
      WHERE x.days > g.days GROUP BY g.no`,
    sentence: (name) => `研修项目“${name}”有学员的出勤天数超过研修天数`,
  },
  {
    // The ledger holds what a finished training gives, and nothing of one that is not finished.
    sql: `SELECT g.name AS what FROM training g WHERE
      (SELECT count(*) FROM trainee x WHERE x.training_no = g.no AND x.status = 'admitted'
         AND x.result IN ('excellent', 'pass') AND g.status IN ('completed', 'archived')) * g.hundredths
      <> (SELECT coalesce(sum(e.hundredths), 0) FROM hour_entry e
          WHERE e.source = 'training' AND e.source_no = g.no AND e.by_hand = 0)`,
    sentence: (name) => `研修项目“${name}”的学时与学时台账不一致`,
  },
]

/** So many of a kind are told; the rest is counted. */
const told = 5

/** What is wrong with trainings as they are stored, in sentences; empty when nothing is. */
export function findTrainingProblems(db: Database): readonly string[] {
  return invariants.flatMap(({ sql, sentence }) => {
    const found = db.prepare<[], { what: string }>(sql).all()
    const rest = found.length > told ? [`……同类问题共 ${found.length} 处`] : []
    return [...found.slice(0, told).map(({ what }) => sentence(what)), ...rest]
  })
}
