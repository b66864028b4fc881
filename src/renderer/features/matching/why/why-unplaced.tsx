import { Button } from 'antd'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import type { MatchWords } from '../match-words.ts'
import type { PlanActions } from '../use-plan-actions.ts'
import { WhyNotList } from './why-not-list.tsx'
import type { Looked } from './why-panel.tsx'

interface WhyUnplacedProps {
  readonly words: MatchWords
  readonly scenarioId: string
  readonly looked: Looked
  readonly actions: PlanActions
  readonly onMove: (mentorId: string | null) => void
}

/** Why a mentee is left out, and what would help. */
export function WhyUnplaced({ words, scenarioId, looked, actions, onMove }: WhyUnplacedProps) {
  const { data, error } = useOperation(
    'matching.whyNot',
    { id: scenarioId, menteeId: looked.id },
    { keepPrevious: true },
  )
  return (
    <>
      <header className="why-head">
        <h2>
          {looked.name} <span className="quiet small">未配上</span>
        </h2>
      </header>
      <div className="why-body">
        <ErrorSentence error={error} />
        {data !== undefined && (
          <>
            <section>
              <h3>为什么</h3>
              <p>{data.sentence}</p>
            </section>
            <section>
              <h3>怎么能配上</h3>
              {data.relaxations.length === 0 && <p>放宽哪一条都配不上，可以请人另报，或增加{words.mentor}。</p>}
              <ul className="why-ways">
                {data.relaxations.map(({ rule, sentence }) => (
                  <li key={rule}>{sentence}</li>
                ))}
              </ul>
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
      <footer className="why-foot">
        <Button onClick={() => onMove(null)}>配给{words.mentor}</Button>
        {looked.choice === 'out' && (
          <Button onClick={() => void actions.release.run({ id: scenarioId, menteeIds: [looked.id] })}>放回方案</Button>
        )}
      </footer>
    </>
  )
}
