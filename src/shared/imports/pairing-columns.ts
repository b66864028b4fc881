import { vocabulary } from './code-cells.ts'
import {
  birthLabels,
  districtLabels,
  field,
  honourLabels,
  idLabels,
  ignored,
  type KindSpec,
  phoneLabels,
  roleLabels,
  schoolLabels,
  stageLabels,
  subjectLabels,
  titleLabels,
  workStartLabels,
} from './column-spec.ts'

/** Labels of one side; 师傅 alone is his name. */
const side = (role: string, labels: string): string => roleLabels(role, labels)
const of = 'mentor_name'

export const pairing: KindSpec = {
  kind: 'pairing',
  label: '师徒结对表',
  titleWords: /师徒|结对|传帮带|青蓝|导师.{0,4}学员|带教|拜师|以老带新/,
  hasRoles: true,
  telling: ['mentor_title', 'mentee_school', 'mentee_start', 'kind', 'start', 'end', 'term', 'mentee_count', 'level'],
  isRecognisedBy: (has) => has('mentor_name') && has('mentee_name') && !has('activity_type'),
  fields: [
    ...ignored,
    field('district', 'district', districtLabels, { carriedWith: 'district' }),
    field('mentor_name', 'person', side('师傅', '姓名 名字 名单 信息 情况') + ' 师傅', {
      required: true,
      carriedWith: of,
    }),
    field('mentor_school', 'school', side('师傅', schoolLabels), { required: true, carriedWith: of }),
    field('mentor_id', 'nationalId', side('师傅', idLabels), { carriedWith: of }),
    field('mentor_phone', 'phone', side('师傅', phoneLabels), { carriedWith: of }),
    field('mentor_title', 'title', side('师傅', titleLabels), { carriedWith: of }),
    field('mentor_honors', 'honours', side('师傅', honourLabels), { carriedWith: of }),
    field('mentor_stage', 'stage', side('师傅', stageLabels), { carriedWith: of }),
    field('mentor_subject', 'subject', side('师傅', subjectLabels), { carriedWith: of }),
    field('school', 'school', schoolLabels, { carriedWith: 'school' }),
    field('mentee_name', 'names', side('徒弟', '姓名 名字 名单 信息 情况') + ' 徒弟', { required: true }),
    field('mentee_school', 'schools', side('徒弟', schoolLabels)),
    field('mentee_id', 'nationalId', side('徒弟', idLabels)),
    field('mentee_phone', 'phone', side('徒弟', phoneLabels)),
    field('mentee_start', 'date', side('徒弟', workStartLabels) + ' ' + workStartLabels),
    field('mentee_birth', 'date', side('徒弟', birthLabels)),
    field('mentee_title', 'title', side('徒弟', titleLabels)),
    field('mentee_stage', 'stage', side('徒弟', stageLabels)),
    field('mentee_subject', 'subject', side('徒弟', subjectLabels)),
    field('mentee_count', 'count', '徒弟人数 徒弟数 徒弟数量 带徒人数 人数 带徒数 带教人数 徒弟人数(人) 带徒弟人数'),
    field('stage', 'stage', `${stageLabels} 结对学段`),
    field('subject', 'subject', `${subjectLabels} 结对学科 带教学科 指导学科`),
    field(
      'kind',
      { code: 'pairing-kind' },
      '结对类型 类型 结对类别 类别 结对形式 结对方式 师徒类型 带教类型 形式 带教形式',
    ),
    field('level', { code: 'pairing-level' }, '结对层级 级别 层级 结对级别 结对层次 层次'),
    field(
      'start',
      'date',
      '开始时间 起始时间 起 自 开始 起始 结对时间起 结对时间 结对日期 起始日期 开始日期 带教起始时间 结对开始时间 起始年月 结对起始时间 开始年月 带教开始时间 建立时间 签订时间 协议签订时间',
    ),
    field(
      'end',
      'date',
      '结束时间 终止时间 止 至 结束 终止 截止 结对时间止 结束日期 截止时间 截止日期 到期时间 终止日期 结对结束时间 带教结束时间 结束年月 结对截止时间 到期日期',
    ),
    field(
      'period',
      'dateRange',
      '起止时间 起止日期 结对起止时间 结对周期 周期 带教时间 结对期间 带教周期 培养周期 起止年月 带教起止时间 起止 结对起止 带教起止 结对起止日期 起讫时间 起讫日期 结对时段',
    ),
    field('term', 'text', '带教期限 期限 指导期限 指导年限 结对期限 年限 带教年限 培养期限 结对年限 结对期限(年)'),
    field('goal', 'text', '培养目标 结对目标 目标 带教内容 带教目标'),
    field('agreement_no', 'text', '协议编号 协议书编号 结对编号 编号'),
  ],
}

