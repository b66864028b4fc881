import type { Database } from '#main/db/house.ts'

/** Codes `YJ-2025-001`, counted on within a year. */
export function createCodeNumbers(db: Database, table: 'posting' | 'visit' | 'shadowing', prefix: string) {
  const last = db
    .prepare<[{ from: string; to: string; skip: number }], number>(
      `SELECT coalesce(max(CAST(substr(code, :skip) AS INTEGER)), 0) FROM ${table} WHERE code > :from AND code < :to`,
    )
    .pluck()
  return (day: string): string => {
    const head = `${prefix}-${day.slice(0, 4)}-`
    const next = Number(last.get({ from: head, to: `${head}:`, skip: head.length + 1 })) + 1
    return `${head}${String(next).padStart(3, '0')}`
  }
}
