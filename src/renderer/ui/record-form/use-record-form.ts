import { Form, type FormInstance } from 'antd'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import { emptyToNull, problemsByField } from './problems-by-field.ts'

export interface RecordFormState<Input extends object> {
  readonly form: FormInstance<Input>
  /** Whether something was typed that is not saved. */
  readonly dirty: boolean
  readonly setDirty: (dirty: boolean) => void
  /** Whether leaving now would lose something; false as soon as saving has begun, which may lead elsewhere. */
  readonly wouldLose: () => boolean
  readonly submit: () => Promise<void>
  /** Marks fields from outside, e.g. what the engine refused. */
  readonly showProblems: (issues: Parameters<typeof problemsByField>[0]) => void
}

interface RecordFormOptions<Schema extends z.ZodType> {
  readonly schema: Schema
  /** Last changes to what was typed before it is checked; by default an emptied field becomes null. */
  readonly prepare?: (typed: object) => unknown
  /** Gets the checked values; resolves with whether they were saved. */
  readonly onSubmit: (values: z.output<Schema>) => Promise<boolean>
}

/** A form checked with the shared schema: every broken rule at once, each beside its field. */
export function useRecordForm<Schema extends z.ZodType<unknown, object>>({
  schema,
  prepare = emptyToNull,
  onSubmit,
}: RecordFormOptions<Schema>): RecordFormState<z.input<Schema>> {
  const [form] = Form.useForm<z.input<Schema>>()
  const [dirty, setDirty] = useState(false)
  const saving = useRef(false)

  const showProblems = (issues: Parameters<typeof problemsByField>[0]) => {
    const problems = problemsByField(issues)
    // The names come from the schema of this very form; antd wants them as paths of its own type.
    form.setFields(problems as unknown as Parameters<typeof form.setFields>[0])
    const first = problems[0]
    if (first !== undefined) form.focusField(first.name)
  }
  const submit = async () => {
    const typed: object = form.getFieldsValue(true)
    const parsed = schema.safeParse(prepare(typed))
    if (!parsed.success) {
      showProblems(parsed.error.issues)
      return
    }
    saving.current = true
    const saved = await onSubmit(parsed.data)
    saving.current = false
    if (saved) setDirty(false)
  }
  return { form, dirty, setDirty, wouldLose: () => dirty && !saving.current, submit, showProblems }
}
