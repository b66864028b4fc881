import { Input } from 'antd'
import { useState } from 'react'
import type { TwinGroup } from '#shared/twinning/twin-group.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { textsOf } from './form-state.ts'
import { FurtherFields, StageField } from './twin-fields.tsx'

interface EditDialogProps {
  readonly group: TwinGroup
  readonly onClose: () => void
}

const fieldsOf = (group: TwinGroup) => ({
  name: group.name,
  stage: group.stage,
  startsOn: group.startsOn as string | null,
  endsOn: group.endsOn as string | null,
  agreementOn: group.agreementOn,
  agreementNo: group.agreementNo ?? '',
  organizer: group.organizer ?? '',
  person: group.person ?? '',
  phone: group.phone ?? '',
  content: group.content ?? '',
  remark: group.remark ?? '',
})

/** What is written down of a group; its schools, links and state are changed by actions of their own. */
export function EditDialog({ group, onClose }: EditDialogProps) {
  const [fields, setFields] = useState(() => fieldsOf(group))
  const [dirty, setDirty] = useState(false)
  const update = useCommand('twinning.update', { said: () => `已修改 ${fields.name}`, showsError: true })
  const set = (changes: Partial<typeof fields>) => {
    setFields((before) => ({ ...before, ...changes }))
    setDirty(true)
  }
  const problem = datesProblem(fields.startsOn, fields.endsOn)
  const submit = async () => {
    const { name, stage, startsOn, endsOn, agreementOn } = fields
    if (problem !== undefined || startsOn === null || endsOn === null) return
    const given = { name: name.trim(), stage: stage.trim(), startsOn, endsOn, agreementOn }
    if ((await update.run({ id: group.id, ...given, ...textsOf(fields) })) !== undefined) onClose()
  }
  return (
    <FormDialog title={`编辑 ${group.name}`} dirty={dirty} submit={submit} error={update.error} onClose={onClose}>
      <div className="ask-fields ask-fields-2">
        <AskField id="twin-name" label="组名" wide hint="留空，按牵头校命名；改名后原组名留在记录里">
          <Input
            id="twin-name"
            value={fields.name}
            maxLength={60}
            onChange={(event) => set({ name: event.target.value })}
          />
        </AskField>
        <StageField fields={fields} set={set} />
        <span />
        <span />
        <AskField id="twin-starts" label="起始日期" required>
          <DayPicker id="twin-starts" value={fields.startsOn} onChange={(startsOn) => set({ startsOn })} />
        </AskField>
        <AskField id="twin-ends" label="结束日期" required problem={problem}>
          <DayPicker id="twin-ends" value={fields.endsOn} onChange={(endsOn) => set({ endsOn })} />
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
