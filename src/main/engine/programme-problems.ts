import { findActivityProblems } from '#main/activities/activity-invariants.ts'
import { findAidProblems } from '#main/aid/aid-invariants.ts'
import { findAssessmentProblems } from '#main/assessments/assessment-invariants.ts'
import type { Database } from '#main/db/house.ts'
import { findHourProblems } from '#main/hours/hour-invariants.ts'
import { findLectureProblems } from '#main/lectures/lecture-invariants.ts'
import { findMatchingProblems } from '#main/matching/matching-invariants.ts'
import { findPairingProblems } from '#main/pairings/pairing-invariants.ts'
import { findStudioProblems } from '#main/studios/studio-invariants.ts'
import { findTrainingProblems } from '#main/training/training-invariants.ts'
import { findTwinProblems } from '#main/twinning/twin-invariants.ts'

/** What is wrong with the rows of the programmes, in sentences. */
export const findProgrammeProblems = (db: Database): readonly string[] =>
  [
    findPairingProblems,
    findActivityProblems,
    findLectureProblems,
    findHourProblems,
    findTrainingProblems,
    findStudioProblems,
    findTwinProblems,
    findAidProblems,
    findAssessmentProblems,
    findMatchingProblems,
  ].flatMap((find) => find(db))
