import { z } from 'zod'
import { count, type PolicyLabel, type PolicyLabels } from './policy-shape.ts'

/** With what 配对助手 begins in a cohort: every new scenario takes a copy. Spread into the policy of “1+N”. */
const weight = count(10)

const choices = {
  matchObjective: z.enum(['coverage', 'fit']).describe('先求配上的人多，或先求合适'),
  matchSameStage: z.enum(['must', 'free']).describe('学段一致'),
  matchSameSubject: z.enum(['must', 'free']).describe('学科一致'),
  matchTitleNotLower: z.enum(['must', 'free']).describe('师傅职称不低于徒弟'),
  matchSameDistrict: z.enum(['must', 'free']).describe('同一县区'),
  matchSchool: z.enum(['any', 'cross', 'same']).describe('外校或本校'),
  matchPrefersSchool: z.enum(['other', 'own']).describe('同等条件下先配外校或本校'),
  matchLeaders: z.enum(['avoid', 'allow']).describe('师傅是徒弟本校领导时'),
}

const limits = {
  matchLeastFit: count(100).describe('合适度低于此数的不配'),
  matchRuralShare: count(100).nullable().describe('配上的徒弟中乡村的不低于（%）; null: 不设'),
  matchSchoolMost: z.int().min(1).max(500).nullable().describe('每所徒弟学校最多配上几人; null: 不设'),
  matchMentorSchoolMost: z.int().min(1).max(500).nullable().describe('每所师傅学校最多再带几人; null: 不设'),
}

const weights = {
  matchWeightWish: weight,
  matchWeightDistrict: weight,
  matchWeightRural: weight,
  matchWeightBalance: weight,
  matchWeightTitleGap: weight,
  matchWeightHonour: weight,
  matchWeightExperience: weight,
  matchWeightEarlier: weight,
  matchWeightSchool: weight,
}

/** What a step of a criterion is worth, out of 1000: default, label, note. */
const steps = {
  matchWishFirst: [600, '单方第一志愿', '双方互选时两方相加'],
  matchWishStep: [120, '志愿每低一位减', ''],
  matchWishUnstated: [500, '没有填志愿', ''],
  matchWishOther: [0, '不在所填志愿内', ''],
  matchSameSchoolNear: [1000, '同校', '就近'],
  matchSameTown: [900, '同乡镇', '就近'],
  matchSameDistrictNear: [700, '同县区', '就近'],
  matchNextDistrict: [350, '邻县区', '就近'],
  matchOtherDistrict: [0, '其他县区', '就近'],
  matchTownToRural: [1000, '城镇带乡村', ''],
  matchRuralToRural: [500, '乡村带乡村', ''],
  matchNotRural: [500, '徒弟不在乡村', ''],
  matchBalanceStep: [175, '师傅每多带一人减', ''],
  matchTitleNear: [1000, '职称高出不多', '级数见下'],
  matchTitleFar: [700, '职称高出很多', ''],
  matchTitleSame: [300, '职称同级', ''],
  matchTitleLower: [0, '职称低于徒弟', ''],
  matchTitleUnknown: [400, '职称未登记', ''],
  matchExperienceUnknown: [400, '教龄未登记', ''],
  matchEarlierSame: [1000, '延续以前的师徒', ''],
  matchEarlierOther: [0, '以前的师傅是别人', ''],
  matchEarlierNone: [500, '以前没有师傅', ''],
  matchSchoolPreferred: [1000, '先配的那种学校', ''],
  matchSchoolOther: [0, '另一种学校', ''],
} as const
type Step = keyof typeof steps

const eachStep = <Value>(of: (step: Step) => Value): Readonly<Record<Step, Value>> =>
  Object.fromEntries((Object.keys(steps) as Step[]).map((step) => [step, of(step)])) as Record<Step, Value>

const tops = {
  matchTitleNearMost: z.int().min(1).max(20).describe('职称高几级以内最合适'),
  matchHonourTop: z.int().min(1).max(20).describe('荣誉到第几级得满分'),
  matchExperienceYears: z.int().min(1).max(60).describe('教龄满多少年得满分'),
}

export const matchingShape = { ...choices, ...limits, ...weights, ...tops, ...eachStep(() => count(1000)) }
const matchingNumbers = z.object(matchingShape)
export type MatchingNumbers = z.output<typeof matchingNumbers>

