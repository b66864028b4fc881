import type { z } from 'zod'
import { addDays, type IsoDate } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { schoolYearEnd, schoolYearOf, schoolYearStart } from '#shared/kernel/school-year.ts'
import { conflictsOf, type PlannedSession } from '#shared/lectures/lecture-conflicts.ts'
import type { lectureContract, SeasonPlan } from '#shared/lectures/lecture-contract.ts'
import type { LectureConflict, LectureDraft } from '#shared/lectures/lecture.ts'
import type { LecturePolicy } from '#shared/policies/lecture-policy.ts'
import type { PlannerRow } from './lecture-list.ts'
import type { LectureParts } from './lecture-parts.ts'
import type { StoredLecture } from './lecture-repository.ts'

type Contract = typeof lectureContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>

/** So far around a day may another session be that stands against it. */
const around = 62
const longestSpan = 800

type Person = Pick<LectureDraft['speakers'][number], 'teacherId' | 'name'> & { readonly unit?: string | null }
const keyOf = ({ teacherId, name, unit }: Person): string => teacherId ?? `${name ?? ''}/${unit ?? ''}`

/** A season on one screen, and what speaks against each of its days. */
export function createLecturePlanner(parts: LectureParts) {
  const { house, list, people, series, neighbours } = parts

  function sessions(rows: readonly PlannerRow[]): readonly (PlannedSession & { readonly no: number })[] {
    const speakers = groupBy(people.speakersOf(rows.map(({ no }) => no)), ({ lectureNo }) => lectureNo)
    return rows.map((row) => ({
      ...row,
      speakers: (speakers.get(row.no) ?? []).map((one) => ({ key: keyOf(one), name: one.name })),
    }))
  }

  const near = (from: IsoDate, to: IsoDate) => sessions(list.planned(addDays(from, -around), addDays(to, around)))

  function against(session: PlannedSession, all: readonly PlannedSession[], policy: LecturePolicy) {
    return conflictsOf(session, all, { days: neighbours.plannerDays(session.heldOn, session.heldOn), policy })
  }

  const seriesOf = (id: string | undefined) => (id === undefined ? undefined : series.byId(id))

  /** Who is meant by a draft’s speakers; a teacher is named as the register has him. */
  const speakersOf = (drafts: readonly Person[]) =>
    drafts.map((one) => ({
      key: keyOf(one),
      name: one.name ?? (one.teacherId === null ? '' : (people.registered(one.teacherId)?.name ?? '')),
    }))

  function check({ id, seriesId, speakers, ...facts }: Input<'check'>): readonly LectureConflict[] {
    const season = seriesOf(seriesId)
    const policy = season === undefined ? neighbours.policyAt(facts.heldOn) : neighbours.policyOf(season.cohortNo)
    const all = near(facts.heldOn, facts.heldOn)
    const own = all.find((one) => one.id === id)
    return against(
      {
        ...facts,
        id: id ?? null,
        seriesId: season?.id ?? own?.seriesId ?? seasonAt(facts.heldOn),
        issue: null,
        topic: '',
        hours: null,
        speakers: speakersOf(speakers),
      },
      all,
      policy,
    )
  }

  /** The season that a day without one would fall into. */
  function seasonAt(day: IsoDate): string | null {
    const rows = list.planned(addDays(day, -around), addDays(day, around))
    return rows.find(({ heldOn }) => schoolYearOf(heldOn) === schoolYearOf(day))?.seriesId ?? null
  }

  function ofStored(lecture: StoredLecture): readonly LectureConflict[] {
    if (lecture.status !== 'plan' && lecture.status !== 'notified') return []
    const all = near(lecture.heldOn, lecture.heldOn)
    const own = all.find(({ id }) => id === lecture.id)
    return own === undefined ? [] : against(own, all, neighbours.policyOf(lecture.cohortNo))
  }

  function spanOf({ seriesId, from, to }: Input<'planner'>): { readonly from: IsoDate; readonly to: IsoDate } {
    const season = seriesOf(seriesId)
    if (seriesId !== undefined && season === undefined) throw new AppError('record/not-found', { id: seriesId })
    const year = season?.schoolYear ?? schoolYearOf(house.clock.today())
    const span = { from: from ?? schoolYearStart(year), to: to ?? schoolYearEnd(year) }
    if (span.to < span.from || addDays(span.from, longestSpan) < span.to) {
      throw new AppError('input/invalid', { problems: ['请选择不超过两年的起止日期，结束不早于开始'] })
    }
    return span
  }

  function blockedDays(from: IsoDate, to: IsoDate): Pick<SeasonPlan, 'blocked' | 'worked'> {
    const facts = neighbours.plannerDays(from, to)
    const runs: { from: IsoDate; to: IsoDate; kind: 'holiday' | 'vacation'; name: string }[] = []
    const worked: IsoDate[] = []
    for (let day = from; day <= to; day = addDays(day, 1)) {
      if (facts.isWorkedWeekend(day)) worked.push(day)
      const holiday = facts.holidayOn(day)
      const kind = holiday !== null ? 'holiday' : facts.isVacation(day) ? 'vacation' : null
      if (kind === null) continue
      const last = runs.at(-1)
      const name = holiday ?? '寒暑假'
      if (last !== undefined && last.kind === kind && last.name === name && addDays(last.to, 1) === day) last.to = day
      else runs.push({ from: day, to: day, kind, name })
    }
    const exams = facts.exams.map(({ name, startsOn, endsOn }) => ({
      from: startsOn,
      to: endsOn,
      kind: 'exam' as const,
      name,
    }))
    return { blocked: [...runs, ...exams], worked }
  }

  function plan(request: Input<'planner'>): SeasonPlan {
    const { from, to } = spanOf(request)
    const all = near(from, to)
    const own = all.filter(
      ({ heldOn, seriesId }) =>
        heldOn >= from && heldOn <= to && (request.seriesId === undefined || seriesId === request.seriesId),
    )
    const rows = new Map(list.planned(from, to).map((row) => [row.id, row]))
    return {
      from,
      to,
      lectures: own.flatMap((session) => {
        const row = rows.get(session.id ?? '')
        if (row === undefined) return []
        const isComing = row.status === 'plan' || row.status === 'notified'
        return [
          {
            id: row.id,
            code: row.code,
            issue: row.issue,
            topic: row.topic,
            heldOn: row.heldOn,
            startsAt: row.startsAt,
            endsAt: row.endsAt,
            place: row.place,
            speakers: session.speakers.map(({ name }) => name).join('、'),
            status: row.status,
            conflicts: isComing ? against(session, all, neighbours.policyOf(row.cohortNo)) : [],
          },
        ]
      }),
      ...blockedDays(from, to),
    }
  }

  return {
    check,
    ofStored,
    plan,
    /** Drafts of one plan, each against those that stand and against the others of it. */
    ofDrafts(drafts: readonly LectureDraft[], seriesId: string | undefined): readonly (readonly LectureConflict[])[] {
      const [first] = drafts
      if (first === undefined) return []
      const days = drafts.map(({ heldOn }) => heldOn).toSorted()
      const season = seriesOf(seriesId)
      const id = season?.id ?? seasonAt(first.heldOn)
      const policy = season === undefined ? neighbours.policyAt(first.heldOn) : neighbours.policyOf(season.cohortNo)
      const wanted = drafts.map((draft, at): PlannedSession => ({
        ...draft,
        id: `draft-${at}`,
        seriesId: id,
        issue: draft.issue ?? null,
        speakers: speakersOf(draft.speakers),
      }))
      const all = [...near(days[0] ?? first.heldOn, days.at(-1) ?? first.heldOn), ...wanted]
      return wanted.map((one) =>
        against(one, all, policy).map((found) => ({
          ...found,
          otherId: found.otherId?.startsWith('draft-') === true ? null : found.otherId,
        })),
      )
    },
  }
}

export type LecturePlanner = ReturnType<typeof createLecturePlanner>
