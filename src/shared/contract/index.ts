import { accessContract } from '../access/access-contract.ts'
import { archiveContract } from '../archive/archive-contract.ts'
import { achievementContract, activityContract } from '../activities/activity-contract.ts'
import { aidContract } from '../aid/aid-contract.ts'
import { postingContract } from '../aid/posting-contract.ts'
import { shadowingContract } from '../aid/shadowing-contract.ts'
import { visitContract } from '../aid/visit-contract.ts'
import { assessmentContract, schemeContract } from '../assessments/assessment-contract.ts'
import { attachmentContract } from '../attachments/attachment-contract.ts'
import { auditContract } from '../audit/audit-contract.ts'
import { backupContract } from '../backups/backup-contract.ts'
import { calendarContract } from '../calendar/calendar-contract.ts'
import { deskContract } from '../desk/desk-contract.ts'
import { diagnosisContract } from '../diagnosis/diagnosis-contract.ts'
import { hourContract } from '../hours/hour-contract.ts'
import { historyContract } from '../history/history-contract.ts'
import { importContract } from '../imports/import-contract.ts'
import { attendanceContract, invitationContract } from '../lectures/attendance-contract.ts'
import { lectureContract, seriesContract } from '../lectures/lecture-contract.ts'
import { matchingContract } from '../matching/matching-contract.ts'
import { milestoneContract } from '../milestones/milestone-contract.ts'
import { pairingContract } from '../pairings/pairing-contract.ts'
import { cohortContract, policyContract } from '../policies/policy-contract.ts'
import { quotaContract } from '../quotas/quota-contract.ts'
import { codeContract, districtContract } from '../registry/code-contract.ts'
import { schoolContract } from '../registry/school-contract.ts'
import { teacherContract } from '../registry/teacher-contract.ts'
import { reportContract } from '../reports/report-contract.ts'
import { searchContract } from '../search/search-contract.ts'
import { settingsContract } from '../settings/settings-contract.ts'
import { studioContract } from '../studios/studio-contract.ts'
import { trainingContract } from '../training/training-contract.ts'
import { brandContract } from '../twinning/brand-contract.ts'
import { twinContract } from '../twinning/twin-contract.ts'
import { vaultContract } from '../vault/vault-contract.ts'
import type { ContractTree } from './define.ts'

/** The tree of every operation of the engine, `area.verb`. */
export const contract = {
  settings: settingsContract,
  access: accessContract,
  history: historyContract,
  audit: auditContract,
  backups: backupContract,
  vault: vaultContract,
  codes: codeContract,
  districts: districtContract,
  schools: schoolContract,
  teachers: teacherContract,
  cohorts: cohortContract,
  policies: policyContract,
  calendar: calendarContract,
  quotas: quotaContract,
  pairings: pairingContract,
  milestones: milestoneContract,
  studios: studioContract,
  twinning: twinContract,
  brands: brandContract,
  hours: hourContract,
  training: trainingContract,
  archive: archiveContract,
  series: seriesContract,
  lectures: lectureContract,
  attendance: attendanceContract,
  invitations: invitationContract,
  activities: activityContract,
  achievements: achievementContract,
  schemes: schemeContract,
  assessments: assessmentContract,
  aid: aidContract,
  postings: postingContract,
  visits: visitContract,
  shadowings: shadowingContract,
  matching: matchingContract,
  attachments: attachmentContract,
  imports: importContract,
  reports: reportContract,
  search: searchContract,
  desk: deskContract,
  diagnosis: diagnosisContract,
} satisfies ContractTree

export type Contract = typeof contract
