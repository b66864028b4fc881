import { AutoComplete, Input } from 'antd'
import { useMemo, useState } from 'react'
import { brandCategories, type BrandSchool } from '#shared/twinning/brand-school.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { PinyinPicker } from '#renderer/ui/pinyin-picker.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { schoolSearch } from '../form/find-schools.ts'

interface BrandFormProps {
  /** Null: a new record. */
  readonly brand: BrandSchool | null
  readonly today: string
  readonly onClose: () => void
  readonly onSaved?: (code: string) => void
}

const fieldsOf = (brand: BrandSchool | null, today: string) => ({
  schoolId: brand?.schoolId ?? null,
  category: brand?.category ?? brandCategories[0],
  theme: brand?.theme ?? '',
  startsOn: (brand?.startsOn ?? today) as string | null,
  endsOn: brand?.endsOn ?? null,
  goals: brand?.goals ?? '',
  person: brand?.person ?? '',
  phone: brand?.phone ?? '',
  remark: brand?.remark ?? '',
})

type Fields = ReturnType<typeof fieldsOf>

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
const categories = brandCategories.map((name) => ({ value: name, label: name }))

function problemsOf({ schoolId, category, theme, startsOn, endsOn }: Fields) {
  return {
    ...(schoolId === null ? { schoolId: '请选择学校' } : {}),
    ...(category.trim() === '' ? { category: '请选择或填写类别' } : {}),
    ...(theme.trim() === '' ? { theme: '请填写品牌名称' } : {}),
    ...(startsOn === null ? { startsOn: '请填写起始日期' } : {}),
    ...(startsOn !== null && endsOn !== null && endsOn <= startsOn ? { endsOn: '结束日期要晚于起始日期' } : {}),
  }
}

/** A school and its theme, over which years, to what end. */
export function BrandForm({ brand, today, onClose, onSaved }: BrandFormProps) {
  const [fields, setFields] = useState(() => fieldsOf(brand, today))
  const [dirty, setDirty] = useState(false)
  const [asked, setAsked] = useState(false)
  const create = useCommand('brands.create', {
    said: ({ code }) => `已立项 ${fields.theme}，编号 ${code}`,
    showsError: true,
  })
  const update = useCommand('brands.update', { said: () => `已修改 ${fields.theme}`, showsError: true })
  const problems = problemsOf(fields)
  const set = (changes: Partial<Fields>) => {
    setFields((before) => ({ ...before, ...changes }))
    setDirty(true)
  }
  const submit = async () => {
    setAsked(true)
    const { schoolId, startsOn, endsOn } = fields
    if (Object.keys(problems).length > 0 || schoolId === null || startsOn === null) return
    const given = {
      category: fields.category.trim(),
      theme: fields.theme.trim(),
      startsOn,
      ...(endsOn === null ? {} : { endsOn }),
      goals: orNull(fields.goals),
      person: orNull(fields.person),
      phone: orNull(fields.phone),
      remark: orNull(fields.remark),
    }
    if (brand !== null) {
      if ((await update.run({ id: brand.id, ...given })) !== undefined) onClose()
      return
    }
    const saved = await create.run({ schoolId, ...given })
    if (saved === undefined) return
    onClose()
    onSaved?.(saved.code)
  }
  return (
    <FormDialog
      title={brand === null ? '新增培育学校' : `编辑 ${brand.school}`}
      dirty={dirty}
      submit={submit}
      error={create.error ?? update.error}
      onClose={onClose}
    >
      <BrandFields fields={fields} set={set} problems={asked ? problems : {}} isNew={brand === null} />
    </FormDialog>
  )
}

interface BrandFieldsProps {
  readonly fields: Fields
  readonly set: (changes: Partial<Fields>) => void
  readonly problems: Readonly<Partial<Record<keyof Fields, string>>>
  readonly isNew: boolean
}

function BrandFields({ fields, set, problems, isNew }: BrandFieldsProps) {
  const search = useMemo(() => schoolSearch('inside', []), [])
  const text = (name: 'theme' | 'person' | 'phone' | 'remark', label: string, max: number, required = false) => (
    <AskField
      id={`brand-${name}`}
      label={label}
      required={required}
      wide={name === 'theme' || name === 'remark'}
      problem={problems[name]}
    >
      <Input
        id={`brand-${name}`}
        value={fields[name]}
        maxLength={max}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </AskField>
  )
  return (
    <div className="ask-fields ask-fields-2">
      {isNew && (
        <AskField id="brand-school" label="学校" required wide problem={problems.schoolId}>
          <PinyinPicker
            id="brand-school"
            autoFocus
            value={fields.schoolId}
            search={search}
            placeholder="校名、拼音或首字母"
            onChange={(schoolId) => set({ schoolId })}
          />
        </AskField>
      )}
      <AskField id="brand-category" label="类别" required problem={problems.category}>
        <AutoComplete
          id="brand-category"
          style={{ width: '100%' }}
          options={categories}
          value={fields.category}
          maxLength={20}
          onChange={(category: string) => set({ category })}
        />
      </AskField>
      <span />
      <span />
      {text('theme', '品牌名称', 60, true)}
      <AskField id="brand-starts" label="培育起始" required problem={problems.startsOn}>
        <DayPicker id="brand-starts" value={fields.startsOn} onChange={(startsOn) => set({ startsOn })} />
      </AskField>
      <AskField id="brand-ends" label="培育结束" problem={problems.endsOn} hint="不填，按方案的期限计算">
        <DayPicker id="brand-ends" value={fields.endsOn} onChange={(endsOn) => set({ endsOn })} />
      </AskField>
      <AskField id="brand-goals" label="建设目标" wide>
        <Input.TextArea
          id="brand-goals"
          value={fields.goals}
          maxLength={1000}
          rows={4}
          onChange={(event) => set({ goals: event.target.value })}
        />
      </AskField>
      {text('person', '负责人', 20)}
      {text('phone', '联系电话', 30)}
      {text('remark', '备注', 200)}
    </div>
  )
}
