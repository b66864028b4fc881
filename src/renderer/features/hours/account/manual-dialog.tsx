import { useState } from 'react'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { DayQuestion, NumberQuestion, TextQuestion } from '#renderer/ui/actions/questions.tsx'
import { useAnswers } from '#renderer/ui/actions/use-answers.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { findTeachers } from '#renderer/ui/find-teachers.ts'
import { PickMany } from '#renderer/ui/pick-many.tsx'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'

interface ManualDialogProps {
  readonly people: readonly Candidate[]
  readonly onClose: () => void
}

interface Answers {
  readonly on: string | null
  readonly hours: number | null
  readonly title: string
  readonly role: string
  readonly reason: string
}

function problemsOf({ on, hours, title, reason }: Answers) {
  return {
    ...(on === null ? { on: '请填写日期' } : {}),
    ...(hours === null || hours <= 0 ? { hours: '学时应大于 0' } : {}),
    ...(title.trim() === '' ? { title: '请填写项目' } : {}),
    ...(reason.trim() === '' ? { reason: '请填写依据，如文件或证书' } : {}),
  }
}

/** 手工登记: hours that no record here gives, of one or of many people. */
export function ManualDialog(props: ManualDialogProps) {
  const today = useOperation('settings.get', {}).data?.today
  return today === undefined ? null : <OpenDialog {...props} today={today} />
}

function OpenDialog({ people, onClose, today }: ManualDialogProps & { readonly today: string }) {
  const [picked, setPicked] = useState(people)
  const [asked, setAsked] = useState(false)
  const { values, ask, complete } = useAnswers<Answers>(
    () => ({ on: today, hours: null, title: '', role: '参加', reason: '' }),
    problemsOf,
  )
  const add = useCommand('hours.addManual', {
    said: ({ count }, { hours }) => `已为 ${figure(count)} 人各登记 ${hours} 学时`,
    showsError: true,
  })
  const submit = async () => {
    setAsked(true)
    if (!complete() || picked.length === 0) return
    const done = await add.run({
      teacherIds: picked.map(({ value }) => value),
      onDate: values.on ?? today,
      hours: values.hours ?? 0,
      title: values.title.trim(),
      role: values.role.trim(),
      reason: values.reason.trim(),
    })
    if (done !== undefined) onClose()
  }
  return (
    <FormDialog
      title="手工登记学时"
      width={560}
      dirty={values.title !== '' || values.hours !== null}
      submit={submit}
      submitLabel="登记"
      error={add.error}
      onClose={onClose}
    >
      <div className="ask-fields">
        <AskField
          id="manual-people"
          label="教师"
          required
          problem={asked && picked.length === 0 ? '请选择教师' : undefined}
        >
          <PickMany id="manual-people" picked={picked} search={findTeachers} onChange={setPicked} />
        </AskField>
        <TextQuestion {...ask('title')} label="项目" required max={100} />
        <DayQuestion {...ask('on')} label="日期" required />
        <NumberQuestion {...ask('hours')} label="学时" required max={1000} />
        <TextQuestion {...ask('role')} label="身份" max={20} />
        <TextQuestion {...ask('reason')} label="依据" required max={100} hint="文件、证书或证明的名称和编号" />
      </div>
    </FormDialog>
  )
}
