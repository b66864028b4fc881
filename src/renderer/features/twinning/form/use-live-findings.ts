import { useEffect, useState } from 'react'
import type { TwinFinding } from '#shared/twinning/twin-group.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { useOperation } from '#renderer/api/use-operation.ts'

const patience = 300
const none: readonly TwinFinding[] = []

/** Every broken rule of what is in a form, asked once the typing rests; none while there is nothing to ask. */
export function useLiveFindings(question: InputAt<'twinning.check'> | null): readonly TwinFinding[] {
  const text = JSON.stringify(question)
  const [asked, setAsked] = useState(text)
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(text), patience)
    return () => window.clearTimeout(timer)
  }, [text])
  const input = JSON.parse(asked) as InputAt<'twinning.check'> | null
  const found = useOperation('twinning.check', input ?? {}, { enabled: input !== null, keepPrevious: true })
  return question === null || input === null ? none : (found.data ?? none)
}
