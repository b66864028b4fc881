import type { AgreementDuty } from './agreement-duties.ts'
import {
  filledIn,
  paragraph,
  type Block,
  type DocumentModel,
  type DocumentTable,
  type Letter,
} from './document-model.ts'
import { quotaPeriodLabels } from '../quotas/quota-labels.ts'
import { chinaTime, paperDate, type ReportContext } from './report-frame.ts'
import type { ReportTwinLink } from './twin-rows.ts'

const numbered = (lines: readonly string[]): readonly Block[] =>
  lines.map((line, at) => paragraph('body', `${at + 1}．${line}`))

/** What agreements between town and village schools promise. */
const supporterDuties = [
  '与受援学校共同制定帮扶计划和年度目标，明确分管校领导和联络人。',
  '选派骨干教师到受援学校上示范课、作讲座，根据需要选派音乐、体育、美术等短缺学科教师支教。',
  '接收受援学校的教师和管理人员跟班学习，并指定指导教师。',
  '开放课程、教案、题库等教学资源和实验室、图书等设备，与受援学校共享。',
]
const supportedDuties = [
  '如实提供学校发展情况和需求，落实帮扶计划。',
  '选派教师参加联合教研、跟班学习，学习结束后在校内汇报。',
  '为支教、送教教师提供必要的工作和生活条件。',
]
const bureauDuties = [
  '统筹协调双方工作，在经费、职称评聘、评优表彰等方面给予支持。',
  '每学年对结对工作进行考核，考核结果向双方通报。',
]

/** A task whose number is 0 in the policy is not promised. */
const tasks = (duties: readonly AgreementDuty[]): readonly string[] =>
  duties
    .filter(({ required }) => required > 0)
    .map(({ label, unit, period, required }) => `${quotaPeriodLabels[period]}${label}不少于 ${required} ${unit}。`)

const cell = (align: 'center' | 'left', width: number, bold: boolean) => ({ align, width, bold })

const bureauOf = ({ organizer }: ReportTwinLink, { office, place }: ReportContext): string =>
  organizer ?? office?.name ?? `${place}教育局`

const parties = (link: ReportTwinLink, context: ReportContext): DocumentTable => ({
  kind: 'table',
  columns: [cell('center', 5, true), cell('left', 15, false)],
  rows: [
    ['甲方（支援方）', link.from],
    ['乙方（受援方）', link.to],
    ['丙方（主管部门）', bureauOf(link, context)],
    ['结对组', `${link.group}（${link.code}）`],
  ],
})

const signatureDate = '　　年　　月　　日'

/** A 对子 signed by three: who helps, who is helped, and the bureau over both. */
export function twinAgreementLetter(
  link: ReportTwinLink,
  duties: readonly AgreementDuty[],
  context: ReportContext,
): Letter {
  const no = link.agreementNo === null ? '' : `　协议编号：${link.agreementNo}`
  const own = link.content === null || link.content === '' ? [] : [`帮扶内容：${link.content}`]
  const goals = link.goals.length === 0 ? ['年度目标由双方在帮扶计划中商定，并报丙方备案。'] : link.goals
  return {
    blocks: [
      paragraph('title', '学校结对协议书'),
      paragraph('plain', `结对组编号：${link.code}${no}`),
      paragraph(
        'body',
        '为促进城乡教育优质均衡发展，经三方协商，',
        filledIn(link.from, 8),
        '与',
        filledIn(link.to, 8),
        '结为帮扶对子，由主管教育行政部门统筹，签订本协议。',
      ),
      parties(link, context),
      paragraph('heading1', '一、结对期限'),
      paragraph('body', `自 ${paperDate(link.startsOn)}起，至 ${paperDate(link.endsOn)}止。`),
      paragraph('heading1', '二、甲方职责'),
      ...numbered([...supporterDuties, ...own]),
      paragraph('heading1', '三、乙方职责'),
      ...numbered(supportedDuties),
      paragraph('heading1', '四、丙方职责'),
      ...numbered(bureauDuties),
      paragraph('heading1', '五、年度任务和目标'),
      ...numbered([...tasks(duties), ...goals]),
      paragraph('heading1', '六、考核、变更和解除'),
      paragraph(
        'body',
        '每学年由丙方组织考核，期满考核合格的可以续签。因学校撤并、布局调整等原因不能继续履行的，由一方书面提出，经三方同意后变更或解除本协议。',
      ),
      paragraph('body', '本协议一式三份，三方各执一份，自签字盖章之日起生效。'),
      {
        kind: 'signatures',
        parties: ['甲方（盖章）：', '乙方（盖章）：', '丙方（盖章）：'].map((label) => ({
          label,
          dateLine: signatureDate,
        })),
      },
    ],
  }
}

export const twinAgreementDocument = (letters: readonly Letter[], context: ReportContext): DocumentModel => ({
  title: '学校结对协议书',
  page: 'official',
  letters,
  version: `版本 ${context.version}`,
  generatedAt: `${chinaTime(context.generatedAt)} 生成`,
})
