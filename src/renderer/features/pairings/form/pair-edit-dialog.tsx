import { AutoComplete, Input, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { pairingRoleLabels } from '#shared/pairings/pairing-labels.ts'
import { pairingRoles, type Pairing, type PairingRole } from '#shared/pairings/pairing.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { baselineChoices, targetChoices, wishChoices } from './growth-choices.ts'

interface PairEditDialogProps {
  readonly pairing: Pairing
  readonly onClose: () => void
}

const roles = pairingRoles.map((value) => ({ value, label: pairingRoleLabels[value] }))
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const fieldsOf = (pairing: Pairing) => ({
  role: pairing.role,
  startsOn: pairing.startsOn as string | null,
  endsOn: pairing.endsOn as string | null,
  baseline: pairing.baseline ?? '',
  target: pairing.target ?? '',
  mentorWish: pairing.mentorWish ?? '',
  menteeWish: pairing.menteeWish ?? '',
  remark: pairing.remark ?? '',
})

/** What belongs to this mentee alone; what all of the group share is changed on the group's page. */
export function PairEditDialog({ pairing, onClose }: PairEditDialogProps) {
  const [fields, setFields] = useState(() => fieldsOf(pairing))
  const [dirty, setDirty] = useState(false)
  const update = useCommand('pairings.update', {
    said: () => `已修改 ${pairing.mentor}带${pairing.mentee}`,
    showsError: true,
  })
  const set = (changes: Partial<typeof fields>) => {
    setFields((before) => ({ ...before, ...changes }))
    setDirty(true)
  }
  const { startsOn, endsOn } = fields
  const problem = datesProblem(startsOn, endsOn)
  const submit = async () => {
    if (problem !== undefined || startsOn === null || endsOn === null) return
    const saved = await update.run({
      id: pairing.id,
      role: fields.role,
      startsOn,
      endsOn,
      baseline: orNull(fields.baseline),
      target: orNull(fields.target),
      mentorWish: orNull(fields.mentorWish),
      menteeWish: orNull(fields.menteeWish),
      remark: orNull(fields.remark),
    })
    if (saved !== undefined) onClose()
  }
  const choice = (
    name: 'baseline' | 'target' | 'mentorWish' | 'menteeWish',
    label: string,
    words: readonly string[],
  ) => (
    <AskField id={`pair-${name}`} label={label}>
      <AutoComplete
        id={`pair-${name}`}
        style={{ width: '100%' }}
        value={fields[name]}
        maxLength={name === 'baseline' || name === 'target' ? 20 : 100}
        options={words.map((value) => ({ value }))}
        onChange={(value: string) => set({ [name]: value })}
      />
    </AskField>
  )
  return (
    <FormDialog
      title={`编辑 ${pairing.mentor} 带 ${pairing.mentee}`}
      dirty={dirty}
      submit={submit}
      error={update.error}
      onClose={onClose}
    >
      <p className="ask-who quiet">
        类型、协议、培养目标等全组共用的内容，在
        <Link to={`/pairings/groups/${pairing.code.replace(/-\d+$/, '')}`}>结对组</Link>
        里改；换师傅、解除等在“更多”里办。
      </p>
      <div className="ask-fields ask-fields-2">
        <AskField id="pair-starts" label="入组日期" required>
          <DayPicker id="pair-starts" value={startsOn} onChange={(day) => set({ startsOn: day })} />
        </AskField>
        <AskField id="pair-ends" label="结束日期" required problem={problem}>
          <DayPicker id="pair-ends" value={endsOn} onChange={(day) => set({ endsOn: day })} />
        </AskField>
        {choice('baseline', '基线等级', baselineChoices)}
        {choice('target', '目标等级', targetChoices)}
        {choice('mentorWish', '师傅意愿', wishChoices)}
        {choice('menteeWish', '徒弟意愿', wishChoices)}
        <AskField id="pair-role" label="角色">
          <Select<PairingRole>
            id="pair-role"
            style={{ width: '100%' }}
            options={roles}
            value={fields.role}
            onChange={(role) => set({ role })}
          />
        </AskField>
        <AskField id="pair-remark" label="备注">
          <Input
            id="pair-remark"
            value={fields.remark}
            maxLength={200}
            onChange={(event) => set({ remark: event.target.value })}
          />
        </AskField>
      </div>
    </FormDialog>
  )
}

function datesProblem(startsOn: string | null, endsOn: string | null): string | undefined {
  if (startsOn === null || endsOn === null) return '请填写入组和结束日期'
  return endsOn <= startsOn ? '结束日期要晚于入组日期' : undefined
}
