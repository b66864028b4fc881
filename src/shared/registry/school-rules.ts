import { foldText } from './pinyin.ts'
import type { UrbanCode, UrbanType } from './school.ts'

/** 城乡分类代码 → 城区/镇区/乡村: 111, 112 · 121, 122, 123 · 210, 220. */
export function urbanTypeOf(code: UrbanCode): UrbanType {
  if (code.startsWith('11')) return 'urban'
  return code.startsWith('12') ? 'town' : 'rural'
}

/** A teacher is 乡村教师 when his school is; null when that is not known. */
export const isRuralSchool = (urbanType: UrbanType | null): number | null =>
  urbanType === null ? null : Number(urbanType === 'rural')

/** A school's name without what offices write or leave out at will, to find one school under two spellings. */
export const plainSchoolName = (name: string): string =>
  foldText(name)
    .replace(/^(河南省)?濮阳市/, '')
    .replaceAll('初级中学', '中学')
    .replaceAll('第一高级中学', '一高')
    .replaceAll('完全小学', '小学')
    .replace(/^(.{1,8}?[县区])\1/, '$1')

export interface NamesOfSchool {
  readonly name: string
  readonly aliases: readonly string[]
  readonly formerNames: readonly string[]
}

/** The names as they should be stored: no blanks, none twice, none that is the full name itself. */
export function tidyNames({ name, aliases, formerNames }: NamesOfSchool): { aliases: string[]; formerNames: string[] } {
  const former = [...new Set(formerNames)].filter((one) => one !== name)
  const short = [...new Set(aliases)].filter((one) => one !== name && !former.includes(one))
  return { aliases: short, formerNames: former }
}
