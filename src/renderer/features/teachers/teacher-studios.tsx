import { Link } from 'react-router'
import { memberRoleLabels } from '#shared/studios/studio-labels.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { StudioStatusWord } from '#renderer/ui/studio-status-word.tsx'
import './teachers.css'

/** As many as stand on the card; more than a few break the rules anyway. */
const shown = 20

/** The studios that a person is in now. */
export const useStudiosOf = (teacherId: string) => useOperation('studios.list', { teacherId, limit: shown })

/** Those he heads, and the others. */
export function TeacherStudios({ teacherId }: { readonly teacherId: string }) {
  const found = useStudiosOf(teacherId)
  const rows = found.data?.rows ?? []
  if (found.error === null && rows.length === 0) return null
  return (
    <>
      <SectionHead title={`名师工作室 ${rows.length}`} lined />
      <ErrorSentence error={found.error} />
      <div className="card-rows teacher-studios">
        {rows.map((row) => (
          <div key={row.id}>
            <Link to={`/studios/${row.code}`}>{row.code}</Link>
            <span className="second">{row.leadId === teacherId ? memberRoleLabels.lead : memberRoleLabels.member}</span>
            <span className="ellipsis" title={row.name}>
              {row.name}
            </span>
            <span className="quiet number">
              {row.startsOn} 至 {row.endsOn}
            </span>
            <StudioStatusWord status={row.status} />
          </div>
        ))}
      </div>
    </>
  )
}
