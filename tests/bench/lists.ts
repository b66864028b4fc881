import { writeCursor } from '#main/db/cursor.ts'
import type { Database } from '#main/db/house.ts'
import type { BenchDesk } from './bench-engine.ts'
import { inTurn, median, percentile, type Measured } from './measure.ts'

const perRound = 40

/** The same page as a bare statement, prepared once: what the contract, the cursor and the composing cost on top. */
function barePage(db: Database): (afterKey: string, afterNo: number) => unknown {
  const statement = db.prepare(
    `SELECT t.no, t.id, t.name, t.sex, t.birth, s.id AS schoolId, s.name AS school, d.name AS district, t.stage, t.subject,
       t.title, (SELECT h.name FROM honour h LEFT JOIN code_entry c ON c.list = 'honour' AND c.name = h.name
         WHERE h.teacher_no = t.no AND h.state = 'confirmed' ORDER BY c.grade DESC, h.no LIMIT 1) AS honour,
       t.work_start AS workStart, t.status,
       (SELECT count(*) FROM pairing_group g JOIN pairing p ON p.group_no = g.no WHERE g.mentor_no = t.no
         AND p.status IN ('active', 'paused', 'extended', 'assessed')) AS mentoring,
       (SELECT count(*) FROM pairing p WHERE p.mentee_no = t.no
         AND p.status IN ('active', 'paused', 'extended', 'assessed')) AS mentored
     FROM teacher t LEFT JOIN school s ON s.no = t.school_no LEFT JOIN district d ON d.no = t.district_no
     WHERE (t.sort_key, t.no) > (?, ?) ORDER BY t.sort_key, t.no LIMIT 100`,
  )
  return (afterKey, afterNo) => statement.all(afterKey, afterNo)
}

interface Place {
  readonly key: string
  readonly no: number
}

const placeAt = (db: Database, depth: number): Place =>
  db
    .prepare<[number], Place>('SELECT sort_key AS key, no FROM teacher ORDER BY sort_key, no LIMIT 1 OFFSET ?')
    .get(depth) ?? {
    key: '',
    no: 0,
  }

const times = async (count: number, work: () => unknown): Promise<void> => {
  for (let round = 0; round < count; round += 1) await work()
}

/** A page of 100 joined rows through the whole contract, at the start and deep down. */
export async function measurePages({ engine, client }: BenchDesk, depth: number): Promise<readonly Measured[]> {
  const { db } = engine.premises().house
  const bare = barePage(db)
  const deep = placeAt(db, depth)
  const after = writeCursor(deep)
  const rows: Measured[] = []
  for (const [label, place, from] of [
    ['a page of 100 teachers at depth 0', { key: '', no: 0 }, null],
    [`the same at depth ${depth.toLocaleString('en')}`, deep, after],
  ] as const) {
    const found = await inTurn(
      { run: () => times(perRound, () => client.teachers.list({ after: from, limit: 100 })) },
      { run: () => times(perRound, () => bare(place.key, place.no)) },
    )
    const perCall = { ours: found.ours.map((ms) => ms / perRound), theirs: found.theirs.map((ms) => ms / perRound) }
    rows.push({ job: label, against: 'the bare prepared statement', ...perCall, target: '≤ 1.5' })
  }
  const [top, bottom] = rows
  if (top === undefined || bottom === undefined) return rows
  return [
    ...rows,
    { job: 'a deep page', against: 'the first page', ours: bottom.ours, theirs: top.ours, target: '0.8–1.2' },
  ]
}

/** What officers type: parts of names that are there, whole or by initials, from the start or from inside. */
function queriesFrom(db: Database, count: number): readonly string[] {
  const people = db
    .prepare<[number, number], { name: string; key: string }>(
      `SELECT name, sort_key AS key FROM teacher WHERE no % ? = 0 LIMIT ?`,
    )
    .all(Math.max(1, Math.floor(Number(db.prepare('SELECT max(no) FROM teacher').pluck().get()) / count)), count)
  return people.map(({ name, key }, index) => {
    const syllables = key.split(/[^a-z]+/).filter((part) => part !== '')
    const forms = [
      name,
      name.slice(1),
      name.charAt(0),
      syllables.join(''),
      syllables.map((part) => part.charAt(0)).join(''),
      syllables.slice(1).join('').slice(0, 5),
      syllables[0] ?? name,
      syllables[0]?.charAt(0) ?? name,
    ]
    return forms[index % forms.length] || name
  })
}

/** Type-ahead over 1,000 queries against the LIKE scan that it replaces (60 of them: a scan takes its time). */
export async function measureSearch({ engine, client }: BenchDesk, teachers: number): Promise<Measured> {
  const { db } = engine.premises().house
  const queries = queriesFrom(db, 1000)
  const like = db.prepare(
    `SELECT t.id, t.name, s.name AS school FROM teacher t LEFT JOIN school s ON s.no = t.school_no
     WHERE t.name LIKE '%' || :text || '%' OR replace(t.sort_key, ' ', '') LIKE '%' || :text || '%' LIMIT 20`,
  )
  const [ours, scans]: [number[], number[]] = [[], []]
  for (const [index, text] of queries.entries()) {
    const started = performance.now()
    await client.search.find({ text, kinds: ['teacher'] })
    ours.push(performance.now() - started)
    if (index % 17 !== 0) continue
    const scanned = performance.now()
    like.all({ text })
    scans.push(performance.now() - scanned)
  }
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    job: `type-ahead over ${teachers.toLocaleString('en')} teachers, mean`,
    against: 'a LIKE scan, mean',
    ours: [mean(ours)],
    theirs: [mean(scans)],
    target: '≤ 0.01, p99 < 5 ms',
    note: `p50 ${median(ours).toFixed(2)} ms, p99 ${percentile(ours, 0.99).toFixed(2)} ms`,
  }
}
