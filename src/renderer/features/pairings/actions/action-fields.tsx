import { useMemo } from 'react'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import {
  ChoiceQuestion,
  DayQuestion,
  NumberQuestion,
  TextQuestion,
  WordQuestion,
} from '#renderer/ui/actions/questions.tsx'
import type { Ask, Asked } from '#renderer/ui/actions/use-answers.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { PinyinPicker } from '#renderer/ui/pinyin-picker.tsx'
import { candidateSearch } from '../candidate-lines.ts'
import { questionsOf, type ActionValues, type Question, type StateAction } from './action-values.ts'

/** What a new mentor should teach. */
interface Lesson {
  readonly stage?: string
  readonly subject?: string
}

interface ActionFieldsProps {
  readonly action: StateAction
  readonly ask: Ask<ActionValues>
  readonly lesson: Lesson
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
export function ActionFields({ action, ask, lesson }: ActionFieldsProps) {
  const questions: readonly Question[] = questionsOf[action]
  const asks = (question: Question): boolean => questions.includes(question)
  const grades = useCodes('grade')
  const reasons = useCodes('dissolve-reason')
  return (
    <>
      {asks('mentorId') && <MentorQuestion {...ask('mentorId')} lesson={lesson} />}
      {asks('on') && <DayQuestion {...ask('on')} label={dayLabels[action] ?? '日期'} required />}
      {asks('until') && <DayQuestion {...ask('until')} label="预计恢复" />}
      {asks('endsOn') && <DayQuestion {...ask('endsOn')} label="新到期日" />}
      {asks('grade') && <ChoiceQuestion {...ask('grade')} label="等次" required options={grades} />}
      {asks('score') && <NumberQuestion {...ask('score')} label="得分" max={200} hint="没有打分的可以不填" />}
      {asks('reason') && <WordQuestion {...ask('reason')} label="原因" required max={40} options={reasons} />}
      {asks('note') && <TextQuestion {...ask('note')} label="说明" max={200} />}
    </>
  )
}

function MentorQuestion({ id, value, problem, lesson, onChange }: Asked<string | null> & { readonly lesson: Lesson }) {
  const search = useMemo(() => candidateSearch({ role: 'mentor', ...lesson }), [lesson])
  return (
    <AskField id={id} label="新师傅" required problem={problem}>
      <PinyinPicker id={id} autoFocus value={value} search={search} onChange={(mentorId) => onChange(mentorId)} />
    </AskField>
  )
}
