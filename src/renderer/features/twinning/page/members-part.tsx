import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { TwinGroup, TwinMember } from '#shared/twinning/twin-group.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { SlotColumns } from '../record/slot-columns.tsx'
import { AddMembersDialog } from './add-members-dialog.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { MemberDialog } from './member-dialog.tsx'

interface MembersPartProps {
  readonly group: TwinGroup
  readonly today: string
}

type Question = { readonly verb: 'add' } | { readonly verb: 'edit' | 'leave'; readonly member: TwinMember }

/** 1 | 1 | N: the schools in their places, since when and with whom; below, those that have left. */
export function MembersPart({ group, today }: MembersPartProps) {
  const [question, setQuestion] = useState<Question | null>(null)
  const close = () => setQuestion(null)
  const here = group.members.filter(({ leftOn }) => leftOn === null)
  const gone = group.members.filter(({ leftOn }) => leftOn !== null)
  const mayEdit = group.actions.includes('edit')
  const rural = here.filter(({ urbanType }) => urbanType === 'rural').length
  return (
    <>
      <SectionHead
        title={`学校 ${here.length}`}
        hint={`成员校 ${group.partnerCount}，其中乡村学校 ${rural}`}
        action={mayEdit && <Button onClick={() => setQuestion({ verb: 'add' })}>加学校</Button>}
      />
      <SlotColumns
        slots={group.slots}
        members={here}
        renderNote={(member) => (
          <MemberNote
            member={member}
            onEdit={mayEdit ? () => setQuestion({ verb: 'edit', member }) : undefined}
            onLeave={mayEdit && !member.isLead ? () => setQuestion({ verb: 'leave', member }) : undefined}
          />
        )}
      />
      {gone.length > 0 && <GoneMembers members={gone} />}
      {question?.verb === 'add' && <AddMembersDialog group={group} today={today} onClose={close} />}
      {question?.verb === 'edit' && <MemberDialog group={group} member={question.member} onClose={close} />}
      {question?.verb === 'leave' && <LeaveDialog members={[question.member]} today={today} onClose={close} />}
    </>
  )
}

interface MemberNoteProps {
  readonly member: TwinMember
  /** Undefined where nothing may be changed. */
  readonly onEdit: (() => void) | undefined
  readonly onLeave: (() => void) | undefined
}

function MemberNote({ member, onEdit, onLeave }: MemberNoteProps) {
  const { name, nameThen, joinedOn, person, phone, links } = member
  return (
    <>
      {nameThen !== name && <span className="quiet small">加入时名为 {nameThen}</span>}
      {person !== null && (
        <span className="second small">
          {person} {phone}
        </span>
      )}
      <span className="member-verbs small">
        <span className="quiet">
          {joinedOn} 加入，{links === 0 ? <span className="warn">没有对子</span> : `对子 ${links}`}
        </span>
        {onEdit !== undefined && (
          <button type="button" className="link" aria-label={`修改 ${name}`} onClick={onEdit}>
            修改
          </button>
        )}
        {onLeave !== undefined && (
          <button type="button" className="link" aria-label={`退出 ${name}`} onClick={onLeave}>
            退出
          </button>
        )}
      </span>
    </>
  )
}

function GoneMembers({ members }: { readonly members: readonly TwinMember[] }) {
  return (
    <>
      <SectionHead title={`已退出 ${members.length}`} lined />
      <div className="card-rows twin-gone" role="list" aria-label="已退出的学校">
        {members.map((member) => (
          <div key={member.id} role="listitem">
            <Link to={`/schools/${member.schoolId}`} className="ellipsis" title={member.name}>
              {member.nameThen}
            </Link>
            <span className="second">{member.slotLabel}</span>
            <span className="quiet number">
              {member.joinedOn} 至 {member.leftOn}
            </span>
            <span className="second ellipsis" title={member.leaveReason ?? undefined}>
              {member.leaveReason}
            </span>
          </div>
        ))}
      </div>
    </>
  )
}
