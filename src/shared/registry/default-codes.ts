import type { CodeAlias, CodeList } from './code.ts'
import { aidPosts, aidTypes, visitKinds } from './default-aid-codes.ts'
import { defaultHonours } from './default-honours.ts'

/** A code as it is shipped. The officer edits the lists; what stands here is only the start. */
export interface DefaultCode {
  readonly list: CodeList
  readonly name: string
  readonly level: string | null
  readonly grade: number | null
  readonly position: number
  readonly aliases: readonly CodeAlias[]
}

interface Entry {
  readonly name: string
  readonly level?: string
  readonly grade?: number
  /** Aliases apart by blanks; `政治@普通高中` holds for that stage only. */
  readonly aliases?: string
}

const aliasesOf = (text = ''): CodeAlias[] =>
  text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const [alias = '', stage = ''] = word.split('@')
      return { alias, stage }
    })

const listOf = (list: CodeList, entries: readonly Entry[]): DefaultCode[] =>
  entries.map(({ name, level, grade, aliases }, index) => ({
    list,
    name,
    level: level ?? null,
    grade: grade ?? null,
    position: index + 1,
    aliases: aliasesOf(aliases),
  }))

const plain = (list: CodeList, names: string): DefaultCode[] =>
  listOf(
    list,
    names.split(' ').map((name) => ({ name })),
  )

const stages = listOf('stage', [
  { name: '学前', aliases: '幼儿园 幼儿 学前教育 学前段 幼教 幼儿园段 托幼 幼儿教育' },
  { name: '小学', aliases: '小学部 小学段 完全小学 完小 小学教育 小学阶段 小学组' },
  { name: '初中', aliases: '初级中学 初中段 初中部 普通初中 初中阶段 初中组 初中教育' },
  { name: '普通高中', aliases: '高中 普高 高级中学 高中段 高中部 完全中学 高中阶段 普通高级中学 高中组' },
  {
    name: '中职',
    aliases: '职高 中等职业学校 中等职业 职业高中 中专 职业学校 中职学校 中等职业教育 职教 职业教育 技校 职业中专',
  },
  { name: '特殊教育', aliases: '特教 特校 特殊教育学校 特殊学校' },
  { name: '一贯制', aliases: '九年一贯制 九年一贯制学校 十二年一贯制 十二年一贯制学校 十五年一贯制 九年制 一贯制学校' },
  { name: '综合', aliases: '教研 教研室 其他' },
])

const subjects = listOf('subject', [
  { name: '语文', aliases: '小学语文 初中语文 高中语文 中学语文' },
  { name: '数学', aliases: '小学数学 初中数学 高中数学 中学数学' },
  { name: '英语', aliases: '外语 小学英语 初中英语 高中英语 中学英语' },
  { name: '日语' },
  { name: '俄语' },
  {
    name: '道德与法治',
    aliases:
      '道法 品德 思品 思想品德 品德与社会 品德与生活 道德法治 道德与法制 政治 思政 思想政治@小学 思想政治@初中 品社 品生 政史',
  },
  { name: '思想政治', aliases: '政治@普通高中 思政@普通高中 思想政治课 政治@中职 思政@中职 高中政治' },
  { name: '历史', aliases: '初中历史 高中历史 中学历史' },
  { name: '地理', aliases: '初中地理 高中地理 中学地理' },
  { name: '物理', aliases: '初中物理 高中物理 中学物理' },
  { name: '化学', aliases: '初中化学 高中化学 中学化学' },
  { name: '生物学', aliases: '生物 初中生物 高中生物 中学生物' },
  { name: '科学', aliases: '自然 小学科学 科学课' },
  {
    name: '信息科技',
    aliases: '信息 微机 计算机 电脑 信息技术@小学 信息技术@初中 信息技术课 信息科学 信息与科技',
  },
  {
    name: '信息技术',
    aliases: '信息@普通高中 微机@普通高中 计算机@普通高中 信息科技@普通高中 信息@中职 微机@中职 计算机@中职 计算机应用',
  },
  { name: '通用技术', aliases: '通用 技术' },
  { name: '体育与健康', aliases: '体育 体育与保健 体健 小学体育 初中体育 高中体育 中学体育' },
  { name: '音乐', aliases: '小学音乐 初中音乐 高中音乐 中学音乐 唱歌' },
  { name: '美术', aliases: '小学美术 初中美术 高中美术 中学美术 绘画' },
  { name: '艺术' },
  { name: '劳动', aliases: '劳技 劳动教育 劳动技术 劳动与技术' },
  { name: '综合实践', aliases: '综合 综合实践活动 综合实践课' },
  { name: '心理健康', aliases: '心理 心理健康教育 心理学 心理教育' },
  { name: '书法', aliases: '写字' },
  { name: '特教', aliases: '特殊教育 培智 聋教 启聪' },
  { name: '学前', aliases: '幼教 全科@学前 学前教育 幼儿教育 幼儿 保教 幼师 五大领域 幼儿园' },
  { name: '全科', aliases: '包班 小学全科 小教全科' },
  { name: '班主任', aliases: '德育 班级管理 班主任工作' },
  { name: '学校管理', aliases: '管理 教育管理 行政 校长' },
  { name: '专业课', aliases: '中职专业课 专业 专业课教师 职业专业课' },
])

