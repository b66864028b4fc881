import type { Database } from '#main/db/house.ts'

/** A truth about rows that no CHECK can hold: what is found is against it. */
interface Invariant {
  readonly sql: string
  readonly sentence: (what: string) => string
}

const isNoDay = (column: string): string => `${column} NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`

// A link to a pair that was voided or sent back afterwards is no error: it stands again when that is undone.
const invariants: readonly Invariant[] = [
  {
    sql: `SELECT a.topic AS what FROM activity_participant p JOIN activity a ON a.no = p.activity_no
      WHERE trim(p.name) = ''`,
    sentence: (topic) => `活动“${topic}”有一名参加人没有姓名`,
  },
  {
    sql: `SELECT topic AS what FROM activity WHERE ${isNoDay('held_on')} OR trim(topic) = '' OR trim(type) = ''`,
    sentence: (topic) => `活动“${topic}”没有日期、类型或主题`,
  },
  {
    sql: 'SELECT topic AS what FROM activity WHERE starts_at >= ends_at',
    sentence: (topic) => `活动“${topic}”的结束时间不晚于开始时间`,
  },
  {
    sql: `SELECT name AS what FROM achievement WHERE ${isNoDay('achieved_on')} OR trim(name) = '' OR trim(kind) = ''`,
    sentence: (name) => `成果“${name}”没有日期、类别或名称`,
  },
]

/** So many of a kind are told; the rest is counted. */
const told = 5

/** What is wrong with activities and achievements as they are stored, in sentences; empty when nothing is. */
export function findActivityProblems(db: Database): readonly string[] {
  return invariants.flatMap(({ sql, sentence }) => {
    const found = db.prepare<[], { what: string }>(sql).all()
    const rest = found.length > told ? [`……同类问题共 ${found.length} 处`] : []
    return [...found.slice(0, told).map(({ what }) => sentence(what)), ...rest]
  })
}
