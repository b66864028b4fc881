import { openPairingFixture, type PairingFixture } from '#main/pairings/pairing-fixture.ts'
import type { TestEngineOptions } from '#main/engine/test-engine.ts'
import type { ParticipantRole, Attendance } from '#shared/activities/activity.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { achievementContract, activityContract } from '#shared/activities/activity-contract.ts'
import type { assessmentContract } from '#shared/assessments/assessment-contract.ts'
import type { AssessObject, ItemScore } from '#shared/assessments/assessment.ts'

type Start = InputOf<(typeof assessmentContract)['start']>

export interface AssessmentFixture extends PairingFixture {
  /** One activity with who did what in it; it counts to what `credits` name. */
  readonly activity: (
    type: string,
    people: readonly (readonly [teacherId: string, role: ParticipantRole, attendance?: Attendance])[],
    more: Partial<InputOf<(typeof activityContract)['create']>>,
  ) => Promise<string>
  readonly achievement: (
    kind: string,
    teacherId: string,
    more: Partial<InputOf<(typeof achievementContract)['create']>>,
  ) => Promise<string>
  /** A round of the scheme that ships for an object. */
  readonly start: (object: AssessObject, more?: Partial<Start>) => Promise<string>
  /** Gives every manual item of every target a share of its full score. */
  readonly markAll: (roundId: string, share: number) => Promise<void>
  /** Scores and words of one target by the name of the item. */
  readonly itemsOf: (roundId: string, targetId: string) => Promise<ReadonlyMap<string, ItemScore>>
}

/** An engine with people and pairs, and short words for what they do and how they are assessed. */
export async function openAssessmentFixture(options: TestEngineOptions = {}): Promise<AssessmentFixture> {
  const fixture = await openPairingFixture(options)
  const { client, cohortId } = fixture
  return {
    ...fixture,
    async activity(type, people, more) {
      const participants = people.map(([teacherId, role, attendance = 'present']) => ({ teacherId, role, attendance }))
      return (await client.activities.create({ heldOn: '2025-10-15', type, topic: '背影', participants, ...more })).id
    },
    async achievement(kind, teacherId, more) {
      const draft = { kind, teacherId, name: '读写结合', achievedOn: '2025-11-20', ...more }
      return (await client.achievements.create(draft)).id
    },
    async start(object, more = {}) {
      const [scheme] = await client.schemes.list({ object })
      const span = { startsOn: '2025-09-01', endsOn: '2026-07-15' }
      const draft = { name: `年度考核-${object}`, schemeId: scheme?.id ?? '', cohortId, ...span, ...more }
      return (await client.assessments.start(draft)).id
    },
    async markAll(roundId, share) {
      const { round, rows } = await client.assessments.results({ id: roundId })
      const manual = round.scheme.items.filter(({ kind }) => kind === 'manual')
      const marks = rows.flatMap(({ targetId }) =>
        manual.map(({ id, max }) => ({ targetId, itemId: id, score: (max ?? 0) * share })),
      )
      await client.assessments.mark({ roundId, marks })
    },
    async itemsOf(roundId, targetId) {
      const { round, items } = await client.assessments.explain({ roundId, targetId })
      return new Map(
        round.scheme.items.flatMap(({ name }, at) => {
          const item = items[at]
          return item === undefined ? [] : [[name, item] as const]
        }),
      )
    },
  }
}
