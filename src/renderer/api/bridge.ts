import type { Result } from '#shared/kernel/result.ts'
import type { Area } from '#shared/contract/define.ts'

/** How far a long piece of work has come; `total` is 0 while it is not known. */
export interface ProgressEvent {
  readonly callId: string
  readonly operation: string
  readonly done: number
  readonly total: number
  readonly label: string
}

export type Unsubscribe = () => void

/** What the preload puts on `window`: the only way out of the page. */
export interface Bridge {
  call(operation: string, input: unknown): Promise<Result<unknown>>
  onChanged(listener: (areas: readonly Area[]) => void): Unsubscribe
  onProgress(listener: (event: ProgressEvent) => void): Unsubscribe
  /** An opaque token for a file that was dropped or chosen; its path never reaches the page. */
  tokenFor(file: File): Promise<string>
}

declare global {
  interface Window {
    readonly longdu: Bridge
  }
}

export const bridge = (): Bridge => window.longdu
