import { useCodes } from '#renderer/api/use-code-lists.ts'
import { ChoiceQuestion, DayQuestion, NumberQuestion, TextQuestion } from '#renderer/ui/actions/questions.tsx'
import type { Ask } from '#renderer/ui/actions/use-answers.ts'
import { questionsOf, type ActionValues, type Question, type StateAction } from './action-values.ts'

interface ActionFieldsProps {
  readonly action: StateAction
  readonly ask: Ask<ActionValues>
}

const dayLabels: Readonly<Partial<Record<StateAction, string>>> = {
  sign: '签订日期',
  start: '启动日期',
  assess: '考核日期',
  renew: '新一期起始',
  close: '结项日期',
  terminate: '终止日期',
}

/** Only what the action needs to know. */
export function ActionFields({ action, ask }: ActionFieldsProps) {
  const questions: readonly Question[] = questionsOf[action]
  const asks = (question: Question): boolean => questions.includes(question)
  const grades = useCodes('grade')
  return (
    <>
      {asks('on') && <DayQuestion {...ask('on')} label={dayLabels[action] ?? '日期'} required />}
      {asks('endsOn') && <DayQuestion {...ask('endsOn')} label="新一期结束" hint="不填，按方案的期限计算" />}
      {asks('agreementNo') && <TextQuestion {...ask('agreementNo')} label="协议编号" max={60} hint="不填，编号不变" />}
      {asks('grade') && <ChoiceQuestion {...ask('grade')} label="等次" required options={grades} />}
      {asks('score') && <NumberQuestion {...ask('score')} label="得分" max={10_000} hint="没有打分的可以不填" />}
      {asks('reason') && <TextQuestion {...ask('reason')} label="原因" required max={60} />}
      {asks('note') && <TextQuestion {...ask('note')} label="说明" max={200} />}
    </>
  )
}
