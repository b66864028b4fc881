import { Checkbox } from 'antd'
import { useState } from 'react'
import { hourSourceLabels } from '#shared/hours/hour-labels.ts'
import type { HourEvent } from '#shared/hours/hour-contract.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { useIssue } from './use-issue.ts'

interface IssueDialogProps {
  readonly event: HourEvent
  readonly onClose: () => void
}

/** Certificates of one session, training or activity for everybody whom it gave hours. */
export function IssueDialog({ event, onClose }: IssueDialogProps) {
  const { source, sourceId, title, onDate, people, certificates } = event
  const today = useOperation('settings.get', {}).data?.today ?? null
  const [on, setOn] = useState<string | null>(null)
  const [replace, setReplace] = useState(false)
  const { run, error } = useIssue()
  const submit = async () => {
    if (source === 'manual') return
    const issuedOn = on ?? today
    const done = await run({
      of: { kind: 'event', source, sourceId },
      replaceOutdated: replace,
      ...(issuedOn === null ? {} : { issuedOn }),
    })
    if (done) onClose()
  }
  return (
    <FormDialog
      title={`发放学时证明：${figure(people)} 人`}
      width={520}
      dirty={false}
      submit={submit}
      submitLabel={`发放 ${figure(people)} 份`}
      error={error}
      onClose={onClose}
    >
      <div className="ask-who">
        <p>
          {onDate} {hourSourceLabels[source]} {title}
        </p>
        <p className="quiet">
          每人一份，编号不重复；已有证明的 {figure(certificates)} 人沿用原编号。发放后到报表里导出 Word
          或打印。做完可以撤销。
        </p>
      </div>
      <div className="ask-fields">
        <AskField id="issue-on" label="发放日期">
          <DayPicker id="issue-on" value={on ?? today} onChange={setOn} />
        </AskField>
        <AskField id="issue-replace" label="换发">
          <Checkbox id="issue-replace" checked={replace} onChange={(change) => setReplace(change.target.checked)}>
            与台账不符的作废，按现在的学时换发
          </Checkbox>
        </AskField>
      </div>
    </FormDialog>
  )
}
