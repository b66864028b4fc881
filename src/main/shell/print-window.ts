import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { BrowserWindow, session } from 'electron'
import { printPolicy, responseHeaders } from './content-policy.ts'
import { lockDownSession, webPreferences } from './lock-down.ts'

const documents = new Map<string, string>()
let isSessionOpen = false

function openPrintSession(): void {
  if (isSessionOpen) return
  isSessionOpen = true
  const print = session.fromPartition('print')
  lockDownSession(print)
  print.protocol.handle('app', async ({ url }) => {
    const file = documents.get(url)
    if (file === undefined) return new Response('', { status: 404 })
    const headers = responseHeaders(printPolicy, 'text/html; charset=utf-8')
    return new Response(new Uint8Array(await readFile(file)), { headers })
  })
}

/** An HTML file as a PDF, laid out by a hidden window that runs no script; page size and margins are the document's. */
export async function renderPdf(htmlFile: string, landscape: boolean): Promise<Buffer> {
  openPrintSession()
  const address = `app://print/${randomUUID()}`
  documents.set(address, htmlFile)
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...webPreferences, javascript: false, partition: 'print' },
  })
  try {
    await window.loadURL(address)
    return await window.webContents.printToPDF({
      landscape,
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
    })
  } finally {
    documents.delete(address)
    window.destroy()
  }
}
