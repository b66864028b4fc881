import { Input } from 'antd'
import { useState } from 'react'
import { renamedStudio } from '#shared/studios/studio-names.ts'
import type { Studio } from '#shared/studios/studio.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { findTeachers } from '#renderer/ui/find-teachers.ts'
import { PinyinPicker, type Candidate } from '#renderer/ui/pinyin-picker.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { LoadNote } from '../form/load-note.tsx'
import { LeaveReason } from './leave-reason.tsx'

interface LeadDialogProps {
  readonly studio: Studio
  readonly today: string
  readonly onClose: () => void
}

/** A new head: the studio takes the name that is proposed, and the old one stays in its history. */
export function LeadDialog({ studio, today, onClose }: LeadDialogProps) {
  const [lead, setLead] = useState<Candidate | null>(null)
  const [on, setOn] = useState<string | null>(today)
  const [reason, setReason] = useState('')
  const [name, setName] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const proposed = lead === null ? studio.name : renamedStudio(studio.name, studio.lead, lead.label)
  const change = useCommand('studios.changeLead', {
    said: () => `已更换主持人：${name ?? proposed}`,
    showsError: true,
  })
  const submit = async () => {
    setAsked(true)
    if (lead === null || on === null || reason.trim() === '') return
    const given = { id: studio.id, leadId: lead.value, on, reason: reason.trim(), name: (name ?? proposed).trim() }
    if ((await change.run(given)) !== undefined) onClose()
  }
  return (
    <FormDialog
      title="更换主持人"
      width={560}
      dirty={lead !== null}
      submit={submit}
      submitLabel="更换主持人"
      error={change.error}
      onClose={onClose}
    >
      <p className="ask-who quiet">
        现任 {studio.lead ?? '空缺'}。换人后成员、活动和经费不变，原名称和前任留在记录里，停摆的恢复运行。做完可以撤销。
      </p>
      <div className="ask-fields">
        <AskField
          id="lead-new"
          label="新主持人"
          required
          problem={asked && lead === null ? '请选择新主持人' : undefined}
          below={lead === null ? null : <LoadNote teacherId={lead.value} />}
        >
          <PinyinPicker
            id="lead-new"
            autoFocus
            value={lead?.value ?? null}
            search={findTeachers}
            onChange={(_, line) => setLead(line)}
          />
        </AskField>
        <AskField id="lead-name" label="工作室名称" hint={`原名称：${studio.name}`}>
          <Input
            id="lead-name"
            value={name ?? proposed}
            maxLength={60}
            onChange={(event) => setName(event.target.value)}
          />
        </AskField>
        <AskField id="lead-on" label="更换日期" required problem={asked && on === null ? '请填写日期' : undefined}>
          <DayPicker id="lead-on" value={on} onChange={setOn} />
        </AskField>
        <LeaveReason
          id="lead-reason"
          value={reason}
          problem={asked && reason.trim() === '' ? '请填写原因' : undefined}
          onChange={setReason}
        />
      </div>
    </FormDialog>
  )
}
