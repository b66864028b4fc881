import { join } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import { fileKinds, type FileKind } from '#shared/shell/shell-contract.ts'

const filtersOf = (kind: FileKind) => [{ name: fileKinds[kind].label, extensions: [...fileKinds[kind].endings] }]

export interface Dialogs {
  readonly chooseFiles: (kind: FileKind, many: boolean) => Promise<readonly string[]>
  readonly chooseFolder: (title: string) => Promise<string | null>
  readonly chooseSave: (name: string, kind: FileKind) => Promise<string | null>
  readonly chooseBackup: (folder: string) => Promise<string | null>
  /** Whether the officer leaves although work is going on. */
  readonly leaveDespiteWork: (label: string) => Promise<boolean>
}

/** Every dialog of the app, over its window. */
export function createDialogs(window: () => BrowserWindow): Dialogs {
  // The folder that was used last is where the next dialog opens.
  let lastFolder: string | undefined
  const remember = (path: string) => {
    lastFolder = join(path, '..')
    return path
  }
  const startFolder = () => lastFolder ?? app.getPath('documents')

  return {
    async chooseFiles(kind, many) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: '选择文件',
        defaultPath: startFolder(),
        filters: filtersOf(kind),
        properties: many ? ['openFile', 'multiSelections'] : ['openFile'],
      })
      return canceled ? [] : filePaths.map(remember)
    },
    async chooseFolder(title) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title,
        defaultPath: startFolder(),
        properties: ['openDirectory', 'createDirectory'],
      })
      const [path] = filePaths
      return canceled || path === undefined ? null : path
    },
    async chooseSave(name, kind) {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: '保存',
        defaultPath: join(startFolder(), name),
        filters: filtersOf(kind),
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      })
      return canceled || filePath === '' ? null : remember(filePath)
    },
    async chooseBackup(folder) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: '选择备份',
        defaultPath: folder,
        filters: [{ name: '龙都名师工作台备份', extensions: ['db', 'longdu'] }],
        properties: ['openFile'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    async leaveDespiteWork(label) {
      const { response } = await dialog.showMessageBox(window(), {
        type: 'question',
        message: `“${label}”还没有完成，确定要退出吗？`,
        detail: '退出会停止这项工作；已经保存的内容不受影响。',
        buttons: ['继续工作', '停止并退出'],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      return response === 1
    },
  }
}
