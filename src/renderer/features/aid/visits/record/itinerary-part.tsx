import { useState } from 'react'
import type { Visit } from '#shared/aid/visit.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { ItineraryDialog } from '../form/itinerary-dialog.tsx'

/** Day by day: where, with whom, what. */
export function ItineraryPart({ visit }: { readonly visit: Visit }) {
  const [editing, setEditing] = useState(false)
  return (
    <>
      <SectionHead
        title={`行程 ${visit.itinerary.length} 项`}
        hint={`${visit.startsOn} 至 ${visit.endsOn}`}
        action={
          visit.actions.includes('edit') && (
            <button type="button" className="link" onClick={() => setEditing(true)}>
              编辑行程
            </button>
          )
        }
        lined
      />
      {visit.itinerary.length === 0 && <p className="quiet aid-none">还没有行程安排。</p>}
      <div className="card-rows visit-itinerary">
        {visit.itinerary.map((row, at) => (
          <div key={row.id}>
            <span className={visit.itinerary[at - 1]?.on === row.on ? 'quiet' : undefined}>{row.on}</span>
            <span className="second">{row.time}</span>
            <span>{row.content}</span>
            <span className="second">{row.school ?? row.place}</span>
            <span className="quiet ellipsis" title={row.contact ?? undefined}>
              {row.contact}
            </span>
          </div>
        ))}
      </div>
      {editing && <ItineraryDialog visit={visit} onClose={() => setEditing(false)} />}
    </>
  )
}
