import { useCodes } from '#renderer/api/use-code-lists.ts'
import { ChoiceQuestion, DayQuestion, NumberQuestion, TextQuestion } from '#renderer/ui/actions/questions.tsx'
import type { Ask } from '#renderer/ui/actions/use-answers.ts'
import { questionsOf, type ActionValues, type Question, type StateAction } from './action-values.ts'

interface ActionFieldsProps {
  readonly action: StateAction
  readonly ask: Ask<ActionValues>
}

const dayLabels: Readonly<Partial<Record<StateAction, string>>> = {
  recommend: '推荐日期',
  publicise: '公示日期',
  name: '命名日期',
  plate: '挂牌日期',
  assess: '考核日期',
  recheck: '复评日期',
  halt: '停摆日期',
  finish: '考核日期',
  renew: '新一期起始',
  end: '结束日期',
  revoke: '撤销日期',
}

/** Only what the action needs to know. */
export function ActionFields({ action, ask }: ActionFieldsProps) {
  const questions: readonly Question[] = questionsOf[action]
  const asks = (question: Question): boolean => questions.includes(question)
  const grades = useCodes('grade')
  return (
    <>
      {asks('on') && <DayQuestion {...ask('on')} label={dayLabels[action] ?? '日期'} required />}
      {asks('endsOn') && <DayQuestion {...ask('endsOn')} label="新一期结束" hint="不填，按方案的周期计算" />}
      {asks('documentNo') && <TextQuestion {...ask('documentNo')} label="批准文号" max={60} />}
      {asks('grade') && <ChoiceQuestion {...ask('grade')} label="等次" required options={grades} />}
      {asks('score') && <NumberQuestion {...ask('score')} label="得分" max={10_000} hint="没有打分的可以不填" />}
      {asks('reason') && <TextQuestion {...ask('reason')} label="原因" required max={60} />}
      {asks('note') && <TextQuestion {...ask('note')} label="说明" max={200} />}
    </>
  )
}
