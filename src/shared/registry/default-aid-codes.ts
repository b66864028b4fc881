interface Entry {
  readonly name: string
  readonly aliases?: string
}

/** 援派类型. */
export const aidTypes: readonly Entry[] = [
  { name: '中组部干部人才', aliases: '援疆干部人才 干部人才 中组部' },
  { name: '万名教师支教', aliases: '万名教师支教计划 援藏援疆万名教师支教' },
  { name: '组团式', aliases: '组团式援疆 组团式支教' },
  { name: '柔性支教', aliases: '柔性支教（短期） 柔性援疆 短期支教' },
  { name: '名师送教团' },
  { name: '银龄', aliases: '银龄讲学 银龄教师' },
  { name: '实习支教', aliases: '实习 顶岗实习' },
]

/** 援派岗位. */
export const aidPosts: readonly Entry[] = [
  { name: '任课', aliases: '任课教师 专任教师 任教' },
  { name: '教研组长', aliases: '组长 学科组长' },
  { name: '校级副职', aliases: '副校长 挂职副校长' },
  { name: '教育局挂职', aliases: '挂职' },
]

/** 互访类别, by the words that ledgers use. */
export const visitKinds: readonly Entry[] = [
  { name: '考察调研', aliases: '考察 调研 对接' },
  { name: '送教', aliases: '名师送教 送教送培 送课' },
  { name: '支教慰问', aliases: '慰问 走访慰问 看望慰问' },
  { name: '跟岗学习', aliases: '跟岗 跟班学习' },
  { name: '挂职', aliases: '挂职锻炼' },
  { name: '学生研学/夏令营', aliases: '研学/夏令营 研学 夏令营 学生交流 手拉手' },
  { name: '联合教研', aliases: '教研 线上教研 同课异构' },
  { name: '捐赠', aliases: '捐资 捐助' },
  { name: '座谈签约', aliases: '座谈 签约 座谈会' },
]
