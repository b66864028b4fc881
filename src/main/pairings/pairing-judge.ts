import type { House } from '#main/db/house.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { mergeFindings } from '#shared/pairings/finding.ts'
import type { CaseMentee, PairingCase, PersonFacts } from '#shared/pairings/pairing-facts.ts'
import { brokenPairingRules } from '#shared/pairings/pairing-rules.ts'
import type { Finding } from '#shared/pairings/pairing.ts'
import type { PersonRuleContext } from '#shared/pairings/person-rules.ts'
import type { PairingPolicy } from '#shared/policies/pairing-policy.ts'
import { createPairingFactsRepository, type JudgedRow } from './pairing-facts-repository.ts'
import { createWaiverRepository } from './waiver-repository.ts'

/** The numbers of a cohort; handed over by the composition root. */
export type PolicyOf = (cohortNo: number) => PairingPolicy

/** A form that is not stored, or not yet. */
export interface DraftCase {
  readonly cohortNo: number
  readonly groupId: string | null
  readonly mentorId: string
  readonly kind: string | null
  readonly stage: string | null
  readonly subject: string | null
  readonly startsOn: string
  readonly endsOn: string
  readonly mentees: readonly (Pick<CaseMentee, 'role' | 'startsOn' | 'endsOn'> & { readonly menteeId: string })[]
}

export interface Verdict {
  readonly findings: readonly Finding[]
  readonly byPairing: ReadonlyMap<string, readonly Finding[]>
}

/** A function that remembers its answers as long as it is kept: one per call, so that nothing grows stale. */
function remembered<Answer>(answer: (no: number) => Answer): (no: number) => Answer {
  const known = new Map<number, Answer>()
  return (no) => {
    const value = known.get(no) ?? answer(no)
    known.set(no, value)
    return value
  }
}

/**
 * Gathers facts, asks the rules, attaches what was accepted: for a form, for some groups, or for the whole database by
 * the same rules. The whole is kept until a row changes.
 */
export function createPairingJudge(house: House, policyOf: PolicyOf) {
  const facts = createPairingFactsRepository(house.db)
  const waivers = createWaiverRepository(house.db)
  const changes = house.db.prepare<[], number>('SELECT total_changes()').pluck()
  let kept: { readonly key: string; readonly verdict: Verdict } | null = null

  const contexts = () =>
    remembered((cohortNo): PersonRuleContext => {
      const policy = policyOf(cohortNo)
      const { mentorTitle: title, mentorHonourLevel: level } = policy
      const lines = {
        mentorTitleGrade: title === null ? null : facts.gradeOf('title', title),
        mentorHonourGrade: level === null ? null : facts.gradeOf('honour-level', level),
      }
      return { policy, lines }
    })

  function caseOf(rows: readonly JudgedRow[], people: ReadonlyMap<number, PersonFacts>): Omit<PairingCase, 'standing'> {
    const [first] = rows
    const mentor = first === undefined ? undefined : people.get(first.mentorNo)
    if (first === undefined || mentor === undefined) throw new Error('a group without pairs or without a mentor')
    const { groupId, kind, stage, subject, groupStartsOn: startsOn, groupEndsOn: endsOn } = first
    const mentees = rows.flatMap((row): CaseMentee[] => {
      const person = people.get(row.menteeNo)
      return person === undefined ? [] : [{ ...row, person }]
    })
    return { groupId, mentor, mentees, kind, stage, subject, startsOn, endsOn }
  }

  function judge(rows: readonly JudgedRow[], standing: readonly JudgedRow[]): Finding[] {
    const people = facts.people(
      rows.flatMap((row) => [row.mentorNo, row.menteeNo]),
      house.clock.today(),
    )
    const byMentor = groupBy(standing, (row) => row.mentorNo)
    const byMentee = groupBy(standing, (row) => row.menteeNo)
    const contextOf = contexts()
    const found = [...groupBy(rows, (row) => row.groupNo).values()].flatMap((group) => {
      const nos = new Set(group.flatMap((row) => [row.mentorNo, row.menteeNo]))
      const near = [...nos].flatMap((no) => [...(byMentor.get(no) ?? []), ...(byMentee.get(no) ?? [])])
      const judged = { ...caseOf(group, people), standing: [...new Set(near)] }
      return brokenPairingRules(judged, contextOf(group[0]?.cohortNo ?? 0))
    })
    return waivers.attach(mergeFindings(found))
  }

  function verdictOf(findings: readonly Finding[]): Verdict {
    const byPairing = new Map<string, Finding[]>()
    for (const finding of findings) {
      for (const id of finding.pairingIds) {
        const list = byPairing.get(id)
        if (list === undefined) byPairing.set(id, [finding])
        else list.push(finding)
      }
    }
    return { findings, byPairing }
  }

  return {
    facts,
    waivers,
    /** Everything that is wrong with the pairs under way. */
    all(): Verdict {
      const key = `${changes.get()}/${house.clock.today()}`
      if (kept?.key === key && !house.db.inTransaction) return kept.verdict
      const rows = facts.allRunning()
      const verdict = verdictOf(judge(rows, rows))
      // A rollback takes changes back without being counted, so nothing is kept from inside a transaction.
      kept = house.db.inTransaction ? null : { key, verdict }
      return verdict
    },
    /** What is wrong with these groups, their drafts too. */
    ofGroups(groupNos: readonly number[]): Verdict {
      const rows = facts.ofGroups(groupNos)
      const standing = facts.ofPeople(rows.flatMap((row) => [row.mentorNo, row.menteeNo]))
      return verdictOf(judge(rows, standing))
    },
    /** What would be wrong with a form. Throws `record/not-found` for a person who is not there. */
    ofDraft(draft: DraftCase): readonly Finding[] {
      const nos = facts.numbersOf([draft.mentorId, ...draft.mentees.map(({ menteeId }) => menteeId)])
      const people = facts.people([...nos.values()], house.clock.today())
      const person = (id: string): PersonFacts => {
        const found = people.get(nos.get(id) ?? 0)
        if (found === undefined) throw new AppError('record/not-found', { id })
        return found
      }
      const standing = facts.ofPeople([...nos.values()])
      const mentees = draft.mentees.map(({ menteeId, ...own }): CaseMentee => {
        // Changing a group that stands: its own rows are not held against the form.
        const row = standing.find((pair) => pair.groupId === draft.groupId && pair.menteeId === menteeId)
        const stored = {
          pairingId: row?.pairingId ?? null,
          code: row?.code ?? null,
          reportedBy: row?.reportedBy ?? null,
        }
        return { ...own, ...stored, person: person(menteeId) }
      })
      const others = standing.filter((pair) => pair.groupId !== draft.groupId)
      const judged = { ...draft, mentor: person(draft.mentorId), mentees, standing: others }
      return waivers.attach(brokenPairingRules(judged, contexts()(draft.cohortNo)))
    },
  }
}

export type PairingJudge = ReturnType<typeof createPairingJudge>
