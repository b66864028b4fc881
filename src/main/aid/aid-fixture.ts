import { openTestEngine, type TestEngine, type TestEngineOptions } from '#main/engine/test-engine.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { postingContract } from '#shared/aid/posting-contract.ts'
import type { visitContract } from '#shared/aid/visit-contract.ts'
import type { teacherContract } from '#shared/registry/teacher-contract.ts'

type PostingInput = InputOf<(typeof postingContract)['add']>

export interface AidFixture extends TestEngine {
  /** Two schools here, two in 伊吾县. */
  readonly schools: { readonly home: string; readonly other: string; readonly host: string; readonly village: string }
  /** 第十一批, February 2023 to January 2026. */
  readonly batchId: string
  readonly teacher: (name: string, facts?: Partial<InputOf<(typeof teacherContract)['create']>>) => Promise<string>
  /** One who is there since September 2024, until July 2026, unless told. */
  readonly post: (
    teacherId: string,
    more?: Partial<PostingInput['postings'][number]>,
    as?: PostingInput['as'],
  ) => Promise<string>
  readonly visit: (more?: Partial<InputOf<(typeof visitContract)['create']>>) => Promise<string>
}

/** An engine with schools on both sides, a batch, and short words for people, postings and visits. */
export async function openAidFixture(options: TestEngineOptions = {}): Promise<AidFixture> {
  const engine = await openTestEngine({ today: '2025-11-20', ...options })
  const { client } = engine
  const districts = await client.districts.list({})
  const here = districts.find(({ isOutside }) => !isOutside)
  const there = districts.find(({ name }) => name === '伊吾县')
  if (here === undefined || there === undefined) throw new Error('a new database is furnished')
  const school = async (name: string, districtId: string): Promise<string> =>
    (await client.schools.create({ name, districtId, stages: ['小学'], isOutside: districtId === there.id })).id
  const schools = {
    home: await school('测试第一小学', here.id),
    other: await school('测试第二小学', here.id),
    host: await school('伊吾测试小学', there.id),
    village: await school('伊吾测试镇小学', there.id),
  }
  const { id: batchId } = await client.aid.addBatch({
    name: '第十一批',
    type: '中组部干部人才',
    startsOn: '2024-09-01',
    endsOn: '2026-07-31',
  })
  return {
    ...engine,
    schools,
    batchId,
    async teacher(name, facts = {}) {
      const plain = { name, schoolId: schools.home, stage: '小学', subject: '语文', title: '一级教师' }
      return (await client.teachers.create({ ...plain, ...facts })).id
    },
    async post(teacherId, more = {}, as = 'serving') {
      const draft = { batchId, teacherId, hostId: schools.host, post: '任课', ...more }
      const { ids } = await client.postings.add({ postings: [draft], as })
      return ids[0] ?? ''
    },
    async visit(more = {}) {
      const plain = { direction: 'out', kind: '送教', topic: '名师送教', startsOn: '2025-08-09', endsOn: '2025-08-13' }
      return (await client.visits.create({ ...plain, direction: 'out', as: 'ended', ...more })).id
    },
  }
}
