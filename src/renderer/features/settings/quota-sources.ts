import { participantRoleLabels } from '#shared/activities/activity-labels.ts'
import { participantRoles } from '#shared/activities/activity.ts'
import type { QuotaDraft } from '#shared/quotas/quota.ts'

type Source = QuotaDraft['sources'][number]

interface Choice {
  readonly value: string
  readonly label: string
}

/** A source as the value of a choice; the type is the officer's word and may hold anything but the mark. */
export const sourceValue = ({ source, type, role }: Source): string => [source, role ?? '', type].join('|')

export function sourceOf(value: string): Source {
  const [source, role, ...type] = value.split('|')
  return {
    source: source === 'achievement' ? 'achievement' : 'activity',
    type: type.join('|'),
    role: participantRoles.find((one) => one === role) ?? null,
  }
}

/** An activity in any role, then in each. */
export const activitySource = (type: string): readonly Choice[] => [
  { value: sourceValue({ source: 'activity', type, role: null }), label: type },
  ...participantRoles.map((role) => ({
    value: sourceValue({ source: 'activity', type, role }),
    label: `${type}（${participantRoleLabels[role]}）`,
  })),
]

export const achievementSource = (type: string): Choice => ({
  value: sourceValue({ source: 'achievement', type, role: null }),
  label: `成果：${type}`,
})
