import type { Milestone } from '#shared/milestones/milestone.ts'

const places = {
  studio: '/studios',
  twin_group: '/twinning',
  brand_school: '/brands',
  posting: '/postings',
} as const

/** Where the object of a milestone is opened. */
export const recordLink = ({ target, targetId, code }: Pick<Milestone, 'target' | 'targetId' | 'code'>): string =>
  target === 'pairing' ? `/pairings/${code}` : `${places[target]}/${targetId}`
