import { z } from 'zod'
import { objectives, type Criterion } from './matching.ts'

const weight = z.int().min(0).max(10)
/** How far a criterion is met: 1000 is wholly, 0 not at all. */
const value = z.int().min(0).max(1000)

/** What each step of a criterion is worth. The officer may change every number; what ships is a default. */
export const matchValues = z.object({
  wishFirst: value.default(600).describe('单方第一志愿; 双方互选时两方相加'),
  wishStep: value.default(120).describe('志愿每低一位减去'),
  wishUnstated: value.default(500).describe('没有填志愿'),
  wishOther: value.default(0).describe('填了志愿，不在其中'),
  sameSchool: value.default(1000),
  sameTown: value.default(900),
  sameDistrict: value.default(700),
  nextDistrict: value.default(350).describe('邻县区'),
  otherDistrict: value.default(0),
  townToRural: value.default(1000).describe('城镇带乡村'),
  ruralToRural: value.default(500).describe('乡村带乡村'),
  notRural: value.default(500).describe('徒弟不在乡村'),
  balanceStep: value.default(175).describe('师傅每多带一人减去'),
  titleUnknown: value.default(400).describe('职称未登记'),
  titleLower: value.default(0).describe('职称低于徒弟'),
  titleSame: value.default(300).describe('职称同级'),
  titleNear: value.default(1000).describe('高出级数不超过 titleNearMost'),
  titleFar: value.default(700).describe('高出更多'),
  titleNearMost: z.int().min(1).max(20).default(2).describe('高几级以内最合适'),
  honourTop: z.int().min(1).max(20).default(5).describe('荣誉到第几级得满分'),
  famous: value.default(1000).describe('名校'),
  experienceYears: z.int().min(1).max(60).default(20).describe('教龄满多少年得满分'),
  experienceUnknown: value.default(400).describe('教龄未登记'),
  earlierSame: value.default(1000).describe('延续以前的结对'),
  earlierOther: value.default(0).describe('以前与别人结对'),
  earlierNone: value.default(500).describe('以前未结对'),
  schoolPreferred: value.default(1000),
  schoolOther: value.default(0),
  scaleUnknown: value.default(400).describe('学生数未登记'),
  scaleTop: z.int().min(2).max(100).default(3).describe('牵头校规模为受援校的几倍得满分'),
})
export type MatchValues = z.output<typeof matchValues>

/** What is asked of every plan, of people or of schools. */
const common = {
  objective: z.enum(objectives).default('coverage'),
  leastFit: z.number().min(0).max(100).default(0).describe('合适度低于此数的不配，按师傅现有带徒数计'),
  ruralShare: z.number().min(0).max(100).nullable().default(null).describe('配上的徒弟中乡村的不低于（%）; null: 不设'),
  schoolMost: z.int().min(1).max(500).nullable().default(null).describe('每所徒弟学校最多配上几人; null: 不设'),
  mentorSchoolMost: z.int().min(1).max(500).nullable().default(null).describe('每所师傅学校最多再带几人; null: 不设'),
  sameStage: z.boolean().default(true),
  values: matchValues.prefault({}),
}

export const matchSettings = z.object({
  ...common,
  weights: z
    .object({
      wish: weight.default(9),
      district: weight.default(8),
      rural: weight.default(7),
      balance: weight.default(6),
      'title-gap': weight.default(5),
      honour: weight.default(4),
      experience: weight.default(2),
      earlier: weight.default(5),
      school: weight.default(3),
    })
    .prefault({}),
  sameSubject: z.boolean().default(true),
  titleNotLower: z.boolean().default(true).describe('师傅职称不低于徒弟'),
  school: z.enum(['any', 'cross', 'same']).default('any').describe('cross: 只配外校; same: 只配本校'),
  sameDistrict: z.boolean().default(false),
  prefersSameSchool: z
    .boolean()
    .default(false)
    .describe('the criterion 学校 favours the own school instead of another'),
})
export type MatchSettings = z.output<typeof matchSettings>

export const schoolMatchSettings = z.object({
  ...common,
  weights: z
    .object({
      wish: weight.default(9),
      district: weight.default(8),
      rural: weight.default(7),
      balance: weight.default(6),
      scale: weight.default(3),
      honour: weight.default(4),
      earlier: weight.default(5),
    })
    .prefault({}),
  district: z.enum(['any', 'cross', 'same']).default('any').describe('cross: 只跨县区; same: 只在县区内'),
})
export type SchoolMatchSettings = z.output<typeof schoolMatchSettings>

/** As far as the plan itself asks, whoever is matched. */
export type PlanSettings = Pick<
  MatchSettings,
  'objective' | 'leastFit' | 'ruralShare' | 'schoolMost' | 'mentorSchoolMost' | 'values'
> & { readonly weights: Readonly<Partial<Record<Criterion, number>>> }
