import { z } from 'zod'
import { query } from '../contract/define.ts'

const searchedKinds = [
  'teacher',
  'school',
  'pairing',
  'studio',
  'lecture',
  'training',
  'twin',
  'posting',
  'visit',
] as const

export interface SearchHit {
  readonly kind: (typeof searchedKinds)[number]
  readonly id: string
  readonly name: string
  /** The second line: unit, subject, title; or who with whom. */
  readonly detail: string
}

export const searchContract = {
  /**
   * Type-ahead over teachers, schools, pairings, studios, lectures, trainings, groups of schools, postings and visits by
   * 汉字, 全拼 or 首字母 (zs → 张三), or a code.
   */
  find: query(
    z.object({
      text: z.string().trim().max(40),
      kinds: z.array(z.enum(searchedKinds)).default([...searchedKinds]),
      limit: z.int().min(1).max(50).default(20).describe('per kind'),
    }),
    ['registry', 'pairings', 'studios', 'lectures', 'training', 'twinning', 'aid'],
  ).returns<readonly SearchHit[]>(),
}
