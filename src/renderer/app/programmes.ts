export interface NavItem {
  readonly path: string
  readonly label: string
  /** The word of the narrow navigation, where the label has more than four characters. */
  readonly short?: string
  /** Which count stands behind the word. */
  readonly count?: 'teachers' | 'schools' | 'pairings' | 'studios' | 'twinning'
}

export interface NavGroup {
  readonly title: string | null
  readonly items: readonly NavItem[]
}

/** What the navigation lists: the programmes that exist, and nothing else. Their pages are in `routes.tsx`. */
export const programmes: readonly NavGroup[] = [
  { title: null, items: [{ path: '/', label: '工作台' }] },
  {
    title: '基础库',
    items: [
      { path: '/teachers', label: '教师', count: 'teachers' },
      { path: '/schools', label: '学校', count: 'schools' },
    ],
  },
  {
    title: '名师培养',
    items: [
      { path: '/pairings', label: '师徒结对', count: 'pairings' },
      { path: '/studios', label: '名师工作室', short: '工作室', count: 'studios' },
      { path: '/lectures', label: '大讲堂' },
      { path: '/training', label: '高端研修', short: '研修' },
      { path: '/hours', label: '学时' },
    ],
  },
  {
    title: '学校发展',
    items: [
      { path: '/twinning', label: '学校结对', count: 'twinning' },
      { path: '/brands', label: '名校培育' },
    ],
  },
  {
    title: '教育援疆',
    items: [
      { path: '/visits', label: '互访交流' },
      { path: '/postings', label: '援派人员' },
      { path: '/shadowings', label: '来濮跟岗' },
      { path: '/aid-ledger', label: '双向台账' },
    ],
  },
  {
    title: '过程记录',
    items: [
      { path: '/activities', label: '活动' },
      { path: '/achievements', label: '成果' },
      { path: '/assessments', label: '考核' },
    ],
  },
  {
    title: '工作',
    items: [
      { path: '/milestones', label: '节点' },
      { path: '/reports', label: '报表' },
      { path: '/imports', label: '导入' },
    ],
  },
]
