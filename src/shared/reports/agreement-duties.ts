import { quotaPeriodLabels } from '../quotas/quota-labels.ts'
import type { Quota, QuotaSide } from '../quotas/quota.ts'

/** A quota of the cohort's policy as an agreement promises it. */
export type AgreementDuty = Pick<Quota, 'label' | 'unit' | 'period' | 'side' | 'required'>

/** How a known task is promised by each party; a party that it does not bind is left out. */
interface Sentences {
  readonly mentor?: (asked: string, often: string) => string
  readonly mentee?: (asked: string, often: string) => string
}

const known: Readonly<Record<string, Sentences>> = {
  听师傅课: { mentee: (asked, often) => `${often}听师傅的课${asked}，并写出听课体会。` },
  听徒弟课: { mentor: (asked, often) => `${often}听徒弟的课${asked}，课后当面评课，并留有记录。` },
  教案送审: {
    mentor: (asked, often) => `${often}审阅、修改徒弟的教案${asked}。`,
    mentee: (asked, often) => `${often}主动送师傅审阅教案${asked}。`,
  },
  业务研讨: {
    mentor: (asked, often) => `${often}与徒弟开展业务研讨${asked}。`,
    mentee: (asked, often) => `${often}参加师徒业务研讨${asked}。`,
  },
  公开课: {
    mentor: (asked, often) => `${often}指导徒弟上公开课${asked}。`,
    mentee: (asked, often) => `${often}上公开课${asked}。`,
  },
  论文: { mentee: (asked, often) => `${often}撰写教学论文或案例${asked}，交师傅指导。` },
  学期总结: { mentee: (asked, often) => `${often}提交学习总结${asked}。` },
}

/** What the officer has added has the same sentence for everybody whom it binds. */
function generalSentences(label: string, side: QuotaSide): Sentences {
  const alone = (asked: string, often: string): string => `${often}完成${label}${asked}。`
  const together = (asked: string, often: string): string => `${often}师徒共同完成${label}${asked}。`
  if (side === 'mentor') return { mentor: alone }
  return side === 'mentee' ? { mentee: alone } : { mentor: together, mentee: together }
}

/** A duty whose number is 0 in the policy is not promised. */
const promised = (duties: readonly AgreementDuty[], party: keyof Sentences): readonly string[] =>
  duties
    .filter(({ required }) => required > 0)
    .flatMap(({ label, unit, period, side, required }) => {
      const sentence = (known[label] ?? generalSentences(label, side))[party]
      return sentence === undefined ? [] : [sentence(`不少于 ${required} ${unit}`, quotaPeriodLabels[period])]
    })

export const mentorDuties = (duties: readonly AgreementDuty[]): readonly string[] => [
  '以身作则，关心徒弟的师德修养和专业成长，与徒弟共同制定培养计划。',
  ...promised(duties, 'mentor'),
]

export const menteeDuties = (duties: readonly AgreementDuty[]): readonly string[] => [
  '尊敬师傅，虚心学习，按培养计划完成各项任务，做好学习记录和反思。',
  ...promised(duties, 'mentee'),
]
