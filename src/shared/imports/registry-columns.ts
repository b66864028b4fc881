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
  workStartLabels,
} from './column-spec.ts'

const ownership = vocabulary(['公办: 公立 公 国办 公办学校 教育部门', '民办: 私立 民 民办学校 社会力量办学'])
const schoolStatus = vocabulary(['正常: 在办 在用 正常办学', '撤并: 已撤并 撤销 停办 已撤 合并', '更名: 已更名'])
const teacherStatus = vocabulary([
  '在职: 在岗 在编在岗 在编 在册 正常 在职在岗',
  '退休: 已退休 退休离岗 内退',
  '调出: 调出市外 调离 调出县外 调走 调往外地 已调出 调动 调出外县',
  '离职: 辞职 辞退 自动离职 解聘 已离职 死亡 去世',
  '援疆中: 援疆 支教援疆',
  '借调: 借出 抽调 借用',
])

export const schoolDirectory: KindSpec = {
  kind: 'school_directory',
  label: '学校名录',
  titleWords: /学校.{0,6}(名录|一览|名单|基本情况|统计)|中小学校|幼儿园.{0,4}名录/,
  hasRoles: false,
  telling: [
    'school_code',
    'ownership',
    'urban_type',
    'students',
    'teachers',
    'principal',
    'town',
    'aliases',
    'is_lead',
  ],
  isRecognisedBy: (has, isTitled) => {
    const told = ['school_code', 'ownership', 'urban_type', 'students', 'principal', 'aliases', 'town'].filter(
      has,
    ).length
    return has('name') && (told >= 2 || (isTitled && (has('district') || has('stage'))))
  },
  fields: [
    ...ignored,
    field(
      'district',
      'district',
      '县区 县(市、区) 县(区) 区县 所属县区 所在县区 所属区县 行政区 所属地区 县市区 所在区县 属地 主管部门 所在地',
      { carriedWith: 'district' },
    ),
    field(
      'school_code',
      'schoolCode',
      '学校标识码 标识码 学校代码 学校编码 机构代码 单位代码 学校(机构)标识码 学校识别码 学校编号',
    ),
    field(
      'name',
      'schoolName',
      `学校全称 学校名称(全称) 规范名称 规范全称 学校规范名称 校名 学校名 机构名称 学校(园)名称 园名 ${schoolLabels}`,
      { required: true },
    ),
    field(
      'aliases',
      'list',
      '简称 曾用名 简称(曾用名) 学校简称 别名 俗称 简称或曾用名 曾用名(简称) 简称、曾用名 其他名称 常用名 原名 原校名 曾用校名 通用简称 又名',
    ),
    field(
      'town',
      'text',
      '所在乡镇 乡镇 所在乡镇(街道) 乡镇(街道) 街道 所属乡镇 镇街 乡镇街道 乡(镇) 所属乡镇(街道) 乡镇办 所在乡(镇)',
    ),
    field('stage', 'stage', `学段 ${stageLabels} 办学类型 学校类别 学校类型 办学层次 办学学段 类别 学校办学类型 类型`, {
      required: true,
    }),
    field(
      'ownership',
      { words: ownership },
      '举办者 办学性质 性质 举办者类型 办别 公民办 公办/民办 学校性质 办学主体 所有制 公办民办',
    ),
    field(
      'urban_type',
      { code: 'urban-type' },
      '城乡类型 城乡分类 城乡 所在地类型 城乡性质 地域类型 驻地城乡类型 城乡属性 所在地城乡类型',
    ),
    field(
      'is_lead',
      'yesNo',
      '是否名校 是否牵头校 名校 牵头校 是否名校(牵头校) 是否名校/牵头校 是否核心校 是否优质校 是否为名校 是否龙头校',
    ),
    field(
      'students',
      'count',
      '在校生数 学生数 在校学生数 学生人数 在校生 在校生人数 在籍学生数 在校学生 学生总数 在园幼儿数',
    ),
    field(
      'teachers',
      'count',
      '专任教师数 教师数 专任教师 教师人数 教职工数 专任教师人数 教师总数 在编教师数 教职工人数',
    ),
    field(
      'principal',
      'name',
      '校长 校长姓名 校(园)长 书记 校长(书记) 负责人 书记(校长) 学校负责人 校长(园长) 园长 党组织书记',
    ),
    field('contact', 'name', '联络员 联系人 联系人姓名 师训联络员 联络人 经办人 联络员姓名'),
    field('phone', 'contactPhone', `${phoneLabels} 联络员电话 联系人电话 联络员联系电话 校长电话 办公电话`),
    field('status', { words: schoolStatus }, '状态 学校状态 办学状态 是否撤并'),
    field('outside', 'yesNo', '辖区外 是否辖区外 是否市外'),
  ],
}

