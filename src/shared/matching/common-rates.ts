import type { Circumstances, Rate, Rated, RuleTest } from './match-model.ts'
import type { PlanSettings } from './match-settings.ts'
import type { MatchParty } from './matching.ts'

type About = Circumstances<PlanSettings>

export const isSameSchool = (one: MatchParty, other: MatchParty): boolean =>
  one.schoolNo !== null && one.schoolNo === other.schoolNo
export const isSameDistrict = (one: MatchParty, other: MatchParty): boolean =>
  one.districtNo !== null && one.districtNo === other.districtNo

/** Both sides add up; a later choice counts less than the first. */
export const rateWish: Rate<MatchParty, PlanSettings> = (_mentor, _mentee, { ties, settings, words }: About): Rated => {
  const { wishFirst, wishStep, wishUnstated, wishOther } = settings.values
  const ofRank = (rank: number): number => Math.max(0, wishFirst - wishStep * (rank - 1))
  const [byMentee, byMentor] = (['mentee', 'mentor'] as const).map((by) => ties.wishes.find((wish) => wish.by === by))
  if (byMentee !== undefined && byMentor !== undefined) {
    return { value: Math.min(1000, ofRank(byMentee.rank) + ofRank(byMentor.rank)), words: '双方互选' }
  }
  if (byMentee !== undefined) return { value: ofRank(byMentee.rank), words: `${words.mentee}第 ${byMentee.rank} 志愿` }
  if (byMentor !== undefined) return { value: ofRank(byMentor.rank), words: `${words.mentor}第 ${byMentor.rank} 志愿` }
  return ties.hasWishes
    ? { value: wishOther, words: `不在${words.mentee}志愿中` }
    : { value: wishUnstated, words: `${words.mentee}未填志愿` }
}

export const rateDistrict: Rate<MatchParty, PlanSettings> = (mentor, mentee, { settings, areNeighbours }): Rated => {
  const { values } = settings
  if (isSameSchool(mentor, mentee)) return { value: values.sameSchool, words: '同校' }
  if (isSameDistrict(mentor, mentee)) {
    const isNear = mentor.town !== null && mentor.town === mentee.town
    return isNear ? { value: values.sameTown, words: '同乡镇' } : { value: values.sameDistrict, words: '同县区' }
  }
  return areNeighbours(mentor.districtNo, mentee.districtNo)
    ? { value: values.nextDistrict, words: '邻县区' }
    : { value: values.otherDistrict, words: '跨县区' }
}

export const rateRural: Rate<MatchParty, PlanSettings> = (mentor, mentee, { settings: { values } }): Rated => {
  if (!mentee.isRural) return { value: values.notRural, words: '不在乡村' }
  return mentor.isRural
    ? { value: values.ruralToRural, words: '乡村带乡村' }
    : { value: values.townToRural, words: '城镇带乡村' }
}

export const rateEarlier: Rate<MatchParty, PlanSettings> = (
  _mentor,
  _mentee,
  { ties, settings: { values } },
): Rated => {
  if (ties.isEarlier) return { value: values.earlierSame, words: '延续以前的结对' }
  return ties.hadMentor
    ? { value: values.earlierOther, words: '以前与别人结对' }
    : { value: values.earlierNone, words: '以前未结对' }
}

export const isSelf: RuleTest<MatchParty, PlanSettings> = (mentor, mentee) => mentor.no === mentee.no
export const isBanned: RuleTest<MatchParty, PlanSettings> = (_mentor, _mentee, { ties }) => ties.ban !== null
export const isFull: RuleTest<MatchParty, PlanSettings> = (mentor) => mentor.room <= 0
