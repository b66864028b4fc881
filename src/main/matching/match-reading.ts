import type { z } from 'zod'
import type { CallContext } from '#shared/contract/define.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { differentPairs } from '#shared/matching/match-figures.ts'
import type { Gap } from '#shared/matching/match-gaps.ts'
import type { MatchPlan } from '#shared/matching/match-plan.ts'
import type { matchingContract } from '#shared/matching/matching-contract.ts'
import type { MatchParty } from '#shared/matching/matching.ts'
import type {
  MatchChoiceRow,
  MatchGap,
  PlanMentee,
  PlanMentor,
  PlanPage,
  PlanUnplaced,
  ScenarioFigures,
  TrialView,
  UnplacedPage,
} from '#shared/matching/match-view.ts'
import { roundOf, scenarioOf, type MatchParts } from './match-parts.ts'
import type { PlanHeads } from './plan-heads.ts'
import type { PlanShelf, Shelved } from './plan-shelf.ts'
import type { StoredChoice } from './scenario-repository.ts'
import type { SolverClient } from './solve-in-worker.ts'

type Contract = typeof matchingContract
type Input<Verb extends 'plan' | 'unplaced' | 'trial' | 'compare' | 'gaps'> = z.output<Contract[Verb]['input']>

export interface ReadingRooms {
  readonly shelf: PlanShelf
  readonly heads: PlanHeads
  readonly solver: SolverClient
  /** Numbers of people whom a text means by 汉字, 全拼 or 首字母. */
  readonly search: (text: string) => (person: MatchParty) => boolean
}

/** A person as the plan shows him. */
export function personOf({ source }: Shelved, party: MatchParty) {
  const row = source.rows.get(party.no)
  const { id, name, school, district, isRural } = party
  return { id, name, school, district, isRural, stage: row?.stage ?? null, subject: row?.subject ?? null }
}

/** What is held about mentees of a scenario: locked, moved, left out by hand. */
export function heldOf(choices: readonly StoredChoice[], { source }: Shelved): ReadonlyMap<number, StoredChoice> {
  return new Map(
    choices.flatMap((choice): [number, StoredChoice][] => {
      const no = source.partyNo(choice.menteeNo)
      return choice.kind === 'forbid' || no === undefined ? [] : [[no, choice]]
    }),
  )
}

