import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, delimiter, isAbsolute, join } from 'node:path'
import type { MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron'
import { BrowserWindow } from './browser-window.ts'
import { showNotice } from './notice.ts'
import { guarded } from './unsupported.ts'

interface Zenity {
  readonly ok: boolean
  readonly text: string
}

const hasZenity = () =>
  existsSync('/usr/bin/zenity') && Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])

function zenity(args: readonly string[]): Promise<Zenity> {
  return new Promise((resolve) => {
    execFile('zenity', [...args], (error, stdout) => resolve({ ok: error === null, text: stdout.trim() }))
  })
}

const filterArgs = ({ filters = [] }: Pick<OpenDialogOptions, 'filters'>) =>
  filters.map(
    ({ name, extensions }) => `--file-filter=${name} | ${extensions.map((ending) => `*.${ending}`).join(' ')}`,
  )

/** Electron's dialogs take the window first, or leave it out. */
const optionsOf = (given: readonly unknown[]) => given.at(-1)

async function showOpenDialog(...given: unknown[]): Promise<{ canceled: boolean; filePaths: string[] }> {
  const options = optionsOf(given) as OpenDialogOptions
  const scripted = process.env['LONGDU_DIALOG_OPEN']
  if (scripted) return { canceled: false, filePaths: scripted.split(delimiter) }
  if (!hasZenity()) {
    showNotice(BrowserWindow.getFocusedWindow(), '这里没有文件对话框：请用环境变量 LONGDU_DIALOG_OPEN 指定文件。')
    return { canceled: true, filePaths: [] }
  }
  const many = options.properties?.includes('multiSelections') ? ['--multiple', '--separator=\n'] : []
  const folder = options.properties?.includes('openDirectory') ? ['--directory'] : []
  const { ok, text } = await zenity(['--file-selection', ...many, ...folder, ...filterArgs(options)])
  return { canceled: !ok, filePaths: ok ? text.split('\n') : [] }
}

async function showSaveDialog(...given: unknown[]): Promise<{ canceled: boolean; filePath: string }> {
  const { defaultPath = '未命名', ...options } = optionsOf(given) as SaveDialogOptions
  const scripted = process.env['LONGDU_DIALOG_SAVE']
  if (scripted) return { canceled: false, filePath: scripted }
  if (hasZenity()) {
    const { ok, text } = await zenity([
      '--file-selection',
      '--save',
      `--filename=${defaultPath}`,
      ...filterArgs(options),
    ])
    return { canceled: !ok, filePath: text }
  }
  const filePath = isAbsolute(defaultPath) ? defaultPath : join(homedir(), 'Documents', basename(defaultPath))
  showNotice(BrowserWindow.getFocusedWindow(), `这里没有保存对话框，已保存到：${filePath}`)
  return { canceled: false, filePath }
}

async function showMessageBox(...given: unknown[]): Promise<{ response: number; checkboxChecked: boolean }> {
  const {
    message,
    detail = '',
    buttons = ['确定'],
    defaultId = 0,
    cancelId = 0,
  } = optionsOf(given) as MessageBoxOptions
  const scripted = process.env['LONGDU_DIALOG_BUTTON']
  if (scripted) return { response: Number(scripted), checkboxChecked: false }
  if (hasZenity()) {
    const labels = [`--ok-label=${buttons[defaultId] ?? '确定'}`, `--cancel-label=${buttons[cancelId] ?? '取消'}`]
    const { ok } = await zenity(['--question', `--text=${message}\n${detail}`, ...(buttons.length > 1 ? labels : [])])
    return { response: ok ? defaultId : cancelId, checkboxChecked: false }
  }
  showNotice(BrowserWindow.getFocusedWindow(), `${message} ${detail}（已按“${buttons[defaultId] ?? ''}”处理）`)
  return { response: defaultId, checkboxChecked: false }
}

function showErrorBox(title: string, content: string): void {
  process.stderr.write(`${title}: ${content}\n`)
  showNotice(BrowserWindow.getFocusedWindow(), `${title}：${content}`)
}

export const dialog = guarded('dialog', { showOpenDialog, showSaveDialog, showMessageBox, showErrorBox })
