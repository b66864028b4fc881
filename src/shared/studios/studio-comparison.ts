import type { StudioComparison } from './studio.ts'

/** What is counted of a studio over a span of days; money in fen. */
export interface ComparedCounts {
  readonly members: number
  readonly rural: number
  readonly schools: number
  readonly activities: number
  readonly openLessons: number
  readonly lectures: number
  readonly outreach: number
  readonly projects: number
  readonly papers: number
  readonly prizes: number
  readonly granted: number
  readonly spent: number
}

const percent = (part: number, whole: number): string => (whole === 0 ? '—' : `${Math.round((part * 100) / whole)}%`)

/** The lines of the comparison in their order, the same for each studio. */
export function comparedFigures(counts: ComparedCounts, lastGrade: string | null): StudioComparison['figures'] {
  return [
    { key: 'members', label: '成员数', value: counts.members },
    { key: 'ruralShare', label: '乡村教师占比', value: percent(counts.rural, counts.members) },
    { key: 'schools', label: '涉及学校', value: counts.schools },
    { key: 'activities', label: '活动次数', value: counts.activities },
    { key: 'openLessons', label: '公开课、示范课', value: counts.openLessons },
    { key: 'lectures', label: '讲座', value: counts.lectures },
    { key: 'outreach', label: '送教', value: counts.outreach },
    { key: 'projects', label: '课题', value: counts.projects },
    { key: 'papers', label: '论文', value: counts.papers },
    { key: 'prizes', label: '获奖', value: counts.prizes },
    { key: 'granted', label: '经费拨付（元）', value: counts.granted / 100 },
    { key: 'spent', label: '经费支出（元）', value: counts.spent / 100 },
    { key: 'lastGrade', label: '最近考核', value: lastGrade ?? '—' },
  ]
}
