import { z } from 'zod'

/** Which schools fit a slot: 辖区外, 辖区内, 名校, 市城区（含市直）, 县城, 乡村. */
export const slotFilters = ['any', 'outside', 'inside', 'famous', 'city', 'county-town', 'rural'] as const
export type SlotFilter = (typeof slotFilters)[number]

/** What a scheme says of the districts of the two sides of a link. */
export const districtRules = ['any', 'cross', 'same'] as const
export type DistrictRule = (typeof districtRules)[number]

/** A place that schools take in a group: 外部名校 1, 市域名校 1, 成员校 N. */
export const twinSlot = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9-]{0,19}$/, '位置代号应为小写英文字母'),
  label: z.string().trim().min(1, '请填写位置名称').max(20),
  least: z.int().min(0).max(500).default(0),
  most: z.int().min(1).max(500).nullable().default(null).describe('null: 不限，即 N'),
  layer: z.int().min(1).max(9).describe('schools of one layer support those of the next layer that is taken'),
  filter: z.enum(slotFilters).default('any'),
  isLead: z.boolean().default(false).describe('牵头校的位置; exactly one of a scheme'),
})
export type TwinSlot = z.output<typeof twinSlot>

export const twinSchemeDraft = z.object({
  name: z.string().trim().min(1, '请填写模式名称').max(40),
  note: z.string().trim().max(300).nullable().default(null),
  districtRule: z.enum(districtRules).default('any'),
  slots: z.array(twinSlot).min(2, '至少设两个位置').max(8),
})
export type TwinSchemeDraft = z.output<typeof twinSchemeDraft>

export interface TwinScheme extends TwinSchemeDraft {
  readonly id: string
  /** The one that a new group is offered. */
  readonly isDefault: boolean
  readonly isArchived: boolean
  /** Groups that took a copy of it. */
  readonly groups: number
}

/** What contradicts itself in a scheme, in sentences. */
export function twinSchemeProblems({ slots }: Pick<TwinSchemeDraft, 'slots'>): string[] {
  const problems: string[] = []
  const leads = slots.filter(({ isLead }) => isLead)
  if (leads.length !== 1) problems.push('应有且只有一个位置是牵头校')
  if (leads.some(({ least, most }) => least !== 1 || most !== 1)) problems.push('牵头校的位置应为 1 所')
  if (new Set(slots.map(({ code }) => code)).size < slots.length) problems.push('位置代号不能重复')
  if (new Set(slots.map(({ label }) => label)).size < slots.length) problems.push('位置名称不能重复')
  if (new Set(slots.map(({ layer }) => layer)).size < 2) problems.push('至少应有两层，才分得出支援方和受援方')
  for (const { label, least, most } of slots) {
    if (most !== null && most < least) problems.push(`“${label}”的上限不能低于下限`)
  }
  return problems
}

/** 1 所, 1—3 所, 至少 1 所, 不限. */
export function slotSizeText({ least, most }: Pick<TwinSlot, 'least' | 'most'>): string {
  if (most === null) return least === 0 ? '不限' : `至少 ${least} 所`
  return least === most ? `${least} 所` : `${least}—${most} 所`
}
