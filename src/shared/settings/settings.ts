import { z } from 'zod'

/** 本单位信息: it heads every report and sets the default scope. */
export const office = z.object({
  name: z.string().trim().min(1, '请填写单位名称').max(60),
  level: z.enum(['city', 'county']).describe('city sees every district, county its own'),
  districtId: z.string().nullable().describe('the county, when level is county'),
  reporter: z.string().trim().max(20).describe('填报人'),
  phone: z.string().trim().max(30).describe('联系电话'),
})

export type Office = z.output<typeof office>

export interface Settings {
  /** null until the first run is finished. */
  readonly office: Office | null
  /** Who is at the desk; every change is signed with it. */
  readonly operator: string
  /** Sample data is in the database, clearly marked, and can be removed as a whole. */
  readonly hasSampleData: boolean
  readonly today: string
  readonly schoolYear: string
}
