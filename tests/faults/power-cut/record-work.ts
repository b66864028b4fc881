import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { migrationsFolder, type KillRun } from '../kill/kill-run.ts'
import { readShimLog, type Step } from './shim-log.ts'

export interface RecordedWork {
  /** Everything below this folder as it stood before the work. */
  readonly before: string
  /** The same folder under the name that the log knows it by. */
  readonly root: string
  readonly steps: readonly Step[]
}

const compiler = ['gcc', 'cc'].find((name) => spawnSync(name, ['--version']).status === 0)

function buildShim(folder: string): string {
  if (compiler === undefined) throw new Error('no C compiler: apt-get install gcc libc6-dev')
  const library = join(folder, 'shim.so')
  const source = join(import.meta.dirname, 'shim.c')
  execFileSync(compiler, ['-O1', '-shared', '-fPIC', '-o', library, source, '-ldl', '-lpthread'], { stdio: 'pipe' })
  return library
}

export interface Work {
  readonly scenario: KillRun['scenario']
  readonly rounds: number
  readonly isSealed: boolean
  /** How the database is set besides what the product sets: only to show that the replay sees what is lost then. */
  readonly weakened?: 'normal' | 'delete'
  /** Fills the folder before the work begins, and answers the database. */
  readonly prepare: (folder: string) => Promise<string>
}

/** Lets a process do its work to the end and writes down every write and every sync of it. */
export async function recordWork(folder: string, work: Work): Promise<RecordedWork> {
  const root = join(folder, 'disk')
  const before = join(folder, 'before')
  mkdirSync(root)
  const database = await work.prepare(root)
  cpSync(root, before, { recursive: true })
  const log = join(folder, 'steps.log')
  const env = {
    ...process.env,
    LD_PRELOAD: buildShim(folder),
    LONGDU_CUT_LOG: log,
    LONGDU_CUT_ROOT: root,
    LONGDU_FAULT_ROUNDS: String(work.rounds),
    LONGDU_FAULT_WEAKENED: work.weakened ?? '',
    UV_USE_IO_URING: '0',
  }
  const program = join(import.meta.dirname, '../kill/kill-child.ts')
  const args = [program, work.scenario, database, migrationsFolder, work.isSealed ? 'sealed' : 'plain']
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8', timeout: 180_000 })
  if (status !== 0 || !existsSync(log)) throw new Error(`the work could not be recorded: ${stderr}`)
  return { before, root, steps: readShimLog(log) }
}
