// Types, lint, format, layers and unit tests: `--static` leaves the tests out.
import { programs, runNode } from '../run-command.ts'

const steps: readonly (readonly [string, string, readonly string[]])[] = [
  ['types of shared', programs.tsc, ['-p', 'tsconfig.shared.json']],
  ['types of main, command line and tools', programs.tsc, ['-p', 'tsconfig.node.json']],
  ['types of the window', programs.tsc, ['-p', 'tsconfig.web.json']],
  ['lint', programs.oxlint, ['--deny-warnings']],
  ['format', programs.prettier, ['--check', '--log-level', 'warn', '.']],
  ['layers', 'tools/check-layers.ts', []],
  ['licences', 'tools/check-licences.ts', []],
]
const tests = ['unit tests', programs.vitest, ['run']] as const

const failed: string[] = []
for (const [name, program, args] of process.argv.includes('--static') ? steps : [...steps, tests]) {
  const code = await runNode(program, args)
  if (code !== 0) failed.push(name)
}
console.log(failed.length === 0 ? 'check: all good' : `check: not good: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
