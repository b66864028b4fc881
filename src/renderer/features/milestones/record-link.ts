import type { Milestone } from '#shared/milestones/milestone.ts'

/** Where the pair or studio of a milestone is opened. */
export const recordLink = ({ target, code }: Pick<Milestone, 'target' | 'code'>): string =>
  target === 'pairing' ? `/pairings/${code}` : `/studios/${code}`
