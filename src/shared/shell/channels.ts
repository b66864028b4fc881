import type { Area } from '../contract/define.ts'

/** The private channels between preload and shell; nothing else passes. */
export const channels = {
  /** `(operation, input)` → Result */
  call: 'longdu:call',
  /** The path of a dropped file → token */
  file: 'longdu:file',
  changed: 'longdu:changed',
  progress: 'longdu:progress',
} as const

/** How far a long piece of work has come; `total` is 0 while it is not known. */
export interface ProgressEvent {
  readonly callId: string
  readonly operation: string
  readonly done: number
  readonly total: number
  readonly label: string
  /** The last event of a call: it has been answered. */
  readonly ended: boolean
}

export type ChangedAreas = readonly Area[]

const maxInputLength = 256 * 1024

/** A picture is drawn in the page, and is the one thing that is handed over whole. */
const longerInputs: Readonly<Record<string, number>> = { 'shell.savePicture': 24 * 1024 * 1024 }

/** Longer inputs are refused unread: files are handed over by token. */
export const maxInputLengthOf = (operation: string): number => longerInputs[operation] ?? maxInputLength
