import { join } from 'node:path'
import { openBenchDesk, type BenchDesk } from './bench-engine.ts'
import { inTurn, type Measured } from './measure.ts'

const firstList = async (file: string): Promise<void> => {
  const { engine, client } = await openBenchDesk(file)
  await client.settings.get({})
  await client.teachers.list({ limit: 100 })
  await engine.close()
}

/** The engine from closed to its first list, on a city's database and on an empty one. */
export async function measureStart(cityFile: string, folder: string): Promise<Measured> {
  const empty = join(folder, 'empty.db')
  await (await openBenchDesk(empty)).engine.close()
  const found = await inTurn({ run: () => firstList(cityFile) }, { run: () => firstList(empty) })
  return {
    job: 'engine open to first list, city scale',
    against: 'the same on an empty database',
    ...found,
    target: '≤ 1.3',
  }
}

/** The start page as a whole against the slowest of the questions in it. */
export async function measureDesk({ client }: BenchDesk): Promise<Measured> {
  const found = await inTurn({ run: () => client.desk.get({}) }, { run: () => client.pairings.conflicts({}) })
  return { job: 'start page, city scale', against: 'its slowest part alone (all conflicts)', ...found, target: '≤ 2' }
}
