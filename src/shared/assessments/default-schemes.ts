import type { z } from 'zod'
import { schemeDraft, type SchemeDraft } from './assessment.ts'
import {
  achievements,
  activities,
  byAward,
  byLevel,
  byTask,
  ethics,
  manual,
  type Cells,
  type Item,
  type Source,
} from './scheme-items.ts'

const mentor: z.input<typeof schemeDraft> = {
  name: '师徒结对考核（师傅）',
  object: 'mentor',
  basis: '师徒结对考核的通行指标，可按本地方案修改',
  items: [
    manual('履职', '指导计划与协议', 10),
    {
      section: '指导',
      name: '听评徒弟课',
      kind: 'deduction',
      max: 20,
      base: 20,
      standard: '达到规定节数得满分，缺 1 节扣 1 分',
      sources: [{ source: 'quota-gap', type: '听徒弟课', points: 1 }],
    },
    {
      section: '指导',
      name: '示范课和讲座',
      kind: 'count',
      max: 15,
      standard: '每次 5 分',
      sources: activities('示范课 公开课 讲座', 5, 'lead'),
    },
    {
      section: '指导',
      name: '备课教案指导',
      kind: 'count',
      max: 10,
      standard: '每次 2 分',
      sources: activities('教案送审 集体备课', 2),
    },
    {
      section: '带动',
      name: '教研课题带动',
      kind: 'count',
      max: 10,
      standard: '教研、课题研讨每次 2 分',
      sources: activities('联合教研 课题研讨 研讨会', 2),
    },
    {
      section: '成效',
      name: '徒弟成长',
      kind: 'count',
      max: 25,
      standard: '徒弟平均得分的 25%',
      sources: [{ source: 'mentee-score', points: 25 }],
    },
    manual('师德', '师德与态度', 10),
    ethics,
  ],
}

const mentee: z.input<typeof schemeDraft> = {
  name: '师徒结对考核（徒弟）',
  object: 'mentee',
  basis: '师徒结对考核的通行指标，可按本地方案修改',
  items: [
    manual('履职', '学习计划与总结', 10),
    {
      section: '学习',
      name: '听师傅课',
      kind: 'ratio',
      max: 20,
      standard: '按完成规定节数的比例计分',
      sources: [{ source: 'quota', type: '听师傅课' }],
    },
    {
      section: '实践',
      name: '汇报课和公开课',
      kind: 'count',
      max: 20,
      standard: '每节 10 分',
      sources: activities('公开课 示范课', 10, 'lead'),
    },
    {
      section: '实践',
      name: '教案与反思',
      kind: 'ratio',
      max: 10,
      standard: '按完成规定篇数的比例计分',
      sources: [{ source: 'quota', type: '教案送审' }],
    },
    {
      section: '成果',
      name: '论文、课题和竞赛',
      kind: 'matrix',
      max: 15,
      standard: '按级别计分：校 3、县 5、市 8、省 12、国家 15',
      sources: achievements('论文 课题 优质课'),
      cells: byLevel('校 3 县 5 市 8 省 12 国家 15'),
    },
    manual('成效', '教学实绩', 15, '由学校评定'),
    manual('师德', '师德表现', 10),
    ethics,
  ],
}

