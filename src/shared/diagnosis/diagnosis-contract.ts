import { z } from 'zod'
import { query } from '../contract/define.ts'

/** What the engine knows of its database and may leave the office: counts and states, nobody's name or number. */
export interface DatabaseFacts {
  readonly sqlite: string
  /** Of the tables' layout: the number of the last migration. */
  readonly schemaVersion: number
  readonly bytes: number
  readonly level: 'city' | 'county' | null
  readonly hasOperator: boolean
  readonly hasSampleData: boolean
  readonly tables: readonly { readonly name: string; readonly rows: number }[]
  readonly backups: { readonly count: number; readonly latest: string | null }
  /** What `verify` finds, without examples. */
  readonly problems: readonly string[]
}

export const diagnosisContract = {
  gather: query(z.object({}), []).returns<DatabaseFacts>(),
}
