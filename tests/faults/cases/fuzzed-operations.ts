import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { openTestEngine, type TestEngine } from '#main/engine/test-engine.ts'
import type { ContractTree } from '#shared/contract/define.ts'
import { contract } from '#shared/contract/index.ts'
import { runEach, type FaultCase, type Tier } from '../harness/fault-case.ts'
import { fieldsOf, junkFor } from '../hostile/junk.ts'

/** These do what they are asked whatever they are given, and have tests of their own. */
const alwaysWork = new Set([
  'settings.addSampleData',
  'settings.removeSampleData',
  'history.undo',
  'history.redo',
  'backups.create',
])

const operations = Object.entries<ContractTree[string]>(contract)
  .flatMap(([area, verbs]) => Object.entries(verbs).map(([verb, operation]) => [`${area}.${verb}`, operation] as const))
  .filter(([name]) => !alwaysWork.has(name))

const inputs: Readonly<Record<Tier, number>> = { quick: 12, long: 5000, release: 10_000 }
/** Milliseconds of computing, not of waiting: other work goes on beside this. */
const longest = 100

const nowhere = { progress: () => undefined, signal: { aborted: false }, file: () => '/nowhere/at/all' }

/** Everything that is stored, but for what is written down about being asked. */
function contentOf({ db }: TestEngine): string {
  const tables = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'audit%' ORDER BY name`)
    .pluck()
    .all()
  const hash = createHash('sha256')
  for (const table of tables) {
    hash.update(table)
    for (const row of db.prepare<[], unknown[]>(`SELECT * FROM "${table}"`).raw().iterate()) hash.update(row.join('\n'))
  }
  return hash.digest('hex')
}

interface Fuzzed {
  readonly desk: TestEngine
  /** How often a row has been written, by whomever; where that stands still, nothing has been stored. */
  readonly writes: () => number
  content: string
}

async function openDesk(): Promise<Fuzzed> {
  const desk = await openTestEngine({ today: '2026-11-23' })
  await desk.client.settings.addSampleData({})
  const writes = desk.db.prepare<[], number>('SELECT total_changes()').pluck()
  return { desk, writes: () => writes.get() ?? 0, content: contentOf(desk) }
}

const fuzz: FaultCase = {
  name: 'fuzzed-operations',
  title: 'whatever an operation is given, it answers by name and stores nothing of it',
  counts: { quick: operations.length, long: operations.length, release: operations.length },
  run: (context) =>
    runEach(context, async ({ number, random, found }) => {
      const fuzzed = await context.once('desk', openDesk)
      const { desk } = fuzzed
      const [name, operation] = operations[number] ?? []
      assert.ok(name !== undefined && operation !== undefined)
      const fields = fieldsOf(operation)
      const before = fuzzed.writes()
      let hasWorked = false
      for (let turn = 0; turn < inputs[context.tier]; turn += 1) {
        const input = junkFor(fields, random)
        const began = process.cpuUsage()
        const result = await desk.engine.call(name, input, nowhere)
        const { user, system } = process.cpuUsage(began)
        if (result.ok) {
          hasWorked = true
          continue
        }
        found()
        assert.notEqual(result.error.code, 'internal/bug', `${name}, turn ${turn}`)
        assert.match(result.error.message, /[\u4e00-\u9fff]/, `${name}, turn ${turn}`)
        if (result.error.code === 'input/invalid')
          assert.ok((user + system) / 1000 < longest, `${name}, turn ${turn}: ${(user + system) / 1000} ms`)
      }
      if (hasWorked && operation.kind === 'command') fuzzed.content = contentOf(desk)
      else if (fuzzed.writes() !== before)
        assert.equal(contentOf(desk), fuzzed.content, `${name} stored something although it refused`)
      assert.equal(({} as Record<string, unknown>)['polluted'], undefined)
    }),
}

export const cases: readonly FaultCase[] = [fuzz]
