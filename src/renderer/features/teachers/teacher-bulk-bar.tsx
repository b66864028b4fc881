import { Button } from 'antd'
import { useNavigate } from 'react-router'
import type { TeacherRow } from '#shared/registry/teacher.ts'
import { figure } from '#renderer/ui/figure.ts'
import { BulkBar } from '#renderer/ui/list-page/bulk-bar.tsx'
import type { ListSelection } from '#renderer/ui/list-page/list-state.ts'
import { reportLink } from '#renderer/ui/report-link.ts'

/** As many as one 签到表 takes. */
const mostSigning = 2000

/** What can be done with the ticked teachers. */
export function TeacherBulkBar({ selection }: { readonly selection: ListSelection<TeacherRow> }) {
  const navigate = useNavigate()
  const count = selection.rows.length
  const teachers = selection.rows.map(({ id }) => id)
  return (
    <BulkBar label="已选教师的操作" count={count} unit="人" onClear={selection.clear}>
      <Button
        disabled={count > mostSigning}
        title={count > mostSigning ? `一张签到表最多 ${figure(mostSigning)} 人` : undefined}
        onClick={() => void navigate(reportLink('sign-in', { teachers }))}
      >
        打印签到表
      </Button>
    </BulkBar>
  )
}