const member: z.input<typeof schemeDraft> = {
  name: '工作室成员考核',
  object: 'member',
  basis: '名师工作室成员考核的通行指标，可按本地方案修改',
  items: [
    manual('日常工作', '计划和总结', 10),
    {
      section: '日常工作',
      name: '按时参加活动',
      kind: 'deduction',
      max: 10,
      base: 10,
      standard: '缺席一次扣 3 分，迟到一次扣 1 分',
      sources: [
        { source: 'attendance', type: 'absent', points: 3 },
        { source: 'attendance', type: 'late', points: 1 },
      ],
    },
    {
      section: '日常工作',
      name: '听课评课',
      kind: 'count',
      max: 10,
      standard: '每节 1 分',
      sources: [...activities('听课', 1, 'listener'), ...activities('听课 评课 公开课 示范课', 1, 'reviewer')],
    },
    {
      section: '日常工作',
      name: '辐射带动',
      kind: 'count',
      max: 10,
      standard: '送教、跟岗指导每次 5 分',
      sources: activities('送教 跟岗', 5),
    },
    {
      section: '活动展示',
      name: '教学展示',
      kind: 'count',
      max: 10,
      standard: '每次 5 分',
      sources: activities('公开课 示范课', 5, 'lead'),
    },
    {
      section: '活动展示',
      name: '讲座',
      kind: 'count',
      max: 10,
      standard: '每场 5 分',
      sources: activities('讲座', 5, 'lead'),
    },
    {
      section: '名师在线',
      name: '线上资源',
      kind: 'matrix',
      max: 10,
      standard: '县级以上每篇 3 分',
      sources: achievements('资源库'),
      cells: byLevel('县 3 市 3 省 3 国家 3'),
    },
    {
      section: '教学研究',
      name: '课题立项',
      kind: 'count',
      max: 5,
      standard: '有立项的课题得 5 分',
      sources: achievements('课题', 'opened').map((source) => ({ ...source, points: 5 })),
    },
    manual('教学研究', '课题开展资料', 5),
    {
      section: '教学研究',
      name: '论文',
      kind: 'matrix',
      max: 10,
      standard: '县 3、市 8、省级以上 10',
      sources: achievements('论文'),
      cells: byLevel('县 3 市 8 省 10 国家 10'),
    },
    {
      section: '个人发展',
      name: '个人发展',
      kind: 'matrix',
      max: 10,
      standard: '国家级 5、省级 3、市级 2、县级 1',
      sources: achievements('荣誉 优质课 教学成果奖'),
      cells: byLevel('县 1 市 2 省 3 国家 5'),
    },
    ethics,
  ],
}

const studioMatrix = (section: string, name: string, sources: Source[], cells: Cells): Item => ({
  section,
  name,
  kind: 'matrix',
  sources,
  cells,
})

const studio: z.input<typeof schemeDraft> = {
  name: '工作室考核',
  object: 'studio',
  total: null,
  basis: '名师工作室考核的通行指标，分数不封顶，可按本地方案修改',
  grades: [
    { grade: '优秀', minScore: 100 },
    { grade: '合格', minScore: 60 },
    { grade: '基本合格', minScore: 40 },
    { grade: '不合格', minScore: 0 },
  ],
  items: [
    studioMatrix('教学引领', '公开示范课', activities('公开课 示范课', 1), byLevel('校 1 县 3 市 6 省 12')),
    studioMatrix('教学引领', '优质课', achievements('优质课'), byAward('县一3 市一6 市二3 省一12 省二10 省三8')),
    studioMatrix('教学引领', '教学模式', achievements('教学模式'), byLevel('校 20 县 40 市 60')),
    studioMatrix(
      '成员培养',
      '指导成员获奖',
      achievements('指导获奖'),
      byAward('校一2 县一6 县二2 市一10 市二6 市三4 省一16 省二10 省三8'),
    ),
    studioMatrix('教学研究', '课题立项', achievements('课题', 'opened'), byLevel('校 5 县 8 市 15 省 25 国家 40')),
    studioMatrix('教学研究', '课题结题', achievements('课题', 'concluded'), byLevel('校 8 县 12 市 20 省 30 国家 50')),
    studioMatrix('教学研究', '论文', achievements('论文'), byLevel('市 5 省 8 国家 12')),
    {
      section: '示范辐射',
      name: '大型专题活动',
      kind: 'count',
      standard: '每次 3 分',
      sources: activities('研讨会', 3),
    },
    {
      section: '示范辐射',
      name: '教研活动',
      kind: 'count',
      standard: '每次 2 分，网络教研应有 15 人以上参加',
      sources: activities('联合教研', 2),
    },
    manual('示范辐射', '资源库建设', 5, '1 至 5 分'),
    ethics,
  ],
}

const twin: z.input<typeof schemeDraft> = {
  name: '学校结对考核',
  object: 'twin',
  basis: '学校结对帮扶考核的通行指标，可按本地方案修改',
  items: [
    manual('组织', '组织与协议', 10, '机构、方案、协议和年度目标齐全'),
    byTask('交流', '互访交流', 15, '校级领导互访'),
    byTask('交流', '教师互派与跟岗', 20, '派出、跟岗教师'),
    byTask('教研', '联合教研与送教', 20, '联合教研', '送教'),
    byTask('共享', '资源共享', 10, '资源共享'),
    byTask('学生', '学生活动', 5, '学生交流'),
    manual('成效', '质量提升', 15, '由县区评定'),
    byTask('总结', '总结宣传', 5, '年度总结'),
  ],
}

/** What ships, to be copied and edited; each number is a start, none is a rule. */
export const defaultSchemes: readonly SchemeDraft[] = [mentor, mentee, member, studio, twin].map((one) =>
  schemeDraft.parse(one),
)
