import { AutoComplete, Input, InputNumber, Select } from 'antd'
import { useMemo } from 'react'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { PinyinPicker } from '#renderer/ui/pinyin-picker.tsx'
import { candidateSearch } from '../candidate-lines.ts'
import { questionsOf, type ActionValues, type Problems, type Question, type StateAction } from './action-values.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'

interface ActionFieldsProps {
  readonly action: StateAction
  readonly values: ActionValues
  readonly problems: Problems
  /** What a new mentor should teach. */
  readonly lesson: { readonly stage?: string; readonly subject?: string }
  readonly onChange: (changes: Partial<ActionValues>) => void
}

const dayLabels: Readonly<Partial<Record<StateAction, string>>> = {
  pause: '暂停日期',
  resume: '恢复日期',
  assess: '考核日期',
  complete: '出师日期',
  terminate: '终止日期',
  dissolve: '解除日期',
  'change-mentor': '换师傅日期',
}

/** Only what the action needs to know. */
export function ActionFields({ action, values, problems, lesson, onChange }: ActionFieldsProps) {
  const questions: readonly Question[] = questionsOf[action]
  if (questions.length === 0) return null
  const field = { problems, onChange, values }
  return (
    <div className="ask-fields">
      {questions.includes('mentorId') && <MentorField {...field} lesson={lesson} />}
      {questions.includes('on') && <DayField {...field} name="on" label={dayLabels[action] ?? '日期'} required />}
      {questions.includes('until') && <DayField {...field} name="until" label="预计恢复" />}
      {questions.includes('endsOn') && <DayField {...field} name="endsOn" label="新到期日" />}
      {questions.includes('grade') && <GradeField {...field} />}
      {questions.includes('score') && <ScoreField {...field} />}
      {questions.includes('reason') && <ReasonField {...field} />}
      {questions.includes('note') && <NoteField {...field} />}
    </div>
  )
}

type FieldProps = Omit<ActionFieldsProps, 'action' | 'lesson'>

function MentorField({ values, problems, lesson, onChange }: FieldProps & Pick<ActionFieldsProps, 'lesson'>) {
  const search = useMemo(() => candidateSearch({ role: 'mentor', ...lesson }), [lesson])
  return (
    <AskField id="ask-mentor" label="新师傅" required problem={problems.mentorId}>
      <PinyinPicker
        id="ask-mentor"
        autoFocus
        value={values.mentorId}
        search={search}
        onChange={(mentorId) => onChange({ mentorId })}
      />
    </AskField>
  )
}

interface DayFieldProps extends FieldProps {
  readonly name: 'on' | 'until' | 'endsOn'
  readonly label: string
  readonly required?: boolean
}

function DayField({ name, label, required = false, values, problems, onChange }: DayFieldProps) {
  return (
    <AskField id={`ask-${name}`} label={label} required={required} problem={problems[name]}>
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
        max={200}
        onChange={(score) => onChange({ score })}
      />
    </AskField>
  )
}

function ReasonField({ values, problems, onChange }: FieldProps) {
  const reasons = useCodes('dissolve-reason')
  return (
    <AskField id="ask-reason" label="原因" required problem={problems.reason}>
      <AutoComplete
        id="ask-reason"
        style={{ width: '100%' }}
        options={[...reasons]}
        value={values.reason}
        placeholder="选择或填写"
        maxLength={40}
        onChange={(reason: string) => onChange({ reason })}
      />
    </AskField>
  )
}

function NoteField({ values, onChange }: FieldProps) {
  return (
    <AskField id="ask-note" label="说明">
      <Input
        id="ask-note"
        maxLength={200}
        value={values.note}
        onChange={(event) => onChange({ note: event.target.value })}
      />
    </AskField>
  )
}
