import type { PairingPolicy } from './policy.ts'

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
  quotaListen: { group: '每学期任务', label: '听师傅课', unit: '节', note: '' },
  quotaListened: { group: '每学期任务', label: '被师傅听课', unit: '节', note: '' },
  quotaPlans: { group: '每学期任务', label: '教案送审', unit: '篇', note: '' },
  quotaDiscussions: { group: '每学期任务', label: '业务研讨', unit: '次', note: '' },
  quotaPapers: { group: '每学期任务', label: '论文', unit: '篇', note: '' },
  quotaSummaries: { group: '每学期任务', label: '学期总结', unit: '篇', note: '' },
  quotaOpenLessons: { group: '每学年任务', label: '公开课', unit: '节', note: '' },
  gradeExcellent: { group: '考核', label: '优秀线', unit: '分', note: '' },
  gradePass: { group: '考核', label: '合格线', unit: '分', note: '' },
  excellentShare: { group: '考核', label: '优秀比例上限', unit: '%', note: '' },
} as const satisfies Record<keyof PairingPolicy, { group: string; label: string; unit: string; note: string }>
