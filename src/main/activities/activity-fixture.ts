import { openPairingFixture, type PairingFixture } from '#main/pairings/pairing-fixture.ts'
import type { TestEngineOptions } from '#main/engine/test-engine.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { activityContract } from '#shared/activities/activity-contract.ts'

type Draft = InputOf<(typeof activityContract)['create']>

export interface ActivityFixture extends PairingFixture {
  /** A studio that runs, of this head and these members, in plain rows; answers its id. */
  readonly studio: (name: string, headId: string, memberIds: readonly string[]) => string
  /** A draft of 听课 on a school day of this autumn. */
  readonly draft: (participants: Draft['participants'], more?: Partial<Draft>) => Draft
}

/** An engine with people, pairs and studios in short words, for the slices of this area. */
export async function openActivityFixture(options: TestEngineOptions = {}): Promise<ActivityFixture> {
  const fixture = await openPairingFixture(options)
  const { db, cohortId } = fixture
  const insertStudio = db.prepare(
    `INSERT INTO studio (id, code, cohort_no, name, type, level, lead_no, school_name, stage, subject, starts_on, ends_on,
       status, status_since, created_at, updated_at)
     SELECT :id, :code, c.no, :name, '市级名师工作室', '市', t.no, '', '小学', '语文', '2025-03-01', '2028-02-28', 'running',
       '2025-03-01', t.created_at, t.created_at FROM cohort c, teacher t WHERE c.id = :cohortId AND t.id = :headId`,
  )
  const insertMember = db.prepare(
    `INSERT INTO studio_member (id, studio_no, teacher_no, role, joined_on, school_name)
     SELECT o.id || t.id, o.no, t.no, :role, '2025-03-01', '' FROM studio o, teacher t WHERE o.id = :id AND t.id = :teacherId`,
  )
  let studios = 0
  return {
    ...fixture,
    studio(name, headId, memberIds) {
      studios += 1
      const id = `studio-${studios}`
      insertStudio.run({ id, code: `GZS-2025-${String(studios).padStart(3, '0')}`, name, cohortId, headId })
      insertMember.run({ id, teacherId: headId, role: 'lead' })
      for (const teacherId of memberIds) insertMember.run({ id, teacherId, role: 'member' })
      return id
    },
    draft: (participants, more = {}) => ({
      heldOn: '2025-10-15',
      type: '听课',
      topic: '《草船借箭》随堂课',
      participants,
      ...more,
    }),
  }
}
