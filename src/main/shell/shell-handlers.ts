import { basename, extname } from 'node:path'
import { app, shell } from 'electron'
import { AppError } from '#shared/kernel/errors.ts'
import type { AreaHandlers } from '#shared/contract/define.ts'
import { fileKinds, type shellContract } from '#shared/shell/shell-contract.ts'
import { writeFileAtomically, writeWhole } from '#main/db/atomic-file.ts'
import type { EngineFolders } from '#main/engine/engine-messages.ts'
import { packDiagnosis } from './diagnosis-pack.ts'
import type { Dialogs } from './dialogs.ts'
import type { EngineProcess } from './engine-process.ts'
import type { FileTokens } from './file-tokens.ts'
import { renderPdf } from './print-window.ts'
import { sheetFilesIn } from './sheet-files.ts'
import type { TemporaryFiles } from './temporary-files.ts'

interface ShellParts {
  readonly engine: EngineProcess
  readonly dialogs: Dialogs
  readonly tokens: FileTokens
  readonly temporary: TemporaryFiles
  readonly folders: EngineFolders
  readonly logFolder: string
}

const openable: ReadonlySet<string> = new Set(Object.values(fileKinds).flatMap(({ endings }) => endings))

/** Only documents are handed to the system: it would run a program or a script. */
async function openInSystem(path: string): Promise<void> {
  const ending = extname(path).slice(1).toLowerCase()
  if (ending === '' || !openable.has(ending)) throw new AppError('file/not-readable', { file: basename(path) })
  const problem = await shell.openPath(path)
  if (problem !== '') throw new AppError('file/not-readable', { file: path }, { cause: problem })
}

const save = (path: string, bytes: Buffer | string): Promise<unknown> => writeFileAtomically(path, writeWhole(bytes))

/** The window's own operations. */
export function createShellHandlers(parts: ShellParts): AreaHandlers<typeof shellContract> {
  const { engine, dialogs, tokens, temporary, folders, logFolder } = parts
  const handles = (paths: readonly string[]) => paths.flatMap(sheetFilesIn).map(tokens.handleFor)
  const handleOrNull = (path: string | null) => (path === null ? null : tokens.handleFor(path))

  return {
    info: () => ({
      version: app.getVersion(),
      electron: process.versions['electron'] ?? '',
      chrome: process.versions['chrome'] ?? '',
      node: process.versions.node,
      databaseFile: folders.databaseFile,
      backupFolder: folders.backupFolder,
      logFolder,
      engineError: engine.failure(),
    }),
    chooseFiles: async ({ kind, many }) => (await dialogs.chooseFiles(kind, many)).map(tokens.handleFor),
    chooseFolder: async () => {
      const folder = await dialogs.chooseFolder('选择文件夹')
      return folder === null ? [] : handles([folder])
    },
    expand: ({ tokens: given }) => handles(given.map(tokens.pathOf)),
    chooseSave: async ({ name, kind }) => handleOrNull(await dialogs.chooseSave(name, kind)),
    chooseTarget: async () => handleOrNull(await dialogs.chooseFolder('保存到文件夹')),
    temporaryFile: ({ kind }) => tokens.handleFor(temporary.pathFor(kind)),
    showFile: ({ token }) => {
      shell.showItemInFolder(tokens.pathOf(token))
      return null
    },
    openFile: async ({ token }) => {
      await openInSystem(tokens.pathOf(token))
      return null
    },
    savePicture: async ({ token, picture, encoding }) => {
      const path = tokens.pathOf(token)
      await save(path, Buffer.from(picture, encoding))
      return tokens.handleFor(path)
    },
    saveText: async ({ token, text }) => {
      const path = tokens.pathOf(token)
      await save(path, text)
      return tokens.handleFor(path)
    },
    savePdf: async ({ html, landscape, token }) => {
      const path = tokens.pathOf(token)
      await save(path, await renderPdf(tokens.pathOf(html), landscape))
      return tokens.handleFor(path)
    },
    print: async ({ html, landscape }) => {
      const path = temporary.pathFor('pdf')
      await save(path, await renderPdf(tokens.pathOf(html), landscape))
      await openInSystem(path)
      return null
    },
    exportDiagnosis: async () => {
      const path = await dialogs.chooseSave('龙都诊断包.txt', 'txt')
      if (path === null) return null
      const ask = () => engine.call('diagnosis.gather', {}, {})
      await save(path, await packDiagnosis({ version: app.getVersion(), engineLog: folders.logFile, logFolder, ask }))
      return tokens.handleFor(path)
    },
    cancel: ({ callId }) => {
      engine.cancel(callId)
      return null
    },
    restoreFromBackup: async () => {
      const file = await dialogs.chooseBackup(folders.backupFolder)
      if (file === null) return null
      const { token, name } = tokens.handleFor(file)
      const result = await engine.call('vault.restoreFile', { file: token }, { [token]: file })
      if (!result.ok) throw new AppError(result.error.code, result.error.details)
      return { name }
    },
  }
}
