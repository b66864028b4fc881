import { Dropdown } from 'antd'
import { useNavigate } from 'react-router'
import type { MatchRound, ScenarioHead } from '#shared/matching/match-round.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'
import { ViewSelect } from '#renderer/ui/filter-line.tsx'
import type { MatchWords } from '../match-words.ts'
import type { RoundDialogName } from './round-dialogs.tsx'

interface RoundToolsProps {
  readonly words: MatchWords
  readonly round: MatchRound
  readonly rounds: readonly MatchRound[]
  readonly scenario: ScenarioHead | undefined
  readonly onRound: (id: string) => void
  readonly onDialog: (dialog: RoundDialogName) => void
}

/** What concerns the whole round: its people, which round it is, and the rarer steps. */
export function RoundTools(props: RoundToolsProps) {
  const { words, round, rounds, onRound, onDialog } = props
  const navigate = useNavigate()
  return (
    <>
      {rounds.length > 1 && (
        <ViewSelect
          label="轮次"
          options={rounds.map(({ id, name }) => ({ value: id, label: name }))}
          value={round.id}
          onChange={onRound}
        />
      )}
      <button type="button" className="link" onClick={() => void navigate(`${words.home}/${round.id}/pool`)}>
        名单和志愿
      </button>
      <button type="button" className="link" onClick={() => onDialog('gaps')}>
        缺口
      </button>
      <button
        type="button"
        className="link"
        disabled={round.scenarios.length < 2}
        onClick={() => onDialog('difference')}
      >
        差异
      </button>
      <MoreMenu {...props} />
    </>
  )
}

function MoreMenu({ round, scenario, onDialog }: RoundToolsProps) {
  const remove = useRemoval()
  const menu = {
    items: [
      { key: 'rename', label: '方案改名…', disabled: scenario === undefined },
      { key: 'choices', label: '锁定和手调一览…', disabled: scenario === undefined },
      { key: 'remove-plan', label: '删除方案', disabled: scenario === undefined },
      { type: 'divider' as const },
      { key: 'round', label: '新建一轮配对…' },
      { key: 'rename-round', label: '本轮改名…' },
      { key: 'remove-round', label: '删除本轮' },
    ],
    onClick: ({ key }: { key: string }) => {
      if (key === 'remove-plan' && scenario !== undefined) void remove.scenario(scenario)
      else if (key === 'remove-round') void remove.round(round)
      else onDialog(key as RoundDialogName)
    },
  }
  return (
    <Dropdown menu={menu} trigger={['click']}>
      <button type="button" className="view-select">
        更多 <i className="chevron" aria-hidden="true" />
      </button>
    </Dropdown>
  )
}

function useRemoval() {
  const confirm = useConfirmDanger()
  const removeScenario = useCommand('matching.removeScenario', { said: () => '已删除方案' })
  const removeRound = useCommand('matching.removeRound', { said: () => '已删除这一轮配对' })
  const scenario = async ({ id, name }: ScenarioHead) => {
    const consequence = '方案里的锁定和手调一起删除；已经生成的草稿不受影响。可以撤销。'
    if (await confirm({ title: `删除“${name}”？`, consequence, verb: '删除方案' })) await removeScenario.run({ id })
  }
  const round = async ({ id, name, scenarios }: MatchRound) => {
    const consequence = `${scenarios.length} 个方案、名单增减、志愿和回避一起删除；已经生成的草稿不受影响。可以撤销。`
    if (await confirm({ title: `删除“${name}”？`, consequence, verb: '删除本轮' })) await removeRound.run({ id })
  }
  return { scenario, round }
}
