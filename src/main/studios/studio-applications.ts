import type { z } from 'zod'
import { AppError } from '#shared/kernel/errors.ts'
import type { studioContract } from '#shared/studios/studio-contract.ts'
import { studioActionLabels, studioStatusLabels } from '#shared/studios/studio-labels.ts'
import { defaultStudioName } from '#shared/studios/studio-names.ts'
import { studioRefusal } from '#shared/studios/studio-states.ts'
import { programmeOfType, termEnd } from '#shared/studios/studio-terms.ts'
import type { StudioDraft, StudioFinding, StudioStatus } from '#shared/studios/studio.ts'
import type { PersonSnapshot } from './person-repository.ts'
import { cohortFor, leadSnapshot, refuseBlocked, studioOf, type StudioParts } from './studio-parts.ts'
import type { StoredStudio, StudioFields } from './studio-repository.ts'

type Contract = typeof studioContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>

const nothingYet = {
  documentNo: null,
  namedOn: null,
  plateOn: null,
  term: 1,
  reason: null,
  rectifyUntil: null,
  sourceRow: null,
}

/** The days that a studio which is entered in a later state must have behind it. */
function datesAs(as: Extract<StudioStatus, 'applied' | 'named' | 'running'>, startsOn: string): Partial<StudioFields> {
  if (as === 'applied') return {}
  return { namedOn: startsOn, plateOn: as === 'running' ? startsOn : null }
}

/** New applications, and what may be put right in those that stand. */
export function createStudioApplications(parts: StudioParts) {
  const { house, studios, members, people, judge, neighbours } = parts

  function defaultEnd({ type, startsOn }: { type: string; startsOn: string }, cohortNo: number): string {
    return termEnd(startsOn, neighbours.policyOf(programmeOfType(type), cohortNo).termMonths)
  }

  function refuseTwice(draft: Pick<StudioDraft, 'leadId' | 'members'>): void {
    const ids = draft.members.map(({ teacherId }) => teacherId)
    if (new Set([...ids, draft.leadId]).size === ids.length + 1) return
    throw new AppError('input/invalid', { problems: ['同一名教师在成员中出现了两次，或主持人又列为成员'] })
  }

  function write(draft: Input<'apply'>, lead: PersonSnapshot): StoredStudio {
    const { cohortId, leadId: _lead, members: listed, as, name, endsOn, stage, subject, ...facts } = draft
    const cohort = cohortFor(parts, { cohortId, type: facts.type, startsOn: facts.startsOn })
    const today = house.clock.today()
    const studio = studios.insert(cohort.schoolYear, {
      ...nothingYet,
      ...facts,
      ...leadSnapshot(lead),
      ...datesAs(as, facts.startsOn),
      cohortNo: cohort.no,
      name: name === '' ? defaultStudioName(facts.type, lead.name) : name,
      stage: stage ?? lead.stage ?? '',
      subject: subject ?? lead.subject ?? '',
      endsOn: endsOn ?? defaultEnd(facts, cohort.no),
      status: as,
      statusSince: as === 'applied' ? (facts.appliedOn ?? today) : facts.startsOn,
    })
    members.insert(studio.no, lead, { role: 'lead', joinedOn: facts.startsOn })
    for (const { teacherId, ...member } of listed) members.insert(studio.no, people.byId(teacherId), member)
    return studio
  }

  function apply(draft: Input<'apply'>) {
    refuseTwice(draft)
    return house.act('studios.apply', () => {
      const studio = write(draft, people.byId(draft.leadId))
      refuseBlocked(judge.all().get(studio.no)?.findings ?? [])
      if (draft.as !== 'applied') neighbours.followMilestones([studio.no])
      const { id, code, name } = studio
      const verb = draft.as === 'applied' ? '申报' : '登记'
      return { title: `${verb} ${name}（${code}）`, value: { id, code, name } }
    })
  }

  function newCohortOf(studio: StoredStudio, type: string, startsOn: string): Partial<StudioFields> {
    if (programmeOfType(type) === programmeOfType(studio.type)) return {}
    return { cohortNo: cohortFor(parts, { cohortId: undefined, type, startsOn }).no }
  }

  function update({ id, ...sent }: Input<'update'>): null {
    return house.act('studios.update', () => {
      const studio = studioOf(parts, id)
      const state = { status: studio.status, finalGrade: null, isRectifying: studio.rectifyUntil !== null }
      if (studioRefusal('edit', state) !== null) {
        const details = { name: studio.name, state: studioStatusLabels[studio.status], action: studioActionLabels.edit }
        throw new AppError('studio/state', details)
      }
      const changes = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined))
      const after: StoredStudio = { ...studio, ...changes }
      const lead = studio.leadNo === null ? null : people.byNo(studio.leadNo)
      const name = after.name === '' ? defaultStudioName(after.type, lead?.name ?? '') : after.name
      studios.set(studio.no, { ...changes, name, ...newCohortOf(studio, after.type, after.startsOn) })
      refuseBlocked((judge.all().get(studio.no)?.findings ?? []).filter(({ rule }) => rule === 'dates-reversed'))
      if (studio.status !== 'applied' && (after.startsOn !== studio.startsOn || after.endsOn !== studio.endsOn)) {
        neighbours.followMilestones([studio.no])
      }
      return { title: `修改 ${name}`, value: null }
    })
  }

  function check({
    id,
    type,
    leadId,
    startsOn,
    endsOn,
    cohortId,
    members: listed,
  }: Input<'check'>): readonly StudioFinding[] {
    const studio = id === undefined ? null : studioOf(parts, id)
    const programme = programmeOfType(type ?? studio?.type ?? '')
    const cohortNo = cohortId === undefined ? (studio?.cohortNo ?? null) : neighbours.cohort(cohortId).no
    const starts = startsOn ?? studio?.startsOn ?? house.clock.today()
    const policy = cohortNo === null ? neighbours.policyAt(programme, starts) : neighbours.policyOf(programme, cohortNo)
    const leadNo = studio?.leadNo ?? null
    return judge.ofDraft({
      studioNo: studio?.no ?? null,
      policy,
      leadId: leadId ?? (leadNo === null ? null : people.byNo(leadNo).id),
      startsOn: starts,
      endsOn: endsOn ?? termEnd(starts, policy.termMonths),
      members: listed ?? [],
    })
  }

  return { apply, update, check }
}
