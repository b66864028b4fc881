import { vocabulary } from './code-cells.ts'
import {
  districtLabels,
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

export const lectureAttendance: KindSpec = {
  kind: 'lecture_attendance',
  label: '讲堂签到表',
  titleWords: /签到|大讲堂|参会|参训|培训.{0,4}(名单|人员)|讲座|报到/,
  hasRoles: false,
  telling: ['am', 'pm', 'present'],
  isRecognisedBy: (has, isTitled) =>
    has('name') && (has('am') || has('pm') || has('present') || (isTitled && has('school'))),
  fields: [
    ...ignored,
    field('district', 'district', districtLabels, { carriedWith: 'district' }),
    field('name', 'name', `${nameLabels} 参会人员 参训教师 参训人员 学员姓名 参会教师`, { required: true }),
    field('sex', 'sex', '性别'),
    field('id_number', 'nationalId', idLabels),
    field('school', 'school', schoolLabels, { carriedWith: 'school' }),
    field('stage', 'stage', stageLabels),
    field('subject', 'subject', subjectLabels),
    field('title', 'title', titleLabels),
    field('phone', 'phone', phoneLabels),
    field('am', 'mark', '上午签名 上午签到 上午 签到(上午) 签名(上午) 上午签字'),
    field('pm', 'mark', '下午签名 下午签到 下午 签到(下午) 签名(下午) 下午签字'),
    field('present', 'mark', '签名 签到 是否到会 是否签到 到会情况 签到情况 出勤 签到时间 签字 本人签名 考勤 出席情况'),
    field('hours', 'count', '学时 认定学时'),
  ],
}

export const twinGroup: KindSpec = {
  kind: 'twin_group',
  label: '学校结对一览表',
  titleWords: /学校结对|1\+1\+N|结对帮扶|校共体|名校联盟|结对学校/,
  hasRoles: false,
  telling: ['external', 'lead', 'members', 'signed', 'lead_district', 'count'],
  isRecognisedBy: (has) => has('members') && (has('lead') || has('name')),
  fields: [
    ...ignored,
    field('name', 'text', '结对组名称 组名 结对名称 名称 结对组 共同体名称 校共体名称 联盟名称 组别 共同体'),
    field(
      'external',
      'outsideSchool',
      '省内外结对名校 省内外名校 外部名校 结对名校 省内(外)名校 省内外结对校 对标名校 省外名校 省内名校 市外名校 省内、外名校 省内外优质学校',
    ),
    field(
      'lead',
      'school',
      '市域名校 牵头校 市域名校(牵头校) 核心校 名校 龙头校 牵头学校 支援校 市区校 市城区校 帮扶校 主体校 牵头(名)校 盟主校',
      { required: true },
    ),
    field(
      'lead_district',
      'district',
      '所属 所属县区 县区 所在县区 县(区) 所属区县 牵头校所属 牵头校所属县区 区县 主管',
    ),
    field(
      'members',
      'schools',
      '成员校 成员校(N) 成员学校 N所成员校 受援校 被帮扶校 成员校名单 结对成员校 成员校名称 乡村校 成员校(N所) 受援学校',
      { required: true },
    ),
    field('count', 'count', '成员校数量 成员校数 数量 成员数 校数 成员校个数 N'),
    field('stage', 'stage', stageLabels),
    field('signed', 'date', '协议签订日期 签订日期 签约时间 协议签订时间 签约日期 协议日期 签订时间 结对时间'),
    field('term', 'count', '期限 期限(年) 协议期限 结对期限 年限 结对周期'),
    field('person', 'name', '负责人 联系人 牵头人 负责人姓名 联络员 校方负责人'),
    field('phone', 'contactPhone', phoneLabels),
    field('status', 'text', '状态'),
  ],
}

const taskStatus = vocabulary([
  '未启动: × ✗ x 未开展 未开始 未落实 未进行 没有启动 尚未启动 未推进',
  '推进中: 正在推进 进行中 正在完成 推进 正在进行 实施中 开展中 △ 持续推进 正在实施 有序推进 基本完成 部分完成',
  '已完成: √ ✓ ✔ 完成 已落实 完成100% 100% 全部完成 已全部完成',
  '难度较大: 完成难度较大 有困难 存在困难 难以完成',
  '逾期: 超期 已逾期 逾期未完成',
  '已销号: 销号 办结 已办结',
])

export const task: KindSpec = {
  kind: 'task',
  label: '重点工作任务台账',
  titleWords: /任务|台账|工作要点|清单|督办/,
  hasRoles: false,
  telling: ['measure', 'due', 'progress', 'problem', 'next', 'lead_unit', 'closed', 'units'],
  isRecognisedBy: (has) => (has('task') || has('measure')) && (has('due') || has('progress') || has('lead_unit')),
  fields: [
    ...ignored,
    field(
      'task',
      'text',
      '重点任务 工作任务 任务 工作内容 任务名称 重点工作 任务内容 工作事项 主要任务 事项 工作任务名称 项目 重点工作任务 目标任务 任务类别',
      { required: true, carriedWith: 'task' },
    ),
    field('source', 'text', '任务来源 来源 依据'),
    field(
      'measure',
      'text',
      '具体举措 工作举措 具体措施 举措 主要举措 工作措施 落实措施 具体任务 推进措施 具体内容 工作要求 主要措施',
      {},
    ),
    field('target', 'text', '目标 量化指标 工作目标 目标要求 预期目标'),
    field('lead_unit', 'text', '牵头单位 牵头科室 牵头部门 责任科室 主办单位 主管科室 牵头处室 责任部门'),
    field('units', 'list', '责任单位 配合单位 参与单位 承办单位 协办单位 落实单位 责任单位(县区)'),
    field('person', 'text', '责任人 负责人 具体责任人 联系人 经办人 牵头领导 责任领导'),
    field('phone', 'contactPhone', phoneLabels),
    field('start_date', 'date', '开始时间 启动时间'),
    field(
      'due',
      'date',
      '完成时限 时限 完成时间 截止时间 办结时限 时间节点 时限要求 完成期限 计划完成时间 要求完成时间 完成日期 节点 截止日期',
    ),
    field('progress', 'text', '进展情况 工作进展 目前进展 进展 推进情况 完成情况 落实情况 当前进展'),
    field('percent', 'text', '完成比例 完成率 进度'),
    field('status', { words: taskStatus }, '状态 完成状态 是否完成 任务状态 办理状态 完成与否'),
    field('problem', 'text', '存在问题 问题 存在的问题 困难问题 存在困难 主要问题'),
    field(
      'next',
      'text',
      '下步措施 下一步措施 下步打算 下一步打算 下步计划 整改措施 下一步工作 下步工作安排 下一步工作安排',
    ),
    field('closed', 'date', '销号时间 销号日期 实际完成时间 办结时间 实际完成日期 销号'),
  ],
}
