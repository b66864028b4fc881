import { Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import { visitActionLabels } from '#shared/aid/aid-labels.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { ActionDialog } from '#renderer/ui/actions/action-dialog.tsx'
import { useAnswers } from '#renderer/ui/actions/use-answers.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { AnswerFields } from '../../shared/answer-fields.tsx'
import { blankAnswers, missingAnswers } from '../../shared/answers.ts'
import { firstNames } from '../../shared/first-names.ts'
import {
  applicable,
  consequences,
  doneLine,
  inputOf,
  operationOf,
  questionsOf,
  type ActionTarget,
  type StateAction,
} from './visit-plan.ts'

interface VisitActionDialogProps {
  readonly action: StateAction
  readonly targets: readonly ActionTarget[]
  readonly today: string
  readonly onClose: () => void
  readonly onDone?: () => void
}

/** One action on one or many visits. What lacks papers is archived only where that is said on purpose. */
export function VisitActionDialog({ action, targets, today, onClose, onDone }: VisitActionDialogProps) {
  const taken = useMemo(() => applicable(action, targets), [action, targets])
  const [evenIncomplete, setEvenIncomplete] = useState(false)
  const { values, ask, complete } = useAnswers(
    () => blankAnswers(today),
    (answers) => missingAnswers(questionsOf[action], answers),
  )
  const command = useCommand(operationOf(action), { said: () => doneLine(action, taken.length), showsError: true })
  const submit = async () => {
    if (!complete()) return
    const ids = taken.map(({ id }) => id)
    if ((await command.run(inputOf(action, { ids, answers: values, evenIncomplete }))) === undefined) return
    onClose()
    onDone?.()
  }
  const incomplete = action === 'archive' ? taken.filter(({ missing }) => missing > 0).length : 0
  return (
    <ActionDialog
      verb={visitActionLabels[action]}
      noun="互访"
      unit="次"
      taken={taken.length}
      left={targets.length - taken.length}
      who={firstNames(
        taken.map(({ topic }) => topic),
        '次',
      )}
      consequence={consequences[action]}
      error={command.error}
      submit={submit}
      onClose={onClose}
    >
      <AnswerFields questions={questionsOf[action]} ask={ask} labels={{ on: dayLabels[action] }} />
      {incomplete > 0 && (
        <AskField id="ask-incomplete" label="缺件归档">
          <Checkbox
            id="ask-incomplete"
            checked={evenIncomplete}
            onChange={(event) => setEvenIncomplete(event.target.checked)}
          >
            {incomplete} 次还缺件，仍然归档
          </Checkbox>
        </AskField>
      )}
    </ActionDialog>
  )
}

const dayLabels: Readonly<Record<StateAction, string>> = {
  start: '出发日期',
  archive: '归档日期',
  reopen: '日期',
  cancel: '取消日期',
  void: '日期',
}
