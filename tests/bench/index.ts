// Ratios measured side by side in one run; nothing in here passes or fails. --quick takes a tenth of the rows.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureActivity, measureScores } from './assessments.ts'
import { openBenchDesk, seededFile, type BenchDesk } from './bench-engine.ts'
import { fillLedger, measureAward, measureTotals } from './hours.ts'
import { measureExport, measureImport } from './files.ts'
import { measurePages, measureSearch } from './lists.ts'
import { measureMatching } from './matching.ts'
import { inTurn, median, table, type Measured } from './measure.ts'
import { measureSave } from './saves.ts'
import { measureDesk, measureStart } from './start.ts'

const isQuick = process.argv.includes('--quick')
const scale = isQuick
  ? { stress: 100_000, city: 50_000, file: 5_000, pairs: 500 }
  : { stress: 1_000_000, city: 50_000, file: 50_000, pairs: 5_000 }
const folder = mkdtempSync(join(tmpdir(), 'longdu-bench-'))
const { dependencies, devDependencies } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
) as {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}
const version = (name: string): string => dependencies[name] ?? devDependencies[name] ?? '?'

async function withDesk<T>(file: string, work: (desk: BenchDesk) => Promise<T>): Promise<T> {
  const desk = await openBenchDesk(file)
  try {
    return await work(desk)
  } finally {
    await desk.engine.close()
  }
}

/** The same work at ten times the rows, and at one time: what growth costs. */
async function measureGrowth(cityFile: string, stressFile: string, factor: number): Promise<readonly Measured[]> {
  const [small, large] = [await openBenchDesk(cityFile), await openBenchDesk(stressFile)]
  const page = (desk: BenchDesk) => async (): Promise<void> => {
    for (let round = 0; round < 40; round += 1) await desk.client.teachers.list({ limit: 100 })
  }
  const search = (desk: BenchDesk) => async (): Promise<void> => {
    for (const text of ['zs', 'wang', '张', '小', 'lx', 'chen', '建国', 'xiaom'])
      await desk.client.search.find({ text })
  }
  const rows: Measured[] = []
  for (const [job, work] of [
    ['a page', page],
    ['eight searches', search],
  ] as const) {
    const found = await inTurn({ run: work(large) }, { run: work(small) })
    rows.push({ job: `${job} at ${factor} × the rows`, against: 'at city scale', ...found, target: '≤ 1.3' })
  }
  await small.engine.close()
  await large.engine.close()
  return rows
}

async function measureAll(): Promise<readonly Measured[]> {
  const city = await seededFile(folder, scale.city)
  const stress = await seededFile(folder, scale.stress)
  const rows: Measured[] = [
    ...(await withDesk(stress, (desk) => measurePages(desk, Math.floor(scale.stress * 0.9)))),
    await withDesk(stress, (desk) => measureSearch(desk, scale.stress)),
    await measureImport(folder, scale.file),
    await measureExport(folder, scale.file),
    await measureStart(city, folder),
    await withDesk(city, measureDesk),
    ...(await measureGrowth(city, stress, scale.stress / scale.city)),
    await withDesk(city, (desk) => measureSave(desk, folder)),
    await withDesk(city, (desk) => measureActivity(desk, folder)),
    await withDesk(city, (desk) => measureScores(desk, scale.pairs, 40)),
    ...(await withDesk(city, async (desk) => {
      const award = await measureAward(desk, folder)
      fillLedger(desk)
      return [award, ...(await measureTotals(desk))]
    })),
    ...(await measureMatching(isQuick)),
  ]
  return rows
}

try {
  const libraries = ['better-sqlite3', '@e965/xlsx', 'exceljs', 'highs', 'yalps']
    .map((name) => `${name} ${version(name)}`)
    .join(', ')
  console.log(`Node ${process.versions.node}, ${cpus().length} cores, ${libraries}; medians of interleaved rounds.\n`)
  const rows = await measureAll()
  console.log(table(rows))
  const misses = rows.filter((row) => median(row.ours) > 3 * median(row.theirs))
  if (misses.length > 0)
    console.log(`\nMore than three times its yardstick: ${misses.map((row) => row.job).join('; ')}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
