import type { z } from 'zod'
import { withChanges } from '#shared/kernel/changes-of.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { schoolYearLabel, schoolYearOf } from '#shared/kernel/school-year.ts'
import type { lectureContract } from '#shared/lectures/lecture-contract.ts'
import { lectureActionLabels, lectureStatusLabels } from '#shared/lectures/lecture-labels.ts'
import { lectureRefusal } from '#shared/lectures/lecture-states.ts'
import { lectureDraft, type LectureDraft, type SpeakerDraft } from '#shared/lectures/lecture.ts'
import type { LectureFollowing } from './lecture-following.ts'
import { lectureOf, nameOf, type LectureParts } from './lecture-parts.ts'
import type { SpeakerFields } from './lecture-people-repository.ts'
import type { LectureFields, StoredLecture } from './lecture-repository.ts'
import type { StoredSeries } from './series-repository.ts'

type Contract = typeof lectureContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>
/** What a draft says; where the session stands on its way is not among it. */
type OwnFields = Pick<
  LectureFields,
  Exclude<keyof LectureDraft & keyof LectureFields, 'issue'> | 'hostSchoolNo' | 'districtNo'
>

const seriesName = '龙都名师大讲堂'
const invalid = (problem: string): AppError => new AppError('input/invalid', { problems: [problem] })
const nothingYet = { reason: null, postponedFrom: null, notifiedOn: null, filedOn: null, attestedOn: null }

