import { Input, Select } from 'antd'
import { useState } from 'react'
import { birthOfNationalId, nationalIdProblem, sexOfNationalId } from '#shared/registry/national-id.ts'
import { teacherDraft, type TeacherDraft } from '#shared/registry/teacher.ts'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { PartialDateInput } from '#renderer/ui/dates.tsx'
import { PinyinPicker } from '#renderer/ui/pinyin-picker.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { Field, RecordForm } from '#renderer/ui/record-form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/record-form/use-record-form.ts'
import { HonourFields } from './honour-fields.tsx'
import { findSchools } from '#renderer/ui/find-schools.ts'

interface TeacherFormProps {
  /** Null: a new person. */
  readonly id: string | null
  readonly onClose: () => void
  readonly onSaved?: (id: string) => void
}

const blank = { honours: [] } as const

/** New or changed: the same form, filled with what is known. */
export function TeacherForm({ id, onClose, onSaved }: TeacherFormProps) {
  const known = useOperation('teachers.edit', { id: id ?? '' }, { enabled: id !== null })
  const card = useOperation('teachers.get', { id: id ?? '' }, { enabled: id !== null }).data
  const draft = useDraft('teacher', id ?? 'new')
  const ready = draft.found !== undefined && (id === null || (known.data !== undefined && card !== undefined))
  if (!ready) return null
  const start = draft.found ?? known.data ?? blank
  const school =
    card?.schoolId == null ? null : { value: card.schoolId, label: card.school ?? '', detail: card.district ?? '' }
  return <FilledForm id={id} start={start} school={school} draft={draft} onClose={onClose} onSaved={onSaved} />
}

interface FilledFormProps {
  readonly id: string | null
  readonly start: object
  readonly school: Parameters<typeof PinyinPicker>[0]['initial']
  readonly draft: ReturnType<typeof useDraft>
  readonly onClose: () => void
  readonly onSaved: ((id: string) => void) | undefined
}

function FilledForm({ id, start, school, draft, onClose, onSaved }: FilledFormProps) {
  const [restored] = useState(draft.found !== null)
  const create = useCommand('teachers.create', { said: (_, input) => `已新增教师 ${input.name}`, showsError: true })
  const update = useCommand('teachers.update', { said: (_, input) => `已修改 ${input.name}`, showsError: true })
  const onSubmit = async (values: TeacherDraft) => {
    const saved = id === null ? await create.run(values) : await update.run({ ...values, id })
    if (saved === undefined) return false
    draft.drop()
    onClose()
    onSaved?.(saved.id)
    return true
  }
  const state = useRecordForm({ schema: teacherDraft, onSubmit })
  const close = () => {
    draft.drop()
    onClose()
  }
  return (
    <FormDialog
      title={id === null ? '新增教师' : '修改教师'}
      dirty={state.dirty}
      submit={state.submit}
      error={create.error ?? update.error}
      note={restored ? <span className="quiet">已恢复上次没保存的内容。</span> : undefined}
      onClose={close}
    >
      <RecordForm state={state} initial={start} onDraft={draft.keep}>
        <TeacherFields
          school={school}
          onNationalId={(text) => {
            if (nationalIdProblem(text) !== null) return
            state.form.setFieldsValue({ birth: birthOfNationalId(text), sex: sexOfNationalId(text) })
          }}
        />
        <HonourFields />
      </RecordForm>
    </FormDialog>
  )
}

interface TeacherFieldsProps {
  readonly school: FilledFormProps['school']
  readonly onNationalId: (text: string) => void
}

const sexes = [
  { value: 'male', label: '男' },
  { value: 'female', label: '女' },
]

function TeacherFields({ school, onNationalId }: TeacherFieldsProps) {
  return (
    <>
      <Field name="name" label="姓名" required>
        <Input maxLength={40} autoFocus />
      </Field>
      <Field name="schoolId" label="工作单位" required>
        <PinyinPicker search={findSchools} initial={school} placeholder="校名、拼音或首字母" />
      </Field>
      <CodeField name="stage" label="学段" list="stage" required />
      <CodeField name="subject" label="任教学科" list="subject" required />
      <Field name="nationalId" label="身份证号" hint="填写后自动带出性别和出生年月">
        <Input maxLength={18} onChange={(event) => onNationalId(event.target.value.trim().toUpperCase())} />
      </Field>
      <CodeField name="subject2" label="兼教学科" list="subject" />
      <Field name="sex" label="性别">
        <Select options={sexes} allowClear placeholder="未填" />
      </Field>
      <Field name="birth" label="出生年月">
        <PartialDateInput />
      </Field>
      <CodeField name="title" label="职称" list="title" />
      <Field name="titleDate" label="职称取得时间">
        <PartialDateInput />
      </Field>
      <Field name="workStart" label="参加工作时间">
        <PartialDateInput />
      </Field>
      <Field name="post" label="职务">
        <Input maxLength={30} />
      </Field>
      <CodeField name="education" label="学历" list="education" />
      <Field name="major" label="专业">
        <Input maxLength={40} />
      </Field>
      <Field name="phone" label="手机">
        <Input maxLength={11} />
      </Field>
      <Field name="email" label="邮箱">
        <Input maxLength={60} />
      </Field>
      <CodeField name="ethnicity" label="民族" list="ethnicity" />
      <CodeField name="political" label="政治面貌" list="political" />
      <Field name="reading" label="拼音" hint="姓名读音猜错时填写，如 lü wen jing">
        <Input maxLength={60} />
      </Field>
      <Field name="remark" label="备注" wide>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 4 }} />
      </Field>
    </>
  )
}

interface CodeFieldProps {
  readonly name: keyof TeacherDraft
  readonly label: string
  readonly list: Parameters<typeof useCodes>[0]
  readonly required?: boolean
}

function CodeField({ name, label, list, required = false }: CodeFieldProps) {
  const options = useCodes(list)
  return (
    <Field name={name} label={label} required={required}>
      <Select options={[...options]} allowClear={!required} showSearch placeholder={required ? '请选择' : '未填'} />
    </Field>
  )
}
