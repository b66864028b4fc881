import { Select } from 'antd'
import { useState } from 'react'
import { memberRoleLabels } from '#shared/studios/studio-labels.ts'
import { memberRoles, type MemberRole } from '#shared/studios/studio.ts'
import { findTeachers } from '#renderer/ui/find-teachers.ts'
import { PinyinPicker, type Candidate } from '#renderer/ui/pinyin-picker.tsx'
import type { MemberState } from './form-state.ts'

/** The head is changed by an action of its own. */
export const roleChoices = memberRoles
  .filter((role) => role !== 'lead')
  .map((value) => ({ value, label: memberRoleLabels[value] }))

interface MemberRowsProps {
  readonly id: string
  readonly members: readonly MemberState[]
  /** Who is in it already, and cannot be taken again. */
  readonly taken: readonly string[]
  readonly autoFocus?: boolean
  readonly onChange: (members: readonly MemberState[]) => void
}

/** Any number of people: each pick adds one with the role of the one before, and the field is free for the next. */
export function MemberRows({ id, members, taken, autoFocus = false, onChange }: MemberRowsProps) {
  const [turn, setTurn] = useState(0)
  const add = (person: Candidate | null) => {
    setTurn(turn + 1)
    if (person === null || isTaken(person.value)) return
    onChange([...members, { person, role: members.at(-1)?.role ?? 'core' }])
  }
  const isTaken = (teacherId: string): boolean =>
    taken.includes(teacherId) || members.some(({ person }) => person.value === teacherId)
  const search = async (text: string) => (await findTeachers(text)).filter(({ value }) => !isTaken(value))
  const replace = (member: MemberState, role: MemberRole) =>
    onChange(members.map((one) => (one === member ? { ...one, role } : one)))
  return (
    <div className="studio-member-rows">
      {members.map((member, at) => (
        <div key={member.person.value}>
          <span className="quiet number">{at + 1}</span>
          <span>{member.person.label}</span>
          <span className="second ellipsis" title={member.person.detail}>
            {member.person.detail}
          </span>
          <Select<MemberRole>
            aria-label={`${member.person.label}的角色`}
            options={roleChoices}
            value={member.role}
            onChange={(role) => replace(member, role)}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={`去掉 ${member.person.label}`}
            onClick={() => onChange(members.filter((one) => one !== member))}
          >
            ✕
          </button>
        </div>
      ))}
      <PinyinPicker
        key={turn}
        id={id}
        autoFocus={autoFocus || turn > 0}
        value={null}
        search={search}
        placeholder={members.length === 0 ? '姓名、拼音或首字母，可选多人' : '接着选下一名'}
        onChange={(_, person) => add(person)}
      />
    </div>
  )
}
