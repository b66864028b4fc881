import Sqlite from 'better-sqlite3'
import { join } from 'node:path'
import { applyPragmas } from '#main/db/pragmas.ts'
import type { BenchDesk } from './bench-engine.ts'
import { inTurn, type Measured } from './measure.ts'

const span = { startsOn: '2025-09-01', endsOn: '2026-07-15' }
const types = ['听课', '听课', '公开课', '集体备课', '教案送审', '联合教研', '讲座', '学期总结']

/** Pairs of one cohort with so many activities each, in plain rows past history: master and apprentice in every one. */
export function fillPairs({ engine }: BenchDesk, pairs: number, activities: number): void {
  const { db, createId } = engine.premises().house
  const people = db
    .prepare<[number], number>('SELECT no FROM teacher ORDER BY no LIMIT ?')
    .pluck()
    .all(pairs * 2)
  const mentees = people.slice(pairs)
  const group = db.prepare(
    `INSERT INTO pairing_group (id, code, cohort_no, kind, level, mentor_no, stage, subject, starts_on, ends_on,
       mentor_school_name, created_at, updated_at)
     SELECT ?, ?, no, '校内', '校级', ?, '小学', '语文', :startsOn, :endsOn, '', '', '' FROM cohort
     WHERE programme = 'pairing' ORDER BY no LIMIT 1`,
  )
  const pair = db.prepare(
    `INSERT INTO pairing (id, group_no, seq, mentee_no, status, starts_on, ends_on, mentee_school_name, created_at, updated_at)
     VALUES (?, ?, 1, ?, 'active', :startsOn, :endsOn, '', '', '')`,
  )
  const activity = db.prepare(
    `INSERT INTO activity (id, held_on, type, topic, created_at, updated_at) VALUES (?, ?, ?, '背影', '', '')`,
  )
  const person = db.prepare(
    `INSERT INTO activity_participant (activity_no, teacher_no, name, role) VALUES (?, ?, '', ?)`,
  )
  const credit = db.prepare('INSERT INTO activity_pairing (activity_no, pairing_no) VALUES (?, ?)')
  db.transaction(() => {
    mentees.forEach((mentee, at) => {
      const mentor = people[at] ?? 0
      const code = `SJ-2025-${String(9_000_000 + at)}`
      const groupNo = group.run(createId(), code, mentor, span).lastInsertRowid
      const pairNo = pair.run(createId(), groupNo, mentee, span).lastInsertRowid
      for (let turn = 0; turn < activities; turn += 1) {
        const day = `2025-${String(9 + (turn % 4)).padStart(2, '0')}-${String(1 + (turn % 28)).padStart(2, '0')}`
        const activityNo = activity.run(createId(), day, types[turn % types.length]).lastInsertRowid
        person.run(activityNo, mentee, turn % 2 === 0 ? 'lead' : 'listener')
        person.run(activityNo, mentor, turn % 2 === 0 ? 'reviewer' : 'lead')
        credit.run(activityNo, pairNo)
      }
    })
  })()
}

/** All scores of a year of pairs, with tasks, ranks and grades, against the bare SQL that reads the same records. */
export async function measureScores(desk: BenchDesk, pairs: number, activities: number): Promise<Measured> {
  const { client, engine } = desk
  const { db } = engine.premises().house
  fillPairs(desk, pairs, activities)
  const [cohort] = await client.cohorts.list({ programme: 'pairing' })
  const [scheme] = await client.schemes.list({ object: 'mentee' })
  if (cohort === undefined || scheme === undefined) throw new Error('a new database is furnished')
  const draft = { name: '测量', schemeId: scheme.id, cohortId: cohort.id, ...span }
  const { id } = await client.assessments.start(draft)
  const bare = db.prepare(
    `SELECT p.no, a.id, a.held_on, a.type, a.topic, a.level, a.amount, x.role, x.attendance
     FROM pairing p JOIN activity_pairing c ON c.pairing_no = p.no JOIN activity a ON a.no = c.activity_no
     JOIN activity_participant x ON x.activity_no = a.no AND x.teacher_no = p.mentee_no
     WHERE a.held_on BETWEEN :startsOn AND :endsOn ORDER BY p.no`,
  )
  const touch = db.prepare('UPDATE assess_round SET name = name WHERE id = ?')
  let peak = 0
  const found = await inTurn(
    {
      // A row is written, so that nothing that was kept answers.
      before: () => touch.run(id),
      run: async () => {
        await client.assessments.results({ id })
        peak = Math.max(peak, process.memoryUsage().heapUsed)
      },
    },
    { run: () => bare.all(span) },
    5,
  )
  return {
    job: `all scores of ${pairs} pairs with ${pairs * activities} activities`,
    against: 'the bare SQL that reads the records',
    ...found,
    target: '≤ 5',
    note: `heap ${Math.round(peak / 1_048_576)} MiB after`,
  }
}

const crowd = 40
const perRound = 10

/** One activity with forty people, credits, change log and undo, against its bare INSERTs, both synchronous=FULL. */
export async function measureActivity({ client }: BenchDesk, folder: string): Promise<Measured> {
  const bare = new Sqlite(join(folder, 'bare-activity.db'))
  applyPragmas(bare, { inMemory: false })
  bare.exec(
    `CREATE TABLE IF NOT EXISTS activity (no INTEGER PRIMARY KEY, id TEXT UNIQUE, held_on TEXT, type TEXT, topic TEXT) STRICT;
     CREATE TABLE IF NOT EXISTS participant (no INTEGER PRIMARY KEY, activity_no INTEGER, teacher TEXT, name TEXT, role TEXT,
       UNIQUE (activity_no, teacher, role)) STRICT`,
  )
  const activity = bare.prepare('INSERT INTO activity (id, held_on, type, topic) VALUES (?, ?, ?, ?)')
  const person = bare.prepare('INSERT INTO participant (activity_no, teacher, name, role) VALUES (?, ?, ?, ?)')
  const people = (await client.teachers.list({ limit: crowd })).rows
  const participants = people.map(({ id }) => ({ teacherId: id, role: 'participant' as const }))
  let made = 0
  const times = async (work: () => unknown): Promise<void> => {
    for (let round = 0; round < perRound; round += 1) {
      made += 1
      await work()
    }
  }
  const insert = bare.transaction(() => {
    const { lastInsertRowid } = activity.run(`a${made}`, '2025-10-15', '讲座', '测量')
    for (const { id, name } of people) person.run(lastInsertRowid, id, name, 'participant')
  })
  const found = await inTurn(
    {
      run: () =>
        times(() =>
          client.activities.create({ heldOn: '2025-10-15', type: '讲座', topic: `测量${made}`, participants }),
        ),
    },
    { run: () => times(insert) },
  )
  bare.close()
  return {
    job: `one activity with ${crowd} people, credits and undo`,
    against: 'the bare INSERTs',
    ours: found.ours.map((ms) => ms / perRound),
    theirs: found.theirs.map((ms) => ms / perRound),
    target: '≤ 5',
  }
}
