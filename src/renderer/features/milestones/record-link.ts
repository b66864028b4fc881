import type { Milestone } from '#shared/milestones/milestone.ts'

/** Where the pair or studio of a milestone is opened. */
export const recordLink = ({ target, targetId, code }: Pick<Milestone, 'target' | 'targetId' | 'code'>): string =>
  target === 'pairing' ? `/pairings/${code}` : `/studios/${targetId}`
