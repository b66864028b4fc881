import { Modal } from 'antd'
import { Link } from 'react-router'
import type { AidOverlap } from '#shared/aid/aid-contract.ts'

interface OverlapsDialogProps {
  readonly overlaps: readonly AidOverlap[]
  readonly onClose: () => void
}

const places = { visit: '/visits', posting: '/postings', shadowing: '/shadowings' } as const

/** Everybody who is in two places on one day, with both records. */
export function OverlapsDialog({ overlaps, onClose }: OverlapsDialogProps) {
  const link = ({ kind, code }: AidOverlap['own']) => (
    <Link to={`${places[kind]}/${code}`} onClick={onClose}>
      {code}
    </Link>
  )
  return (
    <Modal open title={`同一人时间重叠 ${overlaps.length} 处`} width={720} footer={null} onCancel={onClose}>
      <ul className="overlap-rows">
        {overlaps.map((overlap) => (
          <li key={`${overlap.name} ${overlap.own.id} ${overlap.other?.id ?? ''}`}>
            <b>{overlap.name}</b>
            <span>{overlap.sentence}</span>
            <span>{link(overlap.own)}</span>
            <span>{overlap.other !== null && link(overlap.other)}</span>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
