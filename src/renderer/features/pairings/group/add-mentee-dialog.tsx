import { AutoComplete, Select } from 'antd'
import { useState } from 'react'
import { pairingRoleLabels } from '#shared/pairings/pairing-labels.ts'
import { pairingRoles, type Finding, type PairingGroup, type PairingRole } from '#shared/pairings/pairing.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { DayPicker } from '#renderer/ui/dates.tsx'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { FindingList } from '../finding-list.tsx'
import { baselineChoices } from '../form/growth-choices.ts'
import { PersonPicker } from '../form/person-picker.tsx'

interface AddMenteeDialogProps {
  readonly group: PairingGroup
  readonly today: string
  readonly onClose: () => void
}

const roles = pairingRoles.map((value) => ({ value, label: pairingRoleLabels[value] }))
const none: readonly Finding[] = []

/** One more of the N, judged before it is saved. */
export function AddMenteeDialog({ group, today, onClose }: AddMenteeDialogProps) {
  const [mentee, setMentee] = useState<Candidate | null>(null)
  const [role, setRole] = useState<PairingRole>('mentee')
  const [baseline, setBaseline] = useState('')
  const [startsOn, setStartsOn] = useState<string | null>(today > group.startsOn ? today : group.startsOn)
  const findings = useFindings(group, mentee, startsOn)
  const add = useCommand('pairings.addMentee', {
    said: ({ code }) => `已加徒弟 ${mentee?.label ?? ''}，编号 ${code}`,
    showsError: true,
  })
  const blocked = findings.some((finding) => finding.severity === 'block')
  const submit = async () => {
    if (mentee === null || startsOn === null || blocked) return
    const draft = { menteeId: mentee.value, role, startsOn, baseline: baseline.trim() === '' ? null : baseline.trim() }
    if ((await add.run({ ...draft, groupId: group.id, as: 'submitted' })) !== undefined) onClose()
  }
  const others = group.pairings.map((pairing) => pairing.menteeId)
  return (
    <FormDialog
      title={`给 ${group.mentor.name} 加徒弟`}
      width={600}
      dirty={mentee !== null}
      submit={submit}
      submitLabel="提交审核"
      error={add.error}
      note={mentee === null ? <span className="quiet">先选一名徒弟。</span> : undefined}
      onClose={onClose}
    >
      <div className="ask-fields">
        <AskField id="add-mentee" label="徒弟" required below={<FindingList bare findings={findings} />}>
          <PersonPicker
            id="add-mentee"
            autoFocus
            question={{
              role: 'mentee',
              cohortId: group.cohortId,
              otherId: group.mentor.id,
              stage: group.stage,
              subject: group.subject,
            }}
            value={mentee}
            taken={others}
            onPick={setMentee}
          />
        </AskField>
        <AskField id="add-role" label="角色">
          <Select<PairingRole>
            id="add-role"
            style={{ width: '100%' }}
            options={roles}
            value={role}
            onChange={setRole}
          />
        </AskField>
        <AskField id="add-starts" label="入组日期" required hint={`到期随全组：${group.endsOn}`}>
          <DayPicker id="add-starts" value={startsOn} onChange={setStartsOn} />
        </AskField>
        <AskField id="add-baseline" label="基线等级">
          <AutoComplete
            id="add-baseline"
            style={{ width: '100%' }}
            value={baseline}
            maxLength={20}
            options={baselineChoices.map((value) => ({ value }))}
            onChange={setBaseline}
          />
        </AskField>
      </div>
    </FormDialog>
  )
}

function useFindings(group: PairingGroup, mentee: Candidate | null, startsOn: string | null): readonly Finding[] {
  const found = useOperation(
    'pairings.check',
    {
      groupId: group.id,
      cohortId: group.cohortId,
      kind: group.kind,
      level: group.level,
      mentorId: group.mentor.id,
      stage: group.stage,
      subject: group.subject,
      startsOn: startsOn ?? group.startsOn,
      endsOn: group.endsOn,
      mentees: [{ menteeId: mentee?.value ?? '' }],
    },
    { enabled: mentee !== null },
  )
  return mentee === null ? none : (found.data ?? none)
}
