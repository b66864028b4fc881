import { useCallback } from 'react'
import { useNavigate } from 'react-router'
import { sentenceOf } from '#renderer/api/api-error.ts'
import { bridge } from '#renderer/api/bridge.ts'
import { client } from '#renderer/api/client.ts'
import { useNotices } from '#renderer/api/notices.ts'
import { useCommand } from '#renderer/api/use-command.ts'

interface Staging {
  readonly busy: boolean
  readonly chooseFiles: () => void
  readonly chooseFolder: () => void
  /** Files or folders that were dropped on the page. */
  readonly take: (dropped: readonly File[]) => void
}

interface Chosen {
  readonly token: string
  readonly name: string
}

/** Reads files into a new batch, or into the one given; the batch is opened when it is there. */
export function useStaging(batchId: string | null): Staging {
  const navigate = useNavigate()
  const stage = useCommand('imports.stage')
  const add = useCommand('imports.addFiles')
  const [runStage, runAdd] = [stage.run, add.run]
  const read = useCallback(
    async (choose: () => Promise<readonly Chosen[]>) => {
      const chosen = await choose().catch(complained)
      if (chosen === undefined) return
      const files = chosen.map((file) => file.token)
      if (files.length === 0) return
      if (batchId !== null) await runAdd({ batchId, files })
      else {
        const staged = await runStage({ files })
        if (staged !== undefined) void navigate(`/imports/${staged.batchId}`)
      }
    },
    [batchId, navigate, runAdd, runStage],
  )
  return {
    busy: stage.busy || add.busy,
    chooseFiles: useCallback(() => void read(() => client.shell.chooseFiles({ kind: 'sheets', many: true })), [read]),
    chooseFolder: useCallback(() => void read(() => client.shell.chooseFolder({})), [read]),
    take: useCallback((dropped) => void read(() => expanded(dropped)), [read]),
  }
}

function complained(error: unknown): undefined {
  useNotices.getState().complain(sentenceOf(error))
}

async function expanded(dropped: readonly File[]): Promise<readonly Chosen[]> {
  const tokens = await Promise.all(dropped.map((file) => bridge().tokenFor(file)))
  const found = tokens.length === 0 ? [] : await client.shell.expand({ tokens })
  // A folder without a single table is told, for nothing else would be seen to happen.
  if (found.length === 0) useNotices.getState().complain('没有找到表格文件（.xlsx、.xls、.csv）。')
  return found
}
