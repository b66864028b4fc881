import { useState } from 'react'
import { Link } from 'react-router'
import { visitorKindLabels } from '#shared/aid/aid-labels.ts'
import { participantKinds, type Visit, type Visitor, type VisitorKind } from '#shared/aid/visit.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { FindingLines } from '../../shared/finding-lines.tsx'
import { VisitorsDialog } from '../form/visitors-dialog.tsx'

/** The list of those who went, by kind: those of the register, others, and groups by their number. */
export function VisitorsPart({ visit }: { readonly visit: Visit }) {
  const [editing, setEditing] = useState(false)
  const mayEdit = visit.actions.includes('edit')
  const aboutPeople = visit.findings.filter(({ teacherId, rule }) => teacherId !== null || rule === 'count-differs')
  return (
    <>
      <FindingLines findings={aboutPeople} />
      <SectionHead
        title={`名单 ${visit.visitors.reduce((sum, { count }) => sum + count, 0)} 人`}
        hint={toldLine(visit)}
        action={
          mayEdit && (
            <button type="button" className="link" onClick={() => setEditing(true)}>
              编辑名单
            </button>
          )
        }
        lined
      />
      {visit.visitors.length === 0 && <p className="quiet aid-none">还没有名单。可以从教师库选人，也可以粘贴名单。</p>}
      {participantKinds.map((kind) => (
        <KindRows key={kind} kind={kind} visitors={visit.visitors.filter((one) => one.kind === kind)} />
      ))}
      {editing && <VisitorsDialog visit={visit} onClose={() => setEditing(false)} />}
    </>
  )
}

/** What was reported, where it was. */
function toldLine({ told }: Visit): string | undefined {
  const words = [
    told.teachers !== null && `教师 ${told.teachers}`,
    told.leaders !== null && `干部 ${told.leaders}`,
    told.students !== null && `学生 ${told.students}`,
  ].filter((word) => word !== false)
  return words.length === 0 ? undefined : `填报：${words.join('，')}`
}

function KindRows({ kind, visitors }: { readonly kind: VisitorKind; readonly visitors: readonly Visitor[] }) {
  if (visitors.length === 0) return null
  return (
    <div className="card-rows visit-people" role="list" aria-label={visitorKindLabels[kind]}>
      {visitors.map((visitor) => (
        <VisitorRow key={visitor.id} visitor={visitor} />
      ))}
    </div>
  )
}

function VisitorRow({ visitor }: { readonly visitor: Visitor }) {
  const { teacherId, name, unit, kind, duty, count, fromOn, toOn, isPosted, remark } = visitor
  const notes = [
    isPosted && '在疆教师',
    fromOn !== null && `${fromOn.slice(5)} 起`,
    toOn !== null && `至 ${toOn.slice(5)}`,
    remark,
  ].filter((note) => note !== false && note !== null)
  return (
    <div role="listitem">
      {teacherId === null ? (
        <span className="ellipsis" title={name}>
          {name}
        </span>
      ) : (
        <Link to={`/teachers/${teacherId}`} className="ellipsis">
          {name}
        </Link>
      )}
      <span className="quiet">{count > 1 ? `${count} 人` : visitorKindLabels[kind]}</span>
      <span className="second ellipsis" title={unit ?? undefined}>
        {unit}
      </span>
      <span className="second ellipsis" title={duty ?? undefined}>
        {duty}
      </span>
      <span className="quiet small ellipsis" title={notes.join('，')}>
        {notes.join('，')}
      </span>
    </div>
  )
}
