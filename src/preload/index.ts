import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { channels } from '#shared/shell/channels.ts'

/** Hands on what the shell announces, without Electron's event object; answers how to stop listening. */
const subscribe = (channel: string) => (listener: (value: unknown) => void) => {
  const hear = (_event: unknown, value: unknown) => listener(value)
  ipcRenderer.on(channel, hear)
  return () => void ipcRenderer.removeListener(channel, hear)
}

contextBridge.exposeInMainWorld('longdu', {
  call: (operation: string, input: unknown) => ipcRenderer.invoke(channels.call, operation, input),
  onChanged: subscribe(channels.changed),
  onProgress: subscribe(channels.progress),
  tokenFor: (file: File) => ipcRenderer.invoke(channels.file, webUtils.getPathForFile(file)),
})
