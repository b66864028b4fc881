import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { MatchRound, ScenarioHead } from '#shared/matching/match-round.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { MatchWords } from './match-words.ts'
import { ComparisonTable } from './plans/comparison-table.tsx'
import { figureColumns } from './plans/figure-columns.ts'
import { PlanTabs } from './plans/plan-tabs.tsx'
import { RoundDialogs, type RoundDialogName } from './rounds/round-dialogs.tsx'
import { RoundHeader } from './rounds/round-header.tsx'
import { RoundTools } from './rounds/round-tools.tsx'
import { ScenarioView } from './scenario-view.tsx'

interface RoundPageProps {
  readonly words: MatchWords
  readonly round: MatchRound
  readonly rounds: readonly MatchRound[]
}

/** One round: its plans as tabs and side by side, and one of them opened below. */
export function RoundPage({ words, round, rounds }: RoundPageProps) {
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const [dialog, setDialog] = useState<RoundDialogName | null>(null)
  const scenario = round.scenarios.find(({ id }) => id === params.get('plan')) ?? round.scenarios[0]
  const choose = (id: string) => setParams({ plan: id }, { replace: true })
  return (
    <div className="page">
      <RoundHeader words={words} round={round} scenario={scenario} onDialog={setDialog} />
      <PlanTabs
        tabs={round.scenarios.map(({ id, name, manual, locks }) => ({ id, name, moved: manual, locked: locks }))}
        activeId={scenario?.id ?? ''}
        onChoose={choose}
        onNew={() => setDialog('new-plan')}
        right={
          <RoundTools
            words={words}
            round={round}
            rounds={rounds}
            scenario={scenario}
            onRound={(id) => void navigate(`${words.home}/${id}`)}
            onDialog={setDialog}
          />
        }
      />
      {scenario === undefined ? (
        <div className="matching-middle">
          <EmptyState
            sentence="这一轮还没有方案。"
            action={{ label: '新方案', onClick: () => setDialog('new-plan') }}
          />
        </div>
      ) : (
        <>
          <Comparison words={words} round={round} scenario={scenario} onChoose={choose} />
          <ScenarioView key={scenario.id} words={words} scenario={scenario} onGaps={() => setDialog('gaps')} />
        </>
      )}
      {dialog !== null && (
        <RoundDialogs
          words={words}
          round={round}
          scenario={scenario}
          dialog={dialog}
          onChoose={choose}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  )
}

interface ComparisonProps {
  readonly words: MatchWords
  readonly round: MatchRound
  readonly scenario: ScenarioHead
  readonly onChoose: (id: string) => void
}

function Comparison({ words, round, scenario, onChoose }: ComparisonProps) {
  const asked = { roundId: round.id, with: scenario.id }
  const figures = useOperation('matching.compare', asked, { keepPrevious: true }).data ?? []
  return (
    <ComparisonTable
      plans={figures.map((one) => ({ id: one.scenarioId, name: one.name, figures: one }))}
      columns={figureColumns(words)}
      currentId={scenario.id}
      onChoose={onChoose}
    />
  )
}
