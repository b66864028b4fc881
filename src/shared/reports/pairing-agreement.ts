import { menteeDuties, mentorDuties, type AgreementDuty } from './agreement-duties.ts'
import type { Block, DocumentModel, DocumentTable, Letter } from './document-model.ts'
import { filledIn, paragraph } from './document-model.ts'
import { fieldOf } from './pairing-groups.ts'
import { pairingCode, type ReportPair } from './report-pair.ts'
import { chinaTime, paperDate, type ReportContext } from './report-frame.ts'

const cell = (align: 'center' | 'left', width: number, bold: boolean) => ({ align, width, bold })

function parties(pair: ReportPair): DocumentTable {
  return {
    kind: 'table',
    columns: [cell('center', 3, true), cell('left', 7, false), cell('center', 3, true), cell('left', 7, false)],
    rows: [
      ['师傅', pair.mentor, '徒弟', pair.mentee],
      ['单位', pair.mentorSchool, '单位', pair.menteeSchool],
      ['职称', pair.mentorTitle ?? '', '职称', pair.menteeTitle ?? ''],
      ['荣誉', pair.mentorHonours ?? '', '教龄', pair.menteeYears === null ? '' : `${pair.menteeYears} 年`],
      ['学段学科', fieldOf(pair), '结对类型', pair.kind],
    ],
  }
}

const numbered = (lines: readonly string[]): readonly Block[] =>
  lines.map((line, at) => paragraph('body', `${at + 1}．${line}`))

const head = (pair: ReportPair): readonly Block[] => [
  paragraph('title', '师徒结对协议书'),
  paragraph(
    'plain',
    `结对编号：${pairingCode(pair)}${pair.agreementNo === null ? '' : `　协议编号：${pair.agreementNo}`}`,
  ),
  paragraph(
    'body',
    '为发挥骨干教师的示范引领作用，促进青年教师成长，经双方自愿、学校同意，师傅',
    filledIn(pair.mentor, 6),
    '与徒弟',
    filledIn(pair.mentee, 6),
    '结为师徒，签订本协议。',
  ),
  parties(pair),
]

function terms(pair: ReportPair, duties: readonly AgreementDuty[]): readonly Block[] {
  return [
    paragraph('heading1', '一、结对期限'),
    paragraph('body', `自 ${paperDate(pair.startsOn)}起，至 ${paperDate(pair.endsOn)}止。`),
    ...(pair.goal === null || pair.goal === '' ? [] : [paragraph('body', `培养目标：${pair.goal}`)]),
    paragraph('heading1', '二、师傅职责'),
    ...numbered(mentorDuties(duties)),
    paragraph('heading1', '三、徒弟职责'),
    ...numbered(menteeDuties(duties)),
    paragraph('heading1', '四、考核'),
    paragraph(
      'body',
      '结对期满，由学校和教育行政部门对师徒双方进行考核，等次合格以上的徒弟准予出师；未达到要求的，按规定延期培养或终止结对。',
    ),
    paragraph('heading1', '五、变更和解除'),
    paragraph(
      'body',
      '因工作调动、退休、病产假等原因不能继续履行的，由一方书面提出，经学校同意并报教育行政部门备案后，变更或解除本协议。',
    ),
    paragraph('body', '本协议一式三份，师傅、徒弟、学校各执一份，自签字盖章之日起生效。'),
  ]
}

const signatureDate = '　　年　　月　　日'

const signatures: Block = {
  kind: 'signatures',
  parties: ['师傅（签字）：', '徒弟（签字）：', '学校（盖章）：'].map((label) => ({ label, dateLine: signatureDate })),
}

export const agreementLetter = (pair: ReportPair, duties: readonly AgreementDuty[]): Letter => ({
  blocks: [...head(pair), ...terms(pair, duties), signatures],
})

/** O3 师徒结对协议书, a letter for each pair. */
export const agreementDocument = (letters: readonly Letter[], context: ReportContext): DocumentModel => ({
  title: '师徒结对协议书',
  page: 'official',
  letters,
  version: `版本 ${context.version}`,
  generatedAt: `${chinaTime(context.generatedAt)} 生成`,
})
