import { existsSync } from 'node:fs'
import { z } from 'zod'
import { contract } from '#shared/contract/index.ts'
import type { ContractTree } from '#shared/contract/define.ts'
import { errorMessage } from '#shared/kernel/error-messages.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { OpenedEngine } from '#main/engine/open-engine.ts'
import { matchLines, objectiveOf } from './match-command.ts'
import { parseArguments, requiredOption, UsageError, type Arguments } from './arguments.ts'
import { cliContext, databaseExists, fromHere, openCliDesk, openCliEngine } from './open-cli-engine.ts'
import { protectDatabase } from './protect.ts'

type Command = (argv: readonly string[]) => Promise<number>

const print = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`)

function parseJson(text: string | undefined, what: string): unknown {
  try {
    return JSON.parse(text ?? '{}')
  } catch {
    throw new UsageError(`${what}不是正确的 JSON`)
  }
}

async function withEngine<T>(args: Arguments, work: (engine: OpenedEngine) => Promise<T>): Promise<T> {
  const engine = await openCliEngine(fromHere(requiredOption(args, 'db')))
  try {
    return await work(engine)
  } finally {
    await engine.close()
  }
}

/** For commands that read what must be there already. */
function requireDatabase(args: Arguments): void {
  const file = fromHere(requiredOption(args, 'db'))
  if (!databaseExists(file)) throw new AppError('db/not-found', { file })
}

/** Unwraps a Result for commands that speak in sentences. */
function valueOf(result: Result<unknown>): unknown {
  if (!result.ok) throw new AppError(result.error.code, result.error.details)
  return result.value
}

async function operations(): Promise<number> {
  const entries = Object.entries<ContractTree[string]>(contract).flatMap(([area, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => [
      `${area}.${verb}`,
      { kind: operation.kind, input: z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) },
    ]),
  )
  print(Object.fromEntries(entries))
  return 0
}

/** What stands before the database is asked whether it opens or not. */
async function askFrontDesk(args: Arguments, operation: string, input: unknown): Promise<Result<unknown>> {
  const desk = await openCliDesk(fromHere(requiredOption(args, 'db')))
  try {
    return await desk.call(operation, input, cliContext())
  } finally {
    await desk.close()
  }
}

async function callOnce(argv: readonly string[]): Promise<Result<unknown>> {
  const args = parseArguments(argv, { options: ['db'], flags: [] })
  const [operation = '', input] = args.words
  const parsed = parseJson(input, '操作的输入')
  if (operation.startsWith('vault.')) return askFrontDesk(args, operation, parsed)
  return withEngine(args, (engine) => engine.call(operation, parsed, cliContext()))
}

/** A failure as `call` prints it, for what goes wrong before the engine is reached. */
function asFailure(error: unknown): Result<never> {
  if (error instanceof UsageError) return asFailure(new AppError('input/invalid', { problems: [error.message] }))
  if (!(error instanceof AppError)) throw error
  const { code, details } = error
  return { ok: false, error: { code, message: errorMessage(code, details), details } }
}

/** One line of JSON whatever happens, the refusal to open the file included. */
async function call(argv: readonly string[]): Promise<number> {
  const result = await callOnce(argv).catch(asFailure)
  print(result.ok && result.value === undefined ? { ok: true, value: null } : result)
  return result.ok ? 0 : 1
}

async function verify(argv: readonly string[]): Promise<number> {
  const args = parseArguments(argv, { options: ['db'], flags: ['json'] })
  requireDatabase(args)
  const problems = await withEngine(args, async (engine) => engine.verify())
  if (args.flags.has('json')) print({ ok: problems.length === 0, problems })
  else process.stdout.write(problems.length === 0 ? '检查通过，没有发现问题。\n' : `${problems.join('\n')}\n`)
  return problems.length === 0 ? 0 : 1
}

async function backup(argv: readonly string[]): Promise<number> {
  const args = parseArguments(argv, { options: ['db'], flags: [] })
  requireDatabase(args)
  print(valueOf(await withEngine(args, (engine) => engine.call('backups.create', { reason: 'manual' }, cliContext()))))
  return 0
}

async function restore(argv: readonly string[]): Promise<number> {
  const args = parseArguments(argv, { options: ['db'], flags: [] })
  const [name] = args.words
  if (name === undefined) throw new UsageError('请写明备份名；backups.list 可列出')
  requireDatabase(args)
  print(valueOf(await withEngine(args, (engine) => engine.call('backups.restore', { name }, cliContext()))))
  return 0
}

async function protect(argv: readonly string[]): Promise<number> {
  const args = parseArguments(argv, { options: ['db'], flags: [] })
  requireDatabase(args)
  const desk = await openCliDesk(fromHere(requiredOption(args, 'db')))
  try {
    const code = await protectDatabase(desk)
    process.stdout.write(`已加密。恢复码只显示这一次，请抄下并放进保险柜：\n${code}\n`)
    return 0
  } finally {
    await desk.close()
  }
}

function wholeNumber(args: Arguments, name: string, fallback: number | null): number {
  const text = args.options.get(name)
  if (text === undefined && fallback !== null) return fallback
  const value = Number(requiredOption(args, name))
  if (!Number.isSafeInteger(value) || value < 0) throw new UsageError(`--${name} 应为不小于 0 的整数`)
  return value
}

async function seed(argv: readonly string[]): Promise<number> {
  const args = parseArguments(argv, { options: ['db', 'teachers', 'seed'], flags: [] })
  const teachers = wholeNumber(args, 'teachers', null)
  if (teachers < 1 || teachers > 2_000_000) throw new UsageError('--teachers 应为 1 到 2000000')
  const { progress } = cliContext()
  await withEngine(args, async (engine) => engine.seed({ teachers, seed: wholeNumber(args, 'seed', 1), progress }))
  print({ teachers })
  return 0
}

async function report(argv: readonly string[]): Promise<number> {
  const args = parseArguments(argv, { options: ['db', 'out', 'input'], flags: [] })
  const [name] = args.words
  if (name === undefined) throw new UsageError('请写明报表名；reports.list 可列出')
  const file = requiredOption(args, 'out')
  const input = parseJson(args.options.get('input'), '--input ')
  requireDatabase(args)
  const format = /\.(xlsx|docx|html)$/.exec(file)?.[1]
  const request = { ...(format === undefined ? {} : { format }), ...(input as object), name, file }
  print(valueOf(await withEngine(args, (engine) => engine.call('reports.export', request, cliContext()))))
  return 0
}

interface ImportSummary {
  readonly files: readonly {
    readonly file: string
    readonly openable: boolean
    readonly issues: readonly { readonly message: string }[]
    readonly sheets: readonly {
      readonly sheet: string
      readonly imported: boolean
      readonly records: readonly unknown[]
      readonly issues: readonly { readonly severity: string }[]
    }[]
  }[]
}

/** What was read, for somebody who reads it in a terminal. */
function summaryLines({ files }: ImportSummary): string {
  return files
    .flatMap((file) => [
      file.file,
      ...file.issues.map((issue) => `  ${issue.message}`),
      ...file.sheets.map((sheet) => {
        const count = (severity: string): number => sheet.issues.filter((issue) => issue.severity === severity).length
        const state = sheet.imported ? `${sheet.records.length} 条记录` : '未读取'
        return `  ${sheet.sheet}：${state}，错误 ${count('error')}，提醒 ${count('warning')}，已自动处理 ${count('info')}`
      }),
    ])
    .join('\n')
}

async function importFiles(argv: readonly string[]): Promise<number> {
  const args = parseArguments(argv, { options: ['db'], flags: ['commit', 'json'] })
  if (args.words.length === 0) throw new UsageError('请写明要导入的文件或文件夹')
  for (const path of args.words) {
    if (!existsSync(fromHere(path))) throw new AppError('file/not-found', { file: path })
  }
  const request = { paths: args.words, commit: args.flags.has('commit') }
  const outcome = await withEngine(args, (engine) => engine.importFiles(request, cliContext()))
  if (args.flags.has('json')) print(outcome)
  else process.stdout.write(`${summaryLines(outcome as ImportSummary)}\n`)
  return 0
}

async function match(argv: readonly string[]): Promise<number> {
  const args = parseArguments(argv, { options: ['db', 'cohort', 'objective'], flags: ['json', 'commit'] })
  const request = {
    cohort: requiredOption(args, 'cohort'),
    objective: objectiveOf(args),
    commit: args.flags.has('commit'),
  }
  requireDatabase(args)
  const outcome = await withEngine(args, (engine) => engine.match(request, cliContext()))
  if (args.flags.has('json')) print(outcome)
  else process.stdout.write(`${matchLines(outcome)}\n`)
  return 0
}

/** The commands by their names; each is a thin convenience over operations that the window uses too. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['operations', operations],
  ['call', call],
  ['verify', verify],
  ['backup', backup],
  ['restore', restore],
  ['import', importFiles],
  ['match', match],
  ['seed', seed],
  ['report', report],
  ['protect', protect],
])
