import { doubleRules } from './double-rules.ts'
import { mergeFindings, toFinding } from './finding.ts'
import type { PairingCase } from './pairing-facts.ts'
import { personRules, type PersonRuleContext } from './person-rules.ts'
import type { Finding } from './pairing.ts'

/** Check 3. */
const ownMentor = ({ mentor, mentees }: PairingCase): Finding[] =>
  mentees
    .filter(({ person }) => person.id === mentor.id)
    .map(({ person, pairingId }) =>
      toFinding('mentor-is-mentee', {
        severity: 'block',
        sentence: `师傅和徒弟是同一人：${person.name}。`,
        field: 'menteeId',
        menteeId: person.id,
        about: [person.id],
        pairingIds: [pairingId],
      }),
    )

/** One mentee named twice in a form or among drafts; rows that stand are met as the same pair twice. */
function namedTwice({ mentor, mentees, standing }: PairingCase): Finding[] {
  const stored = new Set(standing.map((pair) => pair.pairingId))
  const unmet = mentees.filter(({ pairingId }) => pairingId === null || !stored.has(pairingId))
  const repeated = unmet.filter((mentee) => mentees.some((m) => m !== mentee && m.person.id === mentee.person.id))
  return repeated.map(({ person }) =>
    toFinding('same-pair-twice', {
      severity: 'block',
      sentence: `${person.name}在本组中出现了两次。`,
      field: 'menteeId',
      menteeId: person.id,
      about: [mentor.id, person.id, 'group'],
      pairingIds: mentees.filter((mentee) => mentee.person.id === person.id).map(({ pairingId }) => pairingId),
    }),
  )
}

/** The end lies after the start, for the group and for each mentee who has dates of his own. */
function dates(judged: PairingCase): Finding[] {
  const group =
    judged.endsOn > judged.startsOn
      ? []
      : [
          toFinding('dates-reversed', {
            severity: 'block',
            sentence: `结束日期 ${judged.endsOn} 应晚于起始日期 ${judged.startsOn}。`,
            field: 'endsOn',
            about: [judged.mentor.id, judged.startsOn, judged.endsOn],
            pairingIds: judged.mentees.map(({ pairingId }) => pairingId),
          }),
        ]
  const own = judged.mentees.filter(
    ({ startsOn, endsOn }) => endsOn <= startsOn && (startsOn !== judged.startsOn || endsOn !== judged.endsOn),
  )
  return [
    ...group,
    ...own.map(({ person, startsOn, endsOn, pairingId }) =>
      toFinding('dates-reversed', {
        severity: 'block',
        sentence: `${person.name}的结束日期 ${endsOn} 应晚于起始日期 ${startsOn}。`,
        field: 'endsOn',
        menteeId: person.id,
        about: [judged.mentor.id, person.id, startsOn, endsOn],
        pairingIds: [pairingId],
      }),
    ),
  ]
}

const order: Readonly<Record<Finding['severity'], number>> = { block: 0, warn: 1, info: 2 }

/**
 * Every broken rule of the handbook's §3.4 at once, the blocking ones first, so that the form can show them all.
 * The same rules judge a draft, a standing group and, group by group, the whole database.
 */
export function brokenPairingRules(judged: PairingCase, context: PersonRuleContext): Finding[] {
  const found = [
    ...dates(judged),
    ...ownMentor(judged),
    ...namedTwice(judged),
    ...doubleRules(judged, context.policy),
    ...personRules(judged, context),
  ]
  return mergeFindings(found).toSorted((one, other) => order[one.severity] - order[other.severity])
}
