import { AutoComplete } from 'antd'
import type { PostingRow } from '#shared/aid/posting.ts'
import { freeTextNote } from '#shared/aid/free-text-hint.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { ActionDialog } from '#renderer/ui/actions/action-dialog.tsx'
import { useAnswers } from '#renderer/ui/actions/use-answers.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { AnswerFields } from '../../shared/answer-fields.tsx'
import { blankAnswers, missingAnswers } from '../../shared/answers.ts'
import { firstNames } from '../../shared/first-names.ts'

interface CareDialogProps {
  readonly targets: readonly Pick<PostingRow, 'id' | 'name'>[]
  readonly today: string
  readonly onClose: () => void
  readonly onDone?: () => void
}

const kinds = ['慰问', '电话慰问', '走访家属', '节日慰问', '生活帮助'].map((value) => ({ value }))

/** 慰问 of one or many; the milestone that asked for it is done with it. */
export function CareDialog({ targets, today, onClose, onDone }: CareDialogProps) {
  const { values, ask, complete } = useAnswers(
    () => ({ ...blankAnswers(today), kind: '慰问' }),
    (answers) => ({
      ...missingAnswers(['on', 'kind'], answers),
      ...(answers.content.trim() === '' ? { content: '请填写慰问情况' } : {}),
    }),
  )
  const care = useCommand('postings.care', { said: ({ count }) => `已登记慰问 ${count} 人`, showsError: true })
  const submit = async () => {
    if (!complete()) return
    const ids = targets.map(({ id }) => id)
    const { on, kind, content } = values
    if ((await care.run({ ids, on: on ?? '', kind: kind.trim(), content: content.trim() })) === undefined) return
    onClose()
    onDone?.()
  }
  const kind = ask('kind')
  return (
    <ActionDialog
      verb="登记慰问"
      noun=""
      unit="人"
      taken={targets.length}
      left={0}
      who={firstNames(
        targets.map(({ name }) => name),
        '人',
      )}
      consequence={`到期的慰问节点同时完成。${freeTextNote}。`}
      error={care.error}
      submit={submit}
      onClose={onClose}
    >
      <AnswerFields questions={['on']} ask={ask} labels={{ on: '慰问日期' }} />
      <AskField id={kind.id} label="方式" required problem={kind.problem}>
        <AutoComplete
          id={kind.id}
          style={{ width: '100%' }}
          options={kinds}
          value={kind.value}
          maxLength={20}
          onChange={kind.onChange}
        />
      </AskField>
      <AnswerFields questions={['content']} ask={ask} labels={{ content: '慰问情况' }} />
    </ActionDialog>
  )
}
