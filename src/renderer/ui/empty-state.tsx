import { Button } from 'antd'

interface EmptyStateProps {
  readonly sentence: string
  readonly action?: { readonly label: string; readonly onClick: () => void }
}

/** One sentence and one button. */
export function EmptyState({ sentence, action }: EmptyStateProps) {
  return (
    <div style={{ textAlign: 'center' }}>
      <p className="second" style={{ marginBottom: 12 }}>
        {sentence}
      </p>
      {action !== undefined && <Button onClick={action.onClick}>{action.label}</Button>}
    </div>
  )
}
