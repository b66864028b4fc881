import { Checkbox, Select } from 'antd'
import { useState } from 'react'
import type { TwinGroup } from '#shared/twinning/twin-group.ts'
import type { TwinSlot } from '#shared/twinning/twin-scheme.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { SlotSchools } from '../form/slot-schools.tsx'
import { useLiveFindings } from '../form/use-live-findings.ts'
import { FindingList } from '../record/finding-list.tsx'

interface AddMembersDialogProps {
  readonly group: TwinGroup
  readonly today: string
  readonly onClose: () => void
}

/** The place that takes most: the N. */
const widest = (slots: readonly TwinSlot[]): string | undefined =>
  slots.findLast(({ isLead, most }) => !isLead && most === null)?.code ?? slots.findLast(({ isLead }) => !isLead)?.code

/** Any number of new schools for one place, judged together with those that are in the group. */
export function AddMembersDialog({ group, today, onClose }: AddMembersDialogProps) {
  const [slotCode, setSlotCode] = useState(() => widest(group.slots) ?? '')
  const [schools, setSchools] = useState<readonly Candidate[]>([])
  const [joinedOn, setJoinedOn] = useState<string | null>(today > group.startsOn ? today : group.startsOn)
  const [withLinks, setWithLinks] = useState(true)
  const here = group.members.filter(({ leftOn }) => leftOn === null)
  const slot = group.slots.find(({ code }) => code === slotCode)
  const room = slot?.most == null ? null : slot.most - here.filter((member) => member.slot === slotCode).length
  const findings = useLiveFindings(questionOf(group, schools, slotCode))
  const picked = new Set(schools.map(({ value }) => value))
  const add = useCommand('twinning.addMembers', { said: ({ count }) => `已加 ${count} 所学校`, showsError: true })
  const submit = async () => {
    if (schools.length === 0 || joinedOn === null) return
    const members = schools.map(({ value }) => ({ schoolId: value, slot: slotCode, joinedOn }))
    if ((await add.run({ id: group.id, members, withLinks })) !== undefined) onClose()
  }
  return (
    <FormDialog
      title={`给 ${group.name} 加学校`}
      dirty={schools.length > 0}
      submit={submit}
      submitLabel={schools.length === 0 ? '加学校' : `加 ${schools.length} 所学校`}
      error={add.error}
      note={schools.length === 0 ? <span className="quiet">先选学校，可以选多所。</span> : undefined}
      onClose={onClose}
    >
      <div className="ask-fields">
        <AskField id="add-slot" label="位置" required>
          <Select
            id="add-slot"
            style={{ width: '100%' }}
            options={group.slots.filter(({ isLead }) => !isLead).map(({ code, label }) => ({ value: code, label }))}
            value={slotCode}
            onChange={(code: string) => {
              setSlotCode(code)
              setSchools([])
            }}
          />
        </AskField>
        <AskField
          id="add-schools"
          label="学校"
          required
          problem={room === 0 ? `${slot?.label ?? ''}已满，先退出一所` : undefined}
          below={
            <FindingList bare findings={findings.filter(({ schoolIds }) => schoolIds.some((id) => picked.has(id)))} />
          }
        >
          <SlotSchools
            key={slotCode}
            id="add-schools"
            autoFocus
            slot={{ label: slot?.label ?? '', most: room, filter: slot?.filter ?? 'any' }}
            schools={schools}
            taken={here.map(({ schoolId }) => schoolId)}
            onChange={setSchools}
          />
        </AskField>
        <AskField id="add-joined" label="加入日期" required problem={joinedOn === null ? '请填写日期' : undefined}>
          <DayPicker id="add-joined" value={joinedOn} onChange={setJoinedOn} />
        </AskField>
        <AskField id="add-links" label="对子">
          <Checkbox id="add-links" checked={withLinks} onChange={(event) => setWithLinks(event.target.checked)}>
            按层级和组内学校结对子
          </Checkbox>
        </AskField>
      </div>
    </FormDialog>
  )
}

/** What is asked of the rules: those that stay and those that come. */
function questionOf(group: TwinGroup, schools: readonly Candidate[], slot: string) {
  if (schools.length === 0 || group.schemeId === null) return null
  const { schemeId, startsOn, endsOn, cohortId, stage, agreementNo, agreementOn } = group
  const stay = group.members
    .filter(({ leftOn }) => leftOn === null)
    .map((member) => ({ schoolId: member.schoolId, slot: member.slot }))
  const come = schools.map(({ value }) => ({ schoolId: value, slot }))
  const members = [...stay, ...come].map((member) => ({ ...member, person: null, phone: null }))
  return { schemeId, startsOn, endsOn, cohortId, stage, agreementNo, agreementOn, members, withLinks: true }
}
