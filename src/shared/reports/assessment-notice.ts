import type { ReportResult, ReportRound } from './assessment-rows.ts'
import { byGrade } from './assessment-sheets.ts'
import { filledIn, paragraph, type Block, type DocumentTable, type Letter } from './document-model.ts'
import { paperDate, type ReportContext } from './report-frame.ts'

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八'] as const

const names = (results: readonly ReportResult[]): DocumentTable => ({
  kind: 'table',
  columns: [
    { width: 2, align: 'center', bold: false },
    { width: 8, align: 'left', bold: false },
    { width: 8, align: 'left', bold: false },
    { width: 4, align: 'center', bold: false },
  ],
  rows: [
    ['序号', '考核对象', '单位', '县区'],
    ...results.map(({ name, unit, district }, at) => [String(at + 1), name, unit, district ?? '']),
  ],
})

const gradeBlocks = (results: readonly ReportResult[]): readonly Block[] =>
  byGrade(results).flatMap(([grade, rows], at) => [
    paragraph('heading1', `${numerals[at] ?? at + 1}、${grade}（${rows.length} 个）`),
    names(rows),
  ])

/** 考核结果公示, by grade, the best first; days, telephone and address of the notice are filled in by hand. */
export function noticeLetter(round: ReportRound, results: readonly ReportResult[], context: ReportContext): Letter {
  const { office, options, today } = context
  return {
    blocks: [
      paragraph('title', options.title ?? `关于${round.name}结果的公示`),
      paragraph(
        'body',
        `根据有关考核办法，对${paperDate(round.startsOn)}至${paperDate(round.endsOn)}的工作进行了考核，现将结果予以公示。公示期自`,
        filledIn('', 2),
        '年',
        filledIn('', 2),
        '月',
        filledIn('', 2),
        '日至',
        filledIn('', 2),
        '月',
        filledIn('', 2),
        '日，共',
        filledIn('', 2),
        '个工作日。',
      ),
      paragraph(
        'body',
        '公示期间，如有异议，请以书面形式实名反映，并提供有关事实依据。联系电话：',
        filledIn(office?.phone ?? '', 8),
        '；受理地址：',
        filledIn('', 10),
        '。',
      ),
      ...gradeBlocks(results),
      paragraph('plain', ''),
      paragraph('right', office?.name ?? ''),
      paragraph('right', paperDate(options.date ?? today)),
    ],
  }
}
