import type { Client } from '#shared/contract/define.ts'
import type { Contract } from '#shared/contract/index.ts'
import { nationalIdCheck } from '#shared/registry/national-id.ts'

/** An ID number of an area that is not assigned, with its right check character. */
export const fictionalId = (birth: string, serial: number): string => {
  const digits = `410991${birth.replaceAll('-', '')}${String(serial).padStart(3, '0')}`
  return digits + nationalIdCheck(digits)
}

/** Two schools of two districts, for tests. */
export async function addTwoSchools(client: Client<Contract>) {
  const districts = await client.districts.list({})
  const idOf = (name: string): string => districts.find((district) => district.name === name)?.id ?? ''
  const [city, county] = [idOf('华龙区'), idOf('清丰县')]
  const first = await client.schools.create({
    name: '华龙区实验小学',
    districtId: city,
    stages: ['小学'],
    urbanType: 'urban',
  })
  const second = await client.schools.create({
    name: '清丰县柳格镇中心小学',
    districtId: county,
    stages: ['小学'],
    urbanCode: '210',
    aliases: ['柳格中心校'],
  })
  return { city, county, first: first.id, second: second.id }
}

/** A teacher with what must be filled in, and what the test says. */
export const teacherDraftOf = (name: string, schoolId: string, more: Record<string, unknown> = {}) => ({
  name,
  schoolId,
  stage: '小学',
  subject: '语文',
  ...more,
})
