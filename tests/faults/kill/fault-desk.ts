import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { forkWorker } from '#main/engine/fork-worker.ts'
import { openTestEngine, type TestEngine } from '#main/engine/test-engine.ts'
import { keySetOf } from './fault-keys.ts'

let openings = 0

/** Ids that no opening of any process has given before. */
function freshIds(): number {
  openings += 1
  return (process.pid % 100_000) * 10_000_000 + (openings % 1000) * 10_000
}

/** The engine as the next start finds the file. */
export const openDesk = (databaseFile: string, isSealed = false): Promise<TestEngine> =>
  openTestEngine({
    databaseFile,
    keys: () => keySetOf(isSealed),
    backupFolder: `${databaseFile}-backups`,
    spawnWorker: forkWorker,
    today: '2026-11-23',
    firstId: freshIds(),
  })

/** How many persons the prepared database holds twice. */
export const twinCount = 60

const rosterOf = (rows: number): string => {
  const line = (_: unknown, index: number): string => `濮阳市第一中学,名册${index}号,男,初中,语文,一级教师,2012.9`
  return ['学校,姓名,性别,学段,学科,职称,参加工作时间', ...Array.from({ length: rows }, line)].join('\n')
}

async function addTwins({ client }: TestEngine, schoolIds: readonly string[]): Promise<void> {
  for (let number = 1; number <= twinCount; number += 1) {
    for (const [index, schoolId] of schoolIds.entries()) {
      const honours = [{ name: `第${index}种称号`, level: '市' as const }]
      await client.teachers.create({ name: `孪${number}号`, schoolId, stage: '初中', subject: '语文', honours })
    }
  }
}

/** What every kill begins from: some pairs, persons who are there twice, a roster that waits to be stored. */
export async function prepareDesk(folder: string, isSealed = false): Promise<string> {
  const file = join(folder, '起点.db')
  const roster = join(folder, '花名册.csv')
  writeFileSync(roster, rosterOf(250))
  const desk = await openDesk(file, isSealed)
  const { client, engine } = desk
  engine.seed({ teachers: 40, seed: 1, progress: () => undefined })
  const [district] = await client.districts.list({})
  const schools = { districtId: district?.id ?? '', stages: ['初中' as const] }
  const first = await client.schools.create({ ...schools, name: '濮阳市第一中学' })
  const second = await client.schools.create({ ...schools, name: '濮阳市第二中学' })
  await addTwins(desk, [first.id, second.id])
  await client.imports.stage({ files: [roster] })
  await engine.close()
  return file
}
