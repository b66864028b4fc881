import type { PairingPolicy } from '../policies/pairing-policy.ts'
import { toFinding } from './finding.ts'
import type { CaseMentee, PairingCase, StandingPair } from './pairing-facts.ts'
import { sameSubject } from './pairing-fit.ts'
import type { Finding } from './pairing.ts'

interface Term {
  readonly startsOn: string
  readonly endsOn: string
}

/** Two pairs stand in each other's way only where their terms meet: last year's is no obstacle to this year's. */
function meets(one: Term, other: Term): boolean {
  const lastDay = (term: Term): string => (term.endsOn < term.startsOn ? term.startsOn : term.endsOn)
  return one.startsOn <= lastDay(other) && other.startsOn <= lastDay(one)
}

/** The standing pairs but for the mentee's own row. */
const othersOf = ({ standing }: PairingCase, { pairingId }: CaseMentee): readonly StandingPair[] =>
  standing.filter((pair) => pair.pairingId !== pairingId)

const sameKind = (kind: string | null, pair: StandingPair): boolean => kind === null || kind === pair.kind
const sorted = (ids: readonly string[]): string[] => [...new Set(ids)].toSorted()
const named = (pair: StandingPair): string => `${pair.code}（师傅${pair.mentor}）`

/** Check 1: a mentee has more mentors of one kind and subject at a time than the policy allows. */
function inTwoGroups(judged: PairingCase, mentee: CaseMentee, policy: PairingPolicy): Finding[] {
  if (mentee.role === 'shadow') return []
  const rivals = othersOf(judged, mentee).filter(
    (pair) =>
      pair.menteeId === mentee.person.id &&
      pair.role === 'mentee' &&
      pair.mentorId !== judged.mentor.id &&
      sameKind(judged.kind, pair) &&
      sameSubject(judged.subject, pair.subject) &&
      meets(mentee, pair),
  )
  const mentors = sorted([judged.mentor.id, ...rivals.map((pair) => pair.mentorId)])
  if (mentors.length <= policy.sameKindMentors || rivals.length === 0) return []
  const list = rivals.map(named).join('、')
  const sentence =
    mentee.code === null
      ? `${mentee.person.name}已在${list}结对，同时只能有 ${policy.sameKindMentors} 名同类同学科师傅。`
      : `${mentee.person.name}同时在 ${mentee.code}（师傅${judged.mentor.name}）、${list}结对，超过同类同学科师傅上限 ${policy.sameKindMentors} 人。`
  return [
    toFinding('mentee-in-two-groups', {
      severity: 'block',
      sentence,
      field: 'menteeId',
      menteeId: mentee.person.id,
      about: [mentee.person.id, ...mentors],
      pairingIds: [mentee.pairingId, ...rivals.map((pair) => pair.pairingId)],
    }),
  ]
}

/** Check 2: the same pair stands there already; from two counties it is their double report. */
function samePair(judged: PairingCase, mentee: CaseMentee): Finding[] {
  const twins = othersOf(judged, mentee).filter(
    (pair) => pair.mentorId === judged.mentor.id && pair.menteeId === mentee.person.id && meets(mentee, pair),
  )
  return twins.map((twin) => {
    const fromTwo = mentee.reportedBy !== null && twin.reportedBy !== null && mentee.reportedBy !== twin.reportedBy
    const pair = `${judged.mentor.name}带${mentee.person.name}`
    const where = mentee.code === null ? twin.code : `${mentee.code} 和 ${twin.code}`
    return toFinding(fromTwo ? 'same-pair-two-counties' : 'same-pair-twice', {
      severity: sameKind(judged.kind, twin) ? 'block' : 'warn',
      sentence: fromTwo
        ? `${pair}由两个县区重复报送：${where}，请保留一条。`
        : `${pair}重复登记：${mentee.code === null ? '已有 ' : ''}${where}。`,
      field: 'menteeId',
      menteeId: mentee.person.id,
      about: [judged.mentor.id, mentee.person.id, ...sorted([judged.kind ?? twin.kind, twin.kind])],
      pairingIds: [mentee.pairingId, twin.pairingId],
    })
  })
}

/** Check 4: A guides B while B guides A. */
function circular(judged: PairingCase, mentee: CaseMentee): Finding[] {
  const back = othersOf(judged, mentee).filter(
    (pair) => pair.mentorId === mentee.person.id && pair.menteeId === judged.mentor.id && meets(mentee, pair),
  )
  if (back.length === 0) return []
  return [
    toFinding('circular', {
      severity: 'block',
      sentence: `${judged.mentor.name}与${mentee.person.name}互为师徒：${back.map((pair) => pair.code).join('、')} 中${mentee.person.name}是师傅。`,
      field: 'menteeId',
      menteeId: mentee.person.id,
      about: sorted([judged.mentor.id, mentee.person.id]),
      pairingIds: [mentee.pairingId, ...back.map((pair) => pair.pairingId)],
    }),
  ]
}

/** Check 5: with the case, the mentor would carry more mentees at a time than the policy's line, or its limit. */
function overLimit(judged: PairingCase, policy: PairingPolicy): Finding[] {
  const others = judged.standing.filter((pair) => pair.mentorId === judged.mentor.id && meets(judged, pair))
  const count = new Set([...judged.mentees.map(({ person }) => person.id), ...others.map((pair) => pair.menteeId)]).size
  const isOver = policy.menteeLimit !== null && count > policy.menteeLimit
  if (!isOver && count <= policy.menteeWarning) return []
  const line = isOver ? `上限 ${policy.menteeLimit} 人` : `提醒线 ${policy.menteeWarning} 人`
  return [
    toFinding('mentor-over-limit', {
      severity: isOver ? 'block' : 'warn',
      sentence: `${judged.mentor.name}共带徒弟 ${count} 人，超过${line}。`,
      field: 'mentorId',
      // Accepted for five is not accepted for six.
      about: [judged.mentor.id, count],
      pairingIds: [...judged.mentees.map((mentee) => mentee.pairingId), ...others.map((pair) => pair.pairingId)],
    }),
  ]
}

/** What the case would double, turn round or overload among the pairs under way. */
export function doubleRules(judged: PairingCase, policy: PairingPolicy): Finding[] {
  return [
    ...judged.mentees.flatMap((mentee) => [
      ...inTwoGroups(judged, mentee, policy),
      ...samePair(judged, mentee),
      ...circular(judged, mentee),
    ]),
    ...overLimit(judged, policy),
  ]
}
