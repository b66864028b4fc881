import { useNavigate } from 'react-router'
import { useOperation } from '#renderer/api/use-operation.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { Matrix } from './matrix.tsx'

/** The matrix, or what stands where there is nothing to count. */
export function MatrixView({ scope }: { readonly scope: { readonly schemeId?: string } }) {
  const navigate = useNavigate()
  const found = useOperation('twinning.matrix', scope, { keepPrevious: true })
  if (found.error !== null)
    return (
      <div className="network-blank">
        <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
      </div>
    )
  if (found.data === undefined) return null
  if (found.data.rows.length === 0)
    return (
      <div className="network-blank">
        <EmptyState
          sentence="还没有签约的结对组，没有可以统计的。"
          action={{ label: '查看结对组', onClick: () => void navigate('/twinning') }}
        />
      </div>
    )
  return <Matrix matrix={found.data} />
}
