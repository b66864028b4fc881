import { Button } from 'antd'
import type { ReportPreview } from '#shared/reports/report-contract.ts'
import { useShortcut } from '#renderer/ui/shortcuts.ts'

interface PageTurnerProps {
  readonly shown: ReportPreview
  readonly page: number
  readonly onTurn: (page: number) => void
}

/** How long the report is, and the way from page to page. */
export function PageTurner({ shown, page, onTurn }: PageTurnerProps) {
  const isLetter = shown.kind === 'document'
  const back = page > 1 ? () => onTurn(page - 1) : null
  const on = page < shown.pages ? () => onTurn(page + 1) : null
  useShortcut('pageup', back)
  useShortcut('pagedown', on)
  return (
    <span className="page-turner">
      <span className="quiet">
        {isLetter
          ? `${shown.rows.toLocaleString('zh-CN')} 份`
          : `${shown.rows.toLocaleString('zh-CN')} 行，${shown.pages} 页`}
      </span>
      <Button size="small" disabled={back === null} onClick={back ?? undefined}>
        {isLetter ? '上一份' : '上一页'}
      </Button>
      <span>
        {Math.min(page, Math.max(1, shown.pages))}/{shown.pages}
      </span>
      <Button size="small" disabled={on === null} onClick={on ?? undefined}>
        {isLetter ? '下一份' : '下一页'}
      </Button>
    </span>
  )
}
