import { Input, Select } from 'antd'
import { useState } from 'react'
import type { NameAnswer } from '#shared/lectures/attendance-contract.ts'
import type { WaitingName } from '#shared/lectures/attendance.ts'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { findSchools } from '#renderer/ui/find-schools.ts'
import { PinyinPicker, type Candidate } from '#renderer/ui/pinyin-picker.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'

interface NewTeacherDialogProps {
  readonly waiting: WaitingName
  readonly onClose: () => void
  readonly onAnswer: (answer: NameAnswer) => Promise<void>
}

/** A teacher who is not in the register yet: what he signed is filled in. */
export function NewTeacherDialog({ waiting, onClose, onAnswer }: NewTeacherDialogProps) {
  const known = waiting.schoolId === null ? null : { value: waiting.schoolId, label: waiting.school ?? '', detail: '' }
  const subjects = useCodes('subject')
  const stages = useCodes('stage')
  const [name, setName] = useState(waiting.name)
  const [school, setSchool] = useState<Candidate | null>(known)
  const [stage, setStage] = useState<string | null>(null)
  const [subject, setSubject] = useState<string | null>(waiting.subject)
  const [asked, setAsked] = useState(false)
  const submit = async () => {
    setAsked(true)
    if (name.trim() === '' || school === null || stage === null || subject === null) return
    await onAnswer({
      id: waiting.id,
      as: 'new',
      schoolId: school.value,
      stage,
      subject,
      name: name.trim(),
      phone: null,
    })
    onClose()
  }
  const missing = (isOpen: boolean, sentence: string) => (asked && isOpen ? sentence : undefined)
  return (
    <FormDialog
      title="新建教师并对应"
      width={520}
      dirty={false}
      submit={submit}
      submitLabel="新建并对应"
      onClose={onClose}
    >
      <div className="ask-fields">
        <AskField id="queue-name" label="姓名" required problem={missing(name.trim() === '', '请填写姓名')}>
          <Input id="queue-name" value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />
        </AskField>
        <AskField id="queue-school" label="单位" required problem={missing(school === null, '请选择单位')}>
          <PinyinPicker
            id="queue-school"
            value={school?.value ?? null}
            initial={school}
            search={findSchools}
            placeholder="学校名称或首字母"
            onChange={(_, picked) => setSchool(picked)}
          />
        </AskField>
        <AskField id="queue-stage" label="学段" required problem={missing(stage === null, '请选择学段')}>
          <Select id="queue-stage" style={{ width: '100%' }} options={[...stages]} value={stage} onChange={setStage} />
        </AskField>
        <AskField id="queue-subject" label="学科" required problem={missing(subject === null, '请选择学科')}>
          <Select
            id="queue-subject"
            showSearch
            style={{ width: '100%' }}
            options={[...subjects]}
            value={subject}
            onChange={setSubject}
          />
        </AskField>
      </div>
    </FormDialog>
  )
}