const titles = listOf('title', [
  {
    name: '正高级教师',
    level: '正高',
    grade: 50,
    aliases:
      '正高级 正高 中小学正高级教师 中小学正高级 正高职 正高级职称 教授级 中学正高级教师 中学正高级 教授级中学高级教师',
  },
  {
    name: '高级教师',
    level: '副高',
    grade: 40,
    aliases:
      '高级 副高 副高级 中小学高级教师 中小学高级 高教 高级职称 副高级教师 中学高级 中学高级教师 中高 小中高 幼儿园高级教师',
  },
  {
    name: '一级教师',
    level: '中级',
    grade: 30,
    aliases:
      '一级 中小学一级教师 中小学一级 中级 一级职称 中级职称 中学一级 中学一级教师 中一 小学高级 小学高级教师 小高 幼儿园高级 幼高 1级教师 1级',
  },
  {
    name: '二级教师',
    level: '初级',
    grade: 20,
    aliases:
      '二级 中小学二级教师 中小学二级 初级 助级 助理级 二级职称 初级职称 中学二级 中学二级教师 中二 小学一级 小学一级教师 小一 幼一 2级教师 2级',
  },
  {
    name: '三级教师',
    level: '初级',
    grade: 10,
    aliases:
      '三级 中小学三级教师 中小学三级 员级 三级职称 中学三级 中学三级教师 中三 小学二级 小学二级教师 小二 小学三级 小学三级教师 小三 3级教师 3级',
  },
  {
    name: '未定级',
    level: '无',
    grade: 0,
    aliases: '无 未评 未评定 未评级 未定 未定职级 见习期 见习 试用期 暂无 未聘 未取得 无职称 未评职称 未定职称 —',
  },
  { name: '正高级讲师', level: '正高', grade: 50 },
  { name: '高级讲师', level: '副高', grade: 40 },
  { name: '讲师', level: '中级', grade: 30 },
  { name: '助理讲师', level: '初级', grade: 20, aliases: '助讲' },
  { name: '教员', level: '初级', grade: 10 },
  { name: '正高级实习指导教师', level: '正高', grade: 50 },
  { name: '高级实习指导教师', level: '副高', grade: 40 },
  { name: '一级实习指导教师', level: '中级', grade: 30 },
  { name: '二级实习指导教师', level: '初级', grade: 20 },
  { name: '三级实习指导教师', level: '初级', grade: 10 },
])

