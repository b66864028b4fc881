import type { CSSProperties, ReactNode } from 'react'
import { Link } from 'react-router'
import { urbanTypeLabels } from '#shared/registry/school-labels.ts'
import { slotSizeText, type TwinSlot } from '#shared/twinning/twin-scheme.ts'
import type { TwinMember } from '#shared/twinning/twin-group.ts'

interface SlotColumnsProps {
  readonly slots: readonly TwinSlot[]
  /** Who is in it now. */
  readonly members: readonly TwinMember[]
  /** What stands below a school. */
  readonly renderNote?: (member: TwinMember) => ReactNode
}

/** A place for many schools takes more of the width than a place for one. */
const tracks = (slots: readonly TwinSlot[]): CSSProperties => ({
  gridTemplateColumns: slots.map(({ most }) => (most === 1 ? 'minmax(0, 1fr)' : 'minmax(0, 1.5fr)')).join(' '),
})

/** 1 | 1 | N: each slot of the scheme as a column with its schools. */
export function SlotColumns({ slots, members, renderNote }: SlotColumnsProps) {
  return (
    <div className="slot-columns" style={tracks(slots)}>
      {slots.map((slot) => {
        const here = members.filter((member) => member.slot === slot.code)
        const isShort = here.length < slot.least
        return (
          <section key={slot.code} className="slot-column" aria-label={slot.label}>
            <h3>
              {slot.label} <b>{here.length}</b>
              <span className={isShort ? 'error' : undefined}>{slotSizeText(slot)}</span>
            </h3>
            {here.length === 0 && <p className={isShort ? 'error' : 'quiet'}>{isShort ? '空缺' : '没有'}</p>}
            <ul className="slot-schools">
              {here.map((member) => (
                <li key={member.id}>
                  <Link to={`/schools/${member.schoolId}`} className="ellipsis" title={member.name}>
                    {member.name}
                  </Link>
                  <span className="quiet small" title={placeOf(member)}>
                    {placeOf(member)}
                  </span>
                  {renderNote?.(member)}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

/** 清丰县 韩村镇，乡村，小学 */
function placeOf({ district, town, urbanType, stages }: TwinMember): string {
  const place = [district, town].filter(Boolean).join(' ')
  return [place, urbanType === null ? null : urbanTypeLabels[urbanType], stages.join('、')].filter(Boolean).join('，')
}
