import { Button, Form, Input, Radio, Select } from 'antd'
import { office, type Office } from '#shared/settings/settings.ts'
import { useDistricts } from '#renderer/api/use-code-lists.ts'
import { Field, RecordForm } from '#renderer/ui/record-form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/record-form/use-record-form.ts'

interface OfficeFormProps {
  readonly initial: Office | null
  readonly submitLabel: string
  readonly onSave: (office: Office) => Promise<boolean>
}

const checked = office.refine((unit) => unit.level === 'city' || unit.districtId !== null, {
  path: ['districtId'],
  message: '请选择是哪个县区',
})

const blank = { name: '', level: 'city', districtId: null, reporter: '', phone: '' } as const

/** Empty telephone and reporter are allowed, and stay texts. */
const prepared = (values: object): object => ({ ...blank, ...values })

/** 本单位信息, at the first start and in the settings. */
export function OfficeForm({ initial, submitLabel, onSave }: OfficeFormProps) {
  const districts = useDistricts()
  const state = useRecordForm({ schema: checked, prepare: prepared, onSubmit: onSave })
  const level = Form.useWatch('level', state.form) ?? initial?.level ?? 'city'
  return (
    <RecordForm state={state} initial={initial ?? blank} columns={1}>
      <Field name="name" label="单位名称" required>
        <Input maxLength={60} placeholder="濮阳市教育局师训科" />
      </Field>
      <Field name="level" label="级别" required>
        <Radio.Group
          options={[
            { value: 'city', label: '市级，看全市' },
            { value: 'county', label: '县级，只看本县区' },
          ]}
        />
      </Field>
      {level === 'county' && (
        <Field name="districtId" label="县区" required>
          <Select options={[...districts]} placeholder="选择县区" />
        </Field>
      )}
      <Field name="reporter" label="填报人">
        <Input maxLength={20} />
      </Field>
      <Field name="phone" label="联系电话">
        <Input maxLength={30} />
      </Field>
      <div className="record-form-actions">
        <Button type="primary" onClick={() => void state.submit()}>
          {submitLabel}
        </Button>
      </div>
    </RecordForm>
  )
}
