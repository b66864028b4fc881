import type { Database } from '#main/db/house.ts'
import { nationalIdProblem } from '#shared/registry/national-id.ts'
import { sortKeyOf } from '#shared/registry/pinyin.ts'
import type { SearchIndex } from './search-index.ts'

/** So many examples stand in a sentence; the count says how many there are. */
const exampleCount = 3

interface Rule {
  readonly what: string
  /** The names of the rows that break it. */
  readonly sql: string
}

const rules: readonly Rule[] = [
  {
    what: '教师的县区与所在学校的县区不一致',
    sql: `SELECT t.name FROM teacher t JOIN school s ON s.no = t.school_no WHERE t.district_no IS NOT s.district_no`,
  },
  {
    what: '教师的“乡村教师”与学校的城乡类型不一致',
    sql: `SELECT t.name FROM teacher t JOIN school s ON s.no = t.school_no
          WHERE t.is_rural IS NOT (s.urban_type = 'rural')`,
  },
  {
    what: '教师有不止一条未结束的任职经历',
    sql: `SELECT t.name FROM teacher t
          WHERE (SELECT count(*) FROM employment e WHERE e.teacher_no = t.no AND e.ends_on IS NULL) > 1`,
  },
  {
    what: '在任的单位与任职经历不一致',
    sql: `SELECT t.name FROM teacher t JOIN employment e ON e.teacher_no = t.no AND e.ends_on IS NULL
          WHERE e.school_no IS NOT t.school_no`,
  },
  {
    what: '已离岗的教师没有离岗时间',
    sql: `SELECT name FROM teacher WHERE status IN ('transferred', 'retired', 'left') AND status <> 'active' AND left_on IS NULL`,
  },
  {
    what: '城乡分类代码与城乡类型不一致',
    sql: `SELECT name FROM school WHERE urban_code IS NOT NULL AND urban_type IS NOT
          CASE substr(urban_code, 1, 2) WHEN '11' THEN 'urban' WHEN '12' THEN 'town' ELSE 'rural' END`,
  },
  {
    what: '别名指向不存在的代码',
    sql: `SELECT a.alias FROM code_alias a WHERE a.list <> 'district'
          AND NOT EXISTS (SELECT 1 FROM code_entry c WHERE c.list = a.list AND c.name = a.name)`,
  },
  {
    what: '别名指向不存在的县区',
    sql: `SELECT a.alias FROM code_alias a WHERE a.list = 'district'
          AND NOT EXISTS (SELECT 1 FROM district d WHERE d.name = a.name)`,
  },
]

interface Person {
  readonly no: number
  readonly name: string
  readonly reading: string | null
  readonly nationalId: string | null
  readonly sortKey: string
}

/** Whether the sentences may name who is meant: never in what leaves the office. */
export type Naming = 'named' | 'nameless'

function sentence(what: string, names: readonly string[], naming: Naming): string[] {
  const count = names.length
  if (count === 0) return []
  if (naming === 'nameless') return [`${what}：${count} 条`]
  return [`${what}：${names.slice(0, exampleCount).join('、')}${count > exampleCount ? ` 等 ${count} 条` : ''}`]
}

/** Answers what is wrong with the registry's rows, one sentence a rule; empty when nothing is. */
export function createRegistryInvariants(db: Database, searchIndex: SearchIndex): (naming: Naming) => string[] {
  const checks = rules.map(({ what, sql }) => ({ what, names: db.prepare<[], string>(sql).pluck() }))
  const people = db.prepare<[], Person>(
    `SELECT no, name, reading, national_id AS nationalId, sort_key AS sortKey FROM teacher ORDER BY no`,
  )
  const schools = db.prepare<[], { no: number; name: string; sortKey: string }>(
    'SELECT no, name, sort_key AS sortKey FROM school ORDER BY no',
  )

  function problemsOfPeople(naming: Naming): string[] {
    const [ids, orders]: [string[], string[]] = [[], []]
    for (const { name, reading, nationalId, sortKey } of people.iterate()) {
      if (nationalId !== null && nationalIdProblem(nationalId) !== null) ids.push(name)
      if (sortKeyOf(name, 'person', reading) !== sortKey) orders.push(name)
    }
    for (const { name, sortKey } of schools.iterate()) if (sortKeyOf(name, 'place') !== sortKey) orders.push(name)
    return [...sentence('身份证号不正确', ids, naming), ...sentence('拼音排序与姓名不一致', orders, naming)]
  }

  function problemsOfIndex(): string[] {
    const stale = [...searchIndex.findStale('teacher', 100), ...searchIndex.findStale('school', 100)]
    const orphans = searchIndex.countOrphans()
    return [
      ...(stale.length === 0 ? [] : [`检索索引不完整：至少 ${stale.length} 条记录按姓名或拼音搜不到`]),
      ...(orphans === 0 ? [] : [`检索索引里有 ${orphans} 条已不存在的记录`]),
    ]
  }

  return (naming) => [
    ...checks.flatMap(({ what, names }) => sentence(what, names.all(), naming)),
    ...problemsOfPeople(naming),
    ...problemsOfIndex(),
  ]
}
