// Run once for each release, after its last migration:  node tools/release-database.ts
// Freezes the migrations (src/main/db/frozen.json) and leaves a small database as this release makes it (packed, for each
// of a hundred indexes takes a page at least), with the number of rows of each table, in tests/fixtures/databases. Every
// later version is tested on all of them.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { forkWorker } from '#main/engine/fork-worker.ts'
import { openTestEngine, type TestEngine } from '#main/engine/test-engine.ts'
import { projectRoot } from './project-root.ts'

const databases = join(projectRoot, 'tests/fixtures/databases')
const migrations = join(projectRoot, 'src/main/db/migrations')
const frozenFile = join(projectRoot, 'src/main/db/frozen.json')

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

/** What was frozen stays as it is; only new steps are added. */
function freeze(): void {
  const frozen = JSON.parse(existsSync(frozenFile) ? readFileSync(frozenFile, 'utf8') : '{}') as Record<string, string>
  for (const file of readdirSync(migrations).toSorted()) {
    const hash = hashOf(join(migrations, file))
    if (frozen[file] !== undefined && frozen[file] !== hash)
      throw new Error(`${file} was released and has been changed`)
    frozen[file] = hash
  }
  writeFileSync(frozenFile, `${JSON.stringify(frozen, null, 2)}\n`)
}

const roster = [
  '学校,姓名,性别,身份证号,学段,学科,职称,参加工作时间',
  '濮阳市第一中学,钟建民,男,,初中,语文,一级教师,2012.9',
  '濮阳市第一中学,田雨,女,,初中,语文,二级教师,2023.9',
].join('\n')

/** Something in every table: a register and pairs, an import, an answer accepted, an export, work undone. */
async function fill({ engine, client }: TestEngine, folder: string): Promise<void> {
  engine.seed({ teachers: 60, seed: 1, progress: () => undefined })
  await client.settings.update({
    office: { name: '濮阳市教师发展中心', level: 'city', districtId: null, reporter: '王建国', phone: '0393-6661234' },
    operator: '王建国',
  })
  const [district] = await client.districts.list({})
  const school = { districtId: district?.id ?? '', aliases: ['一中'], formerNames: ['濮阳市中学'] }
  const { id: schoolId } = await client.schools.create({ ...school, name: '濮阳市第一中学', stages: ['初中'] })
  const person = { schoolId, stage: '初中', subject: '语文' }
  const { id: mentorId } = await client.teachers.create({
    ...person,
    name: '孟庆国',
    title: '高级教师',
    honours: [{ name: '濮阳市骨干教师', level: '市' }],
  })
  const { id: menteeId } = await client.teachers.create({ ...person, name: '高晓雨', workStart: '2024-09' })
  const [cohort] = await client.cohorts.list({})
  const { pairingIds } = await client.pairings.open({
    cohortId: cohort?.id ?? '',
    mentorId,
    kind: '校内',
    level: '校级',
    startsOn: '2025-09-01',
    endsOn: '2026-08-31',
    mentees: [{ menteeId }],
    as: 'active',
  })
  await client.teachers.update({ id: menteeId, subject: '数学' })
  const [finding] = (await client.pairings.conflicts({})).filter(({ severity }) => severity === 'warn')
  if (finding !== undefined)
    await client.pairings.waive({ rule: finding.rule, subject: finding.subject, reason: '学校同意' })
  await client.pairings.pause({ ids: [...pairingIds], on: '2025-12-01', reason: '产假' })
  await client.history.undo({})
  const file = join(folder, '花名册.csv')
  writeFileSync(file, roster)
  const { batchId } = await client.imports.stage({ files: [file] })
  await client.imports.commit({ batchId, acceptWarnings: true })
  await client.reports.export({ name: 'pairing-list', file: join(folder, '一览表.xlsx') })
}

function rowCounts({ db }: TestEngine): Readonly<Record<string, unknown>> {
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all()
  return Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]))
}

async function leaveDatabase(name: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'longdu-release-'))
  const databaseFile = join(folder, 'longdu.db')
  const desk = await openTestEngine({ databaseFile, backupFolder: join(folder, 'backups'), spawnWorker: forkWorker })
  await fill(desk, folder)
  const problems = desk.engine.verify()
  if (problems.length > 0) throw new Error(problems.join('\n'))
  const schemaVersion = desk.db.pragma('user_version', { simple: true })
  const facts = { schemaVersion, rows: rowCounts(desk) }
  desk.db.exec('VACUUM')
  await desk.engine.close()
  mkdirSync(databases, { recursive: true })
  writeFileSync(join(databases, `${name}.json`), `${JSON.stringify(facts, null, 2)}\n`)
  writeFileSync(join(databases, `${name}.db.gz`), gzipSync(readFileSync(databaseFile), { level: 9 }))
  rmSync(folder, { recursive: true })
}

freeze()
const released = existsSync(databases) ? readdirSync(databases).filter((file) => /^v\d+\.db\.gz$/.test(file)).length : 0
await leaveDatabase(`v${released + 1}`)
