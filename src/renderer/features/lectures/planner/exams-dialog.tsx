import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { isIsoDate } from '#shared/kernel/dates.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'

interface ExamsDialogProps {
  readonly schoolYear: string
  readonly onClose: () => void
}

/** 考试日: days on which no session should be; the planner greys them. */
export function ExamsDialog({ schoolYear, onClose }: ExamsDialogProps) {
  const found = useOperation('calendar.get', { schoolYear })
  const remove = useCommand('calendar.removeExams', { said: () => '已删除考试日' })
  const exams = found.data?.exams ?? []
  return (
    <Modal
      open
      title={`考试日：${schoolYear.replace('-', '–')} 学年`}
      width={560}
      style={{ top: 48 }}
      onCancel={onClose}
      footer={<Button onClick={onClose}>关闭</Button>}
    >
      <ErrorSentence error={found.error} />
      {found.data !== undefined && exams.length === 0 && (
        <p className="quiet lecture-none">还没有登记考试日。登记期中、期末、中考、高考，安排讲座时会提醒避开。</p>
      )}
      <div className="card-rows exam-rows">
        {exams.map(({ id, name, startsOn, endsOn }) => (
          <div key={id}>
            <span>{name}</span>
            <span className="second">{startsOn === endsOn ? startsOn : `${startsOn} 至 ${endsOn}`}</span>
            <button
              type="button"
              className="icon-button"
              aria-label={`删除 ${name}`}
              onClick={() => void remove.run({ ids: [id] })}
            >
              ✕
            </button>
          </div>
        ))}
      </div>
      <NewExam />
    </Modal>
  )
}

function NewExam() {
  const [name, setName] = useState('')
  const [startsOn, setStartsOn] = useState<string | null>(null)
  const [endsOn, setEndsOn] = useState<string | null>(null)
  const add = useCommand('calendar.setExams', {
    said: (_, { exams }) => `已登记考试日：${exams[0]?.name ?? ''}`,
    showsError: true,
  })
  const isWhole = name.trim() !== '' && startsOn !== null && isIsoDate(startsOn)
  const save = async () => {
    if (!isWhole) return
    const exam = { name: name.trim(), startsOn, endsOn: endsOn ?? startsOn }
    if ((await add.run({ exams: [exam] })) === undefined) return
    setName('')
    setStartsOn(null)
    setEndsOn(null)
  }
  return (
    <>
      <div className="ask-fields exam-new">
        <AskField id="exam-name" label="考试">
          <Input
            id="exam-name"
            value={name}
            maxLength={20}
            placeholder="如 期末考试"
            onChange={(event) => setName(event.target.value)}
          />
        </AskField>
        <AskField id="exam-from" label="起止">
          <span className="lecture-times">
            <DayPicker id="exam-from" value={startsOn} onChange={setStartsOn} />
            <span className="quiet">至</span>
            <DayPicker id="exam-to" value={endsOn} onChange={setEndsOn} />
          </span>
        </AskField>
      </div>
      <ErrorSentence error={add.error} />
      <div className="page-actions exam-add">
        <Button disabled={!isWhole} loading={add.busy} onClick={() => void save()}>
          登记考试日
        </Button>
      </div>
    </>
  )
}
