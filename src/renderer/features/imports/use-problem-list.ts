import { useCallback } from 'react'
import { client } from '#renderer/api/client.ts'
import { useNotices } from '#renderer/api/notices.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { sentenceOf } from '#renderer/api/api-error.ts'

interface ProblemListOf {
  readonly id: string
  readonly label: string
}

/** A file name from a label: what no system allows in one becomes a blank. */
const fileName = (label: string): string => `问题清单 ${label}`.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim()

const stepsOf = (token: string) => [
  { label: '打开', run: () => void client.shell.openFile({ token }).catch(complain) },
  { label: '所在文件夹', run: () => void client.shell.showFile({ token }).catch(complain) },
]

const complain = (error: unknown): void => useNotices.getState().complain(sentenceOf(error))

/** Saves 问题清单.xlsx where the officer wants it; `fileId` narrows it to what one sender gets back. */
export function useProblemList(batch: ProblemListOf, fileId?: string) {
  const write = useCommand('imports.problemList')
  const { run } = write
  const save = useCallback(async () => {
    try {
      const target = await client.shell.chooseSave({ name: `${fileName(batch.label)}.xlsx`, kind: 'xlsx' })
      if (target === null) return
      const input = { batchId: batch.id, file: target.token, ...(fileId === undefined ? {} : { fileId }) }
      const written = await run(input)
      if (written !== undefined)
        useNotices.getState().offer(`已保存 ${target.name}，共 ${written.rows} 条问题`, stepsOf(target.token))
    } catch (error) {
      complain(error)
    }
  }, [batch.id, batch.label, fileId, run])
  return { save, busy: write.busy }
}
