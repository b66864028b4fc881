import { useEffect, useState } from 'react'
import { useOperation } from '#renderer/api/use-operation.ts'
import type { Looked } from './why-panel.tsx'

/** A mentor who might be taken, as far as he is known. */
export interface MoveChoice {
  readonly mentorId: string
  readonly name: string
  readonly school: string
  readonly fit: number | null
  readonly sentence: string
  readonly isBarred: boolean
}

const patience = 150
const most = 100

/** The text once typing rests and the input method has finished. */
function useSettled(text: string, isComposing: boolean): string {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    if (isComposing) return undefined
    const timer = window.setTimeout(() => setSettled(text.trim()), patience)
    return () => window.clearTimeout(timer)
  }, [text, isComposing])
  return settled
}

/** The best hundred for a mentee; a text finds others too, whose fit the trial tells. */
export function useMoveChoices(scenarioId: string, { id: menteeId, mentorId }: Looked) {
  const [text, setText] = useState('')
  const [isComposing, setComposing] = useState(false)
  const settled = useSettled(text, isComposing)
  const asked = { id: scenarioId, menteeId, limit: most }
  const placed = useOperation('matching.why', asked, { enabled: mentorId !== null }).data
  const left = useOperation('matching.whyNot', asked, { enabled: mentorId === null }).data
  const found = useOperation(
    'matching.plan',
    { id: scenarioId, text: settled, limit: most },
    { enabled: settled !== '', keepPrevious: true },
  ).data
  const best: readonly MoveChoice[] = ((mentorId === null ? left : placed)?.alternatives ?? []).map((one) => ({
    ...one,
    isBarred: one.tone === 'barred',
  }))
  if (settled === '') return { text, setText, setComposing, lines: best }
  const known = new Map(best.map((one) => [one.mentorId, one]))
  const lines = (found?.mentors ?? [])
    .filter(({ id }) => id !== mentorId)
    .map(({ id, name, school, room, mentees }) => {
      const sentence = `本轮已配 ${mentees.length}/${room}`
      return known.get(id) ?? { mentorId: id, name, school, fit: null, sentence, isBarred: false }
    })
  return { text, setText, setComposing, lines }
}
