import type { z } from 'zod'
import { AppError } from '#shared/kernel/errors.ts'
import type { studioContract } from '#shared/studios/studio-contract.ts'
import { fundKindLabels, yuanText } from '#shared/studios/studio-labels.ts'
import { studioOf, type StudioParts } from './studio-parts.ts'

type Contract = typeof studioContract
type Input<Verb extends 'addFund' | 'removeFund' | 'setGoals'> = z.output<Contract[Verb]['input']>

/** Money and goals of a studio. */
export function createStudioBooks(parts: StudioParts) {
  const { house, books, studios } = parts
  const entry = ({ kind, fen }: { kind: 'granted' | 'spent'; fen: number }): string =>
    `${fundKindLabels[kind]} ${yuanText(fen)} 元`

  function addFund({ id: studioId, ...draft }: Input<'addFund'>): { readonly id: string } {
    return house.act('studios.addFund', () => {
      const studio = studioOf(parts, studioId)
      const id = books.addFund(studio.no, draft)
      studios.touch(studio.no)
      return { title: `${studio.name} ${entry(draft)}`, value: { id } }
    })
  }

  function removeFund({ id }: Input<'removeFund'>): null {
    return house.act('studios.removeFund', () => {
      const fund = books.fund(id)
      const studio = fund === undefined ? undefined : studios.byNo(fund.studioNo)
      if (fund === undefined || studio === undefined) throw new AppError('record/not-found', { id })
      books.removeFund(fund.no)
      studios.touch(studio.no)
      return { title: `${studio.name} 删除${entry(fund)}`, value: null }
    })
  }

  function setGoals({ id, goals }: Input<'setGoals'>): null {
    return house.act('studios.setGoals', () => {
      const studio = studioOf(parts, id)
      const standing = new Map(books.goals(studio.no).map((goal) => [goal.id, goal]))
      for (const { id: goalId, ...goal } of goals) {
        const known = goalId === undefined ? undefined : standing.get(goalId)
        if (goalId !== undefined && known === undefined) throw new AppError('record/not-found', { id: goalId })
        if (known === undefined) books.addGoal(studio.no, goal)
        else books.setGoal(known.no, goal)
        standing.delete(goalId ?? '')
      }
      for (const { no } of standing.values()) books.removeGoal(no)
      return { title: `${studio.name} 修改规划目标`, value: null }
    })
  }

  return { addFund, removeFund, setGoals }
}
