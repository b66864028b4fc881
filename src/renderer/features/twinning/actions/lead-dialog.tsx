import { useMemo } from 'react'
import type { TwinGroup } from '#shared/twinning/twin-group.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { ChoiceQuestion, DayQuestion, WordQuestion } from '#renderer/ui/actions/questions.tsx'
import { useAnswers } from '#renderer/ui/actions/use-answers.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { PinyinPicker } from '#renderer/ui/pinyin-picker.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { schoolSearch } from '../form/find-schools.ts'
import { schoolLeaveReasons } from '../page/day-and-reason.ts'

interface LeadDialogProps {
  readonly group: TwinGroup
  readonly today: string
  readonly onClose: () => void
}

interface LeadValues {
  readonly schoolId: string | null
  readonly formerSlot: string | null
  readonly on: string | null
  readonly reason: string
}

const leaves = 'leaves'

const problemsOf = ({ schoolId, on, reason }: LeadValues) => ({
  ...(schoolId === null ? { schoolId: '请选择新的牵头校' } : {}),
  ...(on === null ? { on: '请填写日期' } : {}),
  ...(reason.trim() === '' ? { reason: '请填写原因' } : {}),
})

/** Another school leads from a day on; the old one leaves the group or stays in another place. */
export function LeadDialog({ group, today, onClose }: LeadDialogProps) {
  const { values, ask, complete } = useAnswers<LeadValues>(
    () => ({ schoolId: null, formerSlot: leaves, on: today, reason: '' }),
    problemsOf,
  )
  const change = useCommand('twinning.changeLead', { said: () => `已更换 ${group.name} 的牵头校`, showsError: true })
  const slot = group.slots.find(({ isLead }) => isLead)
  const search = useMemo(
    () => schoolSearch(slot?.filter ?? 'inside', group.leadId === null ? [] : [group.leadId]),
    [slot, group.leadId],
  )
  const submit = async () => {
    if (!complete() || values.schoolId === null || values.on === null) return
    const formerSlot = values.formerSlot === leaves ? null : values.formerSlot
    const given = { id: group.id, schoolId: values.schoolId, on: values.on, reason: values.reason.trim(), formerSlot }
    if ((await change.run(given)) !== undefined) onClose()
  }
  const question = ask('schoolId')
  const places = group.slots
    .filter(({ isLead }) => !isLead)
    .map(({ code, label }) => ({ value: code, label: `留在组里，作${label}` }))
  return (
    <FormDialog
      title="更换牵头校"
      width={560}
      dirty={values.schoolId !== null}
      submit={submit}
      submitLabel="更换牵头校"
      error={change.error}
      onClose={onClose}
    >
      <p className="ask-who quiet">
        现任 {group.lead ?? '空缺'}
        。更换后成员、目标和活动不变，原牵头校的对子到更换日为止，原组名留在记录里。做完可以撤销。
      </p>
      <div className="ask-fields">
        <AskField id={question.id} label="新牵头校" required problem={question.problem}>
          <PinyinPicker
            id={question.id}
            autoFocus
            value={question.value}
            search={search}
            placeholder="校名、拼音或首字母"
            onChange={(schoolId) => question.onChange(schoolId)}
          />
        </AskField>
        {group.leadId !== null && (
          <ChoiceQuestion
            {...ask('formerSlot')}
            label="原牵头校"
            options={[{ value: leaves, label: '退出本组' }, ...places]}
          />
        )}
        <DayQuestion {...ask('on')} label="更换日期" required />
        <WordQuestion {...ask('reason')} label="原因" required max={60} options={schoolLeaveReasons} />
      </div>
    </FormDialog>
  )
}
