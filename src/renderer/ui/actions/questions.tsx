import { AutoComplete, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { AskField } from '../ask-field.tsx'
import { DayPicker } from '../dates.tsx'
import type { Choice } from '../filter-line.tsx'
import type { Asked } from './use-answers.ts'

interface QuestionProps<Value> extends Asked<Value> {
  readonly label: string
  readonly required?: boolean
  readonly hint?: ReactNode
}

const fullWidth = { width: '100%' }

export function DayQuestion({ value, onChange, ...field }: QuestionProps<string | null>) {
  return (
    <AskField {...field}>
      <DayPicker id={field.id} value={value} onChange={onChange} />
    </AskField>
  )
}

interface ChoiceQuestionProps extends QuestionProps<string | null> {
  readonly options: readonly Choice[]
}

/** One of a list. */
export function ChoiceQuestion({ value, options, onChange, ...field }: ChoiceQuestionProps) {
  return (
    <AskField {...field}>
      <Select
        id={field.id}
        style={fullWidth}
        options={[...options]}
        value={value}
        placeholder={`选择${field.label}`}
        onChange={(next: string) => onChange(next)}
      />
    </AskField>
  )
}

interface WordQuestionProps extends QuestionProps<string> {
  readonly options: readonly Choice[]
  readonly max: number
}

/** One of the officer's list, or a word of his own. */
export function WordQuestion({ value, options, max, onChange, ...field }: WordQuestionProps) {
  return (
    <AskField {...field}>
      <AutoComplete
        id={field.id}
        style={fullWidth}
        options={[...options]}
        value={value}
        placeholder="选择或填写"
        showSearch={{ filterOption: (text, option) => option?.label.includes(text) ?? false }}
        maxLength={max}
        onChange={(next: string) => onChange(next)}
      />
    </AskField>
  )
}

interface NumberQuestionProps extends QuestionProps<number | null> {
  readonly max: number
}

export function NumberQuestion({ value, max, onChange, ...field }: NumberQuestionProps) {
  return (
    <AskField {...field}>
      <InputNumber id={field.id} style={{ width: 120 }} value={value} min={0} max={max} onChange={onChange} />
    </AskField>
  )
}

interface TextQuestionProps extends QuestionProps<string> {
  readonly max: number
}

export function TextQuestion({ value, max, onChange, ...field }: TextQuestionProps) {
  return (
    <AskField {...field}>
      <Input id={field.id} maxLength={max} value={value} onChange={(event) => onChange(event.target.value)} />
    </AskField>
  )
}
