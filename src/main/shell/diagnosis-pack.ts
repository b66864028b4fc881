import { arch, platform, release, totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { logTail } from '#main/logging/log-tail.ts'
import type { DatabaseFacts } from '#shared/diagnosis/diagnosis-contract.ts'
import { diagnosisText } from '#shared/diagnosis/diagnosis-text.ts'
import type { Result } from '#shared/kernel/result.ts'
import { failureFor } from './engine-calls.ts'

interface PackSources {
  readonly version: string
  readonly engineLog: string
  readonly logFolder: string
  readonly ask: () => Promise<Result<unknown>>
}

const linesOfEach = 400
/** A large database is checked in seconds; an engine that does not answer is part of the finding. */
const longestAnswer = 60_000

/** The text of the diagnosis pack; made also when the database does not open, for then it is needed most. */
export async function packDiagnosis({ version, engineLog, logFolder, ask }: PackSources): Promise<string> {
  const silence: Result<unknown> = { ok: false, error: failureFor('engine/restarted') }
  const answer = await Promise.race([ask(), sleep(longestAnswer, silence, { ref: false })])
  const gigabytes = (totalmem() / 2 ** 30).toFixed(1)
  return diagnosisText({
    at: new Date().toISOString(),
    version,
    parts: [
      ...['electron', 'chrome', 'node'].map((name) => [name, process.versions[name] ?? ''] as const),
      ['系统', `${platform()} ${release()} ${arch()}，内存 ${gigabytes} GB`],
    ],
    // The engine answers `diagnosis.gather` by the contract.
    database: answer.ok ? (answer.value as DatabaseFacts) : answer.error.code,
    logs: [engineLog, join(logFolder, 'shell.log')].map((file) => ({
      name: basename(file),
      lines: logTail(file, linesOfEach),
    })),
  })
}
