import { Menu, type BrowserWindow } from 'electron'

/** The right-click menu of text: Electron has none of its own. */
export function offerEditMenu(window: BrowserWindow): void {
  const editing = Menu.buildFromTemplate([
    { role: 'undo', label: '撤销' },
    { type: 'separator' },
    { role: 'cut', label: '剪切' },
    { role: 'copy', label: '复制' },
    { role: 'paste', label: '粘贴' },
    { type: 'separator' },
    { role: 'selectAll', label: '全选' },
  ])
  const reading = Menu.buildFromTemplate([{ role: 'copy', label: '复制' }])
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable) editing.popup({ window })
    else if (selectionText !== '') reading.popup({ window })
  })
}