export const teacherRoster: KindSpec = {
  kind: 'teacher_roster',
  label: '教师花名册',
  titleWords: /教师.{0,8}(花名册|名册|信息|登记|统计|基本情况|名单)|教职工|花名册/,
  hasRoles: false,
  telling: ['id_number', 'work_start', 'title_date', 'education', 'political', 'ethnicity', 'is_rural', 'leave_date'],
  isRecognisedBy: (has) =>
    has('name') &&
    (has('id_number') ||
      (has('school') && (has('title') || has('subject') || has('work_start') || has('leave_date'))) ||
      (has('title') && has('subject'))),
  fields: [
    ...ignored,
    field(
      'seq',
      'text',
      '年龄 教龄 籍贯 编制 编制情况 工号 岗位等级 岗位 身份 毕业院校 毕业学校 毕业时间 家庭住址 周课时 任教年级 年级 班级 岗位类别 教师资格证号 教师资格 照片 健康状况',
    ),
    field('district', 'district', districtLabels, {
      carriedWith: 'district',
    }),
    field('school', 'school', `${schoolLabels} 原单位 原工作单位 原学校`, { required: true, carriedWith: 'school' }),
    field('name', 'name', nameLabels, { required: true }),
    field('sex', 'sex', '性别 男/女'),
    field('ethnicity', { code: 'ethnicity' }, '民族 族别'),
    field('id_number', 'nationalId', idLabels),
    field('birth', 'date', birthLabels),
    field('work_start', 'date', workStartLabels),
    field('stage', 'stage', stageLabels, { required: true }),
    field('subject', 'subject', subjectLabels, { required: true }),
    field('post', 'text', '职务 行政职务 党政职务 校内职务 担任职务 现任职务'),
    field('title', 'title', titleLabels),
    field(
      'title_date',
      'date',
      '取得时间 任职资格时间 职称取得时间 评定时间 职称时间 取得职称时间 现职称取得时间 任职时间 聘任时间 评聘时间 职称评定时间 专业技术职务取得时间 资格取得时间 取得现职称时间 职称评审时间 取得资格时间 何时取得现职称 取得现职称年月 职称取得年月 现职称取得年月 聘任年月 聘用时间 任职资格取得时间',
    ),
    field('education', { code: 'education' }, '学历 最高学历 文化程度 学历层次 第一学历 全日制学历'),
    field('major', 'text', '专业 所学专业 毕业专业 学历专业 最高学历专业 所学专业名称'),
    field('honors', 'honours', honourLabels),
    field('political', { code: 'political' }, '政治面貌 政治面目 党派 是否党员'),
    field('phone', 'phone', phoneLabels),
    field('email', 'text', '邮箱 电子邮箱 电子邮件 email'),
    field('is_rural', 'yesNo', '是否乡村教师 乡村教师 是否农村教师 是否为乡村教师 是否农村'),
    field(
      'status',
      { words: teacherStatus },
      '在岗状态 状态 去向 人员状态 在职状态 是否在岗 在岗情况 变动情况 变动类型 异动类型 减员原因 离岗原因',
    ),
    field(
      'leave_date',
      'date',
      '时间 离岗时间 退休时间 调出时间 变动时间 异动时间 离校时间 减员时间 办理时间 离职时间',
    ),
  ],
}
