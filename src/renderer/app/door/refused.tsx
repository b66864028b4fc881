import { Button } from 'antd'
import type { ReactNode } from 'react'
import { DoorCard } from './door-card.tsx'

interface RefusedProps {
  readonly code: string
  readonly sentence: string
  readonly busy: boolean
  readonly onRetry: () => void
  readonly children?: ReactNode
}

/** Nothing is wrong with the file, but it cannot be opened now: what is in the way, and another try. */
export function Refused({ code, sentence, busy, onRetry, children }: RefusedProps) {
  return (
    <DoorCard title="数据库没有打开">
      <p className="error" role="alert">
        {sentence}
      </p>
      {code === 'db/in-use' && <p className="second">如果找不到另一个窗口，请重新启动电脑后再打开。</p>}
      {children}
      <div className="door-actions">
        <Button type="primary" autoFocus loading={busy} onClick={onRetry}>
          再打开一次
        </Button>
      </div>
    </DoorCard>
  )
}
