import { Checkbox, Input, InputNumber, Select } from 'antd'
import {
  ownershipLabels,
  schoolStatusLabels,
  urbanCodeLabels,
  urbanTypeLabels,
} from '#shared/registry/school-labels.ts'
import {
  schoolDraft,
  schoolStatuses,
  urbanCodes,
  urbanTypes,
  type School,
  type SchoolDraft,
} from '#shared/registry/school.ts'
import { useCodes, useDistricts } from '#renderer/api/use-code-lists.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { Field, RecordForm } from '#renderer/ui/record-form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/record-form/use-record-form.ts'

interface SchoolFormProps {
  /** Null: a new school. */
  readonly school: School | null
  readonly onClose: () => void
  readonly onSaved?: (id: string) => void
}

const statuses = schoolStatuses.map((value) => ({ value, label: schoolStatusLabels[value] }))
const types = urbanTypes.map((value) => ({ value, label: urbanTypeLabels[value] }))
const codes = urbanCodes.map((value) => ({ value, label: `${value} ${urbanCodeLabels[value]}` }))
const owners = (['public', 'private'] as const).map((value) => ({ value, label: ownershipLabels[value] }))
const blank = { status: 'open' as const, isLead: false, isOutside: false, stages: [], aliases: [], formerNames: [] }

/** New or changed: the same form. */
export function SchoolForm({ school, onClose, onSaved }: SchoolFormProps) {
  const create = useCommand('schools.create', { said: (_, input) => `已新增学校 ${input.name}`, showsError: true })
  const update = useCommand('schools.update', { said: (_, input) => `已修改 ${input.name}`, showsError: true })
  const onSubmit = async (values: SchoolDraft) => {
    const saved = school === null ? await create.run(values) : await update.run({ ...values, id: school.id })
    if (saved === undefined) return false
    onClose()
    onSaved?.(saved.id)
    return true
  }
  const state = useRecordForm({ schema: schoolDraft, onSubmit })
  return (
    <FormDialog
      title={school === null ? '新增学校' : '修改学校'}
      dirty={state.dirty}
      submit={state.submit}
      error={create.error ?? update.error}
      onClose={onClose}
    >
      <RecordForm state={state} initial={school === null ? blank : draftOf(school)}>
        <SchoolFields />
      </RecordForm>
    </FormDialog>
  )
}

/** The form's fields of a record; the lists are copied, for the form may change them. */
function draftOf(school: School): SchoolDraft {
  return schoolDraft.parse(school)
}

function SchoolFields() {
  const districts = useDistricts()
  const stages = useCodes('stage')
  return (
    <>
      <Field name="name" label="学校名称" required wide>
        <Input maxLength={60} autoFocus placeholder="公章上的全称" />
      </Field>
      <Field name="districtId" label="县区" required>
        <Select options={[...districts]} showSearch placeholder="请选择" />
      </Field>
      <Field name="town" label="乡镇">
        <Input maxLength={30} />
      </Field>
      <Field name="stages" label="学段">
        <Select mode="multiple" options={[...stages]} placeholder="可选多个" />
      </Field>
      <Field name="ownership" label="举办者">
        <Select options={owners} allowClear placeholder="未填" />
      </Field>
      <Field name="urbanCode" label="城乡分类" hint="填了分类，城乡类型随它确定">
        <Select options={codes} allowClear placeholder="未填" />
      </Field>
      <Field name="urbanType" label="城乡类型">
        <Select options={types} allowClear placeholder="未填" />
      </Field>
      <Field name="code" label="标识码">
        <Input maxLength={10} placeholder="10 位" />
      </Field>
      <Field name="status" label="状态">
        <Select options={statuses} />
      </Field>
      <Field name="students" label="在校生数">
        <InputNumber min={0} max={100000} precision={0} controls={false} style={{ width: '100%' }} />
      </Field>
      <Field name="teachers" label="专任教师数">
        <InputNumber min={0} max={100000} precision={0} controls={false} style={{ width: '100%' }} />
      </Field>
      <Field name="principal" label="校长">
        <Input maxLength={20} />
      </Field>
      <Field name="contact" label="联系人">
        <Input maxLength={20} />
      </Field>
      <Field name="phone" label="电话">
        <Input maxLength={30} />
      </Field>
      <Field name="isLead" label="名校" valuePropName="checked">
        <Checkbox>名校或牵头校</Checkbox>
      </Field>
      <Field name="isOutside" label="辖区外" valuePropName="checked">
        <Checkbox>不在本市（伊吾、省内外名校）</Checkbox>
      </Field>
      <NamesField name="aliases" label="简称" />
      <NamesField name="formerNames" label="曾用名" />
      <Field name="remark" label="备注" wide>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 4 }} />
      </Field>
    </>
  )
}

function NamesField({ name, label }: { readonly name: 'aliases' | 'formerNames'; readonly label: string }) {
  return (
    <Field name={name} label={label} wide hint="一行一个">
      <LineList />
    </Field>
  )
}

interface LineListProps {
  readonly id?: string
  readonly value?: readonly string[]
  readonly onChange?: (lines: readonly string[]) => void
}

/** Several names, one a line: no separator can be mistaken, and no input method is in the way. */
function LineList({ id, value = [], onChange }: LineListProps) {
  return (
    <Input.TextArea
      {...(id === undefined ? {} : { id })}
      defaultValue={value.join('\n')}
      autoSize={{ minRows: 1, maxRows: 5 }}
      onChange={(event) => onChange?.(event.target.value.split('\n').filter((line) => line.trim() !== ''))}
    />
  )
}
