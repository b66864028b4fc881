import type { z } from 'zod'
import type { House } from '#main/db/house.ts'
import type { EndingTerm } from '#shared/aid/aid-contract.ts'
import type { Desk, deskContract, DeskFigure, DeskGroup } from '#shared/desk/desk-contract.ts'
import type { LectureRow } from '#shared/lectures/lecture.ts'
import { addMonths, type IsoDate } from '#shared/kernel/dates.ts'
import { schoolYearOf, schoolYearStart, shiftSchoolYear } from '#shared/kernel/school-year.ts'
import type { Finding, PairingRow } from '#shared/pairings/pairing.ts'
import type { PairingPolicy } from '#shared/policies/pairing-policy.ts'
import { createDeskRepository, type DeskScope, type Slice, type Totals } from './desk-repository.ts'
import type { DeskMilestones } from './milestone-work.ts'
import { createProgrammeRepository } from './programme-repository.ts'
import { createWorkList } from './work-list.ts'

interface Share {
  /** Null where there is no rural school. */
  readonly share: number | null
}

export interface DeskCoverage {
  readonly target: number | null
  readonly rows: readonly (Share & { readonly districtId: string; readonly district: string })[]
  readonly total: Share
}

/** Functions of other areas, handed over by the composition root. */
export interface DeskNeighbours {
  readonly policyOf: (cohortNo: number) => PairingPolicy
  /** Everything that the rules find in the pairs under way. */
  readonly findings: () => readonly Finding[]
  readonly pairingRows: (ids: readonly string[]) => readonly PairingRow[]
  readonly milestones: DeskMilestones
  /** Sessions of 大讲堂 with what they miss; of a county: held there, or meant for it. */
  readonly lectures: (districtId: string | null) => readonly LectureRow[]
  /** Postings whose term ends within the days of reminder, or is over. */
  readonly endingTerms: () => readonly EndingTerm[]
  /** 乡村校覆盖率 on a day, in percent with one decimal. */
  readonly coverage: (day: IsoDate) => DeskCoverage
  /** Batches of files that are read and not stored yet. */
  readonly stagedBatches: () => number
}

const averageOf = ({ carried, mentors }: Totals): number =>
  mentors === 0 ? 0 : Math.round((carried / mentors) * 10) / 10

/** Sums of one side of the slices, in the order in which they come, or the largest first. */
function seriesOf(slices: readonly Slice[], side: 'district' | 'stage' | 'subject') {
  const sums = new Map<string, number>()
  for (const slice of slices) sums.set(slice[side], (sums.get(slice[side]) ?? 0) + slice.count)
  return [...sums].map(([label, value]) => ({ label, value }))
}

const largestFirst = (one: { readonly value: number }, other: { readonly value: number }): number =>
  other.value - one.value

type DeskRequest = z.output<(typeof deskContract)['get']['input']>

/** 工作台: what is to be done today, the figures with last year's, and what comes next. */
export function createDeskService(house: House, neighbours: DeskNeighbours) {
  const desk = createDeskRepository(house.db)
  const programmes = createProgrammeRepository(house.db)
  const workList = createWorkList(desk, neighbours)

  function shareOn(scope: DeskScope, day: IsoDate): number {
    const { rows, total } = neighbours.coverage(day)
    const found = scope.districtId === null ? total : rows.find(({ districtId }) => districtId === scope.districtId)
    return found?.share ?? 0
  }

  /** Of the programmes beside the pairs, as they stand and as they stood a year before. */
  function programmeFigures(scope: DeskScope, yearStart: IsoDate): readonly DeskFigure[] {
    const { today } = scope
    const before = addMonths(today, -12)
    const [year, yearBefore] = [
      { first: yearStart, last: today },
      { first: addMonths(yearStart, -12), last: before },
    ]
    const both = (value: (day: IsoDate) => number) => ({ value: value(today), lastYear: value(before) })
    return [
      { key: 'studios', ...both((day) => programmes.studios(scope, day)) },
      { key: 'hours', value: programmes.hours(scope, year), lastYear: programmes.hours(scope, yearBefore) },
      { key: 'twin-groups', ...both((day) => programmes.twinGroups(scope, day)) },
      { key: 'rural-coverage', ...both((day) => shareOn(scope, day)) },
      { key: 'serving', ...both((day) => programmes.serving(scope, day)) },
    ]
  }

  function figures(scope: DeskScope): readonly DeskFigure[] {
    const { schoolYear, today } = scope
    const earlier = { ...scope, schoolYear: schoolYear === null ? null : shiftSchoolYear(schoolYear, -1) }
    const [now, before] = [desk.totalsNow(scope), desk.totalsOn(earlier, addMonths(today, -12))]
    const yearStart = schoolYearStart(schoolYear ?? schoolYearOf(today))
    const completed = desk.completed(scope, yearStart, today)
    const completedBefore = desk.completed(earlier, addMonths(yearStart, -12), addMonths(today, -12))
    return [
      { key: 'carried', value: now.carried, lastYear: before.carried },
      { key: 'mentors', value: now.mentors, lastYear: before.mentors },
      { key: 'mentees', value: now.mentees, lastYear: before.mentees },
      { key: 'cross-district', value: now.crossDistrict, lastYear: before.crossDistrict },
      { key: 'completed', value: completed, lastYear: completedBefore },
      { key: 'average-load', value: averageOf(now), lastYear: averageOf(before) },
      ...programmeFigures(scope, yearStart),
    ]
  }

  function upcoming(scope: DeskScope): Desk['upcoming'] {
    const ends = new Map<string, number>()
    for (const { endsOn, count } of desk.ends(scope)) {
      if (endsOn >= scope.today) ends.set(endsOn, (ends.get(endsOn) ?? 0) + count)
    }
    return [
      ...[...ends].map(([on, count]) => ({ on, label: '结对到期', count })),
      ...desk.returns(scope).map(({ on, count }) => ({ on, label: '暂停期满', count })),
      ...programmes.sessions(scope.today).map((one) => ({ ...one, count: 1 })),
      ...desk.cohortEnds(scope.today).map(({ on, name }) => ({ on, label: `${name}结束`, count: 1 })),
    ]
      .toSorted((one, other) => one.on.localeCompare(other.on))
      .slice(0, 6)
  }

  return {
    get({ districtId, schoolYear }: DeskRequest): Desk {
      const scope: DeskScope = {
        today: house.clock.today(),
        districtId: districtId ?? null,
        schoolYear: schoolYear ?? null,
      }
      const slices = desk.slices(scope)
      const coverage = neighbours.coverage(scope.today)
      const groups: readonly DeskGroup[] = workList(scope)
      return {
        today: scope.today,
        schoolYear: scope.schoolYear,
        place: scope.districtId === null ? '全市' : desk.placeOf(scope),
        groups,
        figures: figures(scope),
        byDistrict: seriesOf(slices, 'district'),
        byStage: seriesOf(slices, 'stage').toSorted(largestFirst),
        bySubject: seriesOf(slices, 'subject').toSorted(largestFirst).slice(0, 12),
        studiosByType: programmes.studiosByType(scope),
        lectures: programmes.lectures(10),
        coverage: {
          target: coverage.target,
          bars: coverage.rows.flatMap(({ district, share }) =>
            share === null ? [] : [{ label: district, value: share }],
          ),
        },
        upcoming: upcoming(scope),
        registry: { ...desk.registry(), stagedBatches: neighbours.stagedBatches() },
      }
    },
  }
}

export type DeskService = ReturnType<typeof createDeskService>
