import { Input } from 'antd'
import { useState } from 'react'
import type { Studio } from '#shared/studios/studio.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { textsOf } from './form-state.ts'
import { FurtherFields, KindFields } from './studio-fields.tsx'

interface EditDialogProps {
  readonly studio: Studio
  readonly onClose: () => void
}

const fieldsOf = (studio: Studio) => ({
  name: studio.name,
  type: studio.type as string | null,
  level: studio.level as Studio['level'] | null,
  stage: studio.stage,
  subject: studio.subject,
  appliedOn: studio.appliedOn,
  startsOn: studio.startsOn as string | null,
  endsOn: studio.endsOn as string | null,
  documentNo: studio.documentNo ?? '',
  address: studio.address ?? '',
  phone: studio.phone ?? '',
  platform: studio.platform ?? '',
  direction: studio.direction ?? '',
  remark: studio.remark ?? '',
})

/** What is written down of a studio; people, the head and its state are changed by actions of their own. */
export function EditDialog({ studio, onClose }: EditDialogProps) {
  const [fields, setFields] = useState(() => fieldsOf(studio))
  const [dirty, setDirty] = useState(false)
  const update = useCommand('studios.update', { said: () => `已修改 ${fields.name}`, showsError: true })
  const set = (changes: Partial<typeof fields>) => {
    setFields((before) => ({ ...before, ...changes }))
    setDirty(true)
  }
  const problem = datesProblem(fields.startsOn, fields.endsOn)
  const submit = async () => {
    const { name, type, level, stage, subject, appliedOn, startsOn, endsOn } = fields
    if (problem !== undefined || type === null || level === null || startsOn === null || endsOn === null) return
    const given = { name: name.trim(), type, level, stage: stage.trim(), subject: subject.trim() }
    const dates = { appliedOn, startsOn, endsOn }
    if ((await update.run({ id: studio.id, ...given, ...dates, ...textsOf(fields) })) !== undefined) onClose()
  }
  return (
    <FormDialog title={`编辑 ${studio.name}`} dirty={dirty} submit={submit} error={update.error} onClose={onClose}>
      <div className="ask-fields ask-fields-2">
        <AskField id="studio-name" label="名称" wide hint="留空，按主持人和类型命名">
          <Input
            id="studio-name"
            value={fields.name}
            maxLength={60}
            onChange={(event) => set({ name: event.target.value })}
          />
        </AskField>
        <KindFields fields={fields} set={set} missing={{}} />
        <AskField id="studio-starts" label="起始日期" required>
          <DayPicker id="studio-starts" value={fields.startsOn} onChange={(startsOn) => set({ startsOn })} />
        </AskField>
        <AskField id="studio-ends" label="结束日期" required problem={problem}>
          <DayPicker id="studio-ends" value={fields.endsOn} onChange={(endsOn) => set({ endsOn })} />
        </AskField>
        <FurtherFields fields={fields} set={set} />
      </div>
    </FormDialog>
  )
}

function datesProblem(startsOn: string | null, endsOn: string | null): string | undefined {
  if (startsOn === null || endsOn === null) return '请填写起始和结束日期'
  return endsOn <= startsOn ? '结束日期要晚于起始日期' : undefined
}
