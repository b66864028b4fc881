import { openTestEngine, type TestEngine, type TestEngineOptions } from '#main/engine/test-engine.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { schoolContract } from '#shared/registry/school-contract.ts'
import type { twinContract } from '#shared/twinning/twin-contract.ts'
import type { TwinGroup } from '#shared/twinning/twin-group.ts'

type SchoolFacts = Partial<InputOf<(typeof schoolContract)['create']>>
type GroupFacts = Partial<InputOf<(typeof twinContract)['create']>>

/** Names of members after the lead; `外` before a name stands for an outside school. */
export interface Cast {
  readonly lead: string
  readonly outside?: string
  readonly partners: readonly string[]
}

export interface TwinFixture extends TestEngine {
  /** The school of that name, made when there is none; in the first district of its kind. */
  readonly school: (name: string, facts?: SchoolFacts) => Promise<string>
  readonly districtOf: (code: string) => Promise<string>
  /** A group of the default scheme from 1 September 2025. */
  readonly group: (cast: Cast, more?: GroupFacts) => Promise<TwinGroup>
  readonly get: (id: string) => Promise<TwinGroup>
}

/** An engine with short words for schools and groups, for the slices of this area. */
export async function openTwinFixture(options: TestEngineOptions = {}): Promise<TwinFixture> {
  const engine = await openTestEngine(options)
  const { client } = engine
  const districts = await client.districts.list({})
  const districtOf = async (code: string): Promise<string> => {
    const found = districts.find((one) => one.code === code)
    if (found === undefined) throw new Error(`no district ${code}`)
    return Promise.resolve(found.id)
  }
  const known = new Map<string, string>()

  async function school(name: string, facts: SchoolFacts = {}): Promise<string> {
    const there = known.get(name)
    if (there !== undefined) return there
    const code = facts.isOutside === true ? '000000' : '410922'
    const plain = { name, districtId: await districtOf(code), stages: ['小学'], urbanType: 'rural' as const }
    const { id } = await client.schools.create({ ...plain, ...facts })
    known.set(name, id)
    return id
  }

  const get = (id: string): Promise<TwinGroup> => client.twinning.get({ id })

  async function group({ lead, outside, partners }: Cast, more: GroupFacts = {}): Promise<TwinGroup> {
    const schemes = await client.twinning.schemes({})
    const members = [
      ...(outside === undefined
        ? []
        : [{ schoolId: await school(outside, { isOutside: true, urbanType: 'urban' }), slot: 'outside' }]),
      { schoolId: await school(lead, { districtId: await districtOf('4109SZ'), urbanType: 'urban' }), slot: 'lead' },
    ]
    for (const name of partners) members.push({ schoolId: await school(name), slot: 'member' })
    const schemeId = schemes.find(({ isDefault }) => isDefault)?.id ?? ''
    const { id } = await client.twinning.create({ schemeId, startsOn: '2025-09-01', members, ...more })
    return get(id)
  }

  return { ...engine, school, districtOf, group, get }
}
