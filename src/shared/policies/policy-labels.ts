import type { PairingPolicy, Programme, StudioPolicy } from './policy.ts'

export const programmeLabels = {
  pairing: '师徒结对',
  studio: '名师工作室',
  chief: '乡村首席教师工作室',
} as const satisfies Record<Programme, string>

interface PolicyLabel {
  readonly group: string
  readonly label: string
  readonly unit: string
  readonly note: string
}

const milestoneLabels = {
  planDays: { group: '节点', label: '交计划', unit: '天', note: '开始后多少天；不填为不设' },
  midtermPercent: { group: '节点', label: '中期检查', unit: '%', note: '在周期的百分之几；不填为不设' },
  termReportFirst: { group: '节点', label: '第一学期小结', unit: '', note: '月-日，如 01-31；不填为不设' },
  termReportSecond: { group: '节点', label: '第二学期小结', unit: '', note: '月-日，如 07-15；不填为不设' },
  annualOn: { group: '节点', label: '学年考核', unit: '', note: '月-日，如 06-30；不填为不设' },
  finalDays: { group: '节点', label: '期满考核', unit: '天', note: '期满前多少天；不填为不设' },
} as const satisfies Partial<Record<keyof PairingPolicy, PolicyLabel>>

/** Label, unit and the group under which the settings page shows each number. */
export const pairingPolicyLabels = {
  menteeWarning: { group: '结对条件', label: '师傅带徒提醒线', unit: '人', note: '在带徒弟超过此数时提醒' },
  menteeLimit: { group: '结对条件', label: '师傅带徒上限', unit: '人', note: '超过此数不能结对；不填为不设上限' },
  reportedLimit: {
    group: '结对条件',
    label: '报送时带徒上限',
    unit: '人',
    note: '报送表中一名师傅超过此数的行不入库，退回核实；不填为不设',
  },
  sameKindMentors: { group: '结对条件', label: '徒弟同类师傅上限', unit: '人', note: '同一学科、同一类型' },
  mentorTitle: { group: '结对条件', label: '师傅最低职称', unit: '', note: '不填为不限' },
  mentorHonourLevel: {
    group: '结对条件',
    label: '骨干级别可代替职称',
    unit: '级',
    note: '达到此级别骨干可不受职称限制',
  },
  menteeYears: { group: '结对条件', label: '徒弟最长教龄', unit: '年', note: '不填为不限' },
  retireAgeMale: { group: '结对条件', label: '男教师退休年龄', unit: '岁', note: '' },
  retireAgeFemale: { group: '结对条件', label: '女教师退休年龄', unit: '岁', note: '' },
  termMonths: { group: '周期', label: '结对周期', unit: '个月', note: '' },
  remindDays: { group: '周期', label: '到期前提醒', unit: '天', note: '' },
  overdueDays: { group: '周期', label: '到期未考核算逾期', unit: '天', note: '' },
  extensionLimit: { group: '周期', label: '延期次数上限', unit: '次', note: '' },
  extensionMonths: { group: '周期', label: '每次延期', unit: '个月', note: '' },
  gradeExcellent: { group: '考核', label: '优秀线', unit: '分', note: '' },
  gradePass: { group: '考核', label: '合格线', unit: '分', note: '' },
  excellentShare: { group: '考核', label: '优秀比例上限', unit: '%', note: '' },
  ...milestoneLabels,
} as const satisfies Record<keyof PairingPolicy, PolicyLabel>

export const studioPolicyLabels = {
  termMonths: { group: '周期', label: '工作室周期', unit: '个月', note: '' },
  remindDays: { group: '周期', label: '期满前提醒', unit: '天', note: '' },
  overdueDays: { group: '周期', label: '期满未考核算逾期', unit: '天', note: '' },
  stagnantDays: { group: '周期', label: '没有活动算停滞', unit: '天', note: '寒暑假不计' },
  leadTitle: { group: '主持人', label: '主持人最低职称', unit: '', note: '不填为不限' },
  leadAgeMost: { group: '主持人', label: '主持人最大年龄', unit: '岁', note: '不填为不限' },
  leadMost: { group: '主持人', label: '一人最多主持', unit: '室', note: '' },
  memberMost: { group: '成员', label: '一人最多参加', unit: '室', note: '' },
  viceMost: { group: '成员', label: '副主持人和助理', unit: '人', note: '合计不超过' },
  coreLeast: { group: '成员', label: '核心成员不少于', unit: '人', note: '' },
  coreMost: { group: '成员', label: '核心成员不超过', unit: '人', note: '' },
  memberLeast: { group: '成员', label: '成员和学员不少于', unit: '人', note: '' },
  memberMostPerStudio: { group: '成员', label: '成员和学员不超过', unit: '人', note: '' },
  totalLeast: { group: '成员', label: '总人数不少于', unit: '人', note: '' },
  totalMost: { group: '成员', label: '总人数不超过', unit: '人', note: '' },
  ruralShare: { group: '成员', label: '乡村教师占比不低于', unit: '%', note: '' },
  schoolsLeast: { group: '成员', label: '来自学校不少于', unit: '所', note: '' },
  gradeExcellent: { group: '考核', label: '优秀线', unit: '分', note: '' },
  gradePass: { group: '考核', label: '合格线', unit: '分', note: '' },
  gradeBasic: { group: '考核', label: '基本合格线', unit: '分', note: '' },
  excellentShare: { group: '考核', label: '优秀比例上限', unit: '%', note: '' },
  failLeadsTo: { group: '考核', label: '年度考核不合格', unit: '', note: '限期整改后复评，或直接撤销（解除聘任）' },
  rectifyMonths: { group: '考核', label: '整改期限', unit: '个月', note: '' },
  ...milestoneLabels,
} as const satisfies Record<keyof StudioPolicy, PolicyLabel>

export const policyLabels = {
  pairing: pairingPolicyLabels,
  studio: studioPolicyLabels,
  chief: studioPolicyLabels,
} as const satisfies Record<Programme, Readonly<Record<string, PolicyLabel>>>

export const failLeadsToLabels = { rectify: '限期整改', revoke: '撤销' } as const satisfies Record<
  StudioPolicy['failLeadsTo'],
  string
>
