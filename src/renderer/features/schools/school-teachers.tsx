import { Link } from 'react-router'
import { useOperation } from '#renderer/api/use-operation.ts'
import { figure } from '#renderer/ui/figure.ts'
import './schools.css'

const shown = 100

/** Who works at the school, the first hundred; all of them in the teachers' list. */
export function SchoolTeachers({ schoolId, total }: { readonly schoolId: string; readonly total: number }) {
  const rows = useOperation('teachers.list', { schoolId, limit: shown }).data?.rows ?? []
  if (total === 0)
    return (
      <p className="quiet" style={{ padding: '16px 0', fontSize: 13 }}>
        还没有登记这所学校的教师。
      </p>
    )
  return (
    <>
      <div className="card-rows school-teachers">
        {rows.map((row) => (
          <div key={row.id}>
            <Link to={`/teachers/${row.id}`}>{row.name}</Link>
            <span>{[row.stage, row.subject].filter(Boolean).join(' ')}</span>
            <span className="second">{row.title ?? '—'}</span>
            <span className="second ellipsis">{row.honour ?? '—'}</span>
          </div>
        ))}
      </div>
      {total > rows.length && (
        <p style={{ padding: '12px 0', fontSize: 13 }}>
          <Link to={`/teachers?schoolId=${schoolId}`}>在教师列表中看全部 {figure(total)} 人</Link>
        </p>
      )}
    </>
  )
}
