import { useMemo } from 'react'
import { twinActionLabels } from '#shared/twinning/twin-labels.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ActionDialog as Dialog } from '#renderer/ui/actions/action-dialog.tsx'
import { useAnswers } from '#renderer/ui/actions/use-answers.ts'
import { ActionFields } from './action-fields.tsx'
import { applicable, consequenceOf, doneLine, likelyDay, whoIs, type ActionTarget } from './action-plan.ts'
import { blankValues, inputOf, operationOf, problemsOf, type StateAction } from './action-values.ts'

interface ActionDialogProps {
  readonly action: StateAction
  readonly targets: readonly ActionTarget[]
  readonly onClose: () => void
  readonly onDone?: () => void
}

/** One action on one or many groups: how many, which, what follows, and only the questions it needs. */
export function ActionDialog(props: ActionDialogProps) {
  const today = useOperation('settings.get', {}).data?.today
  return today === undefined ? null : <OpenDialog {...props} today={today} />
}

function OpenDialog({ action, targets, onClose, onDone, today }: ActionDialogProps & { readonly today: string }) {
  const taken = useMemo(() => applicable(action, targets, today), [action, targets, today])
  const { values, ask, complete } = useAnswers(
    () => blankValues(likelyDay(action, taken, today)),
    (given) => problemsOf(action, given),
  )
  const command = useCommand(operationOf(action), { said: () => doneLine(action, taken.length), showsError: true })
  const submit = async () => {
    if (!complete()) return
    const ids = taken.map((target) => target.id)
    if ((await command.run(inputOf(action, ids, values))) === undefined) return
    onClose()
    onDone?.()
  }
  return (
    <Dialog
      verb={twinActionLabels[action]}
      noun="结对组"
      unit="个"
      taken={taken.length}
      left={targets.length - taken.length}
      who={whoIs(taken)}
      consequence={consequenceOf(action)}
      error={command.error}
      submit={submit}
      onClose={onClose}
    >
      <ActionFields action={action} ask={ask} />
    </Dialog>
  )
}
