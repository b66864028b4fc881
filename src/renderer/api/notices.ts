import { create } from 'zustand'

/** The quiet line after an action: what happened, and the way back. */
export interface Notice {
  readonly id: number
  readonly text: string
  readonly tone: 'plain' | 'error'
  /** The action that 撤销 on the line takes back. */
  readonly undoId: string | null
}

interface NoticeState {
  readonly notice: Notice | null
  readonly say: (text: string, undoId?: string | null) => void
  readonly complain: (text: string) => void
  readonly dismiss: () => void
}

let last = 0
const notice = (text: string, tone: Notice['tone'], undoId: string | null): Notice => ({
  id: (last += 1),
  text,
  tone,
  undoId,
})

/** Only the latest line is shown; an earlier one is in the change history. */
export const useNotices = create<NoticeState>()((set) => ({
  notice: null,
  say: (text, undoId = null) => set({ notice: notice(text, 'plain', undoId) }),
  complain: (text) => set({ notice: notice(text, 'error', null) }),
  dismiss: () => set({ notice: null }),
}))
