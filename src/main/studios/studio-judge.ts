import type { House } from '#main/db/house.ts'
import { addDays, type IsoDate } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { StudioPolicy } from '#shared/policies/studio-policy.ts'
import { brokenStudioRules, type StudioPerson, type StudioRuleContext } from '#shared/studios/studio-rules.ts'
import type { MemberRole, StudioFinding, StudioRow, StudioStatus } from '#shared/studios/studio.ts'
import { createStudioFactsRepository, type JudgedMember, type JudgedStudio } from './studio-facts-repository.ts'

/** Days from one date to another, those of the vacations left out. */
export type TermDays = (from: IsoDate, to: IsoDate) => number

/** A form that is not stored. */
export interface DraftStudio {
  readonly studioNo: number | null
  readonly policy: StudioPolicy
  readonly leadId: string | null
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly members: readonly { readonly teacherId: string; readonly role: MemberRole }[]
}

/** How a studio stands today. */
export interface StudioVerdict {
  readonly findings: readonly StudioFinding[]
  readonly due: StudioRow['due']
  /** Days without an activity, once they are more than the policy allows. */
  readonly stagnantDays: number | null
}

export interface JudgeNeighbours {
  readonly policyOf: (cohortNo: number) => StudioPolicy
  /** Made anew for each look over all studios, for the calendar may have changed. */
  readonly termDays: () => TermDays
}

const active: ReadonlySet<StudioStatus> = new Set(['running', 'rectifying'])
const mayFallDue: ReadonlySet<StudioStatus> = new Set(['named', 'running', 'rectifying', 'halted'])

/** Gathers facts and asks the rules, for a form or for all studios at once; the whole is kept until a row changes. */
export function createStudioJudge(house: House, neighbours: JudgeNeighbours) {
  const facts = createStudioFactsRepository(house.db)
  const changes = house.db.prepare<[], number>('SELECT total_changes()').pluck()
  let kept: { readonly key: string; readonly verdicts: ReadonlyMap<number, StudioVerdict> } | null = null

  function contexts(): (cohortNo: number) => StudioRuleContext {
    const known = new Map<number, StudioRuleContext>()
    return (cohortNo) => {
      const context = known.get(cohortNo) ?? contextOf(neighbours.policyOf(cohortNo))
      known.set(cohortNo, context)
      return context
    }
  }

  const contextOf = (policy: StudioPolicy): StudioRuleContext => ({
    policy,
    leadTitleGrade: policy.leadTitle === null ? null : facts.gradeOf('title', policy.leadTitle),
  })

  /** People with the studios that they are in beside the one that is judged. */
  function peopleOf(nos: readonly number[]) {
    const [people, loads] = [facts.people(nos), facts.loads(nos)]
    return (no: number, exceptStudioNo: number | null) => {
      const person = people.get(no)
      if (person === undefined) return null
      const others = (loads.get(no) ?? []).filter(({ studioNo }) => studioNo !== exceptStudioNo)
      const heads = others.filter(({ role }) => role === 'lead').map(({ studio }) => studio)
      const isIn = others.filter(({ role }) => role !== 'lead').map(({ studio }) => studio)
      return { ...person, heads, isIn }
    }
  }

  function judgeOne(studio: JudgedStudio, members: readonly JudgedMember[], tools: JudgeTools): StudioVerdict {
    const { personOf, context, termDays, today } = tools
    const quietSince = [studio.plateOn ?? studio.startsOn, studio.lastActivityOn ?? ''].toSorted().at(-1) ?? today
    const quietDays = active.has(studio.status) && quietSince < today ? termDays(quietSince, today) : null
    const findings = brokenStudioRules(
      {
        ...studio,
        quietDays,
        lead: studio.leadNo === null ? null : personOf(studio.leadNo, studio.no),
        members: members.flatMap(({ teacherNo, role, school, isRural }) => {
          const person = personOf(teacherNo, studio.no)
          return person === null ? [] : [{ ...person, role, school, isRural: isRural === 1 }]
        }),
      },
      context,
    )
    return {
      findings,
      due: dueOf(studio, context.policy, today),
      stagnantDays: findings.some(({ rule }) => rule === 'stagnant') ? quietDays : null,
    }
  }

  function judgeAll(): ReadonlyMap<number, StudioVerdict> {
    const today = house.clock.today()
    const studios = facts.open(today)
    const members = facts.members(studios.map(({ no }) => no))
    const nos = [...members.values()].flat().map(({ teacherNo }) => teacherNo)
    const personOf = peopleOf([...nos, ...studios.flatMap(({ leadNo }) => (leadNo === null ? [] : [leadNo]))])
    const [contextAt, termDays] = [contexts(), neighbours.termDays()]
    return new Map(
      studios.map((studio) => {
        const tools = { personOf, context: contextAt(studio.cohortNo), termDays, today }
        return [studio.no, judgeOne(studio, members.get(studio.no) ?? [], tools)] as const
      }),
    )
  }

  return {
    facts,
    /** How every application and every studio under way stands. */
    all(): ReadonlyMap<number, StudioVerdict> {
      const key = `${changes.get()}/${house.clock.today()}`
      if (kept?.key === key && !house.db.inTransaction) return kept.verdicts
      const verdicts = judgeAll()
      // A rollback takes changes back without being counted, so nothing is kept from inside a transaction.
      kept = house.db.inTransaction ? null : { key, verdicts }
      return verdicts
    },
    /** What would be wrong with a form. Throws `record/not-found` for a person who is not there. */
    ofDraft(draft: DraftStudio): readonly StudioFinding[] {
      const ids = [...draft.members.map(({ teacherId }) => teacherId), ...(draft.leadId === null ? [] : [draft.leadId])]
      const numbers = facts.numbersOf(ids)
      const personOf = peopleOf([...numbers.values()])
      const person = (id: string) => {
        const found = personOf(numbers.get(id) ?? 0, draft.studioNo)
        if (found === null) throw new AppError('record/not-found', { id })
        return found
      }
      const lead = draft.leadId === null ? null : person(draft.leadId)
      const listed = draft.members.filter(({ teacherId }) => teacherId !== draft.leadId)
      const named = [
        ...(lead === null ? [] : [{ ...lead, role: 'lead' as const, isRural: lead.isRural === 1 }]),
        ...listed.map(({ teacherId, role }) => {
          const found = person(teacherId)
          return { ...found, role, isRural: found.isRural === 1 }
        }),
      ]
      const { startsOn, endsOn } = draft
      const judged = { status: 'applied' as const, lead, members: named, startsOn, endsOn, quietDays: null }
      return brokenStudioRules(judged, contextOf(draft.policy))
    },
  }
}

interface JudgeTools {
  readonly personOf: (no: number, exceptStudioNo: number | null) => StudioPerson | null
  readonly context: StudioRuleContext
  readonly termDays: TermDays
  readonly today: IsoDate
}

/** Whether its term is over and nothing has been said about it, or ends within the days of the reminder. */
function dueOf({ status, endsOn }: JudgedStudio, { remindDays }: StudioPolicy, today: IsoDate): StudioRow['due'] {
  if (!mayFallDue.has(status)) return null
  if (endsOn < today) return 'over'
  return endsOn <= addDays(today, remindDays) ? 'soon' : null
}

export type StudioJudge = ReturnType<typeof createStudioJudge>
