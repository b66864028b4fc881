import { useOperation } from '#renderer/api/use-operation.ts'
import type { RowReading } from './read-row.ts'

type Draft = NonNullable<RowReading['draft']>

/** What is wrong with a row, and what it will count to. */
export function RowNote({ reading }: { readonly reading: RowReading | null }) {
  if (reading === null) return null
  const { draft, problems } = reading
  const said = problems.join('；')
  if (draft === null)
    return (
      <span className="error" title={said}>
        {said}
      </span>
    )
  return (
    <span title={said}>
      {said !== '' && <span className="warn">{said}。</span>}
      <CountsTo draft={draft} />
    </span>
  )
}

function CountsTo({ draft }: { readonly draft: Draft }) {
  const { heldOn, type, participants } = draft
  const found = useOperation('activities.proposeCredits', { heldOn, type, participants }, { keepPrevious: true }).data
  if (found === undefined) return null
  if (found.length === 0) return <span className="quiet">不计入结对和工作室</span>
  const words = found.map((credit) => credit.label).join('、')
  return (
    <span className="second" title={found.map((one) => `${one.code} ${one.label}：${one.reason}`).join('\n')}>
      计入 {words}
    </span>
  )
}
