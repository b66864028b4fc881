import { maskNationalId, maskPhone } from '#shared/kernel/mask.ts'
import {
  achievementFieldLabels,
  activityFieldLabels,
  attendanceLabels,
  participantFieldLabels,
  participantRoleLabels,
  projectPhaseLabels,
} from '#shared/activities/activity-labels.ts'
import {
  attendeeMethodLabels,
  attendeeStateLabels,
  lectureAttendeeFieldLabels,
  lectureFieldLabels,
  lectureFormLabels,
  lectureSpanLabels,
  lectureSpeakerFieldLabels,
  lectureStatusLabels,
  matchWayLabels,
  presenceLabels,
  speakerCategoryLabels,
} from '#shared/lectures/lecture-labels.ts'
import { matchingClosedSets, matchingFieldLabels } from '#shared/matching/matching-field-labels.ts'
import { pairingFieldLabels, pairingRoleLabels, pairingStatusLabels } from '#shared/pairings/pairing-labels.ts'
import {
  ownershipLabels,
  schoolFieldLabels,
  schoolStatusLabels,
  urbanTypeLabels,
} from '#shared/registry/school-labels.ts'
import {
  honourStateLabels,
  sexLabels,
  teacherFieldLabels,
  teacherStatusLabels,
} from '#shared/registry/teacher-labels.ts'
import {
  brandFieldLabels,
  brandStatusLabels,
  brandVerdictFieldLabels,
  brandVerdictLabels,
} from '#shared/twinning/brand-labels.ts'
import {
  districtRuleLabels,
  twinAssessmentLabels,
  twinGoalFieldLabels,
  twinGroupFieldLabels,
  twinLinkFieldLabels,
  twinMemberFieldLabels,
  twinRuleLabels,
  twinStatusLabels,
} from '#shared/twinning/twin-labels.ts'
import {
  fundKindLabels,
  memberRoleLabels,
  studioAssessmentLabels,
  studioFieldLabels,
  studioGoalFieldLabels,
  studioMemberFieldLabels,
  studioStatusLabels,
} from '#shared/studios/studio-labels.ts'

import { entryKindLabels, hourFieldLabels, hourSourceLabels } from '#shared/hours/hour-labels.ts'
import {
  nominatorLabels,
  traineeFieldLabels,
  traineeResultLabels,
  traineeStatusLabels,
  trainingCategoryLabels,
  trainingFieldLabels,
  trainingStatusLabels,
} from '#shared/training/training-labels.ts'
import { aidClosedSets, aidFieldLabels, isHiddenTable } from './aid-field-labels.ts'

/** Columns that say nothing to an officer. */
const hidden = new Set([
  'no',
  'id',
  'sort_key',
  'created_at',
  'updated_at',
  'source_row',
  'teacher_no',
  'group_no',
  'activity_no',
  'achievement_no',
  'lecture_no',
  'name_key',
  'unit_key',
  'position',
])

export const isShown = (column: string): boolean => !hidden.has(column)

const children: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  honour: {
    name: '荣誉称号',
    level: '荣誉级别',
    batch: '批次',
    state: '荣誉状态',
    awarded_on: '认定日期',
    document_no: '文号',
    valid_until: '有效期至',
  },
  employment: { school_no: '任职单位', starts_on: '到校时间', ends_on: '离校时间', reason: '变动原因' },
  school_name: { name: '学校别名', kind: '名称类别', until_on: '使用至', school_no: '学校' },
  school_stage: { stage: '学段', school_no: '学校' },
  activity_pairing: { pairing_no: '关联结对' },
  activity_studio: { studio_no: '关联工作室' },
  activity_twin_group: { twin_group_no: '关联结对组' },
  achievement_pairing: { pairing_no: '关联结对' },
  achievement_studio: { studio_no: '关联工作室' },
}

const ofStudio = { studio_no: '工作室' }

const studioChildren: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  studio_member: { ...ofStudio, ...studioMemberFieldLabels },
  studio_name: { ...ofStudio, name: '曾用名', lead_no: '当时主持人', until_on: '使用至', reason: '更名原因' },
  studio_fund: {
    ...ofStudio,
    kind: '经费',
    on_date: '日期',
    fen: '金额（分）',
    purpose: '用途',
    document_no: '文号',
    remark: '备注',
  },
  studio_goal: { ...ofStudio, ...studioGoalFieldLabels },
  studio_assessment: {
    ...ofStudio,
    kind: '考核',
    school_year: '学年',
    on_date: '日期',
    grade: '等次',
    score: '得分',
    note: '说明',
  },
}

