import type { BrandAction, BrandStatus } from './brand-school.ts'

interface Rule {
  readonly from: readonly BrandStatus[]
  readonly to: (status: BrandStatus, hasPassed: boolean) => BrandStatus
}

const to = (status: BrandStatus) => (): BrandStatus => status

/** A 复评 that is not passed leads to 限期整改, and one that is not passed after it takes the title away. */
const reassessed = (status: BrandStatus, hasPassed: boolean): BrandStatus =>
  hasPassed ? 'recognised' : status === 'rectifying' ? 'cancelled' : 'rectifying'

const rules: Readonly<Record<BrandAction, Rule>> = {
  edit: { from: ['cultivating', 'recognised', 'rectifying'], to: (status) => status },
  recognise: { from: ['cultivating', 'recognised'], to: to('recognised') },
  reassess: { from: ['recognised', 'rectifying'], to: reassessed },
  cancel: { from: ['cultivating', 'recognised', 'rectifying'], to: to('cancelled') },
  void: { from: ['cultivating', 'recognised', 'rectifying', 'cancelled'], to: to('void') },
}

export const mayTakeBrand = (action: BrandAction, status: BrandStatus): boolean => rules[action].from.includes(status)

export const brandStatusAfter = (action: BrandAction, status: BrandStatus, hasPassed = true): BrandStatus =>
  rules[action].to(status, hasPassed)

export const brandActionsFor = (status: BrandStatus): readonly BrandAction[] =>
  (Object.keys(rules) as BrandAction[]).filter((action) => mayTakeBrand(action, status))
