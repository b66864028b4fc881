import { useMemo, useState } from 'react'
import type { ScenarioHead } from '#shared/matching/match-round.ts'
import type { PlanMentor, PlanUnplaced } from '#shared/matching/match-view.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { BoardTools, everything, type BoardFilter } from './board/board-tools.tsx'
import { PlanBoard, type BoardAction } from './board/plan-board.tsx'
import { usePlan, useUnplaced } from './board/use-plan.ts'
import type { MatchWords } from './match-words.ts'
import { usePlanActions } from './use-plan-actions.ts'
import { isOfPeople, type Settings } from './weights/settings-draft.ts'
import { WeightsPanel } from './weights/weights-panel.tsx'
import { MoveDialog } from './why/move-dialog.tsx'
import { WhyPanel, type Looked } from './why/why-panel.tsx'

interface ScenarioViewProps {
  readonly words: MatchWords
  readonly scenario: ScenarioHead
  readonly onGaps: () => void
}

/** One plan: what it is asked for, who goes to whom, and why. */
export function ScenarioView({ words, scenario, onGaps }: ScenarioViewProps) {
  const { id } = scenario
  const [filter, setFilter] = useState<BoardFilter>(everything)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [moveTo, setMoveTo] = useState<{ readonly mentorId: string | null } | null>(null)
  const actions = usePlanActions(words)
  const plan = usePlan({ id, ...filter })
  const unplaced = useUnplaced(id, filter.text)
  const mentors = plan.data?.mentors ?? noMentors
  const looked = useLooked(mentors, unplaced.rows, chosenId)
  const settings = scenario.settings ?? scenario.schoolSettings
  const solve = (asked: Settings) =>
    void actions.solve.run({ id, ...(isOfPeople(asked) ? { settings: asked } : { schoolSettings: asked }) })
  const act = (action: BoardAction) => {
    if (looked === null) return
    if (action === 'move') return setMoveTo({ mentorId: null })
    if (looked.mentorId === null) return
    const pairs = { id, pairs: [{ menteeId: looked.id, mentorId: looked.mentorId }] }
    if (action === 'forbid') void actions.forbid.run(pairs)
    else void (looked.choice === 'lock' ? actions.unlock : actions.lock).run(pairs)
  }
  return (
    <div className="matching-body">
      {settings !== null && (
        <WeightsPanel
          key={JSON.stringify(settings)}
          words={words}
          settings={settings}
          isStale={scenario.isStale || scenario.solvedAt === null}
          head={plan.data?.head}
          busy={actions.solve.busy}
          onSolve={solve}
        />
      )}
      {plan.error === null ? (
        <PlanBoard
          words={words}
          scenarioId={id}
          mentors={mentors}
          unplaced={unplaced}
          currentId={looked?.id ?? null}
          onChoose={setChosenId}
          onAct={act}
          onMove={(held, mentorId) => void actions.move.run({ id, menteeId: held.id, mentorId })}
          tools={<BoardTools words={words} filter={filter} onChange={setFilter} />}
          wayOut={
            <button type="button" className="link" onClick={onGaps}>
              看哪里缺{words.mentor}
            </button>
          }
        />
      ) : (
        <div className="matching-middle">
          <ErrorSentence error={plan.error} onRetry={() => void plan.refetch()} />
        </div>
      )}
      <WhyPanel
        words={words}
        scenarioId={id}
        looked={looked}
        actions={actions}
        onMove={(mentorId) => setMoveTo({ mentorId })}
      />
      {moveTo !== null && looked !== null && (
        <MoveDialog
          words={words}
          scenarioId={id}
          looked={looked}
          mentorId={moveTo.mentorId}
          onMove={(mentorId) => {
            setMoveTo(null)
            void actions.move.run({ id, menteeId: looked.id, mentorId })
          }}
          onClose={() => setMoveTo(null)}
        />
      )}
    </div>
  )
}

const noMentors: readonly PlanMentor[] = []

function findLooked(mentors: readonly PlanMentor[], unplaced: readonly PlanUnplaced[], id: string): Looked | null {
  for (const mentor of mentors) {
    const mentee = mentor.mentees.find((one) => one.id === id)
    if (mentee !== undefined) return { ...mentee, mentorId: mentor.id, mentor: mentor.name }
  }
  const left = unplaced.find((one) => one.id === id)
  if (left === undefined) return null
  return { ...left, mentorId: null, mentor: null, fit: null, choice: left.rule === 'out' ? 'out' : null }
}

/** Who is looked at: whom the officer chose, or the first of the board, so that the page explains something at once. */
function useLooked(
  mentors: readonly PlanMentor[],
  unplaced: readonly PlanUnplaced[],
  chosenId: string | null,
): Looked | null {
  return useMemo(() => {
    const chosen = chosenId === null ? null : findLooked(mentors, unplaced, chosenId)
    if (chosen !== null) return chosen
    const first = mentors.find(({ mentees }) => mentees.length > 0)?.mentees[0] ?? unplaced[0]
    return first === undefined ? null : findLooked(mentors, unplaced, first.id)
  }, [mentors, unplaced, chosenId])
}
