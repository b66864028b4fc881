import { Modal, Popover } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { LedgerFigure as Figure } from '#shared/aid/two-way-ledger.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { figure } from '#renderer/ui/figure.ts'
import { rowsOf } from './ledger-links.ts'

interface LedgerFigureProps {
  readonly figure: Figure
  /** What it counts, for those who hear it: 濮→伊 送教 人数. */
  readonly label: string
}

/** One figure; it opens the rows it is made of, and where they stand in several lists, asks which. */
export function LedgerFigure({ figure: { value, opens }, label }: LedgerFigureProps) {
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const [showsActivities, setShowsActivities] = useState(false)
  if (value === 0 || opens.length === 0) return <span className="quiet">{value === 0 ? '—' : figure(value)}</span>
  const { lists, activityIds } = rowsOf(opens)
  const [only] = lists
  const open = () => {
    if (lists.length === 0) setShowsActivities(true)
    else if (lists.length === 1 && activityIds.length === 0 && only !== undefined) void navigate(only.to)
    else setAsking(true)
  }
  return (
    <>
      <Popover
        open={asking}
        onOpenChange={(isOpen) => !isOpen && setAsking(false)}
        trigger="click"
        title="这个数来自"
        content={
          <ul className="ledger-sources">
            {lists.map(({ label: list, to }) => (
              <li key={to}>
                <Link to={to}>{list}</Link>
              </li>
            ))}
            {activityIds.length > 0 && (
              <li>
                <button type="button" className="link" onClick={() => setShowsActivities(true)}>
                  活动 {activityIds.length} 条
                </button>
              </li>
            )}
          </ul>
        }
      >
        <button type="button" className="link ledger-figure" aria-label={`${label} ${value}`} onClick={open}>
          {figure(value)}
        </button>
      </Popover>
      {showsActivities && (
        <ActivitiesDialog title={label} ids={activityIds} onClose={() => setShowsActivities(false)} />
      )}
    </>
  )
}

interface ActivitiesDialogProps {
  readonly title: string
  readonly ids: readonly string[]
  readonly onClose: () => void
}

/** The activities that a figure is made of, one by one. */
function ActivitiesDialog({ title, ids, onClose }: ActivitiesDialogProps) {
  return (
    <Modal open title={`${title}：活动 ${ids.length} 条`} width={680} footer={null} onCancel={onClose}>
      <ul className="ledger-activities">
        {ids.map((id) => (
          <ActivityLine key={id} id={id} onOpen={onClose} />
        ))}
      </ul>
    </Modal>
  )
}

function ActivityLine({ id, onOpen }: { readonly id: string; readonly onOpen: () => void }) {
  const activity = useOperation('activities.get', { id }).data
  if (activity === undefined) return <li />
  return (
    <li>
      <span className="quiet">{activity.heldOn}</span>
      <span className="second">{activity.type}</span>
      <Link to={`/activities/${id}`} className="ellipsis" onClick={onOpen}>
        {activity.topic}
      </Link>
    </li>
  )
}
