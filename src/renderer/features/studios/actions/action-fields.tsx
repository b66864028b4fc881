import { AutoComplete, Input, InputNumber, Select } from 'antd'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { questionsOf, type ActionValues, type Problems, type Question, type StateAction } from './action-values.ts'

interface ActionFieldsProps {
  readonly action: StateAction
  readonly values: ActionValues
  readonly problems: Problems
  readonly onChange: (changes: Partial<ActionValues>) => void
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
export function ActionFields({ action, ...field }: ActionFieldsProps) {
  const questions: readonly Question[] = questionsOf[action]
  const asks = (question: Question): boolean => questions.includes(question)
  return (
    <div className="ask-fields">
      {asks('on') && <DayField {...field} name="on" label={dayLabels[action] ?? '日期'} required />}
      {asks('endsOn') && <DayField {...field} name="endsOn" label="新一期结束" hint="不填，按方案的周期计算" />}
      {asks('documentNo') && <TextField {...field} name="documentNo" label="批准文号" max={60} />}
      {asks('grade') && <GradeField {...field} />}
      {asks('score') && <ScoreField {...field} />}
      {asks('reason') && <ReasonField {...field} />}
      {asks('note') && <TextField {...field} name="note" label="说明" max={200} />}
    </div>
  )
}

type FieldProps = Omit<ActionFieldsProps, 'action'>

interface DayFieldProps extends FieldProps {
  readonly name: 'on' | 'endsOn'
  readonly label: string
  readonly required?: boolean
  readonly hint?: string
}

function DayField({ name, values, problems, onChange, ...field }: DayFieldProps) {
  return (
    <AskField id={`ask-${name}`} problem={problems[name]} {...field}>
      <DayPicker id={`ask-${name}`} value={values[name]} onChange={(day) => onChange({ [name]: day })} />
    </AskField>
  )
}

function GradeField({ values, problems, onChange }: FieldProps) {
  const grades = useCodes('grade')
  return (
    <AskField id="ask-grade" label="等次" required problem={problems.grade}>
      <Select
        id="ask-grade"
        style={{ width: '100%' }}
        options={[...grades]}
        value={values.grade}
        placeholder="选择等次"
        onChange={(grade: string) => onChange({ grade })}
      />
    </AskField>
  )
}

function ScoreField({ values, problems, onChange }: FieldProps) {
  return (
    <AskField id="ask-score" label="得分" problem={problems.score} hint="没有打分的可以不填">
      <InputNumber
        id="ask-score"
        style={{ width: 120 }}
        value={values.score}
        min={0}
        max={10_000}
        onChange={(score) => onChange({ score })}
      />
    </AskField>
  )
}

function ReasonField({ values, problems, onChange }: FieldProps) {
  return (
    <AskField id="ask-reason" label="原因" required problem={problems.reason}>
      <Input
        id="ask-reason"
        value={values.reason}
        maxLength={60}
        onChange={(event) => onChange({ reason: event.target.value })}
      />
    </AskField>
  )
}

interface TextFieldProps extends FieldProps {
  readonly name: 'documentNo' | 'note'
  readonly label: string
  readonly max: number
}

function TextField({ name, label, max, values, onChange }: TextFieldProps) {
  return (
    <AskField id={`ask-${name}`} label={label}>
      <Input
        id={`ask-${name}`}
        maxLength={max}
        value={values[name]}
        onChange={(event) => onChange({ [name]: event.target.value })}
      />
    </AskField>
  )
}

interface ChoiceFieldProps {
  readonly id: string
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (reason: string) => void
}

/** Why somebody leaves, or a head changes: one of the officer's list, or a word of his own. */
export function LeaveReasonField({ id, value, problem, onChange }: ChoiceFieldProps) {
  const reasons = useCodes('leave-reason')
  return (
    <AskField id={id} label="原因" required problem={problem}>
      <AutoComplete
        id={id}
        style={{ width: '100%' }}
        options={[...reasons]}
        value={value}
        placeholder="选择或填写"
        maxLength={60}
        onChange={onChange}
      />
    </AskField>
  )
}
