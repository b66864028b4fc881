import type { PlanChange } from '#shared/matching/match-view.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { figure } from '#renderer/ui/figure.ts'
import type { MatchWords } from './match-words.ts'

/** What it moved beside itself; nothing where nobody else was moved. */
const others = (changed: number, { unit, mentor }: MatchWords): string =>
  changed === 0 ? '' : `，${figure(changed)} ${unit}换了${mentor}`

/** What can be done to a plan by hand; each is planned anew at once, and said with what else it moved. */
export function usePlanActions(words: MatchWords) {
  const said = (what: string) => ({ said: ({ changed }: PlanChange) => `${what}${others(changed, words)}` })
  const lock = useCommand('matching.lock', said('已锁定'))
  const unlock = useCommand('matching.unlock', said('已解锁'))
  const forbid = useCommand('matching.forbid', said('已不许这一对'))
  const move = useCommand('matching.move', said('已手调'))
  const release = useCommand('matching.release', said('已放回，由方案来配'))
  const solve = useCommand('matching.solve', {
    said: ({ head, changed }) => `已重算：配上 ${figure(head.pairs)} 对${others(changed, words)}`,
  })
  return { lock, unlock, forbid, move, release, solve }
}

export type PlanActions = ReturnType<typeof usePlanActions>
