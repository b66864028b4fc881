import { vocabulary } from './code-cells.ts'
import {
  birthLabels,
  field,
  idLabels,
  ignored,
  type KindSpec,
  nameLabels,
  phoneLabels,
  schoolLabels,
  stageLabels,
  subjectLabels,
  titleLabels,
} from './column-spec.ts'

const directions = vocabulary([
  '濮→伊: 濮—伊 濮-伊 濮–伊 赴伊 濮阳赴伊吾 赴伊吾 去伊 濮阳→伊吾 濮到伊 濮至伊 濮阳到伊吾 濮赴伊 赴疆 进疆 濮阳去伊吾 濮--伊 濮——伊 濮阳—伊吾 往',
  '伊→濮: 伊—濮 伊-濮 伊–濮 来濮 伊吾来濮 伊吾来濮阳 伊吾→濮阳 伊到濮 伊至濮 来濮阳 伊来濮 伊吾到濮阳 伊——濮 伊吾—濮阳 来',
  '线上: 网络 在线 线上交流 网上 视频 云端 线上(双向) 远程',
])
const categories = vocabulary([
  '考察调研: 考察 调研 对接 考察交流 调研考察 考察对接',
  '送教: 名师送教 送教送培 送课 送教送研',
  '支教慰问: 慰问 走访慰问 看望慰问',
  '跟岗学习: 跟岗 跟岗研修 跟班学习 跟岗培训',
  '挂职: 挂职锻炼 挂职学习',
  '学生研学/夏令营: 研学/夏令营 研学 夏令营 学生交流 手拉手 研学夏令营 学生研学 冬令营',
  '联合教研: 教研 线上教研 同课异构 教研交流 教研活动',
  '捐赠: 捐资 捐助 捐赠物资 捐资助学',
  '座谈签约: 座谈 签约 座谈会 签约座谈 签订协议',
])

export const aidVisit: KindSpec = {
  kind: 'aid_visit',
  label: '互访交流台账',
  titleWords: /互访|交流.{0,4}台账|濮伊|援疆.{0,6}(交流|活动)/,
  hasRoles: false,
  telling: ['direction', 'leader', 'teachers', 'students', 'days', 'category'],
  isRecognisedBy: (has) => has('direction') && (has('topic') || has('category') || has('leader')),
  fields: [
    ...ignored,
    field('date', 'dateRange', '时间 起止时间 日期 起止日期 交流时间 活动时间 互访时间 时间(起止) 起止', {
      required: true,
    }),
    field('start', 'date', '开始时间 起始时间 开始日期 出发时间 起始日期'),
    field('end', 'date', '结束时间 结束日期 返回时间 截止日期'),
    field('direction', { words: directions }, '方向 互访方向 往来方向 交流方向 往来', { required: true }),
    field('category', { words: categories }, '类别 交流类别 类型 活动类别 活动类型 互访类别 交流形式 形式 交流类型'),
    field('topic', 'text', '主题 活动主题 交流主题 名称 活动名称 事项 项目名称'),
    field('place', 'text', '地点 活动地点 交流地点 到访单位'),
    field('leader', 'name', '带队人 带队领导 领队 带队负责人 带队人姓名 负责人 带队'),
    field('teachers', 'count', '教师人数 教师数 教师 参加教师 参加教师人数 教师人次 教师(人)'),
    field('students', 'count', '学生人数 学生数 学生 参加学生 参加学生人数 学生(人)'),
    field('days', 'count', '天数 时长(天) 活动天数 为期 天数(天)'),
    field('content', 'text', '主要内容 内容 活动内容 交流内容 主要活动'),
    field('result', 'text', '成果 成效 取得成效 活动成果 工作成效 主要成果'),
    field('funds', 'text', '经费 费用'),
  ],
}

const posts = vocabulary([
  '任课: 任课教师 教师 专任教师 任教 授课教师 学科教师',
  '教研组长: 组长 教研组组长 学科组长',
  '校级副职: 副校长 挂职副校长 校级领导 校领导',
  '教育局挂职: 挂职 教育局',
])

export const aidPosting: KindSpec = {
  kind: 'aid_posting',
  label: '援疆支教人员名册',
  titleWords: /援疆|支教/,
  hasRoles: false,
  telling: ['host', 'start', 'batch', 'post', 'mentees'],
  isRecognisedBy: (has) => has('name') && has('host'),
  fields: [
    ...ignored,
    field('batch', 'text', '批次 援疆批次 支教批次', { carriedWith: 'batch' }),
    field('type', 'text', '类型 援疆类型 支教类型 类别 派遣类型 选派类型 人员类别'),
    field('name', 'name', `${nameLabels} 援疆教师 支教教师 援派人员 援疆教师姓名`, { required: true }),
    field('sex', 'sex', '性别'),
    field('birth', 'date', birthLabels),
    field('id_number', 'nationalId', idLabels),
    field('school', 'school', `派出单位 派出学校 原单位 选派单位 派出单位(学校) 选派学校 ${schoolLabels}`, {
      required: true,
    }),
    field('title', 'title', titleLabels),
    field('stage', 'stage', stageLabels),
    field('subject', 'subject', subjectLabels),
    field(
      'host',
      'hostSchool',
      '受援学校 受援单位 支教学校 援派学校 受援校 受援地学校 支教单位 服务学校 援疆学校 接收学校',
    ),
    field('post', { words: posts }, '岗位 职务 援疆岗位 担任职务 支教岗位 任职岗位 在疆岗位'),
    field('start', 'date', '进疆时间 进疆日期 赴疆时间 起始时间 开始时间 派出时间 入疆时间 支教开始时间'),
    field('end', 'date', '期满时间 期满日期 结束时间 返回时间 离疆时间 计划期满时间 到期时间 支教结束时间'),
    field('grade', { code: 'grade' }, '考核 考核等次 年度考核 考核结果 考核情况 期满考核 考核等级 年度考核等次'),
    field(
      'mentees',
      'names',
      '带徒 带徒(伊吾教师) 带徒姓名 结对徒弟 徒弟 带教对象 带徒情况 结对教师 受援校徒弟 所带徒弟 带徒名单',
    ),
    field('phone', 'phone', phoneLabels),
  ],
}
