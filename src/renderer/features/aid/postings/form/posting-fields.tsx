import { AutoComplete, Input, InputNumber, Select } from 'antd'
import { batchLabel, type AidBatch } from '#shared/aid/aid-batch.ts'
import type { CodeList } from '#shared/registry/code.ts'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { PinyinPicker } from '#renderer/ui/pinyin-picker.tsx'
import { findSchools } from '#renderer/ui/find-schools.ts'
import type { PostingFieldsState } from './posting-state.ts'

export interface FieldsProps {
  readonly fields: PostingFieldsState
  readonly set: (changes: Partial<PostingFieldsState>) => void
  readonly missing: Readonly<Record<string, string>>
}

const noBatches: readonly AidBatch[] = []

/** Batch, host school, post, and the days where they are not those of the batch. */
export function PlaceFields({ fields, set, missing }: FieldsProps) {
  const batches = useOperation('aid.batches', {}).data ?? noBatches
  const posts = useCodes('aid-post')
  const batch = batches.find(({ id }) => id === fields.batchId)
  return (
    <>
      <AskField id="posting-batch" label="批次" required problem={missing['batchId']}>
        <Select
          id="posting-batch"
          style={{ width: '100%' }}
          placeholder={batches.length === 0 ? '还没有批次，先建批次' : '选择批次'}
          options={batches.map((one) => ({ value: one.id, label: batchLabel(one) }))}
          value={fields.batchId}
          onChange={(batchId: string) => set({ batchId })}
        />
      </AskField>
      <AskField id="posting-post" label="岗位" required problem={missing['post']}>
        <Select
          id="posting-post"
          style={{ width: '100%' }}
          placeholder="选择岗位"
          options={[...posts]}
          value={fields.post}
          onChange={(post: string) => set({ post })}
        />
      </AskField>
      <AskField id="posting-host" label="受援学校" required wide problem={missing['host']}>
        <PinyinPicker
          id="posting-host"
          placeholder="校名、拼音或首字母"
          value={fields.host?.value ?? null}
          initial={fields.host}
          search={findSchools}
          onChange={(_, host) => set({ host })}
        />
      </AskField>
      <AskField
        id="posting-entered"
        label="进疆日期"
        hint={fields.enteredOn === null && batch !== undefined ? `不填，随批次 ${batch.startsOn}` : undefined}
      >
        <DayPicker id="posting-entered" value={fields.enteredOn} onChange={(enteredOn) => set({ enteredOn })} />
      </AskField>
      <AskField
        id="posting-due"
        label="期满日期"
        problem={missing['dueOn']}
        hint={fields.dueOn === null && batch !== undefined ? `不填，随批次 ${batch.endsOn}` : undefined}
      >
        <DayPicker id="posting-due" value={fields.dueOn} onChange={(dueOn) => set({ dueOn })} />
      </AskField>
    </>
  )
}

/** What he teaches there. */
export function LessonFields({ fields, set }: Omit<FieldsProps, 'missing'>) {
  return (
    <>
      <CodeField name="stage" label="学段" list="stage" fields={fields} set={set} />
      <CodeField name="subject" label="学科" list="subject" fields={fields} set={set} />
      <AmountField name="weeklyLessons" label="周课时" max={40} fields={fields} set={set} />
      <AmountField name="classes" label="覆盖班级" max={200} fields={fields} set={set} />
      <AmountField name="students" label="覆盖学生" max={20_000} fields={fields} set={set} />
      <AskField id="posting-award" label="表彰">
        <Input
          id="posting-award"
          maxLength={60}
          value={fields.award}
          onChange={(event) => set({ award: event.target.value })}
        />
      </AskField>
      <AskField id="posting-remark" label="备注" wide hint="只写教学和工作，健康和家庭情况写在“敏感信息”里">
        <Input
          id="posting-remark"
          maxLength={200}
          value={fields.remark}
          onChange={(event) => set({ remark: event.target.value })}
        />
      </AskField>
    </>
  )
}

interface CodeFieldProps extends Omit<FieldsProps, 'missing'> {
  readonly name: 'stage' | 'subject'
  readonly label: string
  readonly list: CodeList
}

function CodeField({ name, label, list, fields, set }: CodeFieldProps) {
  const codes = useCodes(list)
  return (
    <AskField id={`posting-${name}`} label={label}>
      <AutoComplete
        id={`posting-${name}`}
        style={{ width: '100%' }}
        options={[...codes]}
        value={fields[name]}
        placeholder="随教师"
        maxLength={20}
        onChange={(value: string) => set({ [name]: value })}
      />
    </AskField>
  )
}

interface AmountFieldProps extends Omit<FieldsProps, 'missing'> {
  readonly name: 'weeklyLessons' | 'classes' | 'students'
  readonly label: string
  readonly max: number
}

function AmountField({ name, label, max, fields, set }: AmountFieldProps) {
  return (
    <AskField id={`posting-${name}`} label={label}>
      <InputNumber
        id={`posting-${name}`}
        style={{ width: '100%' }}
        min={0}
        max={max}
        precision={name === 'weeklyLessons' ? 1 : 0}
        value={fields[name]}
        onChange={(value) => set({ [name]: value })}
      />
    </AskField>
  )
}
