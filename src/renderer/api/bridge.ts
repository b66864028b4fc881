import type { Area } from '#shared/contract/define.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { ProgressEvent } from '#shared/shell/channels.ts'

export type Unsubscribe = () => void

/** What the preload puts on `window`: the only way out of the page. */
export interface Bridge {
  call(operation: string, input: unknown): Promise<Result<unknown>>
  onChanged(listener: (areas: readonly Area[]) => void): Unsubscribe
  onProgress(listener: (event: ProgressEvent) => void): Unsubscribe
  /** An opaque token for a file that was dropped; its path never reaches the page. */
  tokenFor(file: File): Promise<string>
}

declare global {
  interface Window {
    readonly longdu: Bridge
  }
}

export const bridge = (): Bridge => window.longdu
