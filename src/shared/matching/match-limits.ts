import type { PlanSettings } from './match-settings.ts'
import type { MatchLimit, MatchParty, MatchPool } from './matching.ts'

export type Limits = Pick<PlanSettings, 'ruralShare' | 'schoolMost' | 'mentorSchoolMost'>

export const limitsAsked = ({ ruralShare, schoolMost, mentorSchoolMost }: Limits): readonly MatchLimit[] => [
  ...(schoolMost === null ? [] : ['school-most' as const]),
  ...(mentorSchoolMost === null ? [] : ['mentor-school-most' as const]),
  ...(ruralShare === null || ruralShare === 0 ? [] : ['rural-share' as const]),
]

/** A share is given with at most one decimal: thousandths are whole. */
export const thousandths = (share: number): number => Math.round(share * 10)

const countMost = (schools: readonly (number | null)[]): number => {
  const counts = new Map<number, number>()
  for (const no of schools) if (no !== null) counts.set(no, (counts.get(no) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

/** Limits that a plan does not keep. */
export function limitsBroken<P extends MatchParty>(
  { mentors, mentees }: MatchPool<P>,
  assigned: Int32Array,
  settings: Limits,
): readonly MatchLimit[] {
  const placed = mentees.filter((_, at) => (assigned[at] ?? -1) !== -1)
  const rural = placed.filter(({ isRural }) => isRural).length
  const tests: Readonly<Record<MatchLimit, () => boolean>> = {
    'school-most': () => countMost(placed.map(({ schoolNo }) => schoolNo)) > (settings.schoolMost ?? 0),
    'mentor-school-most': () =>
      countMost([...assigned].map((to) => mentors[to]?.schoolNo ?? null)) > (settings.mentorSchoolMost ?? 0),
    'rural-share': () => rural * 1000 < placed.length * thousandths(settings.ruralShare ?? 0),
  }
  return limitsAsked(settings).filter((limit) => tests[limit]())
}
