import { Input } from 'antd'
import { freeTextHint } from '#shared/aid/free-text-hint.ts'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { ChoiceQuestion, DayQuestion, TextQuestion } from '#renderer/ui/actions/questions.tsx'
import type { Ask, Asked } from '#renderer/ui/actions/use-answers.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import type { Choice } from '#renderer/ui/filter-line.tsx'
import type { Answers, Question } from './answers.ts'

interface AnswerFieldsProps {
  readonly questions: readonly Question[]
  readonly ask: Ask<Answers>
  readonly labels?: Readonly<Partial<Record<Question, string>>>
  readonly hints?: Readonly<Partial<Record<Question, string>>>
  /** In place of the grades of the code list. */
  readonly grades?: readonly Choice[]
}

/** Only what the action needs to know. */
export function AnswerFields({ questions, ask, labels = {}, hints = {}, grades }: AnswerFieldsProps) {
  const codes = useCodes('grade')
  const asks = (question: Question): boolean => questions.includes(question)
  const hint = (question: Question) => (hints[question] === undefined ? {} : { hint: hints[question] })
  return (
    <>
      {asks('on') && <DayQuestion {...ask('on')} {...hint('on')} label={labels.on ?? '日期'} required />}
      {asks('until') && <DayQuestion {...ask('until')} {...hint('until')} label={labels.until ?? '延至'} required />}
      {asks('kind') && <TextQuestion {...ask('kind')} label={labels.kind ?? '方式'} required max={20} />}
      {asks('grade') && (
        <ChoiceQuestion {...ask('grade')} label={labels.grade ?? '等次'} required options={grades ?? codes} />
      )}
      {asks('reason') && <TextQuestion {...ask('reason')} label={labels.reason ?? '原因'} required max={100} />}
      {asks('content') && <LongQuestion {...ask('content')} label={labels.content ?? '情况'} />}
      {asks('result') && <LongQuestion {...ask('result')} label={labels.result ?? '成果'} />}
      {asks('documentNo') && <TextQuestion {...ask('documentNo')} label={labels.documentNo ?? '文号'} max={60} />}
      {asks('note') && <TextQuestion {...ask('note')} label={labels.note ?? '说明'} max={200} />}
    </>
  )
}

/** Some sentences; words that do not belong into a ledger are pointed out. */
function LongQuestion({ id, label, value, problem, onChange }: Asked<string> & { readonly label: string }) {
  const hint = freeTextHint(value)
  return (
    <AskField id={id} label={label} problem={problem} below={hint !== null && <p className="warn small">{hint}</p>}>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 3, maxRows: 8 }}
        maxLength={4000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </AskField>
  )
}
