import { create } from 'zustand'

/** The quiet line after an action: what happened, and the way back. */
export interface Notice {
  readonly id: number
  readonly text: string
  readonly tone: 'plain' | 'error'
  /** The action that 撤销 on the line takes back. */
  readonly undoId: string | null
  /** Words on the line that lead on: 打开 · 所在文件夹. */
  readonly steps: readonly NoticeStep[]
}

export interface NoticeStep {
  readonly label: string
  readonly run: () => void
}

interface NoticeState {
  readonly notice: Notice | null
  readonly say: (text: string, undoId?: string | null) => void
  /** What happened, with where it leads. */
  readonly offer: (text: string, steps: readonly NoticeStep[]) => void
  readonly complain: (text: string) => void
  readonly dismiss: () => void
}

let last = 0
const notice = (text: string, more: Partial<Notice> = {}): Notice => ({
  tone: 'plain',
  undoId: null,
  steps: [],
  ...more,
  id: (last += 1),
  text,
})

/** Only the latest line is shown; an earlier one is in the change history. */
export const useNotices = create<NoticeState>()((set) => ({
  notice: null,
  say: (text, undoId = null) => set({ notice: notice(text, { undoId }) }),
  offer: (text, steps) => set({ notice: notice(text, { steps }) }),
  complain: (text) => set({ notice: notice(text, { tone: 'error' }) }),
  dismiss: () => set({ notice: null }),
}))
