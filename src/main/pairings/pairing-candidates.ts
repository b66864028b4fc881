import type { z } from 'zod'
import { yearsBetween } from '#shared/kernel/dates.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { compareFit, fitOf, type Carrying, type Wanted } from '#shared/pairings/candidate-fit.ts'
import type { pairingContract } from '#shared/pairings/pairing-contract.ts'
import { sameSubject } from '#shared/pairings/pairing-fit.ts'
import type { Candidate } from '#shared/pairings/pairing.ts'
import { pairingPolicyDefaults } from '#shared/policies/pairing-policy.ts'
import { createCandidateRepository } from './candidate-repository.ts'
import type { PairingParts } from './pairing-parts.ts'

type Request = z.output<(typeof pairingContract)['candidates']['input']>

/** Mentors or mentees for the picker: who, what he carries, how well it fits and why not better. */
export function createPairingCandidates({ house, judge, snapshots, neighbours }: PairingParts) {
  const candidates = createCandidateRepository(house.db)

  function wantedOf(
    request: Request,
  ): Wanted & { readonly schoolNo: number | null; readonly districtNo: number | null } {
    const today = house.clock.today()
    const cohort = request.cohortId === undefined ? undefined : neighbours.cohort(request.cohortId)
    const policy = cohort === undefined ? pairingPolicyDefaults : neighbours.policyOf(cohort.no)
    const other = request.otherId === undefined ? null : snapshots.person(request.otherId)
    const { mentorTitle: title, mentorHonourLevel: level } = policy
    return {
      role: request.role,
      stage: request.stage ?? null,
      subject: request.subject ?? null,
      other: other === null ? null : (judge.facts.people([other.no], today).get(other.no) ?? null),
      today,
      policy,
      lines: {
        mentorTitleGrade: title === null ? null : judge.facts.gradeOf('title', title),
        mentorHonourGrade: level === null ? null : judge.facts.gradeOf('honour-level', level),
      },
      schoolNo: other?.schoolNo ?? null,
      districtNo: other?.districtNo ?? null,
    }
  }

  function carryingOf(nos: readonly number[], wanted: Wanted): (no: number) => Carrying {
    if (wanted.role === 'mentor') {
      const loads = candidates.mentorLoads(nos)
      return (no) => ({ load: loads.get(no) ?? 0, mentors: [] })
    }
    const subject = wanted.subject ?? wanted.other?.subject ?? null
    const found = candidates.mentorsOf(nos, wanted.today).filter((row) => sameSubject(row.subject, subject))
    const mentors = groupBy(found, ({ no }) => no)
    return (no) => {
      const names = [...new Set((mentors.get(no) ?? []).map(({ name }) => name))]
      return { load: names.length, mentors: names }
    }
  }

  return (request: Request): readonly Candidate[] => {
    const wanted = wantedOf(request)
    const nos = candidates.find({
      role: request.role,
      text: request.text,
      stage: wanted.stage ?? wanted.other?.stage ?? null,
      subject: wanted.subject ?? wanted.other?.subject ?? null,
      schoolNo: wanted.schoolNo,
      districtNo: wanted.districtNo,
    })
    const [people, carrying] = [judge.facts.people(nos, wanted.today), carryingOf(nos, wanted)]
    const best = [...people]
      .map(([no, person]) => ({ no, person, load: carrying(no).load, fit: fitOf(person, wanted, carrying(no)) }))
      .toSorted(compareFit(wanted))
      .slice(0, request.limit)
    const places = candidates.places(best.map(({ no }) => no))
    return best.map(({ no, person, load, fit }) => ({
      id: person.id,
      name: person.name,
      school: person.school,
      district: places.get(no)?.district ?? '',
      stage: person.stage,
      subject: person.subject,
      title: person.title,
      honour: places.get(no)?.honour ?? null,
      teachingYears: person.workStart === null ? null : yearsBetween(person.workStart, wanted.today),
      load,
      loadWarning: request.role === 'mentor' ? wanted.policy.menteeWarning : wanted.policy.sameKindMentors,
      ...fit,
    }))
  }
}
