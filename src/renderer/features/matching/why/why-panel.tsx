import type { ChoiceKind } from '#shared/matching/match-round.ts'
import type { MatchWords } from '../match-words.ts'
import type { PlanActions } from '../use-plan-actions.ts'
import { WhyPlaced } from './why-placed.tsx'
import { WhyUnplaced } from './why-unplaced.tsx'
import './why.css'

/** The mentee who is looked at, as the plan has him. */
export interface Looked {
  readonly id: string
  readonly name: string
  /** Null: left out. */
  readonly mentorId: string | null
  readonly mentor: string | null
  readonly fit: number | null
  readonly choice: ChoiceKind | null
}

interface WhyPanelProps {
  readonly words: MatchWords
  readonly scenarioId: string
  readonly looked: Looked | null
  readonly actions: PlanActions
  readonly onMove: (mentorId: string | null) => void
}

/** 为什么 and 为什么没有 of one mentee. */
export function WhyPanel({ looked, ...given }: WhyPanelProps) {
  const { mentorId = null } = looked ?? {}
  return (
    <aside className="why" aria-label="为什么">
      {looked === null && <p className="why-none quiet">点一名{given.words.mentee}，这里说明为什么这样配。</p>}
      {looked !== null && mentorId !== null && <WhyPlaced {...given} looked={{ ...looked, mentorId }} />}
      {looked !== null && mentorId === null && <WhyUnplaced {...given} looked={looked} />}
    </aside>
  )
}
