import { AutoComplete, Input } from 'antd'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import type { TextFields } from './form-state.ts'

/** The fields that a new group and one that stands have in common. */
export interface SharedFields extends TextFields {
  readonly stage: string
  readonly agreementOn: string | null
}

interface FieldsProps {
  readonly fields: SharedFields
  readonly set: (changes: Partial<SharedFields>) => void
}

export function StageField({ fields, set }: FieldsProps) {
  const stages = useCodes('stage')
  return (
    <AskField id="twin-stage" label="学段">
      <AutoComplete
        id="twin-stage"
        style={{ width: '100%' }}
        options={[...stages]}
        value={fields.stage}
        maxLength={20}
        placeholder="随牵头校"
        onChange={(stage: string) => set({ stage })}
      />
    </AskField>
  )
}

/** 协议 and what can be added at any time. */
export function FurtherFields({ fields, set }: FieldsProps) {
  const text = (name: keyof TextFields, label: string, max: number, wide = false) => (
    <AskField id={`twin-${name}`} label={label} wide={wide}>
      <Input
        id={`twin-${name}`}
        value={fields[name]}
        maxLength={max}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </AskField>
  )
  return (
    <>
      {text('agreementNo', '协议编号', 60)}
      <AskField id="twin-agreement-on" label="签订日期">
        <DayPicker id="twin-agreement-on" value={fields.agreementOn} onChange={(agreementOn) => set({ agreementOn })} />
      </AskField>
      {text('organizer', '主管单位', 60, true)}
      {text('person', '负责人', 20)}
      {text('phone', '联系电话', 30)}
      <AskField id="twin-content" label="帮扶内容" wide>
        <Input.TextArea
          id="twin-content"
          value={fields.content}
          maxLength={500}
          rows={3}
          onChange={(event) => set({ content: event.target.value })}
        />
      </AskField>
      {text('remark', '备注', 200, true)}
    </>
  )
}
