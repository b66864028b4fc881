import type { Visit } from '#shared/aid/visit.ts'
import { visitActionLabels } from '#shared/aid/aid-labels.ts'
import { freeTextNote } from '#shared/aid/free-text-hint.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { ActionDialog } from '#renderer/ui/actions/action-dialog.tsx'
import { useAnswers } from '#renderer/ui/actions/use-answers.ts'
import { AnswerFields } from '../../shared/answer-fields.tsx'
import { blankAnswers, missingAnswers, orNull, type Question } from '../../shared/answers.ts'

interface FinishDialogProps {
  readonly visit: Visit
  readonly today: string
  readonly onClose: () => void
}

const questions: readonly Question[] = ['on', 'content', 'result']

/** 登记结束: the last day, and what came of it; both texts can be written later. */
export function FinishDialog({ visit, today, onClose }: FinishDialogProps) {
  const { id, topic, endsOn, content, result, startsOn } = visit
  const { values, ask, complete } = useAnswers(
    () => ({
      ...blankAnswers(endsOn < today ? endsOn : today),
      content: content ?? '',
      result: result ?? '',
    }),
    (answers) => ({
      ...(answers.on !== null && answers.on < startsOn ? { on: `结束不能早于开始的 ${startsOn}` } : {}),
      ...missingAnswers(questions, answers),
    }),
  )
  const finish = useCommand('visits.finish', { said: () => `已登记结束：${topic}`, showsError: true })
  const submit = async () => {
    if (!complete()) return
    const texts = { content: orNull(values.content), result: orNull(values.result) }
    if ((await finish.run({ id, on: values.on ?? '', ...texts })) !== undefined) onClose()
  }
  return (
    <ActionDialog
      verb={visitActionLabels.finish}
      noun="互访"
      unit="次"
      taken={1}
      left={0}
      who={topic}
      consequence={`登记后可以补齐卷宗再归档。${freeTextNote}。`}
      error={finish.error}
      submit={submit}
      onClose={onClose}
    >
      <AnswerFields questions={questions} ask={ask} labels={{ on: '结束日期', content: '主要内容' }} />
    </ActionDialog>
  )
}
