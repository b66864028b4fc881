import { createAidService } from '#main/aid/aid-service.ts'
import type { AidNeighbours } from '#main/aid/aid-parts.ts'
import { createAchievementHandlers, createActivityHandlers } from '#main/activities/activity-handlers.ts'
import { createAchievementService } from '#main/activities/achievement-service.ts'
import { createActivityService } from '#main/activities/activity-service.ts'
import { createArchiveService } from '#main/archive/archive-service.ts'
import { createCalendarHandlers, type ReadLines } from '#main/calendar/calendar-handlers.ts'
import { createCalendarService } from '#main/calendar/calendar-service.ts'
import { createAssessmentHandlers, createSchemeHandlers } from '#main/assessments/assessment-handlers.ts'
import { createAssessmentService } from '#main/assessments/assessment-service.ts'
import type { History } from '#main/history/history-service.ts'
import { createHourHandlers } from '#main/hours/hour-handlers.ts'
import { createHourService } from '#main/hours/hour-service.ts'
import { pairingDraft } from '#shared/pairings/pairing.ts'
import { hourRulesOf } from '#shared/hours/hour-rules.ts'
import { createPeopleMatcher } from '#main/imports/match-people.ts'
import { createDeskService } from '#main/desk/desk-service.ts'
import type { House, SpawnWorker } from '#main/db/house.ts'
import { createPairingHandlers } from '#main/pairings/pairing-handlers.ts'
import {
  createAttendanceHandlers,
  createInvitationHandlers,
  createLectureHandlers,
  createSeriesHandlers,
} from '#main/lectures/lecture-handlers.ts'
import type { LectureNeighbours } from '#main/lectures/lecture-parts.ts'
import { createLectureService } from '#main/lectures/lecture-service.ts'
import { createCliMatch } from '#main/matching/cli-match.ts'
import { createMatchingHandlers } from '#main/matching/matching-handlers.ts'
import { createMatchingService } from '#main/matching/matching-service.ts'
import { createMilestoneHandlers } from '#main/milestones/milestone-handlers.ts'
import { createMilestoneService, type MilestoneNeighbours } from '#main/milestones/milestone-service.ts'
import type { PairingNeighbours } from '#main/pairings/pairing-parts.ts'
import { createPairingService } from '#main/pairings/pairing-service.ts'
import { createCohortHandlers, createPolicyHandlers } from '#main/policies/cohort-handlers.ts'
import { createCohortService } from '#main/policies/cohort-service.ts'
import { createQuotaHandlers } from '#main/quotas/quota-handlers.ts'
import { createQuotaService } from '#main/quotas/quota-service.ts'
import { createTrainingHandlers } from '#main/training/training-handlers.ts'
import { createTrainingService } from '#main/training/training-service.ts'
import { createStudioHandlers } from '#main/studios/studio-handlers.ts'
import { createStudioService } from '#main/studios/studio-service.ts'
import { createBrandHandlers, createTwinHandlers } from '#main/twinning/twin-handlers.ts'
import { createTwinService } from '#main/twinning/twin-service.ts'
import { findProgrammeProblems } from './programme-problems.ts'

export interface ProgrammeOptions {
  /** Where in which file a record stood; null when it came from no file. */
  readonly sourceOf: PairingNeighbours['sourceOf']
  /** Takes back the last action of that name on a row, as 撤销 does; null when there is none. */
  readonly undoOn: History['undoOn']
  /** Batches of files that are read and not stored yet. */
  readonly stagedBatches: () => number
  readonly office: MilestoneNeighbours['office']
  readonly writeFile: MilestoneNeighbours['writeFile']
  /** Rows of a small table as lines of text. */
  readonly readLines: ReadLines
  /** Reads pasted lines or a 签到表, and tells who is meant by a name and a unit. */
  readonly readSignIn: LectureNeighbours['readSignIn']
  readonly recogniser: LectureNeighbours['recogniser']
  /** A teacher who is not in the register yet. */
  readonly addTeacher: LectureNeighbours['addTeacher']
  /** The state of a teacher in the register, who goes to Xinjiang or comes home. */
  readonly markTeacher: AidNeighbours['markTeacher']
  readonly spawnWorker: SpawnWorker
}