const twinChildren: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  twin_member: twinMemberFieldLabels,
  twin_link: twinLinkFieldLabels,
  twin_goal: twinGoalFieldLabels,
  twin_group_name: { name: '曾用名', until_on: '使用至' },
  twin_assessment: { kind: '考核', school_year: '学年', on_date: '日期', grade: '等次', score: '得分', note: '说明' },
  twin_waiver: { rule: '认可的问题', about: '涉及', reason: '认可理由', operator: '操作人', at: '时间' },
  brand_verdict: brandVerdictFieldLabels,
}

const ofLecture = { lecture_no: '讲堂' }

const lectureChildren: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  lecture_speaker: { ...ofLecture, ...lectureSpeakerFieldLabels },
  lecture_attendee: { ...ofLecture, ...lectureAttendeeFieldLabels },
  lecture_invitee: { ...ofLecture, school_no: '邀请学校', district_no: '邀请县区', places: '名额' },
  lecture_district: { ...ofLecture, district_no: '面向县区' },
  lecture_stage: { ...ofLecture, stage: '面向学段' },
  lecture_subject: { ...ofLecture, subject: '面向学科' },
  exam_period: { name: '考试', starts_on: '开始', ends_on: '结束' },
}

const ofTraining = { training_no: '研修项目' }

const trainingChildren: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  trainee: { ...ofTraining, ...traineeFieldLabels },
  training_quota: { ...ofTraining, district_no: '县区', places: '名额' },
  training_target: { ...ofTraining, stage: '面向学段', subject: '面向学科' },
}

const byTable: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  teacher: teacherFieldLabels,
  school: schoolFieldLabels,
  pairing: pairingFieldLabels,
  pairing_group: pairingFieldLabels,
  activity: activityFieldLabels,
  activity_participant: participantFieldLabels,
  achievement: achievementFieldLabels,
  studio: studioFieldLabels,
  twin_group: twinGroupFieldLabels,
  brand_school: brandFieldLabels,
  ...children,
  ...studioChildren,
  ...twinChildren,
  lecture: lectureFieldLabels,
  lecture_series: { name: '名称', is_closed: '已关闭', remark: '备注' },
  ...lectureChildren,
  ...aidFieldLabels,
  ...matchingFieldLabels,
  training: trainingFieldLabels,
  ...trainingChildren,
  hour_entry: hourFieldLabels,
}

export const fieldLabel = (table: string, column: string): string => byTable[table]?.[column] ?? column

const closedSets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  status: { ...teacherStatusLabels, ...schoolStatusLabels, ...pairingStatusLabels, ...studioStatusLabels },
  'twin_group.status': twinStatusLabels,
  'brand_school.status': brandStatusLabels,
  ...aidClosedSets,
  ...matchingClosedSets,
  district_rule: districtRuleLabels,
  rule: twinRuleLabels,
  'twin_assessment.kind': twinAssessmentLabels,
  'brand_verdict.kind': brandVerdictLabels,
  has_passed: { '0': '否', '1': '是' },
  sex: sexLabels,
  state: honourStateLabels,
  ownership: ownershipLabels,
  urban_type: urbanTypeLabels,
  role: { ...pairingRoleLabels, ...participantRoleLabels },
  'studio_member.role': memberRoleLabels,
  'lecture.status': lectureStatusLabels,
  'training.status': trainingStatusLabels,
  'training.category': trainingCategoryLabels,
  'trainee.status': traineeStatusLabels,
  nominator: nominatorLabels,
  result: traineeResultLabels,
  'hour_entry.kind': entryKindLabels,
  source: hourSourceLabels,
  'lecture_attendee.state': attendeeStateLabels,
  form: lectureFormLabels,
  span: lectureSpanLabels,
  category: speakerCategoryLabels,
  method: attendeeMethodLabels,
  matched_by: matchWayLabels,
  presence: presenceLabels,
  is_observer: { '0': '否', '1': '是' },
  morning: { '0': '未签', '1': '已签' },
  afternoon: { '0': '未签', '1': '已签' },
  attendance: attendanceLabels,
  phase: projectPhaseLabels,
  is_lead: { '0': '否', '1': '是' },
  is_outside: { '0': '否', '1': '是' },
  is_rural: { '0': '否', '1': '是' },
  kind: { alias: '简称', former: '曾用名', confirmed: '确认过的写法', ...fundKindLabels, ...studioAssessmentLabels },
}

/** A value as the screen shows it: closed sets in Chinese, ID numbers and telephones masked. */
export function valueLabel(table: string, column: string, value: string): string {
  if (isHiddenTable(table)) return '（不显示）'
  if (column === 'national_id') return maskNationalId(value)
  if (column === 'phone') return maskPhone(value)
  return (closedSets[`${table}.${column}`] ?? closedSets[column])?.[value] ?? value
}
