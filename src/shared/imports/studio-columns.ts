import { vocabulary } from './code-cells.ts'
import {
  birthLabels,
  districtLabels,
  field,
  honourLabels,
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

const levels = vocabulary(['校: 校级', '县: 县级 区 区级 县区级 县(区)级', '市: 市级', '省: 省级', '国家: 国家级'])
const types = vocabulary([
  '中原名师工作室: 中原名师',
  '省级名师工作室: 省名师工作室 省级 省名师',
  '市级名师工作室: 市名师工作室 市级 市名师 名师工作室',
  '县级名师工作室: 县级 县名师工作室 区级名师工作室 县级工作室',
  '乡村首席教师工作室: 首席教师工作室 乡村首席教师 首席教师',
  '名校长工作室: 名校长 校长工作室',
  '名班主任工作室: 名班主任 班主任工作室',
])
const statuses = vocabulary([
  '挂牌运行: 运行 正常运行 在运行 运行中 正常 已挂牌 挂牌',
  '限期整改: 整改 整改中',
  '停摆: 停滞 暂停',
  '结束: 已结束 期满 到期',
  '撤销: 已撤销 摘牌',
])
const roles = vocabulary([
  '主持人: 领衔人 坊主 负责人 首席教师 工作室主持人 领衔名师 室主 首席',
  '副主持人: 副领衔人',
  '助理: 工作室助理 秘书 主持人助理',
  '核心成员: 骨干成员 核心 骨干',
  '成员: 工作室成员 一般成员 普通成员 研修成员',
  '学员: 入室学员 学习成员 培养学员 研修学员 青年学员',
  '顾问: 指导专家 专家顾问 专家',
])

const studioLabels = '工作室名称 工作室 名师工作室名称 所属工作室 名师工作室 所在工作室 工作坊名称 工作室全称'

export const studio: KindSpec = {
  kind: 'studio',
  label: '名师工作室名册',
  titleWords: /工作室.{0,4}(名册|一览|名单|汇总|统计|情况)/,
  hasRoles: false,
  telling: ['head', 'plate', 'period', 'docno', 'level', 'count'],
  isRecognisedBy: (has) => has('name') && has('head'),
  fields: [
    ...ignored,
    field('district', 'district', districtLabels, { carriedWith: 'district' }),
    field('name', 'text', studioLabels, { required: true }),
    field('type', { words: types }, '类型 工作室类型 类别 工作室类别'),
    field('level', { words: levels }, '级别 工作室级别 层级 等级'),
    field(
      'head',
      'name',
      '主持人 主持人姓名 领衔人 领衔人姓名 坊主 负责人 工作室主持人 首席教师 领衔名师 工作室负责人',
      { required: true },
    ),
    field('school', 'school', `${schoolLabels} 挂牌单位 挂牌学校 主持人单位 依托学校 主持人所在单位 挂靠单位`),
    field('stage', 'stage', stageLabels),
    field('subject', 'subject', subjectLabels),
    field('plate', 'date', '挂牌时间 挂牌日期 授牌时间 成立时间 授牌日期 命名时间 认定时间 成立日期 批准时间'),
    field('period', 'dateRange', '周期 建设周期 起止时间 周期起止 聘期 任期 工作周期 建设期 起止年月 周期(年)'),
    field('count', 'count', '成员数 成员人数 人数 成员数量 成员总数 工作室人数'),
    field('status', { words: statuses }, '状态 运行状态 工作室状态 运行情况'),
    field('docno', 'documentNo', '批准文号 文号 命名文号 认定文号 文件号 批文号 批准文件'),
    field('phone', 'phone', phoneLabels),
    field('address', 'text', '地址 工作室地址'),
    field('direction', 'text', '研究方向'),
    field('title', 'title', `${titleLabels} 主持人职称`),
    field('cohort', 'text', '批次'),
  ],
}

export const studioMember: KindSpec = {
  kind: 'studio_member',
  label: '工作室成员花名册',
  titleWords: /工作室.{0,6}成员|成员.{0,4}(花名册|名册|名单)/,
  hasRoles: false,
  telling: ['studio', 'role', 'join'],
  isRecognisedBy: (has) => has('studio') && has('name') && (has('role') || has('school') || has('join')),
  fields: [
    ...ignored,
    field('district', 'district', districtLabels, { carriedWith: 'district' }),
    field('studio', 'text', studioLabels, { required: true, carriedWith: 'studio' }),
    field(
      'role',
      { words: roles },
      '角色 身份 成员类别 职务 成员身份 类别 担任角色 工作室职务 室内职务 成员角色 承担角色',
    ),
    field('name', 'name', `成员姓名 ${nameLabels} 成员 学员姓名`, { required: true }),
    field('sex', 'sex', '性别'),
    field('birth', 'date', birthLabels),
    field('id_number', 'nationalId', idLabels),
    field('school', 'school', schoolLabels),
    field('stage', 'stage', stageLabels),
    field('subject', 'subject', subjectLabels),
    field('title', 'title', titleLabels),
    field('honors', 'honours', honourLabels),
    field('join', 'date', '入室时间 入室日期 加入时间 进入时间 入室年月 加入日期 入坊时间 加入工作室时间'),
    field('leave_date', 'date', '退出时间 退出日期 离室时间'),
    field('phone', 'phone', phoneLabels),
    field('is_rural', 'yesNo', '是否乡村教师 乡村教师'),
  ],
}
