import { Button } from 'antd'
import { useState } from 'react'
import { ApiError } from '#renderer/api/api-error.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'

interface EngineErrorPageProps {
  readonly error: unknown
  readonly onRetry: () => void
}

/** Codes where an earlier backup is the way on. */
const restorable: ReadonlySet<string> = new Set(['db/damaged', 'db/empty-file', 'db/foreign', 'db/migration-failed'])

/** The database cannot be used: what is wrong, what to do, and the way back from a backup. */
export function EngineErrorPage({ error, onRetry }: EngineErrorPageProps) {
  const code = error instanceof ApiError ? error.code : ''
  return (
    <div style={{ display: 'grid', height: '100%', placeContent: 'center', gap: 16, maxWidth: 640, margin: '0 auto' }}>
      <h1 style={{ fontSize: 18, lineHeight: '24px' }}>数据库没有打开</h1>
      <ErrorSentence error={error} />
      {code === 'db/in-use' && <p className="second">如果找不到另一个窗口，请重新启动电脑后再打开。</p>}
      <div style={{ display: 'flex', gap: 8 }}>
        <Button type="primary" onClick={onRetry}>
          再打开一次
        </Button>
      </div>
      {restorable.has(code) && <FromBackup onRestored={onRetry} />}
    </div>
  )
}

function FromBackup({ onRestored }: { readonly onRestored: () => void }) {
  const choose = useCommand('shell.restoreFromBackup', { showsError: true })
  const [asked, setAsked] = useState(false)
  const restore = async () => {
    setAsked(true)
    if ((await choose.run({})) !== undefined) onRestored()
  }
  return (
    <>
      <p className="second">也可以从备份恢复：现在的文件会先改名留存，不会被覆盖。</p>
      <div>
        <Button loading={asked && choose.busy} onClick={() => void restore()}>
          选择备份恢复…
        </Button>
      </div>
      <ErrorSentence error={choose.error} />
    </>
  )
}
