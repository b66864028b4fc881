import type { Area } from '#shared/contract/define.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { ProgressEvent } from '#shared/shell/channels.ts'

declare global {
  interface Window {
    readonly longdu: {
      readonly call: (operation: string, input: unknown) => Promise<Result<unknown>>
      readonly onChanged: (listener: (areas: readonly Area[]) => void) => () => void
      readonly onProgress: (listener: (event: ProgressEvent) => void) => () => void
      readonly tokenFor: (file: File) => Promise<string>
    }
  }
}
