import type { Database } from '#main/db/house.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { nameKeyOf, unitKeyOf } from '#shared/lectures/name-keys.ts'
import type { SampleAttendee, SampleLecture } from './sample-lectures.ts'

interface Stamp {
  readonly createId: () => string
  readonly at: string
}

interface Place {
  readonly seriesNo: number
  readonly issue: number
  readonly code: string
}

/** Writes the sessions of a fictional season, with the activity that stands for each that was held. */
export function createSampleLectureRepository(db: Database) {
  const series = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO lecture_series (id, cohort_no, name, created_at, updated_at) VALUES (:id, :cohortNo, :name, :at, :at)`,
  )
  const lecture = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO lecture (id, code, series_no, issue, topic, form, held_on, starts_at, ends_at, place, host_school_no,
       district_no, planned, brief, satisfied_percent, status, status_since, reason, postponed_from, notified_on, filed_on,
       attested_on, created_at, updated_at)
     VALUES (:id, :code, :seriesNo, :issue, :topic, :form, :heldOn, '09:00', :endsAt, :place, :schoolNo, :districtNo,
       :planned, :brief, :satisfiedPercent, :status, :since, :reason, :postponedFrom, :notifiedOn, :filedOn, :attestedOn,
       :at, :at)`,
  )
  const stage = db.prepare<[number, string], never>('INSERT INTO lecture_stage (lecture_no, stage) VALUES (?, ?)')
  const subject = db.prepare<[number, string], never>('INSERT INTO lecture_subject (lecture_no, subject) VALUES (?, ?)')
  const speaker = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO lecture_speaker (id, lecture_no, position, teacher_no, name, unit, title, category)
     SELECT :id, :lectureNo, 1, t.no, t.name, s.name, t.title, 'city' FROM teacher t LEFT JOIN school s ON s.no = t.school_no
     WHERE t.no = :teacherNo`,
  )
  const guest = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO lecture_speaker (id, lecture_no, position, name, unit, title, category)
     VALUES (:id, :lectureNo, 2, :name, :unit, :title, 'province')`,
  )
  const invitee = db.prepare<[string, number, number], never>(
    'INSERT INTO lecture_invitee (id, lecture_no, teacher_no) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const attendee = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO lecture_attendee (id, lecture_no, name, unit, name_key, unit_key, subject, school_no, teacher_no, state,
       matched_by, method, presence)
     VALUES (:id, :lectureNo, :name, :unit, :nameKey, :unitKey, :subject, :schoolNo, :teacherNo, :state, :matchedBy,
       'import', :presence)`,
  )
  const person = db.prepare<
    [number],
    { name: string; unit: string | null; subject: string | null; schoolNo: number | null }
  >(
    `SELECT t.name, s.name AS unit, t.subject, t.school_no AS schoolNo FROM teacher t LEFT JOIN school s ON s.no = t.school_no
     WHERE t.no = ?`,
  )
  const activity = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO activity (id, held_on, starts_at, ends_at, type, topic, amount, hours, stage, subject, level, place,
       district_no, created_at, updated_at)
     VALUES (:id, :heldOn, '09:00', :endsAt, '讲座', :topic, 1, 0, :stage, :subject, '市', :place, :districtNo, :at, :at)`,
  )
  const lead = db.prepare<[number, number], never>(
    `INSERT INTO activity_participant (activity_no, teacher_no, name, unit, school_no, role)
     SELECT ?, t.no, t.name, s.name, s.no, 'lead' FROM teacher t LEFT JOIN school s ON s.no = t.school_no WHERE t.no = ?`,
  )
  const link = db.prepare<[number, number], never>(
    'INSERT INTO activity_lecture (activity_no, lecture_no) VALUES (?, ?)',
  )
  const credit = db.prepare<[{ activityNo: number; teacherNo: number; day: string }], never>(
    `INSERT INTO activity_studio (activity_no, studio_no)
     SELECT :activityNo, s.no FROM studio s WHERE s.lead_no = :teacherNo AND s.status = 'running'
       AND :day BETWEEN s.starts_on AND s.ends_on`,
  )

  function putAttendee(lectureNo: number, one: SampleAttendee, createId: () => string): void {
    const known = one.teacherNo === null ? undefined : person.get(one.teacherNo)
    const [name, unit] = [one.name ?? known?.name ?? '', one.unit ?? known?.unit ?? null]
    attendee.run({
      ...one,
      id: createId(),
      lectureNo,
      name,
      unit,
      nameKey: nameKeyOf(name),
      unitKey: unitKeyOf(unit),
      subject: one.subject ?? known?.subject ?? null,
      schoolNo: known?.schoolNo ?? null,
      matchedBy: one.state === 'matched' ? 'auto' : null,
    })
  }

  function putActivity(lectureNo: number, one: SampleLecture, { createId, at }: Stamp): void {
    const { heldOn, stage: ofStage, subject: ofSubject, place, speaker: who, isDay, topic } = one
    const no = Number(
      activity.run({
        id: createId(),
        at,
        heldOn,
        endsAt: isDay ? '17:00' : '11:30',
        topic: `龙都名师大讲堂：${topic}`,
        stage: ofStage,
        subject: ofSubject,
        place,
        districtNo: who.districtNo,
      }).lastInsertRowid,
    )
    lead.run(no, who.no)
    link.run(no, lectureNo)
    credit.run({ activityNo: no, teacherNo: who.no, day: heldOn })
  }

  return {
    insertSeries: (cohortNo: number, name: string, { createId, at }: Stamp): number =>
      Number(series.run({ id: createId(), cohortNo, name, at }).lastInsertRowid),
    insertLecture(one: SampleLecture, place: Place, stamp: Stamp): void {
      const { createId, at } = stamp
      const { attendees, invited, guest: visitor, speaker: who, isDay, ...facts } = one
      const isOver = ['held', 'filed', 'attested'].includes(one.status)
      const no = Number(
        lecture.run({
          ...facts,
          ...place,
          id: createId(),
          at,
          endsAt: isDay ? '17:00' : '11:30',
          schoolNo: who.schoolNo,
          districtNo: who.districtNo,
          since: one.heldOn,
          postponedFrom: one.status === 'postponed' ? one.heldOn : null,
          notifiedOn: isOver || one.status === 'notified' ? addDays(one.heldOn, -12) : null,
          filedOn: one.status === 'filed' || one.status === 'attested' ? addDays(one.heldOn, 6) : null,
          attestedOn: one.status === 'attested' ? addDays(one.heldOn, 8) : null,
        }).lastInsertRowid,
      )
      stage.run(no, one.stage)
      subject.run(no, one.subject)
      speaker.run({ id: createId(), lectureNo: no, teacherNo: who.no })
      if (visitor !== null) guest.run({ ...visitor, id: createId(), lectureNo: no })
      for (const teacherNo of invited) invitee.run(createId(), no, teacherNo)
      for (const attending of attendees) putAttendee(no, attending, createId)
      if (isOver) putActivity(no, one, stamp)
    },
  }
}
