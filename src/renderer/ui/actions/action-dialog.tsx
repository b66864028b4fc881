import type { ReactNode } from 'react'
import { FormDialog } from '../record-form/form-dialog.tsx'
import '../ask-fields.css'

interface ActionDialogProps {
  /** 命名 · 工作室 · 个 */
  readonly verb: string
  readonly noun: string
  readonly unit: string
  /** How many it takes, and how many of the ticked ones stay as they are. */
  readonly taken: number
  readonly left: number
  readonly who: string
  /** What follows from it, in whole sentences. */
  readonly consequence: string
  /** Why the engine refused. */
  readonly error: unknown
  readonly submit: () => Promise<void>
  readonly onClose: () => void
  /** Only the questions it needs. */
  readonly children?: ReactNode
}

/** One action on one or many records: how many, who, what follows, and what has to be known. */
export function ActionDialog(props: ActionDialogProps) {
  const { verb, noun, unit, taken, left, who, consequence, error, submit, onClose, children } = props
  return (
    <FormDialog
      title={`${verb}：${taken} ${unit}${noun}`}
      width={520}
      dirty={false}
      submit={submit}
      submitLabel={`${verb} ${taken} ${unit}`}
      error={error}
      onClose={onClose}
    >
      <div className="ask-who">
        <p>{who}</p>
        {left > 0 && (
          <p className="warn">
            另有 {left} {unit}现在的状态不能{verb}，保持不动。
          </p>
        )}
        <p className="quiet">{consequence}做完可以撤销。</p>
      </div>
      {children !== undefined && <div className="ask-fields">{children}</div>}
    </FormDialog>
  )
}
