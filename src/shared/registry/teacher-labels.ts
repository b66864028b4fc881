import type { HonourState, TeacherStatus } from './teacher.ts'

export const teacherStatusLabels = {
  active: '在职',
  transferred: '调出',
  retired: '退休',
  left: '离职',
  'on-aid': '援疆中',
  seconded: '借调',
} as const satisfies Record<TeacherStatus, string>

export const sexLabels = { male: '男', female: '女' } as const

export const honourStateLabels = {
  candidate: '培育对象',
  confirmed: '认定',
  cancelled: '取消',
  expired: '到期',
} as const satisfies Record<HonourState, string>

/** One source for the form, the record card, the change history (column names) and the import. */
export const teacherFieldLabels = {
  name: '姓名',
  reading: '拼音',
  sex: '性别',
  nationalId: '身份证号',
  national_id: '身份证号',
  birth: '出生年月',
  ethnicity: '民族',
  political: '政治面貌',
  workStart: '参加工作时间',
  work_start: '参加工作时间',
  teachingYears: '教龄',
  schoolId: '工作单位',
  school_no: '工作单位',
  district_no: '县区',
  stage: '学段',
  subject: '任教学科',
  subject2: '兼教学科',
  subject_2: '兼教学科',
  post: '职务',
  title: '职称',
  titleDate: '职称取得时间',
  title_date: '职称取得时间',
  education: '学历',
  major: '专业',
  phone: '手机',
  email: '邮箱',
  status: '在岗状态',
  left_on: '离岗时间',
  is_rural: '乡村教师',
  remark: '备注',
  honours: '荣誉称号',
} as const
