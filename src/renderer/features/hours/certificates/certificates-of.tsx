import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { CertificateStateWord } from './certificate-columns.tsx'
import { certificateReport } from './certificate-report.ts'
import { YearDialog } from './year-dialog.tsx'

interface CertificatesOfProps {
  readonly teacherId: string
  readonly teacher: string
}

/** What was certified to one teacher, and his certificate of a year. */
export function CertificatesOf({ teacherId, teacher }: CertificatesOfProps) {
  const navigate = useNavigate()
  const today = useOperation('settings.get', {}).data?.today
  const found = useOperation('hours.certificates', { teacherId, limit: 200 })
  const [issuing, setIssuing] = useState(false)
  const rows = found.data?.rows ?? []
  return (
    <>
      <SectionHead
        title={`证明 ${rows.length} 份`}
        action={
          <Button size="small" onClick={() => setIssuing(true)}>
            发放年度证明
          </Button>
        }
        lined
      />
      <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
      {found.data !== undefined && rows.length === 0 && <p className="quiet hour-none">还没有发过证明。</p>}
      <div className="card-rows certificate-rows">
        {rows.map((row) => (
          <div key={row.id}>
            <span>{row.serial}</span>
            <span className="ellipsis" title={row.title}>
              {row.title}
            </span>
            <span className="number">{row.hours} 学时</span>
            <CertificateStateWord state={row.state} />
            <button
              type="button"
              className="link number"
              disabled={row.state === 'void'}
              onClick={() => void navigate(certificateReport([row.id]))}
            >
              打印
            </button>
          </div>
        ))}
      </div>
      {issuing && today !== undefined && (
        <YearDialog
          thisYear={Number(today.slice(0, 4))}
          people={[{ value: teacherId, label: teacher, detail: '' }]}
          onClose={() => setIssuing(false)}
        />
      )}
    </>
  )
}
