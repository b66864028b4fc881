import { addMonths, earliestDay, yearsBetween, type IsoDate } from '../kernel/dates.ts'
import type { PairingPolicy } from '../policies/pairing-policy.ts'
import { teacherStatusLabels } from '../registry/teacher-labels.ts'
import { isGone } from '../registry/teacher.ts'
import { toFinding } from './finding.ts'
import type { CaseMentee, EligibilityLines, PairingCase, PersonFacts } from './pairing-facts.ts'
import { isOpenSubject, stagesMeet, teaches } from './pairing-fit.ts'
import type { Finding } from './pairing.ts'

export interface PersonRuleContext {
  readonly policy: PairingPolicy
  readonly lines: EligibilityLines
}

const pairingsOf = (judged: PairingCase): readonly (string | null)[] => judged.mentees.map(({ pairingId }) => pairingId)

/** The day on which a person reaches the policy's age of retirement; null when sex or birth is not known. */
export function retiresOn(person: Pick<PersonFacts, 'sex' | 'birth'>, policy: PairingPolicy): IsoDate | null {
  if (person.sex === null || person.birth === null) return null
  const age = person.sex === 'male' ? policy.retireAgeMale : policy.retireAgeFemale
  return addMonths(earliestDay(person.birth), age * 12)
}

/** Check 8: the mentor has reached the age of retirement, or will before the end. */
function retirement(judged: PairingCase, { policy }: PersonRuleContext): Finding[] {
  const { mentor, startsOn, endsOn } = judged
  const day = isGone(mentor.status) ? null : retiresOn(mentor, policy)
  if (day === null || day > endsOn) return []
  const isReached = day <= startsOn
  return [
    toFinding('mentor-retired', {
      severity: isReached ? 'warn' : 'info',
      sentence: isReached
        ? `师傅${mentor.name}在结对开始前已到退休年龄（${day.slice(0, 7)}）。`
        : `师傅${mentor.name}将于 ${day.slice(0, 7)} 到退休年龄，早于结对结束日期。`,
      field: 'mentorId',
      about: [mentor.id],
      pairingIds: pairingsOf(judged),
    }),
  ]
}

function mentorGone(judged: PairingCase): Finding[] {
  const { mentor } = judged
  if (!isGone(mentor.status)) return []
  return [
    toFinding('mentor-gone', {
      severity: 'block',
      sentence: `师傅${mentor.name}已${teacherStatusLabels[mentor.status]}，师傅空缺。`,
      field: 'mentorId',
      about: [mentor.id],
      pairingIds: pairingsOf(judged),
    }),
  ]
}

function menteeGone({ person, pairingId }: CaseMentee): Finding[] {
  if (!isGone(person.status)) return []
  return [
    toFinding('mentee-gone', {
      severity: 'block',
      sentence: `徒弟${person.name}已${teacherStatusLabels[person.status]}。`,
      field: 'menteeId',
      menteeId: person.id,
      about: [person.id],
      pairingIds: [pairingId],
    }),
  ]
}

/** 师傅资格: the title that the policy asks for, or an honour of the level that stands in for it. */
function mentorTitle(judged: PairingCase, { policy, lines }: PersonRuleContext): Finding[] {
  const { mentor } = judged
  if (lines.mentorTitleGrade === null) return []
  if (lines.mentorHonourGrade !== null && mentor.honourGrade >= lines.mentorHonourGrade) return []
  if (mentor.titleGrade !== null && mentor.titleGrade >= lines.mentorTitleGrade) return []
  const honour = policy.mentorHonourLevel === null ? '' : `或${policy.mentorHonourLevel}级以上骨干`
  const isKnown = mentor.titleGrade !== null
  return [
    toFinding('mentor-title-too-low', {
      severity: isKnown ? 'warn' : 'info',
      sentence: isKnown
        ? `师傅${mentor.name}是${mentor.title ?? ''}，方案要求${policy.mentorTitle ?? ''}及以上${honour}。`
        : `师傅${mentor.name}没有登记职称，无法核对师傅条件（${policy.mentorTitle ?? ''}及以上${honour}）。`,
      field: 'mentorId',
      about: [mentor.id, mentor.title ?? ''],
      pairingIds: pairingsOf(judged),
    }),
  ]
}

/** Check 7: the mentor stands lower than the mentee. */
function titleLower({ mentor }: PairingCase, { person, pairingId }: CaseMentee): Finding[] {
  if (mentor.titleGrade === null || person.titleGrade === null || mentor.titleGrade >= person.titleGrade) return []
  return [
    toFinding('mentor-title-lower', {
      severity: 'warn',
      sentence: `师傅${mentor.name}（${mentor.title ?? ''}）的职称低于徒弟${person.name}（${person.title ?? ''}）。`,
      field: 'menteeId',
      menteeId: person.id,
      about: [mentor.id, person.id],
      pairingIds: [pairingId],
    }),
  ]
}

