import type { Credit } from '#shared/activities/activity.ts'
import {
  creditsOf,
  creditsOfAchievement,
  indexCredits,
  type CreditActivity,
  type ProposedCredit,
} from '#shared/activities/credit-rules.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { CreditLink, CreditOwner, CreditRepository } from './credit-repository.ts'

type Chosen = Pick<Credit, 'kind' | 'id'>
type Linkable = Pick<CreditLink, 'kind' | 'no'>

const keyOf = ({ kind, no }: Linkable): string => `${kind}/${no}`

export const withoutNumber = ({ kind, id, code, label, reason }: ProposedCredit): Credit => ({
  kind,
  id,
  code,
  label,
  reason,
})

/** Works out what activities and achievements count to, and keeps the links. */
export function createCrediting(repository: CreditRepository) {
  /** The rules over these people, with one reading of the pairs and studios for however many activities. */
  function ruleFor(teacherIds: readonly string[]) {
    const index = indexCredits(
      repository.pairsOf([...new Set(teacherIds)]),
      repository.studios(),
      repository.groups(),
      repository.aid(),
    )
    return {
      ofActivity: (activity: CreditActivity) => creditsOf(activity, index),
      ofAchievement: (one: { readonly teacherId: string; readonly achievedOn: string }) =>
        creditsOfAchievement(one, index),
    }
  }

  function numbersOf(chosen: readonly Chosen[]): readonly Linkable[] {
    return chosen.map(({ kind, id }) => {
      const no = repository.numberOf(kind, id)
      if (no === undefined) throw new AppError('input/invalid', { problems: ['所选的关联对象已不存在，请重新选择'] })
      return { kind, no }
    })
  }

  const add = (owner: CreditOwner, ownerNo: number, links: readonly Linkable[]): void => {
    for (const link of links) repository.add(owner, ownerNo, link)
  }

  const standing = (owner: CreditOwner, ownerNo: number): readonly CreditLink[] =>
    repository.linksOf(owner, [ownerNo]).get(ownerNo) ?? []

  return {
    ruleFor,
    add,
    standing,
    /** What the officer chose; what is not there is refused. */
    numbersOf,
    /** Lets exactly these stand. */
    set(owner: CreditOwner, ownerNo: number, chosen: readonly Chosen[]): void {
      const wanted = numbersOf(chosen)
      const keys = new Set(wanted.map(keyOf))
      for (const link of standing(owner, ownerNo)) if (!keys.has(keyOf(link))) repository.remove(owner, ownerNo, link)
      add(owner, ownerNo, wanted)
    },
    /** Follows a change of the facts: what they gave before and give no longer goes; what the officer chose stays. */
    follow(
      owner: CreditOwner,
      ownerNo: number,
      { before, after }: { readonly before: readonly Linkable[]; readonly after: readonly Linkable[] },
    ): void {
      const [had, has] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))]
      for (const link of before) if (!has.has(keyOf(link))) repository.remove(owner, ownerNo, link)
      add(
        owner,
        ownerNo,
        after.filter((link) => !had.has(keyOf(link))),
      )
    },
    /** Adds what is missing; answers how many. */
    complete(owner: CreditOwner, ownerNo: number, links: readonly Linkable[]): number {
      const keys = new Set(standing(owner, ownerNo).map(keyOf))
      const missing = links.filter((link) => !keys.has(keyOf(link)))
      add(owner, ownerNo, missing)
      return missing.length
    },
  }
}

export type Crediting = ReturnType<typeof createCrediting>
