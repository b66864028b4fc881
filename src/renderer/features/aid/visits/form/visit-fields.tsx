import { Input, InputNumber, Segmented, Select } from 'antd'
import { visitDirectionLabels } from '#shared/aid/aid-labels.ts'
import { visitDirections, type VisitDirection } from '#shared/aid/visit.ts'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { daysWord, type VisitFieldsState } from './visit-state.ts'

export interface FieldsProps {
  readonly fields: VisitFieldsState
  readonly set: (changes: Partial<VisitFieldsState>) => void
  readonly missing: Readonly<Record<string, string>>
}

const directions = visitDirections.map((value) => ({ value, label: visitDirectionLabels[value] }))

/** Which way, what for, when and where. */
export function MainFields({ fields, set, missing }: FieldsProps) {
  const kinds = useCodes('visit-kind')
  return (
    <>
      <AskField id="visit-direction" label="方向" required>
        <Segmented<VisitDirection>
          id="visit-direction"
          options={directions}
          value={fields.direction}
          onChange={(direction) => set({ direction })}
        />
      </AskField>
      <AskField id="visit-kind" label="类别" required problem={missing['kind']}>
        <Select
          id="visit-kind"
          style={{ width: '100%' }}
          placeholder="选择类别"
          options={[...kinds]}
          value={fields.kind}
          onChange={(kind: string) => set({ kind })}
        />
      </AskField>
      <AskField id="visit-topic" label="主题" required wide problem={missing['topic']}>
        <Input
          id="visit-topic"
          maxLength={100}
          value={fields.topic}
          onChange={(event) => set({ topic: event.target.value })}
        />
      </AskField>
      <AskField id="visit-starts" label="开始日期" required problem={missing['startsOn']}>
        <DayPicker id="visit-starts" value={fields.startsOn} onChange={(startsOn) => set({ startsOn })} />
      </AskField>
      <AskField
        id="visit-ends"
        label="结束日期"
        problem={missing['endsOn']}
        hint={daysWord(fields) ?? '不填，就是当天'}
      >
        <DayPicker id="visit-ends" value={fields.endsOn} onChange={(endsOn) => set({ endsOn })} />
      </AskField>
      <TextField name="place" label="地点" max={60} fields={fields} set={set} />
      <TextField name="leader" label="带队人" max={40} fields={fields} set={set} />
    </>
  )
}

interface TextFieldProps extends Omit<FieldsProps, 'missing'> {
  readonly name: 'place' | 'leader' | 'city' | 'documentNo' | 'remark'
  readonly label: string
  readonly max: number
  readonly wide?: boolean
  readonly placeholder?: string
}

function TextField({ name, label, max, wide = false, placeholder = '', fields, set }: TextFieldProps) {
  return (
    <AskField id={`visit-${name}`} label={label} wide={wide}>
      <Input
        id={`visit-${name}`}
        maxLength={max}
        placeholder={placeholder}
        value={fields[name]}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </AskField>
  )
}

const heads = [
  ['teachers', '教师人数'],
  ['leaders', '干部人数'],
  ['students', '学生人数'],
] as const

/** As reported; where nothing was, the list counts. */
export function HeadFields({ fields, set }: Omit<FieldsProps, 'missing'>) {
  return (
    <>
      {heads.map(([name, label]) => (
        <AskField key={name} id={`visit-${name}`} label={label}>
          <InputNumber
            id={`visit-${name}`}
            style={{ width: '100%' }}
            min={0}
            max={5000}
            precision={0}
            placeholder="按名单"
            value={fields[name]}
            onChange={(value) => set({ [name]: value })}
          />
        </AskField>
      ))}
      <AskField id="visit-yuan" label="经费（元）">
        <InputNumber
          id="visit-yuan"
          style={{ width: '100%' }}
          min={0}
          max={1_000_000_000}
          precision={2}
          value={fields.yuan}
          onChange={(yuan) => set({ yuan })}
        />
      </AskField>
    </>
  )
}

/** What is seldom needed. */
export function FurtherFields({ fields, set }: Omit<FieldsProps, 'missing'>) {
  const usual = fields.direction === 'in' ? '伊吾县' : '濮阳市'
  return (
    <>
      <TextField name="city" label="派出城市" max={20} placeholder={usual} fields={fields} set={set} />
      <TextField name="documentNo" label="文号" max={60} fields={fields} set={set} />
      <TextField name="remark" label="备注" max={200} wide fields={fields} set={set} />
    </>
  )
}
