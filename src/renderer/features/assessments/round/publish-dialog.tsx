import { App, Input } from 'antd'
import { useState } from 'react'
import { isIsoDate } from '#shared/kernel/dates.ts'
import type { Publication, ResultSheet } from '#shared/assessments/assessment.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { publishPlan } from './publish-plan.ts'

interface PublishDialogProps {
  readonly sheet: ResultSheet
  readonly onClose: () => void
}

const saidOf = ({ round }: ResultSheet, { count, carried }: Publication): string => {
  const onward = {
    mentee: `，${carried} 对结对考核完成`,
    mentor: '',
    studio: `，${carried} 个工作室登记等次`,
    member: '',
    twin: `，${carried} 个结对组登记等次`,
  }
  return `已公布 ${round.name}，${count} 个对象${onward[round.object]}`
}

/** 公布: what is missing first, what will happen, the day and the document. */
export function PublishDialog({ sheet, onClose }: PublishDialogProps) {
  const today = useOperation('settings.get', {}).data?.today ?? null
  const { modal } = App.useApp()
  const [day, setDay] = useState<string | null>(null)
  const [documentNo, setDocumentNo] = useState('')
  const { missing, consequences } = publishPlan(sheet)
  const publish = useCommand('assessments.publish', { said: (done) => saidOf(sheet, done), showsError: true })
  const on = day ?? today
  const submit = async () => {
    if (missing.length > 0 || on === null || !isIsoDate(on)) return
    const done = await publish.run({ id: sheet.round.id, on, documentNo: documentNo.trim() || null })
    if (done === undefined) return
    onClose()
    if (done.refused.length > 0) {
      modal.warning({
        title: `${done.refused.length} 个没有登记等次`,
        content: (
          <ul className="publish-list">
            {done.refused.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        ),
        okText: '知道了',
        width: 560,
      })
    }
  }
  return (
    <FormDialog
      title={`公布 ${sheet.round.name}`}
      width={560}
      dirty={false}
      submit={missing.length > 0 ? () => Promise.resolve(onClose()) : submit}
      submitLabel={missing.length > 0 ? '回去补齐' : '公布'}
      error={publish.error}
      onClose={onClose}
    >
      {missing.length > 0 && (
        <>
          <p className="warn">还不能公布：</p>
          <ul className="publish-list">
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}。</li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet">公布以后：</p>
      <ul className="publish-list">
        {consequences.map((sentence) => (
          <li key={sentence}>{sentence}。</li>
        ))}
      </ul>
      {missing.length === 0 && (
        <div className="ask-fields">
          <AskField id="publish-on" label="公布日期" required>
            <DayPicker id="publish-on" value={on} onChange={setDay} />
          </AskField>
          <AskField id="publish-document" label="文号">
            <Input
              id="publish-document"
              value={documentNo}
              maxLength={60}
              placeholder="如 濮教师发〔2026〕12号，可以不填"
              onChange={(event) => setDocumentNo(event.target.value)}
            />
          </AskField>
        </div>
      )}
    </FormDialog>
  )
}
