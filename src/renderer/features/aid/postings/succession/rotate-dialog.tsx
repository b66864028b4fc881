import { Select } from 'antd'
import { useState } from 'react'
import { batchLabel } from '#shared/aid/aid-batch.ts'
import type { AidCandidate } from '#shared/aid/aid-contract.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'

interface RotateDialogProps {
  /** Who comes home. */
  readonly postingId: string
  readonly candidate: AidCandidate
  readonly onClose: () => void
}

/** 轮换: recommends somebody for the same place, from the day after the term ends. */
export function RotateDialog({ postingId, candidate, onClose }: RotateDialogProps) {
  const posting = useOperation('postings.get', { id: postingId }).data
  const batches = useOperation('aid.batches', {}).data ?? []
  const [batchId, setBatchId] = useState<string | null>(null)
  const [enteredOn, setEnteredOn] = useState<string | null>(null)
  const [dueOn, setDueOn] = useState<string | null>(null)
  const rotate = useCommand('postings.rotate', {
    said: ({ code }) => `已推荐 ${candidate.name} 接替，编号 ${code}`,
    showsError: true,
  })
  if (posting === undefined) return null
  const after = addDays(posting.dueOn, 1)
  const problem = enteredOn !== null && dueOn !== null && dueOn <= enteredOn ? '期满要晚于进疆' : undefined
  const submit = async () => {
    if (problem !== undefined) return
    const given = {
      id: postingId,
      teacherId: candidate.teacherId,
      ...(batchId === null ? {} : { batchId }),
      ...(enteredOn === null ? {} : { enteredOn }),
      ...(dueOn === null ? {} : { dueOn }),
    }
    if ((await rotate.run(given)) !== undefined) onClose()
  }
  return (
    <FormDialog
      title={`推荐 ${candidate.name} 接替 ${posting.name}`}
      width={520}
      dirty={false}
      submit={submit}
      submitLabel="推荐接替"
      error={rotate.error}
      onClose={onClose}
    >
      <div className="ask-who">
        <p>
          {candidate.school}，去 {posting.host} {posting.subject}
        </p>
        <p className="quiet">推荐后按“体检政审、公示、派出”往下走；受援学校、岗位、学科随原来的。做完可以撤销。</p>
      </div>
      <div className="ask-fields">
        <AskField id="rotate-batch" label="批次" hint={batchId === null ? `不选，还是 ${posting.batch}` : undefined}>
          <Select
            id="rotate-batch"
            style={{ width: '100%' }}
            allowClear
            placeholder={posting.batch}
            options={batches.map((batch) => ({ value: batch.id, label: batchLabel(batch) }))}
            value={batchId}
            onChange={(id: string | undefined) => setBatchId(id ?? null)}
          />
        </AskField>
        <AskField
          id="rotate-entered"
          label="进疆日期"
          hint={enteredOn === null ? `不填，是期满次日 ${after}` : undefined}
        >
          <DayPicker id="rotate-entered" value={enteredOn} onChange={setEnteredOn} />
        </AskField>
        <AskField
          id="rotate-due"
          label="期满日期"
          problem={problem}
          hint={dueOn === null ? '不填，按方案的援派期限' : undefined}
        >
          <DayPicker id="rotate-due" value={dueOn} onChange={setDueOn} />
        </AskField>
      </div>
    </FormDialog>
  )
}
