import { z } from 'zod'
import { errorMessage } from '#shared/kernel/error-messages.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { UsageError } from './arguments.ts'
import { commands } from './commands.ts'

z.config({ jitless: true })

const usage = `用法：npm run -s longdu -- 命令 …
  operations                                   列出全部操作及其输入（JSON Schema）
  call 操作 [JSON] --db 文件                    执行一个操作，输出一行 JSON
  import 文件或文件夹… --db 文件 [--commit] [--json]
  match --cohort 批次名或编号 --db 文件 [--objective coverage|fit] [--commit] [--json]
                                               算出最优配对；不加 --commit 不保存
  report 名称 --db 文件 --out 文件 [--input JSON]
  seed --db 文件 --teachers 人数 [--seed 数]
  verify --db 文件                             检查数据库
  backup --db 文件                             立即备份
  restore 备份名 --db 文件                      从备份恢复
  protect --db 文件                            加密数据库，显示一次恢复码；口令由环境变量 LONGDU_PASSPHRASE 给出
加密的数据库由 LONGDU_PASSPHRASE（多个账号时加 LONGDU_LOGIN）或 LONGDU_RECOVERY_CODE 打开。
`

/** Exit code 0: done; 1: not done, with one sentence on stderr (for `call`, one line of JSON on stdout). */
async function main(argv: readonly string[]): Promise<number> {
  const [name = '', ...rest] = argv
  const run = commands.get(name)
  if (run === undefined) {
    process.stderr.write(usage)
    return name === '' || name === 'help' ? 0 : 1
  }
  try {
    return await run(rest)
  } catch (error) {
    if (error instanceof UsageError) process.stderr.write(`${error.message}\n${usage}`)
    else if (error instanceof AppError) process.stderr.write(`${errorMessage(error.code, error.details)}\n`)
    else throw error
    return 1
  }
}

// Whoever reads along may have seen enough (`| head`): that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await main(process.argv.slice(2))
