import { openTestEngine, type TestEngine, type TestEngineOptions } from '#main/engine/test-engine.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { pairingContract } from '#shared/pairings/pairing-contract.ts'
import type { teacherContract } from '#shared/registry/teacher-contract.ts'

export interface PairingFixture extends TestEngine {
  readonly cohortId: string
  /** Ids of the schools: two in one county, one in another. */
  readonly schools: readonly [string, string, string]
  readonly teacher: (name: string, facts?: Partial<InputOf<(typeof teacherContract)['create']>>) => Promise<string>
  /** A group of 校内 语文 in this school year; answers its pairs' ids. */
  readonly pair: (
    mentorId: string,
    menteeIds: readonly string[],
    more?: Partial<InputOf<(typeof pairingContract)['open']>>,
  ) => Promise<{ readonly groupId: string; readonly code: string; readonly ids: readonly string[] }>
}

/** An engine with three schools, and short words for people and pairs, for the slices of this area. */
export async function openPairingFixture(options: TestEngineOptions = {}): Promise<PairingFixture> {
  const engine = await openTestEngine(options)
  const { client } = engine
  const [one, two] = (await client.districts.list({})).filter(({ isOutside }) => !isOutside)
  const [cohort] = await client.cohorts.list({})
  if (one === undefined || two === undefined || cohort === undefined) throw new Error('a new database is furnished')
  const school = async (name: string, districtId: string): Promise<string> =>
    (await client.schools.create({ name, districtId, stages: ['小学'] })).id
  const schools = [
    await school('测试第一小学', one.id),
    await school('测试第二小学', one.id),
    await school('外县实验小学', two.id),
  ] as const
  return {
    ...engine,
    cohortId: cohort.id,
    schools,
    async teacher(name, facts = {}) {
      const plain = { name, schoolId: schools[0], stage: '小学', subject: '语文', title: '二级教师' }
      return (await client.teachers.create({ ...plain, ...facts })).id
    },
    async pair(mentorId, menteeIds, more = {}) {
      const { groupId, code, pairingIds } = await client.pairings.open({
        cohortId: cohort.id,
        kind: '校内',
        level: '校级',
        mentorId,
        startsOn: '2025-09-01',
        endsOn: '2026-07-15',
        mentees: menteeIds.map((menteeId) => ({ menteeId })),
        as: 'active',
        ...more,
      })
      return { groupId, code, ids: pairingIds }
    },
  }
}
