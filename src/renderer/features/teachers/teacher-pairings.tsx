import { Link } from 'react-router'
import { pairingStatuses, type PairingStatus } from '#shared/pairings/pairing.ts'
import type { TeacherPairing } from '#shared/registry/teacher.ts'
import { PairingStatusWord } from '#renderer/ui/pairing-status-word.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'

const isStatus = (status: string): status is PairingStatus => pairingStatuses.some((one) => one === status)

/** All pairings of a person: as mentor, and as mentee. */
export function TeacherPairings({ pairings }: { readonly pairings: readonly TeacherPairing[] }) {
  if (pairings.length === 0)
    return (
      <p className="quiet" style={{ padding: '16px 0', fontSize: 13 }}>
        没有参加过师徒结对。
      </p>
    )
  const mentoring = pairings.filter((one) => one.role === 'mentor')
  const mentored = pairings.filter((one) => one.role === 'mentee')
  return (
    <>
      {mentoring.length > 0 && <Role title={`带徒 ${mentoring.length}`} pairings={mentoring} />}
      {mentored.length > 0 && <Role title={`跟师 ${mentored.length}`} pairings={mentored} />}
    </>
  )
}

function Role({ title, pairings }: { readonly title: string; readonly pairings: readonly TeacherPairing[] }) {
  return (
    <>
      <SectionHead title={title} lined />
      <div className="card-rows card-rows-5">
        {pairings.map((one) => (
          <div key={one.pairingId}>
            <Link to={`/pairings/${one.pairingId}`}>{one.code}</Link>
            <Link to={`/teachers/${one.otherId}`} className="ellipsis">
              {one.other}
            </Link>
            <span className="second ellipsis">{one.otherSchool}</span>
            <span className="quiet number">
              {one.startsOn} 至 {one.endsOn}
            </span>
            {isStatus(one.status) ? <PairingStatusWord status={one.status} /> : <span>{one.status}</span>}
          </div>
        ))}
      </div>
    </>
  )
}