export const matchingDefaults: MatchingNumbers = {
  matchObjective: 'coverage',
  matchSameStage: 'must',
  matchSameSubject: 'must',
  matchTitleNotLower: 'must',
  matchSameDistrict: 'free',
  matchSchool: 'any',
  matchPrefersSchool: 'other',
  matchLeaders: 'avoid',
  matchLeastFit: 0,
  matchRuralShare: null,
  matchSchoolMost: null,
  matchMentorSchoolMost: null,
  matchWeightWish: 9,
  matchWeightDistrict: 8,
  matchWeightRural: 7,
  matchWeightBalance: 6,
  matchWeightTitleGap: 5,
  matchWeightHonour: 4,
  matchWeightExperience: 2,
  matchWeightEarlier: 5,
  matchWeightSchool: 3,
  matchTitleNearMost: 2,
  matchHonourTop: 5,
  matchExperienceYears: 20,
  ...eachStep((step) => steps[step][0]),
}

const rule = { group: '配对：必须满足', unit: '', note: '' }
const aim = { group: '配对：尽量满足', unit: '', note: '0 到 10，越大越看重' }
const points = { group: '配对：计分', unit: '分', note: '满分 1000' }

export const matchingNumberLabels = {
  matchObjective: { ...rule, label: '先求' },
  matchSameStage: { ...rule, label: '学段一致' },
  matchSameSubject: { ...rule, label: '学科一致' },
  matchTitleNotLower: { ...rule, label: '师傅职称不低于徒弟' },
  matchSameDistrict: { ...rule, label: '同一县区' },
  matchSchool: { ...rule, label: '外校或本校' },
  matchLeaders: { ...rule, label: '师傅是本校领导', note: '按职务识别校长、书记、园长' },
  matchLeastFit: { ...rule, label: '最低合适度', unit: '分', note: '低于此数的不配' },
  matchRuralShare: { ...rule, label: '乡村徒弟不低于', unit: '%', note: '不填为不设' },
  matchSchoolMost: { ...rule, label: '每校徒弟最多', unit: '人', note: '不填为不设' },
  matchMentorSchoolMost: { ...rule, label: '每校师傅最多再带', unit: '人', note: '不填为不设' },
  matchWeightWish: { ...aim, label: '双向意愿' },
  matchWeightDistrict: { ...aim, label: '就近' },
  matchWeightRural: { ...aim, label: '城乡搭配' },
  matchWeightBalance: { ...aim, label: '师傅余量均衡' },
  matchWeightTitleGap: { ...aim, label: '职称级差' },
  matchWeightHonour: { ...aim, label: '师傅荣誉层级' },
  matchWeightExperience: { ...aim, label: '师傅教龄' },
  matchWeightEarlier: { ...aim, label: '延续以前师徒' },
  matchWeightSchool: { ...aim, label: '外校或本校' },
  matchPrefersSchool: { ...aim, label: '先配', note: '“外校或本校”一项看重哪一种' },
  matchTitleNearMost: { ...points, label: '职称高几级以内最合适', unit: '级', note: '' },
  matchHonourTop: { ...points, label: '荣誉到第几级得满分', unit: '级', note: '' },
  matchExperienceYears: { ...points, label: '教龄满多少年得满分', unit: '年', note: '' },
  ...eachStep((step): PolicyLabel => ({
    ...points,
    label: steps[step][1],
    note: steps[step][2] === '' ? points.note : steps[step][2],
  })),
} as const satisfies PolicyLabels<MatchingNumbers>

/** The words of the closed choices, for the editor of a policy. */
const mustLabels = { must: '必须', free: '不限' }
export const matchingChoiceLabels: Readonly<Record<keyof typeof choices, Readonly<Record<string, string>>>> = {
  matchObjective: { coverage: '配上的人最多', fit: '最合适' },
  matchSameStage: mustLabels,
  matchSameSubject: mustLabels,
  matchTitleNotLower: mustLabels,
  matchSameDistrict: mustLabels,
  matchSchool: { any: '不限', cross: '只配外校', same: '只配本校' },
  matchPrefersSchool: { other: '外校', own: '本校' },
  matchLeaders: { avoid: '回避', allow: '可以' },
}
