import { useCallback, useState } from 'react'
import type { ReportDefinition, ReportFormat } from '#shared/reports/report-definition.ts'
import type { FileHandle } from '#shared/shell/shell-contract.ts'
import { isCancelled, sentenceOf } from '#renderer/api/api-error.ts'
import { client } from '#renderer/api/client.ts'
import { useNotices } from '#renderer/api/notices.ts'
import { usableFilter, type ReportChoice } from './report-choice.ts'

export type Outlet = 'xlsx' | 'docx' | 'csv' | 'pdf' | 'print'

interface ExportJob {
  readonly choice: ReportChoice
  readonly definition: ReportDefinition
  readonly landscape: boolean
}

/** Gives the report out as a file or to the printer, and says where it went. */
export function useReportExport(job: ExportJob) {
  const [busy, setBusy] = useState<Outlet | null>(null)
  const { choice, definition, landscape } = job
  const run = useCallback(
    async (outlet: Outlet) => {
      setBusy(outlet)
      try {
        await giveOut({ choice, definition, landscape }, outlet)
      } catch (caught) {
        if (!isCancelled(caught)) useNotices.getState().complain(sentenceOf(caught))
      } finally {
        setBusy(null)
      }
    },
    [choice, definition, landscape],
  )
  return { run, busy }
}

function giveOut(job: ExportJob, outlet: Outlet): Promise<void> {
  if (outlet === 'print') return print(job)
  if (outlet === 'pdf') return savePdf(job)
  return outlet === 'docx' && job.choice.options.perPair ? saveLetters(job) : saveFile(job, outlet)
}

const write = ({ choice, definition }: ExportJob, format: ReportFormat, file: FileHandle) =>
  client.reports.export({
    name: choice.name,
    format,
    filter: usableFilter(choice.filter, definition),
    options: choice.options,
    masking: choice.masking,
    reason: choice.reason,
    file: file.token,
  })

async function nameFor({ choice }: ExportJob, format: ReportFormat): Promise<string> {
  const { fileName } = await client.reports.fileName({ name: choice.name, format, options: choice.options })
  return fileName
}

async function saveFile(job: ExportJob, format: 'xlsx' | 'docx' | 'csv'): Promise<void> {
  const file = await client.shell.chooseSave({ name: await nameFor(job, format), kind: format })
  if (file === null) return
  const done = await write(job, format, file)
  const length = `${done.rows.toLocaleString('zh-CN')} ${format === 'docx' ? '份' : '行'}`
  sayWritten(file, done.files === 1 ? length : `共 ${length}，分 ${done.files} 个文件（第2册起文件名后加了册号）`)
}

async function saveLetters(job: ExportJob): Promise<void> {
  const folder = await client.shell.chooseTarget({})
  if (folder === null) return
  const done = await write({ ...job }, 'docx', folder)
  useNotices
    .getState()
    .offer(`已导出 ${done.files} 份${job.definition.title}到“${folder.name}”`, [
      { label: '所在文件夹', run: () => void client.shell.showFile({ token: folder.token }) },
    ])
}

async function savePdf(job: ExportJob): Promise<void> {
  const name = (await nameFor(job, 'html')).replace(/\.[^.]+$/, '.pdf')
  const file = await client.shell.chooseSave({ name, kind: 'pdf' })
  if (file === null) return
  const html = await client.shell.temporaryFile({ kind: 'html' })
  await write(job, 'html', html)
  const saved = await client.shell.savePdf({ html: html.token, landscape: job.landscape, token: file.token })
  sayWritten(saved, null)
}

async function print(job: ExportJob): Promise<void> {
  const html = await client.shell.temporaryFile({ kind: 'html' })
  await write(job, 'html', html)
  await client.shell.print({ html: html.token, landscape: job.landscape })
}

/** 已导出 … · 打开 · 所在文件夹. */
function sayWritten(file: FileHandle, rows: string | null): void {
  useNotices.getState().offer(`已导出 ${file.name}${rows === null ? '' : `，${rows}`}`, [
    { label: '打开', run: () => void client.shell.openFile({ token: file.token }) },
    { label: '所在文件夹', run: () => void client.shell.showFile({ token: file.token }) },
  ])
}
