import { useState } from 'react'
import { Link } from 'react-router'
import { servingStatuses, type Posting, type PostingCare } from '#shared/aid/posting.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { CareDialog } from '../actions/care-dialog.tsx'
import { PrivateFacts } from './private-facts.tsx'

interface CarePartProps {
  readonly posting: Posting
  readonly today: string
}

/** 慰问 as it was done and is due, and what is kept hidden. */
export function CarePart({ posting, today }: CarePartProps) {
  const [adding, setAdding] = useState(false)
  const isThere = (servingStatuses as readonly Posting['status'][]).includes(posting.status)
  const { care, nextCareOn } = posting
  return (
    <>
      <SectionHead
        title={`慰问 ${care.length} 次`}
        hint={nextCareOn === null ? undefined : <NextCare on={nextCareOn} today={today} />}
        action={
          isThere && (
            <button type="button" className="link" onClick={() => setAdding(true)}>
              登记慰问
            </button>
          )
        }
        lined
      />
      {care.length === 0 && <p className="quiet aid-none">还没有登记慰问。</p>}
      <div className="card-rows posting-care">
        {care.map((row) => (
          <CareLine key={row.id} row={row} />
        ))}
      </div>
      <PrivateFacts posting={posting} />
      {adding && <CareDialog targets={[posting]} today={today} onClose={() => setAdding(false)} />}
    </>
  )
}

function NextCare({ on, today }: { readonly on: string; readonly today: string }) {
  return on < today ? <span className="warn">应在 {on} 前慰问，已过期</span> : <>下次 {on} 前</>
}

function CareLine({ row: { id, on, kind, content, visitId, visit } }: { readonly row: PostingCare }) {
  const remove = useCommand('postings.removeCare', { said: () => `已删除 ${on} 的${kind}` })
  return (
    <div>
      <span className="quiet">{on}</span>
      <span>{kind}</span>
      <span className="ellipsis" title={content}>
        {content}
      </span>
      <span className="second ellipsis">{visitId !== null && <Link to={`/visits/${visitId}`}>{visit}</Link>}</span>
      <button
        type="button"
        className="icon-button"
        aria-label={`删除 ${on} 的${kind}`}
        onClick={() => void remove.run({ id })}
      >
        ✕
      </button>
    </div>
  )
}
