import { paragraph, type Block, type DocumentTable, type Letter } from './document-model.ts'
import type { ReportCertificate } from './hour-rows.ts'
import { paperDate, type ReportContext } from './report-frame.ts'

const lineTable = ({ lines, hours }: ReportCertificate): DocumentTable => ({
  kind: 'table',
  isDense: true,
  columns: [
    { width: 2, align: 'center', bold: false },
    { width: 5, align: 'center', bold: false },
    { width: 14, align: 'left', bold: false },
    { width: 4, align: 'center', bold: false },
    { width: 3, align: 'center', bold: false },
  ],
  rows: [
    ['序号', '日期', '项目', '身份', '学时'],
    ...lines.map((line, at) => [String(at + 1), line.onDate, line.title, line.role, String(line.hours)]),
    ['', '', '合计', '', String(hours)],
  ],
})

function body(certificate: ReportCertificate): readonly Block[] {
  const { name, school, kind, year, hours, lines } = certificate
  const who = school === '' ? `${name}同志` : `${name}同志（${school}）`
  const [only] = lines
  if (kind === 'event' && only !== undefined && lines.length === 1) {
    const what = `于${paperDate(only.onDate)}参加“${only.title}”（${only.role}）`
    return [paragraph('body', `兹证明${who}${what}，经认定计 ${hours} 学时。`)]
  }
  const when = kind === 'year' ? `${year}年度参加教师培训和教研活动` : `参加“${certificate.title}”`
  return [paragraph('body', `兹证明${who}${when}，经认定共计 ${hours} 学时，明细如下：`), lineTable(certificate)]
}

/** 学时证明: what was given out, word for word, with its number and the place of the seal. */
export const certificateLetter = (certificate: ReportCertificate, { office }: ReportContext): Letter => ({
  blocks: [
    paragraph('title', '学时证明'),
    paragraph('right', `编号：${certificate.serial}`),
    ...body(certificate),
    paragraph('body', '特此证明。'),
    paragraph('plain', ''),
    paragraph('right', office?.name ?? ''),
    paragraph('right', '（盖章处）'),
    paragraph('right', paperDate(certificate.issuedOn)),
  ],
})
