import { useMemo } from 'react'
import { shadowingActionLabels } from '#shared/aid/aid-labels.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { ActionDialog } from '#renderer/ui/actions/action-dialog.tsx'
import { useAnswers } from '#renderer/ui/actions/use-answers.ts'
import { AnswerFields } from '../shared/answer-fields.tsx'
import { blankAnswers, missingAnswers } from '../shared/answers.ts'
import { firstNames } from '../shared/first-names.ts'
import {
  applicable,
  consequences,
  doneLine,
  inputOf,
  likelyDay,
  operationOf,
  questionsOf,
  type ActionTarget,
  type StateAction,
} from './shadowing-plan.ts'

interface ShadowingActionDialogProps {
  readonly action: StateAction
  readonly targets: readonly ActionTarget[]
  readonly today: string
  readonly onClose: () => void
  readonly onDone?: () => void
}

/** One action on one or many shadowings. */
export function ShadowingActionDialog({ action, targets, today, onClose, onDone }: ShadowingActionDialogProps) {
  const taken = useMemo(() => applicable(action, targets), [action, targets])
  const { values, ask, complete } = useAnswers(
    () => blankAnswers(likelyDay(taken, today)),
    (answers) => missingAnswers(questionsOf[action], answers),
  )
  const command = useCommand(operationOf(action), { said: () => doneLine(action, taken.length), showsError: true })
  const submit = async () => {
    if (!complete()) return
    const ids = taken.map(({ id }) => id)
    if ((await command.run(inputOf(action, ids, values))) === undefined) return
    onClose()
    onDone?.()
  }
  return (
    <ActionDialog
      verb={shadowingActionLabels[action]}
      noun=""
      unit="人"
      taken={taken.length}
      left={targets.length - taken.length}
      who={firstNames(
        taken.map(({ name }) => name),
        '人',
      )}
      consequence={consequences[action]}
      error={command.error}
      submit={submit}
      onClose={onClose}
    >
      <AnswerFields
        questions={questionsOf[action]}
        ask={ask}
        labels={{ on: '结束日期', grade: '鉴定等次', note: '鉴定意见' }}
      />
    </ActionDialog>
  )
}
