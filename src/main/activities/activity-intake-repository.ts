import type { Database } from '#main/db/house.ts'

interface Standing {
  readonly day: string
  readonly type: string
  readonly topic: string
  readonly amount: number
  /** `number or name:role`, joined by commas. */
  readonly people: string
}

/** What stands already of the days that a log speaks of. */
export function createActivityIntakeRepository(db: Database) {
  const on = db.prepare<[string], Standing>(
    `SELECT a.held_on AS day, a.type, a.topic, a.amount,
       coalesce((SELECT group_concat(coalesce(p.teacher_no, p.name) || ':' || p.role)
                 FROM activity_participant p WHERE p.activity_no = a.no), '') AS people
     FROM json_each(?) j CROSS JOIN activity a ON a.held_on = j.value`,
  )
  return { on: (days: readonly string[]): readonly Standing[] => on.all(JSON.stringify(days)) }
}
