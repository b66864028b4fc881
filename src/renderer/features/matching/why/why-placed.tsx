import { Button } from 'antd'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import type { MatchWords } from '../match-words.ts'
import type { PlanActions } from '../use-plan-actions.ts'
import { PartBars } from './part-bars.tsx'
import { WhyNotList } from './why-not-list.tsx'
import type { Looked } from './why-panel.tsx'

interface WhyPlacedProps {
  readonly words: MatchWords
  readonly scenarioId: string
  readonly looked: Looked & { readonly mentorId: string }
  readonly actions: PlanActions
  /** Opens the choice of another mentor, with this one in view. */
  readonly onMove: (mentorId: string | null) => void
}

/** Why a mentee is with this mentor and with no other. */
export function WhyPlaced({ words, scenarioId, looked, actions, onMove }: WhyPlacedProps) {
  const { data, error } = useOperation('matching.why', { id: scenarioId, menteeId: looked.id }, { keepPrevious: true })
  return (
    <>
      <header className="why-head">
        <h2>
          {looked.name} <span className="quiet small">配给</span> <b>{looked.mentor}</b>
        </h2>
        <strong>{Math.round(looked.fit ?? 0)}</strong>
      </header>
      <div className="why-body">
        <ErrorSentence error={error} />
        {data !== undefined && (
          <>
            <section>
              <h3>为什么</h3>
              <PartBars parts={data.parts} points={data.points} most={data.most} />
            </section>
            {data.alternatives.length > 0 && (
              <section>
                <h3>为什么没有</h3>
                <WhyNotList lines={data.alternatives} onLook={onMove} />
              </section>
            )}
          </>
        )}
      </div>
      <PlacedFoot words={words} scenarioId={scenarioId} looked={looked} actions={actions} onMove={onMove} />
    </>
  )
}

function PlacedFoot({ words, scenarioId, looked, actions, onMove }: WhyPlacedProps) {
  const pairs = { id: scenarioId, pairs: [{ menteeId: looked.id, mentorId: looked.mentorId }] }
  return (
    <footer className="why-foot">
      {looked.choice === 'lock' && <Button onClick={() => void actions.unlock.run(pairs)}>解锁</Button>}
      {looked.choice !== 'lock' && <Button onClick={() => void actions.lock.run(pairs)}>锁定</Button>}
      {looked.choice === 'manual' && (
        <Button onClick={() => void actions.release.run({ id: scenarioId, menteeIds: [looked.id] })}>取消手调</Button>
      )}
      <Button onClick={() => void actions.forbid.run(pairs)}>不许这一对</Button>
      <Button onClick={() => onMove(null)}>换{words.mentor}</Button>
    </footer>
  )
}