const draftOf = ({ menteeIds, ...group }: { readonly menteeIds: readonly string[] }) =>
  pairingDraft.parse({ ...group, mentees: menteeIds.map((menteeId) => ({ menteeId })) })

/** Builds the cohorts, the programmes on them and the desk over all, and hands each the functions it needs of others. */
export function openProgrammes(house: House, options: ProgrammeOptions) {
  const { sourceOf, undoOn, stagedBatches, office, writeFile, readLines } = options
  const calendar = createCalendarService(house)
  const cohorts = createCohortService(house)
  const policyOf = (cohortNo: number) => cohorts.numbersOf('pairing', cohortNo)
  const milestones = createMilestoneService(house, { numbersOf: cohorts.numbersOf, office, writeFile })
  const pairings = createPairingService(house, {
    cohort: cohorts.found,
    cohortByNo: (no) => cohorts.byNo(no),
    ensureCohort: (schoolYear) => cohorts.ensure('pairing', schoolYear),
    policyOf,
    followMilestones: (nos) => milestones.follow('pairing', nos),
    sourceOf,
  })
  const studios = createStudioService(house, {
    cohort: cohorts.found,
    cohortByNo: (no) => cohorts.byNo(no),
    ensureCohort: cohorts.ensure,
    policyOf: cohorts.numbersOf,
    policyAt: (programme, day) => cohorts.numbersAt(programme, day),
    termDays: () => calendar.rules().termDays,
    sourceOf,
    followMilestones: (nos) => milestones.follow('studio', nos),
  })
  const twinning = createTwinService(house, {
    cohort: cohorts.found,
    cohortByNo: (no) => cohorts.byNo(no),
    ensureCohort: (schoolYear) => cohorts.ensure('twinning', schoolYear),
    policyOf: (cohortNo) => cohorts.numbersOf('twinning', cohortNo),
    policyAt: (day) => cohorts.numbersAt('twinning', day),
    sourceOf,
    followMilestones: milestones.follow,
  })
  const hours = createHourService(house, {
    rulesOf: (year) => hourRulesOf(cohorts.numbersOfYear('lecture', year)),
    cycleStart: (year) => cohorts.numbersOfYear('lecture', year).hourCycleStart,
    certificatePrefix: (year) => cohorts.numbersOfYear('lecture', year).certificatePrefix,
  })
  const activities = createActivityService(house, { sourceOf, recordHours: hours.record })
  const training = createTrainingService(house, {
    cohort: cohorts.found,
    ensureCohort: (schoolYear) => cohorts.ensure('training', schoolYear),
    policyOf: (cohortNo) => cohorts.numbersOf('training', cohortNo),
    recordHours: hours.record,
    matchPeople: createPeopleMatcher(house.db),
  })
  const aid = createAidService(house, {
    cohortByNo: (no) => cohorts.byNo(no),
    ensureCohort: (schoolYear) => cohorts.ensure('aid', schoolYear),
    policyOf: (cohortNo) => cohorts.numbersOf('aid', cohortNo),
    policyAt: (day) => cohorts.numbersAt('aid', day),
    calendar: calendar.rules,
    sourceOf,
    markTeacher: options.markTeacher,
    followMilestones: (nos) => milestones.follow('posting', nos),
    doneCare: (nos, on, until) => milestones.finishFirst('posting', nos, { kind: 'condolence', until, on }),
  })
  const achievements = createAchievementService(house, activities)
  const quotas = createQuotaService(house, calendar.rules)
  const assessments = createAssessmentService(house, {
    cohort: cohorts.found,
    policyOf: cohorts.numbersOf,
    calendar: calendar.rules,
    quotasOn: quotas.ofIds,
    assessPairing: ({ id, grade, score }, on) => void pairings.transitions.assess({ ids: [id], on, grade, score }),
    assessStudio({ id, grade, score }, on, purpose) {
      const act = { annual: 'assess', recheck: 'recheck', final: 'finish' } as const
      studios.transitions[act[purpose]]({ ids: [id], on, grade, score, note: null })
    },
    assessTwinGroup({ id, grade, score }, on, purpose) {
      const kind = purpose === 'final' ? 'final' : 'annual'
      twinning.transitions.assess({ ids: [id], on, grade, score, note: null }, kind)
    },
    takeBackPublication: (roundNo) => undoOn('assessments.publish', { table: 'assess_round', no: roundNo }),
  })
  const lectures = createLectureService(house, {
    cohort: cohorts.found,
    cohortByNo: (no) => cohorts.byNo(no),
    ensureCohort: (schoolYear) => cohorts.ensure('lecture', schoolYear),
    policyOf: (cohortNo) => cohorts.numbersOf('lecture', cohortNo),
    policyAt: (day) => cohorts.numbersAt('lecture', day),
    plannerDays: calendar.plannerDays,
    putActivity(id, draft) {
      if (id === null) return activities.create(draft).id
      const { credits: _credits, ...facts } = draft
      activities.update({ ...facts, id })
      return id
    },
    removeActivity: (id) => void activities.remove([id]),
    awardHours(no, awarded, reason) {
      const rows = awarded.map((one) => ({ ...one, sourceNo: no }))
      hours.record({ source: 'lecture', sourceNos: [no], rows, reason })
    },
    readSignIn: options.readSignIn,
    recogniser: options.recogniser,
    addTeacher: options.addTeacher,
    sourceOf,
  })
  const matching = createMatchingService(house, {
    cohort: cohorts.found,
    cohortByNo: (no) => cohorts.byNo(no),
    policyOf,
    matchPeople: createPeopleMatcher(house.db),
    checkGroup: (group) => pairings.check(draftOf(group)),
    openGroup: (group) => pairings.openings.open({ ...draftOf(group), as: 'draft' }),
    twinPolicyOf: (cohortNo) => cohorts.numbersOf('twinning', cohortNo),
    proposeTwins: (...given) => twinning.proposals.propose(...given),
    joinTwins: (...given) => twinning.proposals.join(...given),
    spawnWorker: options.spawnWorker,
  })
  const archive = createArchiveService(house, (teacherId) => hours.totals.explain({ teacherId }))
  const desk = createDeskService(house, {
    policyOf,
    findings: pairings.findings,
    pairingRows: pairings.rows,
    milestones: { counts: (filter) => milestones.counts(filter).byState, heaps: milestones.heaps },
    lectures: (districtId) => lectures.reading.rows(districtId === null ? {} : { districtId }),
    endingTerms: () => aid.succession.succession().ending,
    coverage: (asOf) => twinning.maps.coverage({ asOf }),
    stagedBatches,
  })
  return {
    handlers: {
      cohorts: createCohortHandlers(cohorts, pairings.carryOver),
      policies: createPolicyHandlers(cohorts),
      calendar: createCalendarHandlers(calendar, readLines),
      quotas: createQuotaHandlers(quotas),
      pairings: createPairingHandlers(pairings),
      milestones: createMilestoneHandlers(milestones),
      studios: createStudioHandlers(studios),
      twinning: createTwinHandlers(twinning),
      brands: createBrandHandlers(twinning),
      hours: createHourHandlers(hours),
      training: createTrainingHandlers(training),
      matching: createMatchingHandlers(matching),
      archive: { ofTeacher: archive.ofTeacher },
      series: createSeriesHandlers(lectures),
      lectures: createLectureHandlers(lectures),
      attendance: createAttendanceHandlers(lectures),
      invitations: createInvitationHandlers(lectures),
      activities: createActivityHandlers(activities),
      achievements: createAchievementHandlers(achievements),
      schemes: createSchemeHandlers(assessments),
      assessments: createAssessmentHandlers(assessments),
    },
    desk,
    aid,
    /** The command line's matching, kept or taken back. */
    match: createCliMatch({ service: matching, house, needs: { cohorts: () => cohorts.list('pairing'), policyOf } }),
    createActivity: activities.create,
    /** Gives everything under way the milestones of its policy; within the caller's action, or past history. */
    followMilestones: (): void => void milestones.followAll(),
    /** The open cohort of a programme and a school year, made when there is none; within the caller's action. */
    ensureCohort: cohorts.ensure,
    /** Takes over accepted rows of county files, within the caller's action, with word of each. */
    intake: pairings.intake,
    /** Takes over studios and members of a register, within the caller's action. */
    studioIntake: studios.intake,
    /** Takes over sheets of signatures, each into its session, within the caller's action. */
    attendanceIntake: lectures.intake,
    /** Takes over lists of groups of schools, within the caller's action. */
    twinIntake: twinning.intake,
    matching: matching.papers,
    twinning: {
      coverage: (asOf: string) => twinning.maps.coverage({ asOf }),
      matrix: (asOf: string) => twinning.maps.matrix({ asOf }),
    },
    /** Stores activities of logs that are not there yet, within the caller's action; answers how many. */
    activityIntake: activities.intake,
    /** What a merge of two teachers asks of the ledger: nothing is given twice, and activities have the last word. */
    beforeMerge: hours.edits.settleDoubles,
    afterMerge(keepNo: number): void {
      activities.hours.followTeacher(keepNo, '合并重复的教师')
      lectures.followTeacher(keepNo, '合并重复的教师')
      training.followTeacher(keepNo, '合并重复的教师')
    },
    /** Gives the ledger the hours of sessions that were put in past the service. */
    followLectures: lectures.followAll,
    /** Gives the ledger the hours of activities that were put in past the service. */
    followActivityHours: activities.hours.followAll,
    /** All findings over the database, whitelisted ones with their reason. */
    conflicts: () => pairings.reading.conflicts({ withWaived: true }),
    /** 高端研修 as the sample goes through it. */
    trainingDesk: {
      ...training.edits,
      ...training.people,
      advance: training.advance,
      get: ({ id }: { readonly id: string }) => training.reading.get(id),
    },
    /** 配对助手 as the sample goes through it. */
    matchingDesk: matching.sampleDesk,
    /** The teachers in post and what they have, for the reports. */
    hourGroups: (by: 'district' | 'stage' | 'subject', year: number) => hours.totals.groups({ by, year }),
    /** What every programme knows of one teacher. */
    archiveOf: (teacherId: string) => archive.ofTeacher({ teacherId }),
    /** Sessions as their own area reads them, for the reports. */
    lectures: {
      get: lectures.reading.get,
      summary: lectures.attendance.summary,
      invited: lectures.invitations.list,
    },
    /** Everybody in a round of assessment as the records give it today. */
    openResults: (roundId: string) => assessments.reading.results(roundId).rows,
    /** The numbers that hold today, for the import. */
    currentPolicy: () => ({
      pairing: cohorts.numbersAt('pairing', house.clock.today()),
      studio: cohorts.numbersAt('studio', house.clock.today()),
    }),
    /** The cohort of the current school year, so that forms and imports have one, the days off and the schemes that ship. */
    furnish(): void {
      cohorts.installDefault(house.clock.today())
      calendar.installKnown()
      assessments.schemes.installDefaults()
      twinning.installDefaults()
    },
    /** What came with a later version, for a database that has never had it. */
    catchUp(): void {
      if (twinning.hadAny()) return
      twinning.installDefaults()
      assessments.schemes.installFor('twin')
    },
    problems: (): readonly string[] => findProgrammeProblems(house.db),
  }
}

export type Programmes = ReturnType<typeof openProgrammes>
