import { stagesMeet, teaches } from '../pairings/pairing-fit.ts'
import {
  isBanned,
  isFull,
  isSameDistrict,
  isSameSchool,
  isSelf,
  rateDistrict,
  rateEarlier,
  rateRural,
  rateWish,
} from './common-rates.ts'
import type { MatchKind, Rate } from './match-model.ts'
import type { MatchSettings } from './match-settings.ts'
import type { MatchPerson } from './matching.ts'

type TeacherRate = Rate<MatchPerson, MatchSettings>

const rateSchool: TeacherRate = (mentor, mentee, { settings: { prefersSameSchool, values } }) => {
  const isSame = isSameSchool(mentor, mentee)
  const value = isSame === prefersSameSchool ? values.schoolPreferred : values.schoolOther
  return { value, words: isSame ? '同校' : '不同校' }
}

/** One or two levels above is best: a mentor who still remembers, and has something to give. */
const rateTitle: TeacherRate = (mentor, mentee, { settings: { values } }) => {
  if (mentor.titleGrade === null || mentee.titleGrade === null) {
    return { value: values.titleUnknown, words: '职称未登记' }
  }
  const gap = mentor.titleGrade - mentee.titleGrade
  if (gap < 0) return { value: values.titleLower, words: '职称低于徒弟' }
  if (gap === 0) return { value: values.titleSame, words: '职称同级' }
  return { value: gap <= values.titleNearMost ? values.titleNear : values.titleFar, words: `职称高 ${gap} 级` }
}

const rateHonour: TeacherRate = (mentor, _mentee, { settings: { values } }) => {
  const grade = Math.min(mentor.honourGrade, values.honourTop)
  return { value: Math.round((grade * 1000) / values.honourTop), words: mentor.honour ?? '无荣誉' }
}

const rateExperience: TeacherRate = (mentor, _mentee, { settings: { values } }) => {
  const { teachingYears } = mentor
  if (teachingYears === null) return { value: values.experienceUnknown, words: '教龄未登记' }
  const years = Math.min(teachingYears, values.experienceYears)
  return { value: Math.round((years * 1000) / values.experienceYears), words: `教龄 ${teachingYears} 年` }
}

/** Matching for “1+N”师徒结对. */
export const teacherKind: MatchKind<MatchPerson, MatchSettings> = {
  rates: {
    wish: rateWish,
    district: rateDistrict,
    rural: rateRural,
    'title-gap': rateTitle,
    honour: rateHonour,
    experience: rateExperience,
    earlier: rateEarlier,
    school: rateSchool,
  },
  rules: {
    self: isSelf,
    ban: isBanned,
    stage: (mentor, mentee, { settings }) => settings.sameStage && !stagesMeet(mentor, mentee),
    subject: (mentor, mentee, { settings }) => settings.sameSubject && !teaches(mentor, mentee.subject),
    title: (mentor, mentee, { settings }) =>
      settings.titleNotLower && (mentor.titleGrade ?? 0) < (mentee.titleGrade ?? 0),
    school: (mentor, mentee, { settings: { school } }) =>
      school !== 'any' && isSameSchool(mentor, mentee) !== (school === 'same'),
    district: (mentor, mentee, { settings }) => settings.sameDistrict && !isSameDistrict(mentor, mentee),
    room: isFull,
  },
  cellOf: ({ stage, schoolStages, subject }, { sameStage, sameSubject }) =>
    [sameStage ? [stage, ...schoolStages].join('、') : '', sameSubject ? subject : ''].join('/'),
  cellRules: ['stage', 'subject'],
  detailOf: (rule, { stage, subject, school, district }) =>
    ({ stage, subject, school, district })[rule as string] ?? null,
  words: { mentor: '师傅', mentee: '徒弟', mentors: '位师傅', unit: '人' },
  cellName: ({ stage, subject }) => [stage ?? '学段未登记', subject ?? '学科未登记'].join(' '),
}
