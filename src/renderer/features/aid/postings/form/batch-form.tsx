import { Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { AidBatch } from '#shared/aid/aid-batch.ts'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { orNull } from '../../shared/answers.ts'

interface BatchFormProps {
  /** Null: a new one. */
  readonly batch: AidBatch | null
  readonly onClose: () => void
}

const fieldsOf = (batch: AidBatch | null) => ({
  name: batch?.name ?? '',
  type: batch?.type ?? null,
  sender: batch?.sender ?? '',
  hostPlace: batch?.hostPlace ?? '伊吾县',
  startsOn: batch?.startsOn ?? null,
  endsOn: batch?.endsOn ?? null,
  leader: batch?.leader ?? '',
  planned: batch?.planned ?? null,
  documentNo: batch?.documentNo ?? '',
  remark: batch?.remark ?? '',
})

type Fields = ReturnType<typeof fieldsOf>

function missingIn({ name, type, hostPlace, startsOn, endsOn }: Fields): Readonly<Record<string, string>> {
  const broken: readonly [string, boolean, string][] = [
    ['name', name.trim() === '', '请填写批次名称，如 第十一批'],
    ['type', type === null, '请选择援派类型'],
    ['hostPlace', hostPlace.trim() === '', '请填写受援地'],
    ['startsOn', startsOn === null, '请填写起始日期'],
    ['endsOn', startsOn !== null && endsOn !== null && endsOn <= startsOn, '结束要晚于起始'],
  ]
  return Object.fromEntries(broken.filter(([, isBroken]) => isBroken).map(([field, , sentence]) => [field, sentence]))
}

/** A batch, new or changed: its name, stream and days, which its people take unless told otherwise. */
export function BatchForm({ batch, onClose }: BatchFormProps) {
  const [fields, setFields] = useState(() => fieldsOf(batch))
  const [dirty, setDirty] = useState(false)
  const [asked, setAsked] = useState(false)
  const add = useCommand('aid.addBatch', { said: () => `已新建批次 ${fields.name}`, showsError: true })
  const update = useCommand('aid.updateBatch', { said: () => `已修改批次 ${fields.name}`, showsError: true })
  const missing = missingIn(fields)
  const submit = async () => {
    setAsked(true)
    const { type, startsOn, endsOn } = fields
    if (Object.keys(missing).length > 0 || type === null || startsOn === null) return
    const draft = {
      name: fields.name.trim(),
      type,
      hostPlace: fields.hostPlace.trim(),
      startsOn,
      ...(endsOn === null ? {} : { endsOn }),
      sender: orNull(fields.sender),
      leader: orNull(fields.leader),
      planned: fields.planned,
      documentNo: orNull(fields.documentNo),
      remark: orNull(fields.remark),
    }
    const saved = batch === null ? await add.run(draft) : await update.run({ ...draft, id: batch.id })
    if (saved !== undefined) onClose()
  }
  const set = (changes: Partial<Fields>) => {
    setFields((before) => ({ ...before, ...changes }))
    setDirty(true)
  }
  return (
    <FormDialog
      title={batch === null ? '新建批次' : `编辑 ${batch.name}`}
      dirty={dirty}
      submit={submit}
      error={add.error ?? update.error}
      onClose={onClose}
    >
      <BatchFields fields={fields} set={set} missing={asked ? missing : {}} />
    </FormDialog>
  )
}

interface BatchFieldsProps {
  readonly fields: Fields
  readonly set: (changes: Partial<Fields>) => void
  readonly missing: Readonly<Record<string, string>>
}

function BatchFields({ fields, set, missing }: BatchFieldsProps) {
  const types = useCodes('aid-type')
  const text = (
    name: 'name' | 'sender' | 'hostPlace' | 'leader' | 'documentNo' | 'remark',
    label: string,
    max: number,
    more: { readonly required?: boolean; readonly wide?: boolean } = {},
  ) => (
    <AskField id={`batch-${name}`} label={label} problem={missing[name]} {...more}>
      <Input
        id={`batch-${name}`}
        maxLength={max}
        value={fields[name]}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </AskField>
  )
  return (
    <div className="ask-fields ask-fields-2">
      {text('name', '名称', 40, { required: true })}
      <AskField id="batch-type" label="类型" required problem={missing['type']}>
        <Select
          id="batch-type"
          style={{ width: '100%' }}
          placeholder="选择类型"
          options={[...types]}
          value={fields.type}
          onChange={(type: string) => set({ type })}
        />
      </AskField>
      <AskField id="batch-starts" label="起始日期" required problem={missing['startsOn']}>
        <DayPicker id="batch-starts" value={fields.startsOn} onChange={(startsOn) => set({ startsOn })} />
      </AskField>
      <AskField
        id="batch-ends"
        label="结束日期"
        problem={missing['endsOn']}
        hint={fields.endsOn === null ? '不填，按方案的援派期限' : undefined}
      >
        <DayPicker id="batch-ends" value={fields.endsOn} onChange={(endsOn) => set({ endsOn })} />
      </AskField>
      {text('hostPlace', '受援地', 40, { required: true })}
      {text('sender', '派出单位', 60)}
      {text('leader', '领队', 20)}
      <AskField id="batch-planned" label="计划人数">
        <InputNumber
          id="batch-planned"
          style={{ width: '100%' }}
          min={1}
          max={1000}
          precision={0}
          value={fields.planned}
          onChange={(planned) => set({ planned })}
        />
      </AskField>
      {text('documentNo', '文号', 60)}
      {text('remark', '备注', 200, { wide: true })}
    </div>
  )
}
