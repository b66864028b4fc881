import { openTestEngine, type TestEngine, type TestEngineOptions } from '#main/engine/test-engine.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { lectureContract } from '#shared/lectures/lecture-contract.ts'
import type { teacherContract } from '#shared/registry/teacher-contract.ts'

export interface LectureFixture extends TestEngine {
  /** Ids of two schools of one county and one of another. */
  readonly schools: readonly [string, string, string]
  readonly teacher: (name: string, facts?: Partial<InputOf<(typeof teacherContract)['create']>>) => Promise<string>
  /** A session of 18 October 2025 in the morning, planned. */
  readonly plan: (
    more?: Partial<InputOf<(typeof lectureContract)['create']>>,
  ) => Promise<{ readonly id: string; readonly code: string; readonly issue: number }>
  /** The same, held. */
  readonly hold: (more?: Partial<InputOf<(typeof lectureContract)['create']>>) => Promise<string>
}

/** An engine with three schools, and short words for people and sessions, for the slices of this area. */
export async function openLectureFixture(options: TestEngineOptions = {}): Promise<LectureFixture> {
  const engine = await openTestEngine(options)
  const { client } = engine
  const districts = await client.districts.list({})
  const [one, two] = ['华龙区', '清丰县'].map((name) => districts.find((district) => district.name === name))
  if (one === undefined || two === undefined) throw new Error('a new database is furnished')
  const school = async (name: string, districtId: string): Promise<string> =>
    (await client.schools.create({ name, districtId, stages: ['小学'] })).id
  const schools = [
    await school('华龙区第三小学', one.id),
    await school('华龙区昆吾路小学', one.id),
    await school('清丰县实验小学', two.id),
  ] as const
  const plan: LectureFixture['plan'] = (more = {}) =>
    client.lectures.create({
      topic: '新课标背景下的大单元教学',
      heldOn: '2025-10-18',
      startsAt: '09:00',
      endsAt: '11:30',
      place: '濮阳市油田第一中学报告厅',
      ...more,
    })
  return {
    ...engine,
    schools,
    async teacher(name, facts = {}) {
      const plain = { name, schoolId: schools[0], stage: '小学', subject: '语文', title: '一级教师' }
      return (await client.teachers.create({ ...plain, ...facts })).id
    },
    plan,
    async hold(more = {}) {
      const { id } = await plan(more)
      await client.lectures.hold({ ids: [id] })
      return id
    },
  }
}
