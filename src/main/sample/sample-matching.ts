import type { ParsedOf } from '#shared/contract/define.ts'
import type { matchingContract } from '#shared/matching/matching-contract.ts'
import type { MatchSide, PoolPerson, RoundScope, ScenarioPreset } from '#shared/matching/match-round.ts'

/** The operations of 配对助手 that the sample goes through, as an officer would. */
export interface MatchingDesk {
  readonly createRound: (
    input: RoundScope & {
      readonly cohortId: string
      readonly kind: 'teacher'
      readonly name: string
      readonly presets: ScenarioPreset[]
    },
  ) => { readonly id: string; readonly scenarioIds: readonly string[] }
  readonly pool: (roundId: string, side: MatchSide) => readonly PoolPerson[]
  readonly addWishes: (input: ParsedOf<typeof matchingContract.addWishes>) => unknown
  readonly addBans: (input: ParsedOf<typeof matchingContract.addBans>) => unknown
  /** Plans a scenario anew, as far as that needs no general solver. */
  readonly replan: (scenarioId: string) => void
}

type Wish = ParsedOf<typeof matchingContract.addWishes>['wishes'][number]

/** Two in five wish for somebody, a few of them for a second one too; one mentor in six wishes for a mentee. */
const isWisher = (at: number): boolean => at % 5 < 2
const wishesTwice = (at: number): boolean => at % 10 === 1
const isWishedBack = (at: number): boolean => at % 15 === 0

const suits = (mentor: PoolPerson, mentee: PoolPerson): boolean =>
  mentor.stage === mentee.stage && mentor.subject === mentee.subject && mentor.room > 0

function wishesOf(mentees: readonly PoolPerson[], mentors: readonly PoolPerson[]): readonly Wish[] {
  return mentees.flatMap((mentee, at): Wish[] => {
    if (!isWisher(at)) return []
    const known = mentors.filter((mentor) => suits(mentor, mentee))
    const near = known.filter(({ district }) => district === mentee.district)
    const [first, second] = [near[at % Math.max(1, near.length)], known[(at * 7) % Math.max(1, known.length)]]
    if (first === undefined) return []
    const own: Wish[] = [{ mentorId: first.id, menteeId: mentee.id, by: 'mentee', rank: 1 }]
    if (wishesTwice(at) && second !== undefined && second.id !== first.id) {
      own.push({ mentorId: second.id, menteeId: mentee.id, by: 'mentee', rank: 2 })
    }
    if (isWishedBack(at)) own.push({ mentorId: first.id, menteeId: mentee.id, by: 'mentor', rank: 1 })
    return own
  })
}

/** One wish to each place in a mentor's own list. */
function oneEach(wishes: readonly Wish[]): readonly Wish[] {
  return [
    ...new Map(
      wishes.map((wish) => [`${wish.by}/${wish.by === 'mentor' ? wish.mentorId : wish.menteeId}/${wish.rank}`, wish]),
    ).values(),
  ]
}

/** A round with wishes and three scenarios over it, as an officer has it before the meeting that decides. */
export function putSampleMatching(desk: MatchingDesk, cohortId: string): void {
  const scope = { districtId: null, stage: null, subject: null }
  const presets: ScenarioPreset[] = ['near', 'rural', 'wish']
  const { id, scenarioIds } = desk.createRound({
    ...scope,
    cohortId,
    kind: 'teacher',
    name: '新教师第一轮配对',
    presets,
  })
  const [mentors, mentees] = [desk.pool(id, 'mentor'), desk.pool(id, 'mentee')]
  const wishes = [...oneEach(wishesOf(mentees, mentors))]
  if (wishes.length > 0) desk.addWishes({ roundId: id, wishes })
  const [mentee] = mentees
  const relative = mentee === undefined ? undefined : mentors.find((mentor) => suits(mentor, mentee))
  if (mentee !== undefined && relative !== undefined) {
    desk.addBans({ roundId: id, bans: [{ mentorId: relative.id, menteeId: mentee.id, reason: '亲属' }] })
  }
  for (const scenarioId of scenarioIds) desk.replan(scenarioId)
}
