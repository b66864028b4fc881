// Every test there is: rules and slices, the journeys in the built window, the quick fault tests. The last line counts all.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '../build-app.ts'
import { electronBinary } from '../electron-binary.ts'
import { programs, runNode } from '../run-command.ts'

interface Count {
  readonly passed: number
  readonly failed: number
  /** A suite that could not run at all is a failure, whatever it counted. */
  readonly ran: boolean
}

const reports = mkdtempSync(join(tmpdir(), 'longdu-test-'))
const nothing: Count = { passed: 0, failed: 0, ran: false }

function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

async function unitTests(): Promise<Count> {
  const file = join(reports, 'vitest.json')
  const code = await runNode(programs.vitest, ['run', '--reporter=default', '--reporter=json', `--outputFile=${file}`])
  const report = readReport(file) as { numPassedTests: number; numFailedTests: number } | undefined
  if (!report) return nothing
  const { numPassedTests: passed, numFailedTests: failed } = report
  return { passed, failed, ran: passed > 0 && (code === 0 || failed > 0) }
}

async function journeys(): Promise<Count> {
  const file = join(reports, 'playwright.json')
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const code = await runNode(programs.playwright, ['test', '--reporter=list,json'], env)
  const report = readReport(file) as { stats: { expected: number; unexpected: number; flaky: number } } | undefined
  if (!report) return nothing
  const { expected: passed, unexpected, flaky } = report.stats
  const failed = unexpected + flaky
  return { passed, failed, ran: passed > 0 && (code === 0 || failed > 0) }
}

/** A fault test counts as one, however many cases it runs. */
async function faultTests(): Promise<Count> {
  const file = join(reports, 'faults.json')
  const code = await runNode('tools/verbs/faults.ts', ['--tier', 'quick', '--report', file])
  const report = readReport(file) as { results: readonly { failures: readonly string[] }[] } | undefined
  if (!report) return nothing
  const failed = report.results.filter(({ failures }) => failures.length > 0).length
  const passed = report.results.length - failed
  return { passed, failed, ran: passed > 0 && (code === 0 || failed > 0) }
}

const runtime = process.env['LONGDU_RUNTIME'] === 'electron' ? electronBinary() : undefined
const units = await unitTests()
const built = await buildApp()
const windows = built ? await journeys() : nothing
const faults = await faultTests()
rmSync(reports, { recursive: true, force: true })

if (windows.ran)
  console.log(`The window's journeys ran on ${runtime ? 'Electron' : 'the stand-in (Chromium and Node 24)'}.`)
if (!units.ran) console.log('The unit tests could not run to their end.')
if (!built) console.log('The app could not be built, so no journey ran.')
else if (!windows.ran) console.log("The window's journeys could not run to their end.")
if (!faults.ran) console.log('The fault tests could not run to their end.')

const suites = [units, windows, faults]
const incomplete = suites.filter(({ ran }) => !ran).length
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
const failed = sum(suites.map((suite) => suite.failed)) + incomplete
process.exitCode = failed === 0 ? 0 : 1
console.log(`${sum(suites.map((suite) => suite.passed))} passed, ${failed} failed`)
