import { useNavigate } from 'react-router'
import { EmptyState } from '#renderer/ui/empty-state.tsx'

export function MissingPage() {
  const navigate = useNavigate()
  return (
    <div style={{ display: 'grid', flex: 1, placeContent: 'center' }}>
      <EmptyState sentence="没有这一页。" action={{ label: '回到工作台', onClick: () => void navigate('/') }} />
    </div>
  )
}
