import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import type { District } from '#shared/registry/code.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { Field, RecordForm } from '#renderer/ui/record-form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/record-form/use-record-form.ts'
import { MoveButtons, moved } from '#renderer/ui/move-buttons.tsx'
import { SettingsHead } from './settings-head.tsx'

/** 县区: their order is the order of every report. */
export function Districts() {
  const found = useOperation('districts.list', {})
  const districts = found.data ?? []
  const [editing, setEditing] = useState<District | 'new' | null>(null)
  const reorder = useCommand('districts.reorder', { said: () => '已调整县区顺序' })
  const ids = districts.map((one) => one.id)
  return (
    <>
      <SettingsHead
        title="县区"
        hint="报表按这里的顺序排列。别名是报送表里的其他叫法。"
        actions={
          <Button type="primary" onClick={() => setEditing('new')}>
            新增县区
          </Button>
        }
      />
      <ErrorSentence error={found.error} />
      <div className="settings-table district-rows" role="list" aria-label="县区">
        <div role="presentation" className="settings-table-head">
          <span>名称</span>
          <span>简称</span>
          <span>代码</span>
          <span>别名</span>
          <span>范围</span>
          <span />
        </div>
        {districts.map((one, index) => (
          <div role="listitem" key={one.id}>
            <span>{one.name}</span>
            <span className="second">{one.shortName}</span>
            <span className="second">{one.code}</span>
            <span className="second ellipsis">{one.aliases.join('、')}</span>
            <span className="second">{one.isOutside ? '辖区外' : '本市'}</span>
            <span className="settings-verbs">
              <MoveButtons
                onUp={index === 0 ? undefined : () => void reorder.run({ ids: moved(ids, index, -1) })}
                onDown={
                  index === districts.length - 1 ? undefined : () => void reorder.run({ ids: moved(ids, index, 1) })
                }
              />
              <button type="button" className="link" onClick={() => setEditing(one)}>
                修改
              </button>
            </span>
          </div>
        ))}
      </div>
      {editing !== null && (
        <DistrictForm district={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </>
  )
}

const districtFields = z.object({
  name: z.string().trim().min(1, '请填写名称').max(30),
  shortName: z.string().trim().min(1, '请填写简称').max(10),
  code: z.string().trim().min(1, '请填写代码').max(12),
  isOutside: z.boolean().default(false),
  aliasText: z
    .string()
    .nullish()
    .transform((text) =>
      (text ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
})

type DistrictFields = z.output<typeof districtFields>

interface DistrictFormProps {
  readonly district: District | null
  readonly onClose: () => void
}

function DistrictForm({ district, onClose }: DistrictFormProps) {
  const create = useCommand('districts.create', { said: (done) => `已新增 ${done.name}`, showsError: true })
  const update = useCommand('districts.update', { said: (done) => `已修改 ${done.name}`, showsError: true })
  const onSubmit = async ({ aliasText: aliases, code, ...fields }: DistrictFields) => {
    const saved =
      district === null
        ? await create.run({ ...fields, code, aliases })
        : await update.run({ ...fields, aliases, id: district.id })
    if (saved === undefined) return false
    onClose()
    return true
  }
  const state = useRecordForm({ schema: districtFields, onSubmit })
  const start = district === null ? {} : { ...district, aliasText: district.aliases.join('\n') }
  return (
    <FormDialog
      title={district === null ? '新增县区' : '修改县区'}
      width={480}
      dirty={state.dirty}
      submit={state.submit}
      error={create.error ?? update.error}
      onClose={onClose}
    >
      <RecordForm state={state} initial={start} columns={1}>
        <Field name="name" label="名称" required>
          <Input maxLength={30} autoFocus />
        </Field>
        <Field name="shortName" label="简称" required>
          <Input maxLength={10} />
        </Field>
        <Field name="code" label="代码" required>
          <Input maxLength={12} disabled={district !== null} />
        </Field>
        <Field name="aliasText" label="别名" hint="一行一个">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Field>
        <Field name="isOutside" label="范围" valuePropName="checked">
          <Checkbox>辖区外</Checkbox>
        </Field>
      </RecordForm>
    </FormDialog>
  )
}
