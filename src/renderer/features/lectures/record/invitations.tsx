import { useState } from 'react'
import { Link } from 'react-router'
import type { Invitee } from '#shared/lectures/attendance.ts'
import type { Lecture } from '#shared/lectures/lecture.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { InviteDialog } from './invite-dialog.tsx'

const kindWords = { teacher: '点名', school: '学校名额', district: '县区名额' } as const

/** 邀请: who was asked by name, and places of schools and counties; 应到 is counted from here. */
export function Invitations({ lecture }: { readonly lecture: Lecture }) {
  const found = useOperation('invitations.list', { lectureId: lecture.id })
  const [adding, setAdding] = useState(false)
  const confirm = useConfirmDanger()
  const remove = useCommand('invitations.remove', { said: ({ count }) => `已取消 ${figure(count)} 项邀请` })
  const rows = found.data ?? []
  const places = rows.reduce((sum, one) => sum + one.places, 0)
  const clear = async () => {
    const sure = await confirm({
      title: `取消全部 ${figure(rows.length)} 项邀请？`,
      consequence: '取消后这场没有应到人数。可以撤销。',
      verb: '全部取消',
    })
    if (sure) await remove.run({ ids: rows.map(({ id }) => id) })
  }
  return (
    <>
      <SectionHead
        title="邀请"
        hint={rows.length === 0 ? undefined : `应到 ${figure(places)} 人`}
        action={
          <>
            {rows.length > 0 && (
              <button type="button" className="link lecture-aside" onClick={() => void clear()}>
                全部取消
              </button>
            )}
            <button type="button" className="link lecture-aside" onClick={() => setAdding(true)}>
              添加邀请
            </button>
          </>
        }
        lined
      />
      <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
      {found.data !== undefined && rows.length === 0 && (
        <p className="quiet lecture-none">还没有邀请。可以点名，也可以给学校或县区名额；没有邀请时按计划人数算应到。</p>
      )}
      <div className="card-rows lecture-invited">
        {rows.map((row) => (
          <InviteeLine key={row.id} invitee={row} onRemove={() => void remove.run({ ids: [row.id] })} />
        ))}
      </div>
      {adding && <InviteDialog lecture={lecture} onClose={() => setAdding(false)} />}
    </>
  )
}

function InviteeLine({ invitee, onRemove }: { readonly invitee: Invitee; readonly onRemove: () => void }) {
  const { kind, teacherId, name, school, district, places, present } = invitee
  const unit = [school, district].filter((word) => word !== null && word !== name).join('，')
  return (
    <div>
      <span className="second">{kindWords[kind]}</span>
      {teacherId === null ? (
        <span className="ellipsis" title={name}>
          {name}
        </span>
      ) : (
        <Link to={`/teachers/${teacherId}`}>{name}</Link>
      )}
      <span className="second ellipsis" title={unit}>
        {unit}
      </span>
      <span className="number">{kind === 'teacher' ? '' : `${figure(places)} 人`}</span>
      <span className={present === 0 ? 'quiet number' : 'number'}>
        {present === 0 ? '未到' : `到 ${figure(present)}`}
      </span>
      <button type="button" className="icon-button" aria-label={`取消邀请 ${name}`} onClick={onRemove}>
        ✕
      </button>
    </div>
  )
}
