import { Form, Input, Select } from 'antd'
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
  const masked = { nationalId: card?.nationalIdMasked ?? null, phone: card?.phoneMasked ?? null }
  return (
    <FilledForm
      id={id}
      start={start}
      masked={masked}
      school={school}
      draft={draft}
      onClose={onClose}
      onSaved={onSaved}
    />
  )
}

type Private = 'nationalId' | 'phone'
type Masked = Readonly<Record<Private, string | null>>

interface FilledFormProps {
  readonly id: string | null
  readonly start: object
  /** What is known and not shown whole. */
  readonly masked: Masked
  readonly school: Parameters<typeof PinyinPicker>[0]['initial']
  readonly draft: ReturnType<typeof useDraft>
  readonly onClose: () => void
  readonly onSaved: ((id: string) => void) | undefined
}

/** Numbers that were not asked for are not in the form, and are not sent. */
const withoutUnseen = (values: TeacherDraft, unseen: readonly Private[]) => ({
  ...values,
  nationalId: unseen.includes('nationalId') ? undefined : values.nationalId,
  phone: unseen.includes('phone') ? undefined : values.phone,
})

function FilledForm({ id, start, masked, school, draft, onClose, onSaved }: FilledFormProps) {
  const show = useCommand('teachers.reveal')
  const [restored] = useState(draft.found !== null)
  const create = useCommand('teachers.create', { said: (_, input) => `已新增教师 ${input.name}`, showsError: true })
  const update = useCommand('teachers.update', { said: (_, input) => `已修改 ${input.name}`, showsError: true })
  const [unseen, setUnseen] = useState<readonly Private[]>(
    (['nationalId', 'phone'] as const).filter((name) => masked[name] !== null && !(name in start)),
  )
  const onSubmit = async (values: TeacherDraft) => {
    const saved = id === null ? await create.run(values) : await update.run({ ...withoutUnseen(values, unseen), id })
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
  const reveal = async (field: Private) => {
    const seen = id === null ? undefined : await show.run({ id, field })
    if (seen === undefined) return
    state.form.setFieldValue(field, seen.value)
    setUnseen(unseen.filter((one) => one !== field))
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
          hidden={(field) => (unseen.includes(field) ? masked[field] : null)}
          onReveal={(field) => void reveal(field)}
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
  /** What stands in the place of a number that was not asked for. */
  readonly hidden: (field: Private) => string | null
  readonly onReveal: (field: Private) => void
  readonly onNationalId: (text: string) => void
}

const sexes = [
  { value: 'male', label: '男' },
  { value: 'female', label: '女' },
]

function TeacherFields({ school, hidden, onReveal, onNationalId }: TeacherFieldsProps) {
  const [nationalId, phone] = [hidden('nationalId'), hidden('phone')]
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
      {nationalId === null ? (
        <Field name="nationalId" label="身份证号" hint="填写后自动带出性别和出生年月">
          <Input maxLength={18} onChange={(event) => onNationalId(event.target.value.trim().toUpperCase())} />
        </Field>
      ) : (
        <HiddenField label="身份证号" masked={nationalId} onReveal={() => onReveal('nationalId')} />
      )}
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
      {phone === null ? (
        <Field name="phone" label="手机">
          <Input maxLength={11} />
        </Field>
      ) : (
        <HiddenField label="手机" masked={phone} onReveal={() => onReveal('phone')} />
      )}
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

interface HiddenFieldProps {
  readonly label: string
  readonly masked: string
  readonly onReveal: () => void
}

/** A number that stays as it is until it is asked for: changing a telephone is no reason to see an ID number. */
function HiddenField({ label, masked, onReveal }: HiddenFieldProps) {
  return (
    <Form.Item label={label} extra="查看记入审计">
      {masked}{' '}
      <button type="button" className="link" onClick={onReveal}>
        显示并修改
      </button>
    </Form.Item>
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
