import type { DeskGroup, DeskItem } from '#shared/desk/desk-contract.ts'
import { addDays, daysBetween } from '#shared/kernel/dates.ts'
import { isOpenFinding } from '#shared/pairings/finding.ts'
import { pairingRuleLabels } from '#shared/pairings/pairing-labels.ts'
import { overdueBefore } from '#shared/pairings/pairing-states.ts'
import type { Finding } from '#shared/pairings/pairing.ts'
import { teacherStatusLabels } from '#shared/registry/teacher-labels.ts'
import type { DeskRepository, DeskScope, EndCount, EndRow } from './desk-repository.ts'
import type { DeskNeighbours } from './desk-service.ts'
import { milestoneWork } from './milestone-work.ts'
import { lateLectures, unsucceeded } from './programme-work.ts'

/** The largest screen has room for so many lines of one kind; the count tells of the rest. */
const shown = 30

interface Span {
  readonly cohortNo: number
  readonly first: string
  readonly last: string
}

interface Ending {
  readonly count: number
  readonly rows: readonly EndRow[]
}

/** 今天要办: overdue, falling due, waiting for approval, conflicts, mentors who have gone. */
export function createWorkList(desk: DeskRepository, neighbours: DeskNeighbours) {
  function within(scope: DeskScope, ends: readonly EndCount[], spanOf: (cohortNo: number) => Span): Ending {
    const spans = new Map([...new Set(ends.map(({ cohortNo }) => cohortNo))].map((no) => [no, spanOf(no)]))
    const inside = ends.filter(({ cohortNo, endsOn }) => {
      const span = spans.get(cohortNo)
      return span !== undefined && endsOn >= span.first && endsOn <= span.last
    })
    const met = new Set(inside.map(({ cohortNo }) => cohortNo))
    const rows = [...spans.values()]
      .filter(({ cohortNo }) => met.has(cohortNo))
      .flatMap((span) => desk.endingBetween(scope, { ...span, limit: shown }))
      .toSorted((one, other) => one.endsOn.localeCompare(other.endsOn))
    return { count: inside.reduce((sum, { count }) => sum + count, 0), rows: rows.slice(0, shown) }
  }

  const itemOf = (kind: DeskItem['kind'], row: EndRow, today: string, title: (days: number) => string): DeskItem => {
    const days = daysBetween(today, row.endsOn)
    return {
      kind,
      title: title(days),
      who: `${row.mentor} 带 ${row.mentee}`,
      unit: row.school,
      on: row.endsOn,
      days,
      recordId: row.id,
      stands: 1,
    }
  }

  function overdue(scope: DeskScope, ends: readonly EndCount[]): DeskGroup {
    const { count, rows } = within(scope, ends, (cohortNo) => ({
      cohortNo,
      first: '',
      last: addDays(overdueBefore(scope.today, neighbours.policyOf(cohortNo).overdueDays), -1),
    }))
    const title = (days: number): string => `考核逾期 ${-days} 天`
    return { kind: 'overdue', count, items: rows.map((row) => itemOf('overdue', row, scope.today, title)) }
  }

  /** Past its end and within the days of grace, or ending within the days of the reminder. */
  function due(scope: DeskScope, ends: readonly EndCount[]): DeskGroup {
    const { count, rows } = within(scope, ends, (cohortNo) => {
      const policy = neighbours.policyOf(cohortNo)
      return {
        cohortNo,
        first: overdueBefore(scope.today, policy.overdueDays),
        last: addDays(scope.today, policy.remindDays),
      }
    })
    const title = (days: number): string =>
      days > 0 ? `${days} 天后到期` : days === 0 ? '今天到期' : `到期 ${-days} 天，待考核`
    return { kind: 'due', count, items: rows.map((row) => itemOf('due', row, scope.today, title)) }
  }

  function approval(scope: DeskScope, doubtful: ReadonlySet<string>): DeskGroup {
    const waiting = desk.waiting(scope).map(({ district, ids, since }) => {
      const pairs = JSON.parse(ids) as readonly string[]
      return { district, since: since.slice(0, 10), count: pairs.length, bad: pairs.filter((id) => doubtful.has(id)) }
    })
    return {
      kind: 'approval',
      count: waiting.reduce((sum, { count }) => sum + count, 0),
      items: waiting.slice(0, shown).map(({ district, since, count, bad }) => ({
        kind: 'approval',
        title: '师徒结对',
        who: `报送 ${count} 对${bad.length > 0 ? `，其中 ${bad.length} 对有问题` : ''}`,
        unit: district,
        on: since,
        days: daysBetween(since, scope.today),
        recordId: null,
        stands: count,
      })),
    }
  }

  /** A mentor who has gone has a group of his own. */
  function conflicts(open: readonly Finding[]): DeskGroup {
    const found = open.filter(({ rule }) => rule !== 'mentor-gone')
    const first = found
      .toSorted((one, other) => Number(other.severity === 'block') - Number(one.severity === 'block'))
      .slice(0, shown)
    const rows = neighbours.pairingRows(first.flatMap(({ pairingIds }) => pairingIds.slice(0, 1)))
    const units = new Map(rows.map((row) => [row.id, row.menteeSchool]))
    return {
      kind: 'conflict',
      count: found.length,
      items: first.map(({ rule, sentence, pairingIds: [pairingId = null] }) => ({
        kind: 'conflict',
        title: pairingRuleLabels[rule],
        who: sentence,
        unit: pairingId === null ? '' : (units.get(pairingId) ?? ''),
        on: null,
        days: null,
        recordId: pairingId,
        stands: 1,
      })),
    }
  }

  function vacant(scope: DeskScope): DeskGroup {
    const vacancies = desk.vacancies(scope)
    return {
      kind: 'vacant',
      count: vacancies.reduce((sum, { count }) => sum + count, 0),
      items: vacancies.slice(0, shown).map(({ mentor, mentorStatus, school, leftOn, count, pairingId }) => ({
        kind: 'vacant',
        title: '师傅空缺',
        who: `${mentor}已${teacherStatusLabels[mentorStatus]}，带徒 ${count} 人`,
        unit: school,
        on: leftOn?.length === 10 ? leftOn : null,
        days: leftOn?.length === 10 ? daysBetween(leftOn, scope.today) : null,
        recordId: pairingId,
        stands: count,
      })),
    }
  }

  return (scope: DeskScope): readonly DeskGroup[] => {
    const own = scope.districtId === null ? null : desk.idsOf(scope)
    const isOwn = ({ pairingIds }: Finding): boolean => own === null || pairingIds.some((id) => own.has(id))
    const open = neighbours.findings().filter((finding) => isOpenFinding(finding) && isOwn(finding))
    const doubtful = new Set(open.flatMap(({ pairingIds }) => pairingIds))
    const ends = desk.ends(scope)
    return [
      overdue(scope, ends),
      due(scope, ends),
      approval(scope, doubtful),
      conflicts(open),
      vacant(scope),
      ...milestoneWork(neighbours.milestones, scope, shown),
      lateLectures(neighbours.lectures(scope.districtId), scope, shown),
      unsucceeded(neighbours.endingTerms(), own === null ? null : desk.placeOf(scope), shown),
    ]
  }
}