const small: readonly DefaultCode[] = [
  ...listOf('honour-level', [
    { name: '校级', level: '校', grade: 1, aliases: '校' },
    { name: '县级', level: '县', grade: 2, aliases: '县 区级 区 县区级' },
    { name: '市级', level: '市', grade: 3, aliases: '市' },
    { name: '省级', level: '省', grade: 4, aliases: '省' },
    { name: '国家级', level: '国家', grade: 5, aliases: '国家 国 部级' },
  ]),
  ...listOf('urban-type', [
    { name: '城区', aliases: '城市 主城区 市区 城乡结合区 111 112' },
    { name: '镇区', aliases: '县镇 镇 县城 镇中心区 镇乡结合区 乡镇 121 122 123' },
    { name: '乡村', aliases: '农村 村 乡中心区 村庄 村小 210 220' },
  ]),
  ...listOf('political', [
    { name: '中共党员', aliases: '党员 共产党员 中国共产党党员 中共正式党员' },
    { name: '中共预备党员', aliases: '预备党员' },
    { name: '共青团员', aliases: '团员 中国共产主义青年团团员' },
    { name: '民革党员', aliases: '民革' },
    { name: '民盟盟员', aliases: '民盟' },
    { name: '民建会员', aliases: '民建' },
    { name: '民进会员', aliases: '民进' },
    { name: '农工党党员', aliases: '农工党' },
    { name: '致公党党员', aliases: '致公党' },
    { name: '九三学社社员', aliases: '九三 九三学社' },
    { name: '台盟盟员', aliases: '台盟' },
    { name: '无党派人士', aliases: '无党派' },
    { name: '群众' },
  ]),
  ...listOf('education', [
    { name: '博士研究生', grade: 50, aliases: '博士 博研 研究生(博士)' },
    { name: '硕士研究生', grade: 40, aliases: '硕士 研究生 硕研 教育硕士 在职研究生 研究生(硕士)' },
    { name: '本科', grade: 30, aliases: '大学本科 大学 学士 全日制本科 本科学历 函授本科 自考本科' },
    { name: '大专', grade: 20, aliases: '专科 大学专科 高职 师专 专科学历' },
    { name: '中师及以下', grade: 10, aliases: '中师 中专 高中 中等师范 中师(专) 高中及以下 中专(中师)' },
  ]),
  ...listOf('pairing-kind', [
    { name: '校内', aliases: '校内师徒 校内结对 本校 同校' },
    { name: '跨校', aliases: '校际 校际结对 跨校结对 校际师徒 跨学校' },
    { name: '城乡(跨县区)', aliases: '城乡 跨县区 城乡结对 跨县 跨区 城乡师徒 跨县(区)' },
    { name: '工作室', aliases: '名师工作室 工作室结对' },
    { name: '首席教师', aliases: '乡村首席教师' },
    { name: '援疆(濮伊)', aliases: '援疆 濮伊 濮伊结对 援疆结对' },
    { name: '班主任', aliases: '班主任师徒 班主任师傅 班主任结对' },
  ]),
  ...listOf('pairing-level', [
    { name: '校级', aliases: '校 学校' },
    { name: '县级', aliases: '县 区级 县区级 区 县(区)级' },
    { name: '市级', aliases: '市' },
    { name: '省级', aliases: '省' },
  ]),
  ...plain('dissolve-reason', '调离 退休 病休 产假 师德问题 不履责 双方申请 其他'),
  ...plain('leave-reason', '调离 考核不合格 本人申请 劝退 期满 退休 其他'),
  ...listOf('grade', [
    { name: '优秀', grade: 40, aliases: '优' },
    { name: '良好', grade: 30, aliases: '良' },
    { name: '合格', grade: 20, aliases: '及格 达标' },
    { name: '称职', grade: 20 },
    { name: '基本合格', grade: 15, aliases: '基本称职' },
    { name: '不合格', grade: 10, aliases: '不称职 不达标' },
  ]),
  ...listOf(
    'ethnicity',
    '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'
      .split(' ')
      .map((name) => ({ name: `${name}族`, aliases: name })),
  ),
]

