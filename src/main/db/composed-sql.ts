import type { Database, Statement } from './house.ts'

export type Parameters = Readonly<Record<string, unknown>>

/** `WHERE a AND b` of the fragments that apply. Fragments are constants of the code; values are only ever bound. */
export function where(conditions: readonly (string | false | null | undefined)[]): string {
  const kept = conditions.filter((condition) => typeof condition === 'string')
  return kept.length === 0 ? '' : `WHERE ${kept.join(' AND ')}`
}

/** Prepares each composed statement once. */
export function createStatements(db: Database): <Row>(sql: string) => Statement<[Parameters], Row> {
  const known = new Map<string, Statement<[Parameters]>>()
  return <Row>(sql: string): Statement<[Parameters], Row> => {
    const statement = known.get(sql) ?? db.prepare<[Parameters]>(sql)
    known.set(sql, statement)
    return statement as Statement<[Parameters], Row>
  }
}

/** `'a', 'b'` of a closed set of the code. */
export const literals = (values: readonly string[]): string =>
  values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')
