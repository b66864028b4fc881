import { entryKindLabels, hourSourceLabels } from '#shared/hours/hour-labels.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'

/** As many as stand on the card; nobody has more in five years. */
const shown = 500

/** Every entry as it was written; what was corrected or taken back stands below what it corrects. */
export function Entries({ teacherId }: { readonly teacherId: string }) {
  const found = useOperation('hours.list', { teacherId, limit: shown })
  const rows = found.data?.rows ?? []
  return (
    <>
      <SectionHead title={`台账 ${rows.length} 笔`} hint="只增不改，更正另记一笔" lined />
      <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
      {found.data !== undefined && rows.length === 0 && <p className="quiet hour-none">还没有学时记录。</p>}
      <div className="card-rows hour-entries">
        {rows.map((row) => (
          <div key={row.id}>
            <span className="quiet">{row.onDate}</span>
            <span className={row.kind === 'award' ? 'second' : 'warn'}>{entryKindLabels[row.kind]}</span>
            <span className="second">{hourSourceLabels[row.source]}</span>
            <span className="ellipsis" title={[row.title, row.reason].filter(Boolean).join('\n')}>
              {row.title}
              {row.reason !== null && <span className="quiet">（{row.reason}）</span>}
            </span>
            <span className={row.hours < 0 ? 'error number' : 'number'}>
              {row.hours > 0 ? `+${row.hours}` : row.hours}
            </span>
          </div>
        ))}
      </div>
    </>
  )
}