/** Plans as they are looked at: mentors with their mentees, those left out, comparisons. */
export function createMatchReading(parts: MatchParts, { shelf, heads, solver, search }: ReadingRooms) {
  const { scenarios } = parts
  const shelvedOf = (id: string): Shelved => shelf.open(scenarioOf(parts, id))

  function menteesOf(shelved: Shelved): ReadonlyMap<number, readonly PlanMentee[]> {
    const held = heldOf(scenarios.choices(shelved.scenario.no), shelved)
    const parties = new Map(shelved.open.mentees.map((party) => [party.no, party]))
    const seats = shelved.plan.pairs.flatMap(({ mentorNo, menteeNo, fit, place }) => {
      const party = parties.get(menteeNo)
      if (party === undefined) return []
      const choice = held.get(menteeNo)
      const kind = choice?.kind === 'lock' || choice?.kind === 'manual' ? choice.kind : null
      const broken = shelved.open.broken({ mentorNo, menteeNo })
      return [{ mentorNo, place, mentee: { ...personOf(shelved, party), fit, choice: kind, broken } }]
    })
    return new Map(
      [...groupBy(seats, ({ mentorNo }) => mentorNo)].map(([no, own]) => [
        no,
        own.toSorted((a, b) => a.place - b.place).map(({ mentee }) => mentee),
      ]),
    )
  }

  const meanFit = ({ mentees }: PlanMentor): number =>
    mentees.length === 0 ? -1 : mentees.reduce((sum, { fit }) => sum + fit, 0) / mentees.length
  const sorts: Readonly<Record<Input<'plan'>['sort'], (a: PlanMentor, b: PlanMentor) => number>> = {
    name: () => 0,
    school: (a, b) => a.district.localeCompare(b.district, 'zh') || a.school.localeCompare(b.school, 'zh'),
    load: (a, b) => b.mentees.length - a.mentees.length,
    fit: (a, b) => meanFit(b) - meanFit(a),
  }
  const shown: Readonly<Record<Input<'plan'>['show'], (mentor: PlanMentor) => boolean>> = {
    all: () => true,
    open: ({ mentees, room }) => mentees.length < room,
    full: ({ mentees, room }) => mentees.length >= room,
    idle: ({ mentees }) => mentees.length === 0,
  }

  function plan({ id, text, show, sort, offset, limit }: Input<'plan'>): PlanPage {
    const shelved = shelvedOf(id)
    const mentees = menteesOf(shelved)
    const means = search(text)
    const meant = new Set(shelved.open.mentees.filter(means).map((party) => party.id))
    const mentors = shelved.open.mentors
      .filter(({ room, no }) => room > 0 || mentees.has(no))
      .flatMap((party): PlanMentor[] => {
        const own = mentees.get(party.no) ?? []
        if (text !== '' && !means(party) && !own.some((mentee) => meant.has(mentee.id))) return []
        const row = shelved.source.rows.get(party.no)
        const { isRural: _isRural, ...person } = personOf(shelved, party)
        const { carries, room } = party
        const [title, honour] = [row?.title ?? null, row?.honour ?? null]
        return [{ ...person, title, honour, carries, room, mentees: own }]
      })
      .filter(shown[show])
      .toSorted(sorts[sort])
    return { head: heads.of(shelved), mentors: mentors.slice(offset, offset + limit), total: mentors.length }
  }

  function unplaced({ id, text, offset, limit }: Input<'unplaced'>): UnplacedPage {
    const shelved = shelvedOf(id)
    const parties = new Map(shelved.open.mentees.map((party) => [party.no, party]))
    const means = search(text)
    const nos = shelved.plan.unplaced.filter((no) => {
      const party = parties.get(no)
      return party !== undefined && means(party)
    })
    const told = shelved.open.leftOut(nos.slice(offset, offset + limit), shelved.plan)
    return {
      total: nos.length,
      unplaced: told.flatMap(({ menteeNo, reason, rule, relaxations }): PlanUnplaced[] => {
        const party = parties.get(menteeNo)
        if (party === undefined) return []
        return [{ ...personOf(shelved, party), reason, rule, wayOut: relaxations[0]?.words ?? null }]
      }),
    }
  }

  function partyByIdOf(people: readonly MatchParty[], id: string): MatchParty {
    const party = people.find((one) => one.id === id)
    if (party === undefined) throw new AppError('record/not-found', { id })
    return party
  }

  async function trial({ id, menteeId, mentorId }: Input<'trial'>, context: CallContext): Promise<TrialView> {
    const shelved = shelvedOf(id)
    const { open, plan: standing } = shelved
    const mentee = partyByIdOf(open.mentees, menteeId)
    const mentor = mentorId === null ? null : partyByIdOf(open.mentors, mentorId)
    const move = { menteeNo: mentee.no, mentorNo: mentor?.no ?? null }
    const { words, isAllowed, broken, pairFit, placed, fit, moved } = await open.tryMove(
      move,
      standing,
      solver(context),
    )
    const mentors = new Map(open.mentors.map((party) => [party.no, party.name]))
    const mentees = new Map(open.mentees.map((party) => [party.no, party]))
    const nameOf = (no: number | null): string | null => (no === null ? null : (mentors.get(no) ?? null))
    return {
      isAllowed,
      sentence: words,
      broken,
      fit: pairFit,
      placed,
      change: fit,
      moved: moved
        .filter(({ menteeNo }) => menteeNo !== mentee.no)
        .flatMap(({ menteeNo, from, to }) => {
          const party = mentees.get(menteeNo)
          return party === undefined
            ? []
            : [{ menteeId: party.id, mentee: party.name, from: nameOf(from), to: nameOf(to) }]
        }),
    }
  }

  function figuresOf(shelved: Shelved, asked: MatchPlan | null): ScenarioFigures {
    const { scenario, plan: own, open } = shelved
    const { worst: _worst, ...figures } = open.figures(own)
    const choices = scenarios.choices(scenario.no)
    return {
      scenarioId: scenario.id,
      name: scenario.name,
      ...figures,
      locks: choices.filter(({ kind }) => kind === 'lock').length,
      manual: choices.filter(({ kind }) => kind === 'manual' || kind === 'out').length,
      different: asked === null || asked === own ? null : differentPairs(own, asked),
    }
  }

  /** Every planned scenario of a round in figures. */
  function compare({ roundId, with: beside }: Input<'compare'>): readonly ScenarioFigures[] {
    const round = roundOf(parts, roundId)
    const opened = scenarios.ofRound(round.no).map((scenario) => shelf.open(scenario))
    const asked = opened.find(({ scenario }) => scenario.id === beside)?.plan ?? null
    return opened.filter(({ scenario }) => scenario.solvedAt !== null).map((one) => figuresOf(one, asked))
  }

  function gaps({ id, byDistrict }: Input<'gaps'>): readonly MatchGap[] {
    const shelved = shelvedOf(id)
    const { cells, districts } = shelved.open.gaps(shelved.plan)
    const toGap = ({ example, name: _name, ...gap }: Gap<MatchParty>): MatchGap => {
      const { stage, subject, district } = personOf(shelved, example)
      return byDistrict ? { stage: null, subject: null, district, ...gap } : { stage, subject, district: null, ...gap }
    }
    return (byDistrict ? districts : cells).map(toGap)
  }

  function choices(id: string): readonly MatchChoiceRow[] {
    const shelved = shelvedOf(id)
    const rowOf = (no: number | null) =>
      no === null ? undefined : shelved.source.rows.get(shelved.source.partyNo(no) ?? -1)
    return scenarios.choices(shelved.scenario.no).flatMap(({ kind, menteeNo, mentorNo, operator, at }) => {
      const [mentee, mentor] = [rowOf(menteeNo), rowOf(mentorNo)]
      if (mentee === undefined) return []
      const names = {
        menteeId: mentee.id,
        mentee: mentee.name,
        mentorId: mentor?.id ?? null,
        mentor: mentor?.name ?? null,
      }
      return [{ kind, ...names, by: operator, at }]
    })
  }

  return { plan, unplaced, trial, compare, gaps, choices, shelvedOf, figuresOf, partyByIdOf }
}

export type MatchReading = ReturnType<typeof createMatchReading>
