import type { SlotFilter, TwinSchemeDraft, TwinSlot } from './twin-scheme.ts'

interface Size {
  readonly least: number
  readonly most: number | null
}

const one: Size = { least: 1, most: 1 }
const atMostOne: Size = { least: 0, most: 1 }
const many: Size = { least: 1, most: null }

const slot = (code: string, label: string, layer: number, filter: SlotFilter, size: Size): TwinSlot => ({
  code,
  label,
  layer,
  filter,
  ...size,
  isLead: false,
})
const leading = (code: string, label: string, layer: number, filter: SlotFilter): TwinSlot => ({
  ...slot(code, label, layer, filter, one),
  isLead: true,
})

/**
 * What ships. The bureau has not fixed what the second 1 of “1+1+N” means: each reading is a scheme, the most plausible
 * first, and all of them are edited like any other.
 */
export const twinTemplates: readonly TwinSchemeDraft[] = [
  {
    name: '“1+1+N”（省内外名校＋市域名校＋成员校）',
    note: '省内、外一所名校带市域名校，市域名校带县区和乡村成员校。',
    districtRule: 'any',
    slots: [
      slot('outside', '省内外名校', 1, 'outside', atMostOne),
      leading('lead', '市域名校', 2, 'inside'),
      slot('member', '成员校', 3, 'inside', many),
    ],
  },
  {
    name: '“1+1+N”（市城区校＋县城校＋乡村校）',
    note: '市、县城区学校之间，县城内城乡学校之间：市带县，县带乡。',
    districtRule: 'any',
    slots: [
      leading('city', '市城区校', 1, 'city'),
      slot('county', '县城校', 2, 'county-town', one),
      slot('rural', '乡村校', 3, 'rural', many),
    ],
  },
  {
    name: '“1+1+N”（本校＋对标名校＋N 项提升）',
    note: '一所学校对标一所名校，N 项提升内容写在年度目标里。',
    districtRule: 'any',
    slots: [slot('model', '对标名校', 1, 'any', one), leading('own', '本校', 2, 'inside')],
  },
  {
    name: '“1+1+N”（省内名校＋省外名校＋本市校）',
    note: '市域内学校与省内、省外各一所名校结对。',
    districtRule: 'any',
    slots: [
      slot('province', '省内名校', 1, 'outside', one),
      slot('beyond', '省外名校', 1, 'outside', one),
      leading('lead', '本市牵头校', 2, 'inside'),
      slot('member', '本市成员校', 3, 'inside', { least: 0, most: null }),
    ],
  },
  {
    name: '名校联盟',
    note: '盟主校与盟员校资源共享、联合教研。',
    districtRule: 'any',
    slots: [leading('chair', '盟主校', 1, 'inside'), slot('ally', '盟员校', 2, 'any', many)],
  },
  {
    name: '教育集团（校共体）',
    note: '城区、镇区学校与同学段乡村学校组成的共同体，以县域为主，可以跨县。',
    districtRule: 'any',
    slots: [leading('core', '核心校', 1, 'inside'), slot('member', '成员校', 2, 'inside', many)],
  },
]
