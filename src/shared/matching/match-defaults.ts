import type { MatchingNumbers } from '../policies/matching-numbers.ts'
import { matchSettings, schoolMatchSettings, type MatchSettings, type SchoolMatchSettings } from './match-settings.ts'
import type { ScenarioPreset } from './match-round.ts'

/** The settings with which the numbers of a cohort let a scenario begin. */
export const settingsOf = (numbers: MatchingNumbers): MatchSettings =>
  matchSettings.parse({
    objective: numbers.matchObjective,
    leastFit: numbers.matchLeastFit,
    ruralShare: numbers.matchRuralShare,
    schoolMost: numbers.matchSchoolMost,
    mentorSchoolMost: numbers.matchMentorSchoolMost,
    sameStage: numbers.matchSameStage === 'must',
    sameSubject: numbers.matchSameSubject === 'must',
    titleNotLower: numbers.matchTitleNotLower === 'must',
    sameDistrict: numbers.matchSameDistrict === 'must',
    school: numbers.matchSchool,
    prefersSameSchool: numbers.matchPrefersSchool === 'own',
    weights: {
      wish: numbers.matchWeightWish,
      district: numbers.matchWeightDistrict,
      rural: numbers.matchWeightRural,
      balance: numbers.matchWeightBalance,
      'title-gap': numbers.matchWeightTitleGap,
      honour: numbers.matchWeightHonour,
      experience: numbers.matchWeightExperience,
      earlier: numbers.matchWeightEarlier,
      school: numbers.matchWeightSchool,
    },
    values: valuesOf(numbers),
  })

const valuesOf = (numbers: MatchingNumbers): object => ({
  wishFirst: numbers.matchWishFirst,
  wishStep: numbers.matchWishStep,
  wishUnstated: numbers.matchWishUnstated,
  wishOther: numbers.matchWishOther,
  sameSchool: numbers.matchSameSchoolNear,
  sameTown: numbers.matchSameTown,
  sameDistrict: numbers.matchSameDistrictNear,
  nextDistrict: numbers.matchNextDistrict,
  otherDistrict: numbers.matchOtherDistrict,
  townToRural: numbers.matchTownToRural,
  ruralToRural: numbers.matchRuralToRural,
  notRural: numbers.matchNotRural,
  balanceStep: numbers.matchBalanceStep,
  titleUnknown: numbers.matchTitleUnknown,
  titleLower: numbers.matchTitleLower,
  titleSame: numbers.matchTitleSame,
  titleNear: numbers.matchTitleNear,
  titleFar: numbers.matchTitleFar,
  titleNearMost: numbers.matchTitleNearMost,
  honourTop: numbers.matchHonourTop,
  experienceYears: numbers.matchExperienceYears,
  experienceUnknown: numbers.matchExperienceUnknown,
  earlierSame: numbers.matchEarlierSame,
  earlierOther: numbers.matchEarlierOther,
  earlierNone: numbers.matchEarlierNone,
  schoolPreferred: numbers.matchSchoolPreferred,
  schoolOther: numbers.matchSchoolOther,
})

export const schoolSettings: SchoolMatchSettings = schoolMatchSettings.parse({})

export const presetNames = {
  policy: '按方案参数',
  near: '就近优先',
  rural: '城乡搭配',
  wish: '意愿优先',
} as const satisfies Record<ScenarioPreset, string>

type Shared = 'wish' | 'district' | 'rural'

/** One aim put before the others: its weight is the highest, those of its rivals fall back. */
const emphasis: Readonly<Record<ScenarioPreset, Partial<Record<Shared, number>>>> = {
  policy: {},
  near: { district: 10, rural: 2, wish: 4 },
  rural: { rural: 10, district: 2, wish: 4 },
  wish: { wish: 10, district: 4, rural: 2 },
}

/** Settings with the aim of a preset put first. */
export const withPreset = <S extends { readonly weights: Readonly<Record<Shared, number>> }>(
  settings: S,
  preset: ScenarioPreset,
): S => ({ ...settings, weights: { ...settings.weights, ...emphasis[preset] } })
