import type { MatchRound, ScenarioHead } from '#shared/matching/match-round.ts'
import { useCommand } from '#renderer/api/use-command.ts'

/** What asks for a name: a copy of a plan, a plan, a round. Each answers whether it was done. */
export function useNaming(
  round: MatchRound,
  scenario: ScenarioHead | undefined,
  onChoose: (scenarioId: string) => void,
) {
  const copy = useCommand('matching.copyScenario', { said: (_, { name }) => `已另存为“${name}”`, showsError: true })
  const rename = useCommand('matching.renameScenario', { said: (_, { name }) => `已改名为“${name}”`, showsError: true })
  const update = useCommand('matching.updateRound', { said: (_, { name }) => `已改名为“${name}”`, showsError: true })
  const id = scenario?.id ?? ''
  return {
    copy: {
      title: '另存方案',
      initial: `${scenario?.name ?? ''} 副本`.slice(0, 40),
      hint: '条件、锁定、手调和配对结果都照抄，以后各改各的。',
      error: copy.error,
      save: async (name: string) => {
        const made = await copy.run({ id, name })
        if (made !== undefined) onChoose(made.id)
        return made !== undefined
      },
    },
    rename: {
      title: '方案改名',
      initial: scenario?.name ?? '',
      error: rename.error,
      save: async (name: string) => (await rename.run({ id, name })) !== undefined,
    },
    round: {
      title: '本轮改名',
      initial: round.name,
      error: update.error,
      save: async (name: string) => (await update.run({ id: round.id, name })) !== undefined,
    },
  }
}
