import type { z } from 'zod'
import type { House } from '#main/db/house.ts'
import type { CallContext } from '#shared/contract/define.ts'
import type { Page } from '#shared/kernel/page.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { milestoneContract, MilestoneFilter, ReminderText } from '#shared/milestones/milestone-contract.ts'
import { milestoneTargets, type Milestone, type MilestoneTarget } from '#shared/milestones/milestone.ts'
import { reminderTexts } from '#shared/milestones/reminder-text.ts'
import type { Office } from '#shared/settings/settings.ts'
import { createFollower, type NumbersOf } from './follow-objects.ts'
import { createMilestoneList } from './milestone-list.ts'
import { createMilestoneRepository, type FirstOpen } from './milestone-repository.ts'
import { calendarOf } from './write-calendar.ts'

type Contract = typeof milestoneContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>

/** Functions of other areas, handed over by the composition root. */
export interface MilestoneNeighbours {
  readonly numbersOf: NumbersOf
  readonly office: () => Office | null
  /** Writes a file whole or not at all. */
  readonly writeFile: (file: string, content: string) => Promise<unknown>
}

/** So many are read at a time when a text or a file wants them all. */
const pageLength = 1000

/** A message or calendar of more than this is no help to anybody. */
const most = 20_000

/** 节点: what is due when, generated from the policy or added by hand. */
export function createMilestoneService(house: House, neighbours: MilestoneNeighbours) {
  const milestones = createMilestoneRepository(house)
  const lists = createMilestoneList(house.db)
  const followObjects = createFollower(milestones, neighbours.numbersOf)

  function all(filter: MilestoneFilter): readonly Milestone[] {
    const rows: Milestone[] = []
    let after: string | null = null
    do {
      const page: Page<Milestone> = lists.page({ ...filter, after, limit: pageLength }, house.clock.today())
      rows.push(...page.rows)
      after = page.next
      if (rows.length > most) {
        throw new AppError('report/too-many', {
          what: '一次的节点',
          limit: most,
          count: `超过 ${most}`,
          instead: '分几次生成',
        })
      }
    } while (after !== null)
    return rows
  }

  /** Throws `record/not-found` when one of them is not there. */
  function demand(ids: readonly string[]): void {
    if (milestones.count(ids) < new Set(ids).size) throw new AppError('record/not-found')
  }

  const change = (verb: string, ids: readonly string[], title: (count: number) => string, run: () => number) =>
    house.act(`milestones.${verb}`, () => {
      demand(ids)
      const count = run()
      return { title: title(count), value: { count } }
    })

  const followAll = (targets: readonly MilestoneTarget[] = milestoneTargets): number =>
    targets.reduce((sum, target) => sum + followObjects(target, milestones.concerned(target)), 0)

  return {
    list: (request: Input<'list'>) => lists.page(request, house.clock.today()),
    counts(filter: Input<'counts'>) {
      const byState = lists.counts(filter, house.clock.today())
      return { byState, total: Object.values(byState).reduce((sum, count) => sum + count, 0) }
    },
    create: ({ target, targetIds, title, dueOn, note }: Input<'create'>) =>
      house.act('milestones.create', () => {
        const targets = milestones.targets(target, targetIds)
        if (targets.length < new Set(targetIds).size) throw new AppError('record/not-found')
        const made = targets.map(({ no }) =>
          milestones.insert(target, no, { kind: 'custom', title, dueOn, plannedOn: null, note }),
        )
        return { title: `新增 ${made.length} 个节点：${title}`, value: { ids: made } }
      }),
    complete: ({ ids, on, note }: Input<'complete'>) =>
      change(
        'complete',
        ids,
        (count) => `完成 ${count} 个节点`,
        () => milestones.complete(ids, on, note),
      ),
    reopen: ({ ids }: Input<'reopen'>) =>
      change(
        'reopen',
        ids,
        (count) => `${count} 个节点改回未完成`,
        () => milestones.reopen(ids),
      ),
    postpone: ({ ids, dueOn, note }: Input<'postpone'>) =>
      change(
        'postpone',
        ids,
        (count) => `${count} 个节点改期到 ${dueOn}`,
        () => milestones.postpone(ids, dueOn, note),
      ),
    remove: ({ ids }: Input<'remove'>) =>
      change(
        'remove',
        ids,
        (count) => `删除 ${count} 个节点`,
        () => milestones.remove(ids),
      ),
    generate: ({ target }: Input<'generate'>) =>
      house.act('milestones.generate', () => {
        const added = followAll(target === undefined ? milestoneTargets : [target])
        return { title: `按方案生成 ${added} 个节点`, value: { added } }
      }),
    reminders: ({ by, ...filter }: Input<'reminders'>): readonly ReminderText[] =>
      reminderTexts(all(filter), { by, office: neighbours.office(), today: house.clock.today() }),
    async writeCalendar({ file, ...filter }: Input<'writeCalendar'>, call: CallContext) {
      const rows = all(filter)
      if (rows.length === 0) throw new AppError('report/nothing')
      await neighbours.writeFile(call.file(file), calendarOf(rows))
      return { count: rows.length }
    },
    /** For the desk. */
    heaps: (filter: MilestoneFilter, limit: number) => lists.heaps(filter, house.clock.today(), limit),
    /** For the programmes, within their action: brings the milestones of these objects in line with state and span. */
    follow: (target: MilestoneTarget, nos: readonly number[]): void => void followObjects(target, nos),
    /** For the programmes: does the first open one of a kind that is due by a day. */
    finishFirst: (target: MilestoneTarget, nos: readonly number[], open: FirstOpen): void =>
      milestones.finishFirst(target, nos, open),
    followAll,
  }
}

export type MilestoneService = ReturnType<typeof createMilestoneService>
