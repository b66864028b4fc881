import { AppError } from '#shared/kernel/errors.ts'
import type { ChoiceKind, MatchSide } from '#shared/matching/match-round.ts'
import type { MatchParts } from './match-parts.ts'
import type { RoundPool } from './pool-reader.ts'
import type { StoredChoice } from './scenario-repository.ts'

interface Couple {
  readonly mentorId: string
  readonly menteeId: string
}

/** What an officer decides in a scenario. */
export type ChoiceRequest =
  | { readonly verb: 'lock' | 'forbid' | 'unlock'; readonly pairs: readonly Couple[] }
  | { readonly verb: 'move'; readonly menteeId: string; readonly mentorId: string | null }
  | { readonly verb: 'release'; readonly menteeIds: readonly string[] }

export interface ChoiceChanges {
  readonly removed: readonly StoredChoice[]
  readonly added: readonly Pick<StoredChoice, 'kind' | 'menteeNo' | 'mentorNo'>[]
  /** 锁定 2 对. */
  readonly title: string
}

interface Nos {
  readonly menteeNo: number
  readonly mentorNo: number | null
}

interface About {
  readonly parts: MatchParts
  readonly source: RoundPool
}

const held: ReadonlySet<ChoiceKind> = new Set(['lock', 'manual', 'out'])

/** Numbers of `match_person` for people of the round. Throws `record/not-found` for others. */
function numberOf({ parts, source }: About, side: MatchSide, ids: readonly string[]): (id: string) => number {
  const parties = parts.people.numbersOf(source.round.kind, ids)
  const within = new Map(
    source.people.flatMap((one): [number, number][] =>
      one.side === side && one.isOut === 0 ? [[one.partyNo, one.no]] : [],
    ),
  )
  return (id) => {
    const no = within.get(parties.get(id) ?? -1)
    if (no === undefined) throw new AppError('record/not-found', { id })
    return no
  }
}

function couplesOf(pairs: readonly Couple[], about: About): readonly (Nos & { readonly mentorNo: number })[] {
  const mentor = numberOf(
    about,
    'mentor',
    pairs.map(({ mentorId }) => mentorId),
  )
  const mentee = numberOf(
    about,
    'mentee',
    pairs.map(({ menteeId }) => menteeId),
  )
  return pairs.map(({ mentorId, menteeId }) => ({ mentorNo: mentor(mentorId), menteeNo: mentee(menteeId) }))
}

const keyOf = ({ menteeNo, mentorNo }: Nos): string => `${menteeNo}/${mentorNo}`

/** What has to go so that these choices can stand: of a mentee only one thing holds, and nothing forbids what is locked. */
function inTheWay(known: readonly StoredChoice[], wanted: ChoiceChanges['added']): StoredChoice[] {
  const holding = new Set(wanted.flatMap(({ kind, menteeNo }) => (kind === 'forbid' ? [] : [menteeNo])))
  const couples = new Set(wanted.map(keyOf))
  const barred = new Set(wanted.flatMap(({ kind, menteeNo }) => (kind === 'forbid' ? [menteeNo] : [])))
  return known.filter(
    (row) =>
      couples.has(keyOf(row)) ||
      (held.has(row.kind) && holding.has(row.menteeNo)) ||
      (row.kind === 'out' && barred.has(row.menteeNo)),
  )
}

function nameOf(no: number, { source }: About): string {
  return source.rows.get(source.partyNo(no) ?? -1)?.name ?? ''
}

const verbs = { lock: '锁定', forbid: '不许', unlock: '取消锁定或不许' } as const

function ofPairs(
  known: readonly StoredChoice[],
  { verb, pairs }: Extract<ChoiceRequest, { verb: 'lock' | 'forbid' | 'unlock' }>,
  about: About,
): ChoiceChanges {
  const couples = couplesOf(pairs, about)
  const [first] = couples
  const one = first === undefined ? '' : `${nameOf(first.mentorNo, about)}带${nameOf(first.menteeNo, about)}`
  const title = `${verbs[verb]} ${couples.length === 1 ? one : `${couples.length} 对`}`
  if (verb === 'unlock') {
    const keys = new Set(couples.map(keyOf))
    return { removed: known.filter((row) => keys.has(keyOf(row))), added: [], title }
  }
  const added = couples.map((couple) => ({ kind: verb, ...couple }))
  return { removed: inTheWay(known, added), added, title }
}

/** The rows of choices that come and go by a decision. */
export function changesOfChoices(known: readonly StoredChoice[], request: ChoiceRequest, about: About): ChoiceChanges {
  if (request.verb === 'release') {
    const mentee = numberOf(about, 'mentee', request.menteeIds)
    const nos = new Set(request.menteeIds.map(mentee))
    const removed = known.filter(({ kind, menteeNo }) => nos.has(menteeNo) && held.has(kind) && kind !== 'lock')
    return { removed, added: [], title: `取消手调 ${removed.length} 人` }
  }
  if (request.verb !== 'move') return ofPairs(known, request, about)
  const menteeNo = numberOf(about, 'mentee', [request.menteeId])(request.menteeId)
  const { mentorId } = request
  const mentorNo = mentorId === null ? null : numberOf(about, 'mentor', [mentorId])(mentorId)
  const added = [{ kind: mentorNo === null ? ('out' as const) : ('manual' as const), menteeNo, mentorNo }]
  const name = nameOf(menteeNo, about)
  const title = mentorNo === null ? `${name}改为不配` : `${name}改配${nameOf(mentorNo, about)}`
  return { removed: inTheWay(known, added), added, title }
}
