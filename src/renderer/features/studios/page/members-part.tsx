import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { memberRoleLabels } from '#shared/studios/studio-labels.ts'
import type { MemberRole, Studio, StudioMember } from '#shared/studios/studio.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { roleChoices } from '../form/member-rows.tsx'
import { AddMembersDialog } from './add-members-dialog.tsx'
import { LeaveDialog } from './leave-dialog.tsx'

interface MembersPartProps {
  readonly studio: Studio
  readonly today: string
}

/** The N: who is in it, in what role, from when on, and where else; below, who has left. */
export function MembersPart({ studio, today }: MembersPartProps) {
  const [adding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<readonly StudioMember[]>([])
  const here = studio.people.filter(({ leftOn }) => leftOn === null)
  const gone = studio.people.filter(({ leftOn }) => leftOn !== null)
  const mayEdit = studio.actions.includes('edit')
  const rural = here.filter(({ isRural }) => isRural).length
  return (
    <>
      <SectionHead
        title={`成员 ${here.length}`}
        hint={here.length === 0 ? undefined : `乡村教师 ${rural} 人，涉及 ${schoolsOf(here)} 所学校`}
        action={mayEdit && <Button onClick={() => setAdding(true)}>加成员</Button>}
        lined
      />
      {here.length === 0 && <EmptyState sentence="还没有成员。" />}
      <div className="card-rows studio-members" role="list" aria-label="成员">
        {here.map((person) => (
          <MemberRow
            key={person.id}
            person={person}
            onLeave={mayEdit && person.role !== 'lead' ? () => setLeaving([person]) : undefined}
          />
        ))}
      </div>
      {gone.length > 0 && <GoneMembers people={gone} />}
      {adding && <AddMembersDialog studio={studio} today={today} onClose={() => setAdding(false)} />}
      {leaving.length > 0 && <LeaveDialog people={leaving} today={today} onClose={() => setLeaving([])} />}
    </>
  )
}

const schoolsOf = (people: readonly StudioMember[]): number => new Set(people.map(({ school }) => school)).size

interface MemberRowProps {
  readonly person: StudioMember
  /** Undefined where nothing may be changed. */
  readonly onLeave: (() => void) | undefined
}

function MemberRow({ person, onLeave }: MemberRowProps) {
  const update = useCommand('studios.updateMember', {
    said: (_, { role }) => `${person.name}改为${role === undefined ? '' : memberRoleLabels[role]}`,
  })
  return (
    <div role="listitem">
      <Link to={`/teachers/${person.teacherId}`} className="ellipsis">
        {person.name}
      </Link>
      {onLeave === undefined ? (
        <span className="second">{memberRoleLabels[person.role]}</span>
      ) : (
        <Select<MemberRole>
          aria-label={`${person.name}的角色`}
          variant="borderless"
          options={roleChoices}
          value={person.role}
          onChange={(role) => void update.run({ id: person.id, role })}
        />
      )}
      <span className="ellipsis" title={person.school}>
        {person.school} {person.isRural && <span className="quiet small">乡村</span>}
      </span>
      <span className="second ellipsis">{[person.subject, person.title].filter(Boolean).join(' ')}</span>
      <span className="quiet">{person.joinedOn}</span>
      <span className="warn small ellipsis" title={person.elsewhere.join('、')}>
        {person.elsewhere.length > 0 && `还在 ${person.elsewhere.join('、')}`}
      </span>
      {onLeave === undefined ? (
        <span />
      ) : (
        <button type="button" className="link" onClick={onLeave}>
          退出
        </button>
      )}
    </div>
  )
}

function GoneMembers({ people }: { readonly people: readonly StudioMember[] }) {
  return (
    <>
      <SectionHead title={`已退出 ${people.length}`} lined />
      <div className="card-rows studio-gone">
        {people.map((person) => (
          <div key={person.id}>
            <Link to={`/teachers/${person.teacherId}`} className="ellipsis">
              {person.name}
            </Link>
            <span className="second">{memberRoleLabels[person.role]}</span>
            <span className="second ellipsis">{person.school}</span>
            <span className="quiet number">
              {person.joinedOn} 至 {person.leftOn}
            </span>
            <span className="second ellipsis">{person.leaveReason}</span>
          </div>
        ))}
      </div>
    </>
  )
}
