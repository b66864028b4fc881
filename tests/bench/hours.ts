import Sqlite from 'better-sqlite3'
import { join } from 'node:path'
import { withoutIndexes } from '#main/db/bulk-load.ts'
import { applyPragmas } from '#main/db/pragmas.ts'
import { createHourRecording } from '#main/hours/hour-recording.ts'
import type { BenchDesk } from './bench-engine.ts'
import { inTurn, type Measured } from './measure.ts'

const perTeacher = 40
const window = { from: 2021, to: 2025 }

/** Forty entries a teacher over five years and four sources, in plain rows past history. */
export function fillLedger({ engine }: BenchDesk): number {
  const { db } = engine.premises().house
  const fill = db.prepare(
    `WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < ${perTeacher - 1})
     INSERT INTO hour_entry (id, teacher_no, on_date, hundredths, kind, source, source_no, title, role, school_no, school_name,
       district_no, stage, subject, written_at)
     SELECT lower(hex(randomblob(16))), t.no, date('2021-01-01', '+' || ((n.n * 45 + t.no) % 1826) || ' days'),
       200 + n.n % 7 * 50, 'award', CASE n.n % 4 WHEN 0 THEN 'lecture' WHEN 1 THEN 'training' WHEN 2 THEN 'activity'
         ELSE 'manual' END, 1000000 + n.n * 1000 + t.no % 1000, '龙都名师大讲堂第 3 期：课堂提问的艺术', '听讲', t.school_no,
       '濮阳市第一高级中学', t.district_no, t.stage, t.subject, ''
     FROM n CROSS JOIN teacher t`,
  )
  return withoutIndexes(
    db,
    (index) => index.startsWith('hour_entry_by_'),
    () => fill.run().changes,
  )
}

/** Five-year totals under the rules of each year, of everybody and of one page, against the bare sums. */
export async function measureTotals({ client, engine }: BenchDesk): Promise<readonly Measured[]> {
  const { db } = engine.premises().house
  const rows = Number(db.prepare('SELECT count(*) FROM hour_entry').pluck().get())
  const people = Number(db.prepare('SELECT count(*) FROM teacher').pluck().get())
  const bareAll = db.prepare(
    `SELECT teacher_no, sum(hundredths) FROM hour_entry WHERE year BETWEEN :from AND :to GROUP BY teacher_no`,
  )
  const barePage = db.prepare(
    `SELECT t.no, t.name, sum(e.hundredths) FROM (SELECT no FROM teacher ORDER BY sort_key, no LIMIT 100) page
     CROSS JOIN teacher t ON t.no = page.no CROSS JOIN hour_entry e ON e.teacher_no = t.no AND e.year BETWEEN :from AND :to
     GROUP BY t.no`,
  )
  const of = `of ${people} teachers over ${rows} entries`
  const all = await inTurn(
    { run: () => client.hours.groups({ by: 'district', year: window.to }) },
    { run: () => bareAll.all(window) },
    5,
  )
  const page = await inTurn(
    { run: () => client.hours.totals({ year: window.to, limit: 100 }) },
    { run: () => barePage.all(window) },
  )
  return [
    { job: `five-year totals ${of}, by county`, against: 'the bare GROUP BY', ...all, target: '≤ 5' },
    { job: `a page of 100 ${of}`, against: 'the bare prepared statement', ...page, target: '≤ 1.5' },
  ]
}

const crowd = 2000

/** Hours of one session for two thousand people, with change log and undo, against the bare INSERTs, both synchronous=FULL. */
export async function measureAward({ engine }: BenchDesk, folder: string): Promise<Measured> {
  const { house } = engine.premises()
  const bare = new Sqlite(join(folder, 'bare-hours.db'))
  applyPragmas(bare, { inMemory: false })
  bare.exec(
    `CREATE TABLE hour_entry (no INTEGER PRIMARY KEY, id TEXT UNIQUE, teacher_no INTEGER, on_date TEXT, hundredths INTEGER,
       kind TEXT, source TEXT, source_no INTEGER, title TEXT, role TEXT, school_name TEXT, written_at TEXT) STRICT`,
  )
  const insert = bare.prepare(
    `INSERT INTO hour_entry (id, teacher_no, on_date, hundredths, kind, source, source_no, title, role, school_name, written_at)
     VALUES (?, ?, '2025-10-15', 400, 'award', 'lecture', ?, '测量', '听讲', '濮阳市第一高级中学', '2025-10-15')`,
  )
  const record = createHourRecording(house)
  const people = house.db.prepare<[number], number>('SELECT no FROM teacher ORDER BY no LIMIT ?').pluck().all(crowd)
  let session = 10_000_000
  const award = (): void => {
    session += 1
    const due = { sourceNo: session, onDate: '2025-10-15', hours: 4, role: '听讲', title: '测量' }
    house.act('bench.award', () => {
      record({
        source: 'lecture',
        sourceNos: [session],
        rows: people.map((teacherNo) => ({ ...due, teacherNo })),
        reason: '测量',
      })
      return { title: '测量', value: null }
    })
  }
  const insertAll = bare.transaction(() => {
    session += 1
    for (const no of people) insert.run(`${session}-${no}`, no, session)
  })
  const found = await inTurn({ run: award }, { run: () => insertAll() })
  bare.close()
  return {
    job: `hours of ${crowd} attendees, with change log and undo`,
    against: 'the bare INSERTs',
    ...found,
    target: '≤ 5',
  }
}
