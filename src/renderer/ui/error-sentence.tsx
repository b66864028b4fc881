import { Button } from 'antd'
import { sentenceOf } from '#renderer/api/api-error.ts'

interface ErrorSentenceProps {
  readonly error: unknown
  readonly onRetry?: () => void
}

/** What is wrong and what to do, in red; nothing when there is no error. */
export function ErrorSentence({ error, onRetry }: ErrorSentenceProps) {
  if (error === null || error === undefined) return null
  return (
    <p className="error" role="alert">
      {sentenceOf(error)}
      {onRetry !== undefined && (
        <Button size="small" style={{ marginLeft: 8 }} onClick={onRetry}>
          再试一次
        </Button>
      )}
    </p>
  )
}