const activityTypes = vocabulary([
  '听课: 听课(徒听师) 听课(师听徒) 随堂听课 徒弟听课 师傅听课 听评课 听课评课 听、评课 推门听课 跟班听课 观摩 观摩听课 听课指导',
  '评课: 议课 评课议课',
  '示范课/公开课: 示范课 公开课 汇报课 展示课 研讨课 观摩课 过关课 试验课 优质课 示范课公开课 亮相课 达标课 同课异构',
  '讲座: 专题讲座 学术讲座 报告 专题报告 专题培训 讲座培训',
  '集体备课: 备课 备课指导 教案指导 备课研讨 教案审阅 共同备课 集体备课研讨',
  '联合教研: 教研 教研活动 校本教研 教学研讨 网络教研 专题教研 大教研',
  '课题研讨: 课题 课题研究 课题指导 课题论证',
  '送教: 送教下乡 送课 送教送培 送课下乡',
  '互访: 交流互访 访学',
  '跟岗: 跟岗学习 跟岗研修',
  '读书: 读书分享 读书交流 读书活动 读书会 共读',
  '研讨会: 座谈会 交流会 座谈 研讨 论坛 沙龙 座谈研讨',
  '仪式: 拜师仪式 启动仪式 签约仪式 拜师 结对仪式',
  '学生交流: 学生活动',
])

export const activity: KindSpec = {
  kind: 'activity',
  label: '活动记录',
  titleWords: /活动.{0,4}(记录|台账|情况|统计|登记)|听课记录|活动/,
  hasRoles: true,
  telling: ['type', 'topic', 'amount', 'place', 'date'],
  isRecognisedBy: (has) =>
    has('date') && (has('mentor_name') || has('mentees')) && (has('type') || has('topic') || has('amount')),
  fields: [
    ...ignored,
    field('district', 'district', districtLabels, { carriedWith: 'district' }),
    field('date', 'date', '日期 活动日期 时间 活动时间 开展时间 开展日期 上课时间 听课时间 活动年月 活动开展时间', {
      required: true,
    }),
    field('type', { words: activityTypes }, '活动类型 类型 活动类别 类别 活动形式 形式 活动种类 活动方式 活动项目'),
    field(
      'topic',
      'text',
      '主题 活动主题 课题 主题(课题) 活动内容 内容 课题(主题) 课题名称 活动主题(课题) 课题或主题 活动名称 题目 主要内容 听课内容',
    ),
    field('mentor_name', 'name', side('师傅', '姓名 名字') + ' 师傅', { required: true, carriedWith: of }),
    field('mentees', 'names', side('徒弟', '姓名 名字 名单') + ' 徒弟 参与徒弟', { required: true }),
    field('taught_by', 'name', '执教 执教者 执教人 执教教师 授课教师 授课人 上课教师 主讲 主讲人 主讲教师'),
    field('school', 'school', `${schoolLabels} 师傅单位 师傅学校 师傅所在单位 师傅工作单位`, { carriedWith: 'school' }),
    field('mentee_school', 'schools', '徒弟单位 徒弟学校 徒弟所在单位 徒弟工作单位'),
    field('stage', 'stage', stageLabels),
    field('subject', 'subject', subjectLabels),
    field(
      'amount',
      'count',
      '节数/时长 节数 听课节数 听课节次 活动课时 折合学时 时长 课时 课时数 节次 次数 节数(课时) 学时 活动时长 节数时长 课时(节) 节数(节) 节数或时长',
    ),
    field('place', 'text', '地点 活动地点 开展地点 上课地点'),
    field('class', 'text', '班级 授课班级 上课班级'),
    field('result', 'text', '成效 活动成效 反思 成效与反思 效果 记录人 活动成果'),
  ],
}