const events: readonly DefaultCode[] = [
  ...listOf('activity-type', [
    { name: '听课', aliases: '听师傅课 听徒弟课 互听课 听评课 随堂听课 推门听课 观课' },
    { name: '评课', aliases: '议课 评议课 课后评课 点评' },
    { name: '公开课', aliases: '示范课/公开课 公开示范课 汇报课 展示课 研讨课 观摩课 过关课 亮相课 课堂展示' },
    { name: '示范课', aliases: '示范引领课 名师示范课 引路课' },
    { name: '讲座', aliases: '专题讲座 报告 专题报告 经验交流 讲学' },
    { name: '集体备课', aliases: '备课 磨课 共同备课 备课指导' },
    { name: '教案送审', aliases: '教案 教案检查 教案指导 教学设计 教案评阅' },
    { name: '联合教研', aliases: '教研 教研活动 校际教研 联合教研活动 大教研' },
    { name: '课题研讨', aliases: '课题 课题研究 业务研讨 专题研讨 研讨' },
    { name: '研讨会', aliases: '座谈会 交流会 论坛 沙龙 研讨交流' },
    { name: '读书', aliases: '读书交流 读书分享 共读 读书会 理论学习' },
    { name: '学期总结', aliases: '总结 工作总结 阶段总结 学期汇报' },
    { name: '送教', aliases: '送教下乡 送课 送教送培 送教上门' },
    { name: '互访', aliases: '交流互访 校际互访 走访' },
    { name: '跟岗', aliases: '跟岗学习 跟班学习 影子培训' },
    { name: '集体活动', aliases: '工作室活动 集中活动 集中研修 工作室集中活动' },
    { name: '仪式', aliases: '拜师仪式 启动仪式 揭牌仪式 开班 结业' },
    { name: '学生交流', aliases: '学生活动 研学 夏令营 手拉手' },
    { name: '资源共享', aliases: '资源共建共享 设备共享 课程资源共享' },
    { name: '年度总结', aliases: '年终总结 结对工作总结' },
    { name: '文化活动', aliases: '文化交流 文艺活动 送教送艺' },
    { name: '国家通用语言文字', aliases: '推普 推广普通话 普通话推广 语言文字' },
    { name: '艺术办学', aliases: '艺术中学结对办学 艺术结对办学 艺术教育合作' },
    { name: '职教合作', aliases: '职业教育合作 产教融合 职教产教融合' },
  ]),
  ...listOf('achievement-kind', [
    { name: '公开课', aliases: '示范课' },
    { name: '优质课', aliases: '优质课评比 赛课 教学大赛 课堂教学竞赛' },
    { name: '论文', aliases: '发表论文 获奖论文 文章' },
    { name: '课题', aliases: '教科研课题 项目 科研项目' },
    { name: '专著', aliases: '著作 教材 编著' },
    { name: '讲座', aliases: '专题讲座' },
    { name: '指导获奖', aliases: '指导青年教师获奖 辅导获奖 指导学生获奖' },
    { name: '荣誉', aliases: '荣誉称号 表彰' },
    { name: '教学成果奖', aliases: '教学成果 成果奖' },
    { name: '教学模式', aliases: '教学法 教学主张' },
    { name: '资源库', aliases: '课程资源 教学资源' },
  ]),
  ...listOf('studio-type', [
    { name: '中原名师工作室', level: '省', aliases: '中原名师' },
    { name: '省级名师工作室', level: '省', aliases: '省名师工作室 省名师' },
    { name: '市级名师工作室', level: '市', aliases: '市名师工作室 名师工作室 市名师' },
    { name: '县级名师工作室', level: '县', aliases: '县名师工作室 区级名师工作室' },
    { name: '乡村首席教师工作室', level: '县', aliases: '首席教师工作室 乡村首席教师 首席教师' },
    { name: '名校长工作室', level: '市', aliases: '校长工作室 名校长' },
    { name: '名班主任工作室', level: '市', aliases: '班主任工作室 名班主任' },
  ]),
]

const aid: readonly DefaultCode[] = [
  ...listOf('aid-type', aidTypes),
  ...listOf('aid-post', aidPosts),
  ...listOf('visit-kind', visitKinds),
]

const honours = listOf('honour', defaultHonours)

export const defaultCodes: readonly DefaultCode[] = [
  ...stages,
  ...subjects,
  ...titles,
  ...honours,
  ...small,
  ...events,
  ...aid,
]
