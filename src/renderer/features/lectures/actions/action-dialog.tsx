import { useMemo } from 'react'
import { lectureActionLabels } from '#shared/lectures/lecture-labels.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ActionDialog } from '#renderer/ui/actions/action-dialog.tsx'
import { DayQuestion, TextQuestion } from '#renderer/ui/actions/questions.tsx'
import { useAnswers } from '#renderer/ui/actions/use-answers.ts'
import { applicable, consequenceOf, doneLine, whichAre, type ActionTarget } from './action-plan.ts'
import {
  blankValues,
  inputOf,
  operationOf,
  problemsOf,
  questionsOf,
  type ActionValues,
  type StateAction,
} from './action-values.ts'

interface LectureActionDialogProps {
  readonly action: StateAction
  readonly targets: readonly ActionTarget[]
  readonly onClose: () => void
  readonly onDone?: () => void
}

/** One action on one or many sessions, with only the questions it needs. */
export function LectureActionDialog(props: LectureActionDialogProps) {
  const today = useOperation('settings.get', {}).data?.today
  return today === undefined ? null : <OpenDialog {...props} today={today} />
}

const dayLabels: Readonly<Partial<Record<StateAction, string>>> = {
  notify: '通知日期',
  file: '归档日期',
  attest: '认定日期',
}

function OpenDialog(props: LectureActionDialogProps & { readonly today: string }) {
  const { action, targets, onClose, onDone, today } = props
  const taken = useMemo(() => applicable(action, targets), [action, targets])
  const { values, ask, complete } = useAnswers<ActionValues>(
    () => blankValues(today),
    (now) => problemsOf(action, now),
  )
  const command = useCommand(operationOf(action), { said: (done) => doneLine(action, done), showsError: true })
  const submit = async () => {
    if (!complete()) return
    const ids = taken.map(({ id }) => id)
    if ((await command.run(inputOf(action, ids, values))) === undefined) return
    onClose()
    onDone?.()
  }
  const asks = questionsOf[action]
  return (
    <ActionDialog
      verb={lectureActionLabels[action]}
      noun="讲座"
      unit="场"
      taken={taken.length}
      left={targets.length - taken.length}
      who={whichAre(taken)}
      consequence={consequenceOf(action)}
      error={command.error}
      submit={submit}
      onClose={onClose}
    >
      {asks.includes('on') && <DayQuestion {...ask('on')} label={dayLabels[action] ?? '日期'} required />}
      {asks.includes('heldOn') && <DayQuestion {...ask('heldOn')} label="举办日期" hint="不填，按计划的日期" />}
      {asks.includes('newOn') && <DayQuestion {...ask('newOn')} label="改到" hint="还没定，可以不填" />}
      {asks.includes('reason') && <TextQuestion {...ask('reason')} label="原因" required max={200} />}
    </ActionDialog>
  )
}
