import { useMemo, useState } from 'react'
import { studioActionLabels } from '#shared/studios/studio-labels.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { ActionFields } from './action-fields.tsx'
import { applicable, consequenceOf, doneLine, likelyDay, whoIs, type ActionTarget } from './action-plan.ts'
import { blankValues, inputOf, operationOf, problemsOf, type ActionValues, type StateAction } from './action-values.ts'

interface ActionDialogProps {
  readonly action: StateAction
  readonly targets: readonly ActionTarget[]
  readonly onClose: () => void
  readonly onDone?: () => void
}

/** One action on one or many studios: how many, who, what follows, and only the questions it needs. */
export function ActionDialog(props: ActionDialogProps) {
  const today = useOperation('settings.get', {}).data?.today
  return today === undefined ? null : <OpenDialog {...props} today={today} />
}

function OpenDialog({ action, targets, onClose, onDone, today }: ActionDialogProps & { readonly today: string }) {
  const taken = useMemo(() => applicable(action, targets), [action, targets])
  const [values, setValues] = useState<ActionValues>(() => blankValues(likelyDay(action, taken, today)))
  const [asked, setAsked] = useState(false)
  const command = useCommand(operationOf(action), { said: () => doneLine(action, taken.length), showsError: true })
  const problems = problemsOf(action, values)
  const submit = async () => {
    setAsked(true)
    if (Object.keys(problems).length > 0) return
    const ids = taken.map((target) => target.id)
    if ((await command.run(inputOf(action, ids, values))) === undefined) return
    onClose()
    onDone?.()
  }
  const left = targets.length - taken.length
  const verb = studioActionLabels[action]
  return (
    <FormDialog
      title={`${verb}：${taken.length} 个工作室`}
      width={520}
      dirty={false}
      submit={submit}
      submitLabel={`${verb} ${taken.length} 个`}
      error={command.error}
      onClose={onClose}
    >
      <div className="ask-who">
        <p>{whoIs(taken)}</p>
        {left > 0 && (
          <p className="warn">
            另有 {left} 个现在的状态不能{verb}，保持不动。
          </p>
        )}
        <p className="quiet">{consequenceOf(action)}做完可以撤销。</p>
      </div>
      <ActionFields
        action={action}
        values={values}
        problems={asked ? problems : {}}
        onChange={(changes) => setValues((before) => ({ ...before, ...changes }))}
      />
    </FormDialog>
  )
}
