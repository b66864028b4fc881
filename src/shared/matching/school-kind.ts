import { stagesShared } from '../twinning/school-stage.ts'
import {
  isBanned,
  isFull,
  isSameDistrict,
  isSelf,
  rateDistrict,
  rateEarlier,
  rateRural,
  rateWish,
} from './common-rates.ts'
import type { MatchKind, Rate } from './match-model.ts'
import type { SchoolMatchSettings } from './match-settings.ts'
import type { MatchSchool } from './matching.ts'

type SchoolRate = Rate<MatchSchool, SchoolMatchSettings>

/** A lead school that is larger has teachers to send. */
const rateScale: SchoolRate = (lead, partner, { settings: { values } }) => {
  if (lead.students === null || partner.students === null || partner.students === 0) {
    return { value: values.scaleUnknown, words: '学生数未登记' }
  }
  const times = lead.students / partner.students
  const value = Math.round((Math.min(times, values.scaleTop) * 1000) / values.scaleTop)
  return { value, words: `规模为 ${times.toFixed(1)} 倍` }
}

const rateFamous: SchoolRate = (lead, _partner, { settings: { values } }) =>
  lead.isFamous ? { value: values.famous, words: '名校' } : { value: 0, words: '不是名校' }

/** Matching for 学校结对: the mentor is the lead school, the mentee the partner school. */
export const schoolKind: MatchKind<MatchSchool, SchoolMatchSettings> = {
  rates: {
    wish: rateWish,
    district: rateDistrict,
    rural: rateRural,
    scale: rateScale,
    honour: rateFamous,
    earlier: rateEarlier,
  },
  rules: {
    self: isSelf,
    ban: isBanned,
    stage: (lead, partner, { settings }) => settings.sameStage && !stagesShared(lead.stages, partner.stages),
    district: (lead, partner, { settings: { district } }) =>
      district !== 'any' && isSameDistrict(lead, partner) !== (district === 'same'),
    room: isFull,
  },
  cellOf: ({ stages }, { sameStage }) => (sameStage ? stages.join('、') : ''),
  cellRules: ['stage'],
  detailOf: (rule, { stages, district }) => ({ stage: stages.join('、'), district })[rule as string] ?? null,
  words: { mentor: '牵头校', mentee: '受援校', mentors: '所牵头校', unit: '所' },
  cellName: ({ stages }) => (stages.length === 0 ? '学段未登记' : stages.join('、')),
}
