import { Form, type FormItemProps } from 'antd'
import { useEffect, type KeyboardEvent, type ReactNode } from 'react'
import { useBlocker } from 'react-router'
import { composing } from '../composing.ts'
import { useConfirmDanger } from '../confirm-danger.tsx'
import { useShortcut } from '../shortcuts.ts'
import type { RecordFormState } from './use-record-form.ts'
import './record-form.css'

interface RecordFormProps<Input extends object> {
  readonly state: RecordFormState<Input>
  readonly initial: Partial<Input>
  readonly columns?: 1 | 2
  /** Called with what is in the form after each change, to keep a draft. */
  readonly onDraft?: (values: unknown) => void
  readonly children: ReactNode
}

/** Two columns of fields with right-aligned labels; leaving with unsaved changes asks first. */
export function RecordForm<Input extends object>(props: RecordFormProps<Input>) {
  const { state, initial, columns = 2, onDraft, children } = props
  useUnsavedGuard(state.wouldLose)
  useShortcut('ctrl+s', () => void state.submit())
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing(event) || event.key !== 'Enter' || !event.ctrlKey) return
    event.preventDefault()
    void state.submit()
  }
  return (
    <Form<Input>
      form={state.form}
      initialValues={initial}
      labelCol={{ flex: '96px' }}
      wrapperCol={{ flex: 1 }}
      labelAlign="right"
      className={`record-form record-form-${columns}`}
      onKeyDown={onKeyDown}
      onValuesChange={(changed: object) => {
        state.setDirty(true)
        clearProblems(state, Object.keys(changed))
        onDraft?.(state.form.getFieldsValue(true))
      }}
    >
      {children}
    </Form>
  )
}

function clearProblems<Input extends object>(state: RecordFormState<Input>, names: readonly string[]): void {
  state.form.setFields(names.map((name) => ({ name: name as never, errors: [] })))
}

/** Unsaved typing is not lost by a stray click. */
function useUnsavedGuard(wouldLose: () => boolean): void {
  const confirm = useConfirmDanger()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => wouldLose() && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    const ask = confirm({
      title: '填写的内容还没有保存',
      consequence: '离开后这次填写的内容会丢掉。',
      verb: '不保存，离开',
    })
    void ask.then((leave) => (leave ? blocker.proceed() : blocker.reset()))
  }, [blocker, confirm])
}

interface FieldProps {
  readonly name: FormItemProps['name']
  readonly label: string
  readonly required?: boolean
  /** Takes the whole width. */
  readonly wide?: boolean
  /** A hint below the field. */
  readonly hint?: ReactNode
  readonly valuePropName?: string
  readonly children: ReactNode
}

/** One field: label, mark when required, the control, and its broken rules below. */
export function Field({ name, label, required = false, wide = false, hint, valuePropName, children }: FieldProps) {
  return (
    <Form.Item
      name={name}
      label={label}
      required={required}
      {...(hint === undefined ? {} : { extra: hint })}
      {...(valuePropName === undefined ? {} : { valuePropName })}
      className={wide ? 'field-wide' : ''}
    >
      {children}
    </Form.Item>
  )
}
