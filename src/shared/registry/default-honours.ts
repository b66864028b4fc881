/**
 * The ladder of honours: 濮阳市 骨干教师 → 学科带头人 → 教学名师 → 专家型教师, 河南 省级骨干 → 省级名师 → 中原名师, and what
 * runs beside it.
 */
export const defaultHonours = [
  { name: '校级骨干教师', level: '校', grade: 10, aliases: '校骨干教师 校级骨干' },
  { name: '县级骨干教师', level: '县', grade: 20, aliases: '县骨干教师 县级骨干 区级骨干教师 县骨干 区骨干教师' },
  { name: '县级学科带头人', level: '县', grade: 22, aliases: '县学科带头人 区级学科带头人' },
  { name: '县级名师', level: '县', grade: 24, aliases: '县名师 区级名师 县级教学名师' },
  { name: '濮阳市乡村骨干教师', level: '市', grade: 29, aliases: '乡村骨干教师 市级乡村骨干教师' },
  { name: '濮阳市骨干教师', level: '市', grade: 30, aliases: '市骨干教师 市级骨干教师 市骨干 市级骨干' },
  { name: '濮阳市乡村学科带头人', level: '市', grade: 31, aliases: '乡村学科带头人' },
  { name: '濮阳市学科带头人', level: '市', grade: 32, aliases: '市学科带头人 市级学科带头人 学科带头人' },
  { name: '濮阳市教学名师', level: '市', grade: 34, aliases: '市教学名师 市级教学名师 市名师 市级名师 濮阳市名师' },
  { name: '濮阳市专家型教师', level: '市', grade: 36, aliases: '专家型教师 市专家型教师 市级专家型教师' },
  { name: '乡村首席教师', level: '市', grade: 35, aliases: '首席教师' },
  { name: '河南省骨干教师', level: '省', grade: 40, aliases: '省骨干教师 省级骨干教师 省骨干 省级骨干' },
  { name: '河南省学科带头人', level: '省', grade: 42, aliases: '省学科带头人 省级学科带头人' },
  { name: '河南省名师', level: '省', grade: 44, aliases: '省名师 省级名师 河南名师' },
  { name: '河南最美教师', level: '省', grade: 45, aliases: '最美教师 河南省最美教师' },
  { name: '特级教师', level: '省', grade: 48, aliases: '河南省特级教师 省特级教师 特级' },
  { name: '中原名师', level: '省', grade: 50, aliases: '' },
  { name: '全国优秀教师', level: '国家', grade: 55, aliases: '' },
  { name: '全国模范教师', level: '国家', grade: 56, aliases: '' },
  { name: '国家“万人计划”教学名师', level: '国家', grade: 60, aliases: '万人计划教学名师 国家万人计划教学名师' },
] as const
