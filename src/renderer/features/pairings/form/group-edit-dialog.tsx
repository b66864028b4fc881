import { useState } from 'react'
import type { PairingGroup } from '#shared/pairings/pairing.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { draftOf, type FormState } from './form-state.ts'
import { AgreementFields, SharedFields } from './group-fields.tsx'

interface GroupEditDialogProps {
  readonly group: PairingGroup
  readonly onClose: () => void
}

const coMentorOf = ({ coMentorId, coMentor }: PairingGroup): FormState['coMentor'] =>
  coMentorId === null ? null : { value: coMentorId, label: coMentor ?? '', detail: '' }

const formOf = (group: PairingGroup): FormState => ({
  cohortId: group.cohortId,
  kind: group.kind,
  level: group.level,
  mentor: { value: group.mentor.id, label: group.mentor.name, detail: group.mentor.school },
  coMentor: coMentorOf(group),
  stage: group.stage,
  subject: group.subject,
  startsOn: group.startsOn,
  endsOn: group.endsOn,
  agreementOn: group.agreementOn,
  agreementNo: group.agreementNo ?? '',
  appointmentNo: group.appointmentNo ?? '',
  goal: group.goal ?? '',
  remark: group.remark ?? '',
  mentees: [],
})

/** What all of the group share. The mentor changes by 换师傅, the cohort not at all. */
export function GroupEditDialog({ group, onClose }: GroupEditDialogProps) {
  const [form, setForm] = useState(() => formOf(group))
  const [dirty, setDirty] = useState(false)
  const update = useCommand('pairings.updateGroup', { said: () => `已修改结对组 ${group.code}`, showsError: true })
  const change = (next: FormState) => {
    setForm(next)
    setDirty(true)
  }
  const missing = missingShared(form)
  const submit = async () => {
    if (Object.keys(missing).length > 0) return
    if ((await update.run(changesOf(group.id, form))) !== undefined) onClose()
  }
  return (
    <FormDialog
      title={`编辑结对组 ${group.code}`}
      width={820}
      dirty={dirty}
      submit={submit}
      error={update.error}
      onClose={onClose}
    >
      <SharedFields
        form={form}
        onChange={change}
        missing={missing}
        mentees={group.pairings.map(({ menteeId }) => menteeId)}
      />
      <div style={{ height: 12 }} />
      <AgreementFields form={form} onChange={change} />
    </FormDialog>
  )
}

function missingShared(form: FormState): Readonly<Record<string, string>> {
  const entries: [string, string][] = []
  if (form.startsOn === null) entries.push(['startsOn', '请填写起始日期'])
  if (form.endsOn === null) entries.push(['endsOn', '请填写结束日期'])
  if (form.startsOn !== null && form.endsOn !== null && form.endsOn <= form.startsOn)
    entries.push(['endsOn', '结束日期要晚于起始日期'])
  return Object.fromEntries(entries)
}

/** The shared facts alone: mentor and mentees stay as they are. */
function changesOf(id: string, form: FormState): InputAt<'pairings.updateGroup'> {
  const { cohortId: _cohort, mentorId: _mentor, mentees: _mentees, ...facts } = draftOf(form)
  return { id, ...facts }
}
