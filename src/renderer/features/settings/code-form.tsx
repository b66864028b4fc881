import { Button, Form, Input, InputNumber, Select } from 'antd'
import { z } from 'zod'
import { codeListLabels, type CodeEntry, type CodeList } from '#shared/registry/code.ts'
import { gradedLists } from './graded-lists.ts'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { Field, RecordForm } from '#renderer/ui/record-form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/record-form/use-record-form.ts'

interface CodeFormProps {
  readonly list: CodeList
  /** Null: a new word. */
  readonly entry: CodeEntry | null
  readonly onClose: () => void
}

const codeFields = z.object({
  name: z.string().trim().min(1, '请填写名称').max(40),
  level: z.string().trim().max(20).nullable().default(null),
  grade: z.int().min(0).max(100).nullable().default(null),
  aliases: z
    .array(
      z.object({
        alias: z.string().trim().min(1, '请填写别名').max(40),
        stage: z
          .string()
          .nullish()
          .transform((stage) => stage ?? ''),
      }),
    )
    .default([]),
})

type CodeFields = z.output<typeof codeFields>

/** One word of a list with its other spellings. */
export function CodeForm({ list, entry, onClose }: CodeFormProps) {
  const create = useCommand('codes.create', { said: (done) => `已新增 ${done.name}`, showsError: true })
  const update = useCommand('codes.update', { said: (done) => `已修改 ${done.name}`, showsError: true })
  const onSubmit = async (values: CodeFields) => {
    const saved = entry === null ? await create.run({ ...values, list }) : await update.run({ ...values, id: entry.id })
    if (saved === undefined) return false
    onClose()
    return true
  }
  const state = useRecordForm({ schema: codeFields, onSubmit })
  const start = entry === null ? { aliases: [] } : { ...entry, aliases: [...entry.aliases] }
  return (
    <FormDialog
      title={`${entry === null ? '新增' : '修改'}${codeListLabels[list]}`}
      width={520}
      dirty={state.dirty}
      submit={state.submit}
      error={create.error ?? update.error}
      onClose={onClose}
    >
      <RecordForm state={state} initial={start} columns={1}>
        <Field name="name" label="名称" required>
          <Input maxLength={40} autoFocus />
        </Field>
        {gradedLists.has(list) && (
          <>
            <Field name="level" label="层级">
              <Input maxLength={20} />
            </Field>
            <Field name="grade" label="高低" hint="数大的高，用来比较职称和荣誉">
              <InputNumber min={0} max={100} precision={0} controls={false} />
            </Field>
          </>
        )}
        <AliasFields />
      </RecordForm>
    </FormDialog>
  )
}

function AliasFields() {
  const stages = useCodes('stage')
  return (
    <div className="alias-fields">
      <span className="quiet">别名</span>
      <Form.List name="aliases">
        {(fields, { add, remove }) => (
          <div>
            {fields.map(({ key, name }) => (
              <div key={key} className="alias-line">
                <Form.Item name={[name, 'alias']}>
                  <Input maxLength={40} placeholder="其他写法" />
                </Form.Item>
                <Form.Item name={[name, 'stage']}>
                  <Select options={[...stages]} allowClear placeholder="所有学段" />
                </Form.Item>
                <button type="button" className="icon-button" aria-label="删去这个别名" onClick={() => remove(name)}>
                  ✕
                </button>
              </div>
            ))}
            <Button size="small" onClick={() => add({ alias: '' })}>
              加一个别名
            </Button>
          </div>
        )}
      </Form.List>
    </div>
  )
}
