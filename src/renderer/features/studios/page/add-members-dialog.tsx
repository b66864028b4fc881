import { useState } from 'react'
import type { Studio } from '#shared/studios/studio.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { FindingLines } from '../finding-lines.tsx'
import type { MemberState } from '../form/form-state.ts'
import { MemberRows } from '../form/member-rows.tsx'
import '../form/studio-form.css'

interface AddMembersDialogProps {
  readonly studio: Studio
  readonly today: string
  readonly onClose: () => void
}

/** Any number of new members, judged together with those that are in it before they are saved. */
export function AddMembersDialog({ studio, today, onClose }: AddMembersDialogProps) {
  const [members, setMembers] = useState<readonly MemberState[]>([])
  const [joinedOn, setJoinedOn] = useState<string | null>(today > studio.startsOn ? today : studio.startsOn)
  const findings = useFindings(studio, members)
  const add = useCommand('studios.addMembers', { said: ({ count }) => `已加 ${count} 名成员`, showsError: true })
  const submit = async () => {
    if (members.length === 0 || joinedOn === null) return
    const given = members.map(({ person, role }) => ({ teacherId: person.value, role, joinedOn }))
    if ((await add.run({ id: studio.id, members: given })) !== undefined) onClose()
  }
  const here = studio.people.filter(({ leftOn }) => leftOn === null).map(({ teacherId }) => teacherId)
  return (
    <FormDialog
      title={`给 ${studio.name} 加成员`}
      dirty={members.length > 0}
      submit={submit}
      submitLabel={members.length === 0 ? '加成员' : `加 ${members.length} 名成员`}
      error={add.error}
      note={members.length === 0 ? <span className="quiet">先选成员，可以选多名。</span> : undefined}
      onClose={onClose}
    >
      <div className="ask-fields">
        <AskField id="add-joined" label="加入日期" required>
          <DayPicker id="add-joined" value={joinedOn} onChange={setJoinedOn} />
        </AskField>
        <AskField id="add-members" label="成员" required below={<FindingLines bare findings={findings} />}>
          <MemberRows id="add-members" autoFocus members={members} taken={here} onChange={setMembers} />
        </AskField>
      </div>
    </FormDialog>
  )
}

/** Only what the new ones bring, or leave open, with those who are in it already. */
function useFindings(studio: Studio, members: readonly MemberState[]) {
  const stay = studio.people
    .filter(({ leftOn, role }) => leftOn === null && role !== 'lead')
    .map(({ teacherId, role, joinedOn }) => ({ teacherId, role, joinedOn }))
  const come = members.map(({ person, role }) => ({ teacherId: person.value, role, joinedOn: studio.startsOn }))
  const { id, type, startsOn, endsOn, cohortId } = studio
  const found = useOperation(
    'studios.check',
    { id, type, startsOn, endsOn, cohortId, members: [...stay, ...come] },
    { enabled: members.length > 0, keepPrevious: true },
  ).data
  return members.length === 0 ? [] : (found ?? []).filter(({ rule }) => !rule.startsWith('lead-'))
}
