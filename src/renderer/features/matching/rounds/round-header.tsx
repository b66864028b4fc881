import { Button } from 'antd'
import { useNavigate } from 'react-router'
import type { MatchRound, ScenarioHead } from '#shared/matching/match-round.ts'
import { figure } from '#renderer/ui/figure.ts'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { reportLink } from '#renderer/ui/report-link.ts'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { MatchViews } from '../match-views.tsx'
import type { MatchWords } from '../match-words.ts'
import type { RoundDialogName } from './round-dialogs.tsx'

interface RoundHeaderProps {
  readonly words: MatchWords
  readonly round: MatchRound
  readonly scenario: ScenarioHead | undefined
  readonly onDialog: (dialog: RoundDialogName) => void
}

const longest = 10
const shortened = (name: string): string => (name.length > longest ? `${name.slice(0, longest)}…` : name)

/** What the round is about in figures, and what can be done with the plan that is open. */
export function RoundHeader({ words, round, scenario, onDialog }: RoundHeaderProps) {
  const navigate = useNavigate()
  const isReady = scenario !== undefined && scenario.pairs > 0
  const toReport = () => {
    if (scenario !== undefined) void navigate(reportLink('matching-plan', { plan: scenario.id }))
  }
  useShortcut('ctrl+n', () => onDialog('round'))
  useShortcut('ctrl+e', toReport)
  return (
    <PageHeader
      title={words.title}
      views={<MatchViews kind={words.kind} />}
      figures={
        <>
          <Figure label={`待配${words.mentee}`} value={round.mentees} unit={words.unit} />
          <Figure label={words.mentor} value={round.mentors} unit={words.unit} />
          <Figure label="余量" value={round.room} unit="" />
        </>
      }
      actions={
        <>
          <Button disabled={!isReady} onClick={toReport}>
            导出对比
          </Button>
          <Button disabled={!isReady} onClick={() => onDialog('copy')}>
            另存方案
          </Button>
          {scenario !== undefined && scenario.published > 0 && (
            <Button onClick={() => void navigate(words.published)}>查看草稿 {figure(scenario.published)} 对</Button>
          )}
          <Button type="primary" disabled={!isReady} onClick={() => onDialog('publish')}>
            {scenario === undefined
              ? '采用方案'
              : `采用${shortened(scenario.name)}，生成 ${figure(scenario.pairs)} ${words.drafts}`}
          </Button>
        </>
      }
    />
  )
}
