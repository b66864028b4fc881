import type { z } from 'zod'
import type { House } from '#main/db/house.ts'
import type { achievementContract, AchievementFilter } from '#shared/activities/activity-contract.ts'
import type { Credit } from '#shared/activities/activity.ts'
import type { Achievement, AchievementDraft } from '#shared/activities/achievement.ts'
import { withChanges } from '#shared/kernel/changes-of.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { Page } from '#shared/kernel/page.ts'
import {
  createAchievementRepository,
  type AchievementFields,
  type AchievementListRequest,
  type StoredAchievement,
} from './achievement-repository.ts'
import { shownCredit } from './activity-list.ts'
import type { CreditRepository } from './credit-repository.ts'
import { withoutNumber, type Crediting } from './crediting.ts'

type Input<Verb extends keyof typeof achievementContract> = z.output<(typeof achievementContract)[Verb]['input']>

export interface AchievementParts {
  readonly crediting: Crediting
  readonly creditRows: CreditRepository
}

const titleOf = ({ kind, name }: Pick<AchievementDraft, 'kind' | 'name'>): string => `${kind}“${name}”`

/** 成果: of one teacher, counted to the pairs and studios that he belonged to. */
export function createAchievementService(house: House, { crediting, creditRows }: AchievementParts) {
  const { act, clock, createId } = house
  const achievements = createAchievementRepository(house.db)

  function withCredits(rows: readonly StoredAchievement[]): readonly Achievement[] {
    const links = creditRows.linksOf(
      'achievement',
      rows.map(({ no }) => no),
    )
    return rows.map(({ no, ...row }) => ({ ...row, credits: (links.get(no) ?? []).map(shownCredit) }))
  }

  function found(ids: readonly string[]): readonly StoredAchievement[] {
    const rows = achievements.byIds([...new Set(ids)])
    if (rows.length < new Set(ids).size) throw new AppError('record/not-found')
    return rows
  }

  function foundOne(id: string): StoredAchievement {
    const [row] = found([id])
    if (row === undefined) throw new AppError('record/not-found')
    return row
  }

  function fieldsOf({ teacherId, credits: _credits, ...fields }: AchievementDraft): AchievementFields {
    const teacherNo = achievements.teacherNo(teacherId)
    if (teacherNo === undefined) throw new AppError('input/invalid', { problems: ['所选教师已不在教师库，请重新选择'] })
    return { ...fields, teacherNo }
  }

  function store(drafts: readonly AchievementDraft[]): readonly string[] {
    const at = clock.now()
    const rule = crediting.ruleFor(drafts.map(({ teacherId }) => teacherId))
    return drafts.map((draft) => {
      const id = createId()
      const no = achievements.insert(fieldsOf(draft), { id, at })
      const { credits } = draft
      crediting.add('achievement', no, credits === undefined ? rule.ofAchievement(draft) : crediting.numbersOf(credits))
      return id
    })
  }

  function update({ id, credits, ...changes }: Input<'update'>): null {
    return act('achievements.update', () => {
      const row = foundOne(id)
      const before: AchievementDraft = row
      const after = withChanges(before, changes)
      achievements.update(row.no, fieldsOf(after), clock.now())
      const rule = crediting.ruleFor([before.teacherId, after.teacherId])
      const facts = { before: rule.ofAchievement(before), after: rule.ofAchievement(after) }
      if (credits === undefined) crediting.follow('achievement', row.no, facts)
      else crediting.set('achievement', row.no, credits)
      return { title: `修改成果${titleOf(after)}`, value: null }
    })
  }

  return {
    list(request: AchievementListRequest): Page<Achievement> {
      const { rows, next } = achievements.page(request)
      return { rows: withCredits(rows), next }
    },
    counts(filter: AchievementFilter) {
      const byKind = achievements.countByKind(filter)
      return { total: byKind.reduce((sum, { count }) => sum + count, 0), byKind }
    },
    get(id: string): Achievement {
      const [one] = withCredits([foundOne(id)])
      if (one === undefined) throw new AppError('record/not-found')
      return one
    },
    proposeCredits: (one: Input<'proposeCredits'>): readonly Credit[] =>
      crediting.ruleFor([one.teacherId]).ofAchievement(one).map(withoutNumber),
    create: (draft: AchievementDraft) =>
      act('achievements.create', () => {
        const [id = ''] = store([draft])
        return { title: `登记成果${titleOf(draft)}`, value: { id } }
      }),
    createMany: ({ achievements: drafts }: Input<'createMany'>) =>
      act('achievements.createMany', () => ({
        title: `登记 ${drafts.length} 项成果`,
        value: { ids: store(drafts) },
      })),
    update,
    remove: (ids: readonly string[]) =>
      act('achievements.remove', () => {
        const rows = found(ids)
        for (const { no } of rows) achievements.remove(no)
        const [only] = rows
        const one = rows.length === 1 && only !== undefined ? `删除成果${titleOf(only)}` : null
        return { title: one ?? `删除 ${rows.length} 项成果`, value: { count: rows.length } }
      }),
  }
}

export type AchievementService = ReturnType<typeof createAchievementService>
