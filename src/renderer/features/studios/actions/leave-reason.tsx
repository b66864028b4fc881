import { useCodes } from '#renderer/api/use-code-lists.ts'
import { WordQuestion } from '#renderer/ui/actions/questions.tsx'
import type { Asked } from '#renderer/ui/actions/use-answers.ts'

/** Why somebody leaves, or a head changes: one of the officer's list, or a word of his own. */
export function LeaveReason(question: Asked<string>) {
  return <WordQuestion {...question} label="原因" required max={60} options={useCodes('leave-reason')} />
}
