import { openTestEngine, type TestEngine, type TestEngineOptions } from '#main/engine/test-engine.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { teacherContract } from '#shared/registry/teacher-contract.ts'
import type { studioContract } from '#shared/studios/studio-contract.ts'

export interface StudioFixture extends TestEngine {
  /** Ids of four schools, the last two in villages. */
  readonly schools: readonly [string, string, string, string]
  readonly teacher: (name: string, facts?: Partial<InputOf<(typeof teacherContract)['create']>>) => Promise<string>
  /** A 市级名师工作室 of September 2025, applied for. */
  readonly apply: (
    leadId: string,
    more?: Partial<InputOf<(typeof studioContract)['apply']>>,
  ) => Promise<{ readonly id: string; readonly code: string; readonly name: string }>
}

/** An engine with four schools, and short words for people and studios, for the slices of this area. */
export async function openStudioFixture(options: TestEngineOptions = {}): Promise<StudioFixture> {
  const engine = await openTestEngine(options)
  const { client } = engine
  const district = (await client.districts.list({})).find(({ isOutside }) => !isOutside)
  if (district === undefined) throw new Error('a new database is furnished')
  const school = async (name: string, urbanType: 'urban' | 'rural'): Promise<string> =>
    (await client.schools.create({ name, districtId: district.id, stages: ['小学'], urbanType })).id
  const schools = [
    await school('测试第一小学', 'urban'),
    await school('测试第二小学', 'urban'),
    await school('前村小学', 'rural'),
    await school('后村小学', 'rural'),
  ] as const
  return {
    ...engine,
    schools,
    async teacher(name, facts = {}) {
      const plain = { name, schoolId: schools[0], stage: '小学', subject: '语文', title: '高级教师' }
      return (await client.teachers.create({ ...plain, ...facts })).id
    },
    apply: (leadId, more = {}) =>
      client.studios.apply({ type: '市级名师工作室', level: '市', leadId, startsOn: '2025-09-01', ...more }),
  }
}
