import type { Database } from '#main/db/house.ts'
import type { SampleAchievement, SampleActivity } from './sample-activities.ts'
import type { SampleStudio } from './sample-studios.ts'

interface Stamp {
  readonly createId: () => string
  readonly at: string
}

/** Why a studio stands where it does not run. */
const reasons: Readonly<Record<string, string>> = { rectifying: '年度考核不合格', halted: '主持人调离' }

/** Writes the activities, achievements and studios of a fictional year in bulk, as `sample-repository` writes its people. */
export function createSampleYearRepository(db: Database) {
  const activity = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO activity (id, held_on, type, topic, lesson, amount, hours, stage, subject, level, place, district_no,
       created_at, updated_at)
     VALUES (:id, :heldOn, :type, :topic, :lesson, :amount, :hours, :stage, :subject, :level, :place, :districtNo,
       :at, :at)`,
  )
  const participant = db.prepare<[number, string, string, number], never>(
    `INSERT INTO activity_participant (activity_no, teacher_no, name, unit, school_no, role, attendance)
     SELECT ?, t.no, t.name, s.name, s.no, ?, ? FROM teacher t LEFT JOIN school s ON s.no = t.school_no WHERE t.no = ?`,
  )
  const link = (table: string, column: string) =>
    db.prepare<[number, number], never>(`INSERT INTO ${table} (${column}) VALUES (?, ?)`)
  const activityPairing = link('activity_pairing', 'activity_no, pairing_no')
  const activityStudio = link('activity_studio', 'activity_no, studio_no')
  const achievementPairing = link('achievement_pairing', 'achievement_no, pairing_no')
  const achievementStudio = link('achievement_studio', 'achievement_no, studio_no')
  const achievement = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO achievement (id, teacher_no, kind, name, level, award, phase, issuer, achieved_on, created_at, updated_at)
     VALUES (:id, :teacherNo, :kind, :name, :level, :award, :phase, :issuer, :achievedOn, :at, :at)`,
  )
  const studio = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO studio (id, code, cohort_no, name, type, level, lead_no, school_no, school_name, district_no, lead_title,
       lead_honours, stage, subject, document_no, applied_on, named_on, plate_on, starts_on, ends_on, status, status_since,
       reason, rectify_until, direction, created_at, updated_at)
     SELECT :id, :code, :cohortNo, t.name || :suffix, :type, :level, t.no, :schoolNo, :schoolName, :districtNo, :title,
       :honours, :stage, :subject, :documentNo, :appliedOn, :namedOn, :plateOn, :startsOn, :endsOn, :status, :startsOn,
       :reason, :rectifyUntil, :direction, :at, :at FROM teacher t WHERE t.no = :leadNo`,
  )
  const member = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO studio_member (id, studio_no, teacher_no, role, joined_on, school_no, school_name, district_no, title,
       honours, is_rural)
     SELECT :id, :studioNo, t.no, :role, :joinedOn, t.school_no, coalesce(s.name, ''), t.district_no, t.title, :honours,
       coalesce(t.is_rural, 0) FROM teacher t LEFT JOIN school s ON s.no = t.school_no WHERE t.no = :teacherNo`,
  )
  const fund = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO studio_fund (id, studio_no, kind, on_date, fen, purpose)
     VALUES (:id, :studioNo, :kind, :on, :fen, :purpose)`,
  )

  const settle = db.prepare<[{ today: string }], never>(
    `UPDATE milestone SET done_on = date(due_on, '-' || (no % 12) || ' days')
     WHERE done_on IS NULL AND due_on < :today AND no % 11 <> 0`,
  )

  const teachersOf = db.prepare<[string, string, number], { readonly id: string; readonly districtId: string }>(
    `SELECT t.id, d.id AS districtId FROM teacher t JOIN district d ON d.no = t.district_no
     WHERE t.stage = ? AND t.subject = ? AND t.status = 'active' ORDER BY t.no LIMIT ?`,
  )

  return {
    teachersOf: (stage: string, subject: string, limit: number) => teachersOf.all(stage, subject, limit),
    insertActivity({ participants, pairingNos, studioNos, ...facts }: SampleActivity, { createId, at }: Stamp): void {
      const no = Number(activity.run({ ...facts, id: createId(), at }).lastInsertRowid)
      for (const one of participants) participant.run(no, one.role, one.attendance, one.teacherNo)
      for (const pairing of pairingNos) activityPairing.run(no, pairing)
      for (const one of studioNos) activityStudio.run(no, one)
    },
    insertAchievement({ pairingNos, studioNos, ...facts }: SampleAchievement, { createId, at }: Stamp): void {
      const no = Number(achievement.run({ ...facts, id: createId(), at }).lastInsertRowid)
      for (const pairing of pairingNos) achievementPairing.run(no, pairing)
      for (const one of studioNos) achievementStudio.run(no, one)
    },
    insertStudio(
      one: SampleStudio,
      place: { readonly code: string; readonly cohortNo: number; readonly suffix: string },
      { createId, at }: Stamp,
    ): number {
      const { lead, members, year, programme: _programme, ...facts } = one
      const named = one.plateOn ?? (one.status === 'named' ? one.startsOn : null)
      const { lastInsertRowid } = studio.run({
        ...facts,
        ...place,
        id: createId(),
        at,
        leadNo: lead.no,
        schoolNo: lead.schoolNo,
        schoolName: lead.schoolName,
        districtNo: lead.districtNo,
        title: lead.title,
        honours: lead.honours,
        stage: lead.stage,
        subject: lead.subject,
        documentNo: named === null ? null : `濮教师〔${year}〕${Number(place.code.slice(-3))}号`,
        reason: reasons[one.status] ?? null,
        appliedOn: one.startsOn,
        namedOn: named,
        direction: `${lead.subject}课堂教学研究`,
      })
      const studioNo = Number(lastInsertRowid)
      for (const { person, role, joinedOn } of members) {
        member.run({ id: createId(), studioNo, teacherNo: person.no, role, joinedOn, honours: person.honours })
      }
      return studioNo
    },
    insertFund: (row: { studioNo: number; kind: string; on: string; fen: number; purpose: string }, id: string): void =>
      void fund.run({ ...row, id }),
    /** Most of what has passed was done in time; some is late, so that there is something to remind of. */
    settleMilestones: (today: string): void => void settle.run({ today }),
  }
}

export type SampleYearRepository = ReturnType<typeof createSampleYearRepository>
