import Sqlite from 'better-sqlite3'
import { join } from 'node:path'
import { applyPragmas } from '#main/db/pragmas.ts'
import type { BenchDesk } from './bench-engine.ts'
import { inTurn, type Measured } from './measure.ts'

const perRound = 20

/** One save with change log, search keys and undo, against the bare INSERT of the same row, both synchronous=FULL. */
export async function measureSave({ client }: BenchDesk, folder: string): Promise<Measured> {
  const bare = new Sqlite(join(folder, 'bare.db'))
  applyPragmas(bare, { inMemory: false })
  bare.exec(
    `CREATE TABLE IF NOT EXISTS teacher (no INTEGER PRIMARY KEY, id TEXT UNIQUE, name TEXT, school TEXT, stage TEXT, subject TEXT) STRICT`,
  )
  const insert = bare.prepare('INSERT INTO teacher (id, name, school, stage, subject) VALUES (?, ?, ?, ?, ?)')
  const school = (await client.schools.list({ limit: 1 })).rows[0]
  if (school === undefined) throw new Error('the seed has schools')
  let saved = 0
  const times = async (work: () => unknown): Promise<void> => {
    for (let round = 0; round < perRound; round += 1) await work()
  }
  const found = await inTurn(
    {
      run: () =>
        times(() => {
          saved += 1
          return client.teachers.create({ name: `测量${saved}`, schoolId: school.id, stage: '小学', subject: '语文' })
        }),
    },
    {
      run: () =>
        times(() => {
          saved += 1
          insert.run(`bare-${saved}`, `测量${saved}`, school.id, '小学', '语文')
        }),
    },
  )
  bare.close()
  return {
    job: 'one save with change log and undo',
    against: 'the bare INSERT',
    ours: found.ours.map((ms) => ms / perRound),
    theirs: found.theirs.map((ms) => ms / perRound),
    target: '≤ 3',
  }
}
