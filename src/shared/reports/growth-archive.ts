import { archiveKindLabels } from '../archive/archive-labels.ts'
import type { ArchiveEntry, GrowthArchive } from '../archive/archive.ts'
import { schoolYearLabel } from '../kernel/school-year.ts'
import { paragraph, type DocumentTable, type Letter } from './document-model.ts'
import { paperDate, type ReportContext } from './report-frame.ts'

/** So many lines fit on the page below the facts and the hours; the rest is counted. */
const mostLines = 24
const mostYears = 4

const text = (value: string | null): string => value ?? ''

const facts = ({ person }: GrowthArchive): DocumentTable => ({
  kind: 'table',
  isDense: true,
  columns: [
    { width: 3, align: 'center', bold: true },
    { width: 6, align: 'center', bold: false },
    { width: 3, align: 'center', bold: true },
    { width: 5, align: 'center', bold: false },
    { width: 3, align: 'center', bold: true },
    { width: 5, align: 'center', bold: false },
  ],
  rows: [
    ['姓名', person.name, '性别', text(person.sex), '出生年月', text(person.birth).slice(0, 7)],
    [
      '单位',
      text(person.school),
      '县区',
      text(person.district),
      '学段学科',
      `${text(person.stage)}${text(person.subject)}`,
    ],
    [
      '职称',
      text(person.title),
      '学历',
      text(person.education),
      '教龄',
      person.teachingYears === null ? '' : `${person.teachingYears} 年`,
    ],
  ],
})

const hours = ({ hours: account, activityYears }: GrowthArchive): DocumentTable => {
  const years = account.years.toReversed()
  const other = { width: 4, align: 'center', bold: false } as const
  const taught = activityYears
    .slice(0, mostYears)
    .map(({ schoolYear, led, attended }) => `${schoolYearLabel(schoolYear)}主讲主持 ${led} 次、参加 ${attended} 次`)
  return {
    kind: 'table',
    isDense: true,
    columns: [{ width: 4, align: 'center', bold: true }, ...years.map(() => other), { ...other, width: 6 }],
    rows: [
      ['年度', ...years.map(({ year }) => String(year)), '五年合计／应修'],
      ['计入学时', ...years.map(({ counted }) => String(counted)), `${account.counted}／${account.target}`],
      ['教研活动', taught.length === 0 ? '' : taught.join('；')],
    ],
  }
}

const span = ({ on, until }: ArchiveEntry): string => (until === null ? text(on) : `${text(on)}\n至 ${until}`)

const timeline = (entries: readonly ArchiveEntry[]): DocumentTable => ({
  kind: 'table',
  isDense: true,
  columns: [
    { width: 5, align: 'center', bold: false },
    { width: 4, align: 'center', bold: false },
    { width: 14, align: 'left', bold: false },
    { width: 4, align: 'center', bold: false },
  ],
  rows: [
    ['时间', '类别', '内容', '结果'],
    ...entries.map((entry) => [span(entry), archiveKindLabels[entry.kind], entry.title, text(entry.outcome)]),
  ],
})

/** 教师成长档案, one page: who it is, the hours of five years, and the line of time. */
export function growthArchiveLetter(archive: GrowthArchive, { office, today }: ReportContext): Letter {
  const { entries } = archive
  const rest = entries.length - mostLines
  return {
    blocks: [
      paragraph('title', '教师成长档案'),
      facts(archive),
      hours(archive),
      timeline(entries.slice(0, mostLines)),
      ...(rest > 0 ? [paragraph('plain', `另有更早的记录 ${rest} 条。`)] : []),
      paragraph('right', `${office?.name ?? ''}　${paperDate(today)}`),
    ],
  }
}
