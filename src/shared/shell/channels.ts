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
