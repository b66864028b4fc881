import { useEffect, useState } from 'react'
import type { MatchSide, ReadTie } from '#shared/matching/match-round.ts'
import { useOperation } from '#renderer/api/use-operation.ts'

interface Pasted {
  readonly roundId: string
  readonly kind: 'wishes' | 'bans'
  readonly by: MatchSide
  readonly text: string
}

const patience = 300
const none: readonly ReadTie[] = []

/** How a pasted list is understood, once the typing rests. */
export function useReadTies({ roundId, kind, by, text }: Pasted) {
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(text), patience)
    return () => window.clearTimeout(timer)
  }, [text])
  const isBlank = asked.trim() === ''
  const wishes = useOperation(
    'matching.readWishes',
    { roundId, by, text: asked },
    { enabled: !isBlank && kind === 'wishes', keepPrevious: true },
  )
  const bans = useOperation(
    'matching.readBans',
    { roundId, text: asked },
    { enabled: !isBlank && kind === 'bans', keepPrevious: true },
  )
  const found = kind === 'wishes' ? wishes : bans
  return { lines: isBlank ? none : (found.data ?? none), error: isBlank ? null : found.error }
}