function tooSenior(judged: PairingCase, mentee: CaseMentee, { policy }: PersonRuleContext): Finding[] {
  const { person } = mentee
  if (policy.menteeYears === null || person.workStart === null) return []
  const years = yearsBetween(person.workStart, mentee.startsOn)
  if (years <= policy.menteeYears) return []
  return [
    toFinding('mentee-too-senior', {
      severity: 'warn',
      sentence: `徒弟${person.name}结对时教龄 ${years} 年，超过方案规定的 ${policy.menteeYears} 年。`,
      field: 'menteeId',
      menteeId: person.id,
      about: [judged.mentor.id, person.id],
      pairingIds: [mentee.pairingId],
    }),
  ]
}

/** Check 6, 学段: whoever teaches in another stage than the group's, which is the mentor's unless said otherwise. */
function stageMismatch(judged: PairingCase, person: PersonFacts, mentee: CaseMentee | null): Finding[] {
  const group = { stage: judged.stage ?? judged.mentor.stage, schoolStages: judged.mentor.schoolStages }
  if (stagesMeet(group, person)) return []
  return [
    toFinding('stage-mismatch', {
      severity: 'warn',
      sentence: `${mentee === null ? '师傅' : '徒弟'}${person.name}是${person.stage ?? ''}教师，本组学段是${group.stage ?? ''}。`,
      field: mentee === null ? 'mentorId' : 'menteeId',
      menteeId: mentee === null ? null : person.id,
      about: [judged.mentor.id, person.id, group.stage ?? ''],
      pairingIds: mentee === null ? pairingsOf(judged) : [mentee.pairingId],
    }),
  ]
}

/** Check 6, 学科; guidance for 班主任 and the like is not bound to a subject. */
function subjectMismatch(judged: PairingCase, person: PersonFacts, mentee: CaseMentee | null): Finding[] {
  const wanted = judged.subject ?? judged.mentor.subject
  if (isOpenSubject(judged.kind) || teaches(person, wanted)) return []
  return [
    toFinding('subject-mismatch', {
      severity: 'warn',
      sentence: `${mentee === null ? '师傅' : '徒弟'}${person.name}任教${person.subject ?? ''}，本组学科是${wanted ?? ''}。`,
      field: mentee === null ? 'subject' : 'menteeId',
      menteeId: mentee === null ? null : person.id,
      about: [judged.mentor.id, person.id, wanted ?? ''],
      pairingIds: mentee === null ? pairingsOf(judged) : [mentee.pairingId],
    }),
  ]
}

/** Check 9: one ID number under two names, or one name in one school under two ID numbers. */
function identity(judged: PairingCase, person: PersonFacts, mentee: CaseMentee | null): Finding[] {
  return person.doubts.map((doubt) =>
    toFinding('identity-conflict', {
      severity: 'warn',
      sentence:
        doubt.kind === 'same-id'
          ? `${person.name}（${person.school}）与${doubt.otherName}（${doubt.otherSchool}）的身份证号相同，请核对是否同一人。`
          : `${person.school}有两条名为${person.name}、身份证号不同的记录，请核对是否同一人。`,
      field: mentee === null ? 'mentorId' : 'menteeId',
      menteeId: mentee === null ? null : person.id,
      about: [...[person.id, doubt.otherId].toSorted(), doubt.kind],
      pairingIds: mentee === null ? pairingsOf(judged) : [mentee.pairingId],
    }),
  )
}

/** Check 10, for information: the studio may already guide him. */
function inStudio({ person, pairingId }: CaseMentee): Finding[] {
  if (person.studios.length === 0) return []
  return [
    toFinding('mentee-in-studio', {
      severity: 'info',
      sentence: `徒弟${person.name}也是${person.studios.join('、')}的成员。`,
      field: 'menteeId',
      menteeId: person.id,
      about: [person.id, ...person.studios],
      pairingIds: [pairingId],
    }),
  ]
}

/** What is to be said about the persons themselves, and how they fit each other and the group. */
export function personRules(judged: PairingCase, context: PersonRuleContext): Finding[] {
  const { mentor } = judged
  return [
    ...mentorGone(judged),
    ...retirement(judged, context),
    ...mentorTitle(judged, context),
    ...stageMismatch(judged, mentor, null),
    ...subjectMismatch(judged, mentor, null),
    ...identity(judged, mentor, null),
    ...judged.mentees.flatMap((mentee) => [
      ...menteeGone(mentee),
      ...titleLower(judged, mentee),
      ...tooSenior(judged, mentee, context),
      ...stageMismatch(judged, mentee.person, mentee),
      ...subjectMismatch(judged, mentee.person, mentee),
      ...identity(judged, mentee.person, mentee),
      ...inStudio(mentee),
    ]),
  ]
}
