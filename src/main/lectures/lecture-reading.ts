import type { z } from 'zod'
import { AppError } from '#shared/kernel/errors.ts'
import type { Page } from '#shared/kernel/page.ts'
import type { lectureContract, LectureFilter } from '#shared/lectures/lecture-contract.ts'
import { sessionHours, spanOf, speakerHours, type SessionTimes } from '#shared/lectures/lecture-hours.ts'
import { missingOf } from '#shared/lectures/lecture-missing.ts'
import { lectureActionsFor } from '#shared/lectures/lecture-states.ts'
import { lectureStatuses, type Lecture, type LectureRow, type LectureStatus } from '#shared/lectures/lecture.ts'
import type { LectureFollowing } from './lecture-following.ts'
import type { LectureListRequest, StoredLectureRow } from './lecture-list.ts'
import { lectureOf, policyOfLecture, type LectureParts } from './lecture-parts.ts'
import type { LecturePlanner } from './lecture-planner.ts'
import type { StoredLecture } from './lecture-repository.ts'
import type { LectureTransitions } from './lecture-transitions.ts'

type CountsRequest = z.output<(typeof lectureContract)['counts']['input']>

const linesOf = (text: string | null): readonly string[] => (text === null ? [] : text.split('\n'))

interface ReadingTools {
  readonly following: LectureFollowing
  readonly transitions: LectureTransitions
  readonly planner: LecturePlanner
}

/** Sessions as lists and the record card show them. */
export function createLectureReading(parts: LectureParts, { following, transitions, planner }: ReadingTools) {
  const { house, lectures, people, list, neighbours, series } = parts

  function shown(row: StoredLectureRow): LectureRow {
    const { no: _no, seriesNo: _series, cohortNo, spanGiven, hoursGiven, hasBrief, filedOn, attachments, ...rest } = row
    const { attendees, districts, stages, subjects, ...plain } = rest
    const policy = neighbours.policyOf(cohortNo)
    const times: SessionTimes = { startsAt: row.startsAt, endsAt: row.endsAt, span: spanGiven, hours: hoursGiven }
    return {
      ...plain,
      span: spanOf(times),
      hours: sessionHours(times, policy),
      districts: linesOf(districts),
      stages: linesOf(stages),
      subjects: linesOf(subjects),
      missing: missingOf(
        {
          status: row.status,
          heldOn: row.heldOn,
          hasSpeaker: row.speakers !== '',
          hasPlace: row.place !== null || row.form === 'online',
          present: attendees - row.waiting,
          waiting: row.waiting,
          hasBrief: hasBrief === 1,
          attachments,
          isFiled: filedOn !== null,
        },
        policy,
        house.clock.today(),
      ),
    }
  }

  function rowOf(lecture: StoredLecture): LectureRow {
    const [row] = list.byIds([lecture.id])
    if (row === undefined) throw new AppError('record/not-found', { id: lecture.id })
    return shown(row)
  }

  function sourceText(sourceRow: number | null): string | null {
    const source = sourceRow === null ? null : neighbours.sourceOf(sourceRow)
    return source === null ? null : `${source.file} “${source.sheet}” 第 ${source.row} 行`
  }

  function get(idOrCode: string): Lecture {
    const lecture = lectureOf(parts, idOrCode)
    const policy = policyOfLecture(parts, lecture)
    const { no, seriesNo: _series, hostSchoolNo: _host, districtNo: _district, hostSchool: _school, ...own } = lecture
    const { cohortNo, sourceRow, span, hours, ...facts } = own
    const speakers = people.speakersOf([no])
    return {
      ...facts,
      ...rowOf(lecture),
      cohortId: neighbours.cohortByNo(cohortNo).id,
      spanGiven: span,
      hoursGiven: hours,
      districtIds: people.targetsOf(no).districtIds,
      people: speakers.map(({ no: _no, lectureNo: _lecture, position: _position, teacherNo, ...one }) => ({
        ...one,
        awarded: teacherNo === null ? 0 : speakerHours(lecture, one, policy),
      })),
      conflicts: planner.ofStored(lecture),
      actions: lectureActionsFor(transitions.stateOf(lecture)),
      attachments: lectures.attachments(no),
      activityId: lectures.activityOf(no),
      totalHours: following.totals(following.awardsOf(lecture)).hours,
      source: sourceText(sourceRow),
    }
  }

  function counts(filter: CountsRequest) {
    const rows = list.all(filter).map(shown)
    const ofStatus = (status: LectureStatus): number => rows.filter((row) => row.status === status).length
    const sum = (amount: (row: LectureRow) => number): number => rows.reduce((total, row) => total + amount(row), 0)
    return {
      byStatus: Object.fromEntries(lectureStatuses.map((status) => [status, ofStatus(status)])) as Record<
        LectureStatus,
        number
      >,
      total: rows.length,
      present: sum(({ present }) => present),
      waiting: sum(({ waiting }) => waiting),
      late: rows.filter(({ missing }) => missing.some(({ isLate }) => isLate)).length,
    }
  }

  return {
    list(request: LectureListRequest): Page<LectureRow> {
      const page = list.list(request)
      return { rows: page.rows.map(shown), next: page.next }
    },
    counts,
    get,
    rows: (filter: LectureFilter): readonly LectureRow[] => list.all(filter).map(shown),
    seriesName: ({ seriesNo }: StoredLecture): string => series.byNo(seriesNo)?.name ?? '',
  }
}

export type LectureReading = ReturnType<typeof createLectureReading>
