import type { z } from 'zod'
import { AppError } from '#shared/kernel/errors.ts'
import type { twinContract } from '#shared/twinning/twin-contract.ts'
import type { CoverageTarget } from '#shared/twinning/twin-coverage.ts'
import { twinRuleLabels } from '#shared/twinning/twin-labels.ts'
import { groupOf, invalid, type TwinParts } from './twin-parts.ts'

type Contract = typeof twinContract
type Input<Verb extends 'setGoals' | 'waive' | 'unwaive' | 'setCoverageTargets'> = z.output<Contract[Verb]['input']>

/** Henan's neighbours ask for these shares (S13); replaced by the bureau's own when it has set them. */
const shippedTargets: readonly CoverageTarget[] = [
  { year: 2025, percent: 70, basis: '参照省内校共体建设通知，可按本地文件修改' },
  { year: 2026, percent: 85, basis: '参照省内校共体建设通知，可按本地文件修改' },
  { year: 2027, percent: 100, basis: '参照省内校共体建设通知，可按本地文件修改' },
]

/** Goals of a group, findings that are accepted, and the yearly targets of coverage. */
export function createTwinBooks(parts: TwinParts) {
  const { house, books, groups, judge } = parts

  function setGoals({ id, goals }: Input<'setGoals'>): null {
    return house.act('twinning.setGoals', () => {
      const group = groupOf(parts, id)
      const standing = new Map(books.goals(group.no).map((goal) => [goal.id, goal]))
      for (const { id: goalId, ...goal } of goals) {
        const known = goalId === undefined ? undefined : standing.get(goalId)
        if (goalId !== undefined && known === undefined) throw new AppError('record/not-found', { id: goalId })
        if (known === undefined) books.addGoal(group.no, goal)
        else books.setGoal(known.no, goal)
        standing.delete(goalId ?? '')
      }
      for (const { no } of standing.values()) books.removeGoal(no)
      groups.touch(group.no)
      return { title: `${group.name} 修改年度目标`, value: null }
    })
  }

  function waive({ groupId, rule, about, reason }: Input<'waive'>): null {
    return house.act('twinning.waive', () => {
      const group = groupOf(parts, groupId)
      const findings = judge.all().get(group.no)?.findings ?? []
      const found = findings.find((one) => one.rule === rule && one.about === about)
      if (found === undefined) throw new AppError('record/not-found', { id: groupId })
      if (found.severity === 'block') throw invalid(`“${twinRuleLabels[rule]}”不能认可，请改正`)
      books.waive({ groupNo: group.no, rule, about, reason })
      return { title: `认可 ${group.name} ${twinRuleLabels[rule]}（${reason}）`, value: null }
    })
  }

  function unwaive({ groupId, rule, about }: Input<'unwaive'>): null {
    return house.act('twinning.unwaive', () => {
      const group = groupOf(parts, groupId)
      if (!books.unwaive({ groupNo: group.no, rule, about })) throw new AppError('record/not-found', { id: groupId })
      return { title: `取消认可 ${group.name} ${twinRuleLabels[rule]}`, value: null }
    })
  }

  function setTargets({ targets }: Input<'setCoverageTargets'>): null {
    return house.act('twinning.setCoverageTargets', () => {
      if (new Set(targets.map(({ year }) => year)).size < targets.length) throw invalid('同一年度写了两个目标')
      books.setTargets(targets)
      return { title: '修改乡村校覆盖率目标', value: null }
    })
  }

  return {
    setGoals,
    waive,
    unwaive,
    setTargets,
    targets: books.targets,
    /** For a database that has never had one; no action, for there is nothing to go back to. */
    installDefaults(): void {
      if (!books.hadTargets()) books.setTargets(shippedTargets)
    },
  }
}

export type TwinBooks = ReturnType<typeof createTwinBooks>
