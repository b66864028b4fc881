import type { ErrorCode } from '../kernel/errors.ts'
import type { DatabaseFacts } from './diagnosis-contract.ts'
import { logExcerpt } from './log-excerpt.ts'

export interface Diagnosis {
  readonly at: string
  readonly version: string
  /** Runtime parts and the system, name and version each. */
  readonly parts: readonly (readonly [name: string, version: string])[]
  /** Why the database could not be asked. */
  readonly database: DatabaseFacts | ErrorCode
  /** The last lines of each log as they stand in the file. */
  readonly logs: readonly { readonly name: string; readonly lines: readonly string[] }[]
}

const levels = { city: '市级', county: '县级' } as const

const section = (title: string, lines: readonly string[]): readonly string[] => ['', `【${title}】`, ...lines]

function databaseSections(facts: DatabaseFacts | ErrorCode): readonly string[] {
  if (typeof facts === 'string') return section('数据库', [`没有打开：${facts}`])
  const { level, backups } = facts
  return [
    ...section('数据库', [
      `SQLite ${facts.sqlite}，结构版本 ${facts.schemaVersion}，${facts.bytes} 字节`,
      `备份 ${backups.count} 个${backups.latest === null ? '' : `，最近一次 ${backups.latest}`}`,
    ]),
    ...section('设置', [
      `单位级别：${level === null ? '未填写' : levels[level]}`,
      `操作员：${facts.hasOperator ? '已填写' : '未填写'}`,
      `体验数据：${facts.hasSampleData ? '有' : '无'}`,
    ]),
    ...section('检查', facts.problems.length === 0 ? ['检查通过，没有发现问题。'] : facts.problems),
    ...section(
      '各表行数',
      facts.tables.map(({ name, rows }) => `${name}  ${rows}`),
    ),
  ]
}

/** The diagnosis pack: one text that anybody can read through before it is sent. */
export function diagnosisText({ at, version, parts, database, logs }: Diagnosis): string {
  const lines = [
    '龙都名师工作台诊断包',
    `生成时间 ${at}`,
    '这里只有版本、设置状态、各表行数、检查结果和操作日志，没有姓名、证件号、单位名称和表格内容。',
    ...section('版本', [`程序 ${version}`, ...parts.map(([name, number]) => `${name} ${number}`)]),
    ...databaseSections(database),
    ...logs.flatMap(({ name, lines: found }) =>
      section(
        `日志 ${name}`,
        found.map(logExcerpt).filter((line) => line !== null),
      ),
    ),
  ]
  // The system's editor on old Windows breaks lines only at CRLF.
  return `${lines.join('\r\n')}\r\n`
}