/** New sessions, and changes of those that stand. */
export function createLectureWriting(parts: LectureParts, following: LectureFollowing) {
  const { house, lectures, people, series, neighbours } = parts

  function openSeries(id: string): StoredSeries {
    const found = series.byId(id)
    if (found === undefined) throw invalid('所选的季已不存在，请重新选择')
    if (found.isClosed === 1) throw invalid(`“${found.name}”已经关闭，不能再放入。请选择另一季，或先重新打开它`)
    return found
  }

  /** The season of a day, made when there is none. */
  function seriesOfDay(day: string): StoredSeries {
    const cohort = neighbours.ensureCohort(schoolYearOf(day))
    const standing = series.ofCohort(cohort.no).find(({ isClosed }) => isClosed === 0)
    if (standing !== undefined) return standing
    const name = `${seriesName} ${schoolYearLabel(cohort.schoolYear)}`
    const { no } = series.insert({ cohortNo: cohort.no, name, isClosed: 0, remark: null })
    const made = series.byNo(no)
    if (made === undefined) throw new Error('a season that was just made is there')
    return made
  }

  function placeOf({ hostSchoolId, districtId }: Pick<LectureDraft, 'hostSchoolId' | 'districtId'>) {
    const school = hostSchoolId === null ? null : lectures.school(hostSchoolId)
    if (school === undefined) throw invalid('所选承办学校已不存在，请重新选择')
    const chosen = districtId === null ? null : lectures.districtNo(districtId)
    if (chosen === undefined) throw invalid('所选县区已不存在，请重新选择')
    return { hostSchoolNo: school?.no ?? null, districtNo: chosen ?? school?.districtNo ?? null }
  }

  function fieldsOf(draft: LectureDraft): OwnFields {
    const {
      seriesId: _series,
      issue: _issue,
      speakers: _speakers,
      districtIds: _districts,
      stages: _stages,
      subjects: _subjects,
      hostSchoolId,
      districtId,
      ...facts
    } = draft
    if (facts.startsAt !== null && facts.endsAt !== null && facts.startsAt >= facts.endsAt) {
      throw invalid('结束时间应晚于开始时间')
    }
    return { ...facts, ...placeOf({ hostSchoolId, districtId }) }
  }

  function speakerOf(draft: SpeakerDraft, position: number): SpeakerFields {
    const { teacherId, name, unit, title, category, topic, hours } = draft
    const person = teacherId === null ? null : people.registered(teacherId)
    if (person === undefined) throw invalid(`第 ${position} 位主讲人已不在教师库，请重新选择`)
    const shown = name ?? person?.name ?? ''
    if (shown === '') throw invalid(`第 ${position} 位主讲人没有姓名，请填写或从教师库选择`)
    return {
      position,
      teacherNo: person?.no ?? null,
      name: shown,
      unit: unit ?? person?.unit ?? null,
      title: title ?? person?.title ?? null,
      category,
      topic,
      hours,
    }
  }

  function putPeople(no: number, draft: LectureDraft): void {
    const speakers = draft.speakers.map((one, at) => speakerOf(one, at + 1))
    const keys = speakers.map(({ teacherNo, name }) => teacherNo ?? name)
    if (new Set(keys).size < keys.length) throw invalid('同一位主讲人写了两次')
    people.putSpeakers(no, speakers)
    const districtNos = draft.districtIds.map((id) => {
      const found = lectures.districtNo(id)
      if (found === undefined) throw invalid('面向县区中有一个已不存在，请重新选择')
      return found
    })
    people.putTargets(no, { districtNos, stages: draft.stages, subjects: draft.subjects })
  }

  function refuseTaken(seriesNo: number, issue: number, ownNo: number | null): void {
    const standing = lectures.byIssue(seriesNo, issue)
    if (standing === undefined || standing.no === ownNo) return
    throw new AppError('lecture/issue-taken', { issue, topic: standing.topic })
  }

  function insert(draft: LectureDraft, sourceRow: number | null = null) {
    const season = draft.seriesId === undefined ? seriesOfDay(draft.heldOn) : openSeries(draft.seriesId)
    const issue = draft.issue ?? lectures.nextIssue(season.no)
    refuseTaken(season.no, issue, null)
    const made = lectures.insert(season.schoolYear, {
      ...nothingYet,
      ...fieldsOf(draft),
      seriesNo: season.no,
      issue,
      status: 'plan',
      statusSince: house.clock.today(),
      sourceRow,
    })
    putPeople(made.no, draft)
    return { ...made, issue, season }
  }

  /** A stored session as a draft, so that a change is laid over it. */
  function draftOf(lecture: StoredLecture): LectureDraft {
    const { districtIds, stages, subjects } = people.targetsOf(lecture.no)
    const speakers = people.speakersOf([lecture.no])
    return lectureDraft.parse({ ...lecture, districtIds, stages, subjects, speakers })
  }

  function refuseEdit(lecture: StoredLecture): void {
    const state = { status: lecture.status, isFiled: lecture.filedOn !== null, hasAttendees: false }
    if (lectureRefusal('edit', state) === null) return
    throw new AppError('lecture/state', {
      name: nameOf(lecture),
      state: lectureStatusLabels[lecture.status],
      action: lectureActionLabels.edit,
    })
  }

  function write(lecture: StoredLecture, after: LectureDraft): void {
    const season = after.seriesId === lecture.seriesId ? null : openSeries(after.seriesId ?? lecture.seriesId)
    const seriesNo = season?.no ?? lecture.seriesNo
    const issue = after.issue ?? lecture.issue
    refuseTaken(seriesNo, issue, lecture.no)
    lectures.set(lecture.no, { ...fieldsOf(after), seriesNo, issue })
    putPeople(lecture.no, after)
  }

  return {
    insert,
    seriesOfDay,
    create: (draft: LectureDraft) =>
      house.act('lectures.create', () => {
        const { id, code, issue } = insert(draft)
        return { title: `安排讲堂 ${nameOf({ issue, topic: draft.topic })}`, value: { id, code, issue } }
      }),
    createMany: ({ lectures: drafts }: Input<'createMany'>) =>
      house.act('lectures.createMany', () => {
        const made = drafts.map((draft) => insert(draft))
        return { title: `安排 ${made.length} 期讲堂`, value: { ids: made.map(({ id }) => id) } }
      }),
    update: ({ id, ...changes }: Input<'update'>): null =>
      house.act('lectures.update', () => {
        const lecture = lectureOf(parts, id)
        refuseEdit(lecture)
        write(lecture, withChanges(draftOf(lecture), changes))
        following.follow(lecture.no, '讲堂信息更正')
        return { title: `修改讲堂 ${nameOf(lecture)}`, value: null }
      }),
  }
}

export type LectureWriting = ReturnType<typeof createLectureWriting>
