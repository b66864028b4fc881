import { Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { trainingCategoryLabels } from '#shared/training/training-labels.ts'
import { trainingCategories, type Training, type TrainingCategory } from '#shared/training/training.ts'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { blankState, draftOf, missingIn, stateOf, type DialogState } from './dialog-state.ts'

interface TrainingDialogProps {
  /** Null: a new one. */
  readonly training: Training | null
  readonly onClose: () => void
  readonly onSaved?: (code: string) => void
}

const categories = trainingCategories.map((value) => ({ value, label: trainingCategoryLabels[value] }))
const full = { width: '100%' }

/** 新建 or 编辑 of a project; places and people have dialogs of their own. */
export function TrainingDialog({ training, onClose, onSaved }: TrainingDialogProps) {
  const [state, setState] = useState<DialogState>(() => (training === null ? blankState : stateOf(training)))
  const [dirty, setDirty] = useState(false)
  const [asked, setAsked] = useState(false)
  const create = useCommand('training.create', { said: ({ code }) => `已新建研修项目 ${code}`, showsError: true })
  const update = useCommand('training.update', { said: () => `已修改 ${training?.code ?? ''}`, showsError: true })
  const set = (changes: Partial<DialogState>) => {
    setState((before) => ({ ...before, ...changes }))
    setDirty(true)
  }
  const missing = missingIn(state)
  const submit = async () => {
    setAsked(true)
    if (Object.keys(missing).length > 0) return
    if (training !== null) {
      if ((await update.run({ id: training.id, ...draftOf(state) })) !== undefined) onClose()
      return
    }
    const saved = await create.run(draftOf(state))
    if (saved === undefined) return
    onClose()
    onSaved?.(saved.code)
  }
  return (
    <FormDialog
      title={training === null ? '新建研修项目' : `编辑 ${training.code}`}
      width={820}
      dirty={dirty}
      submit={submit}
      error={create.error ?? update.error}
      onClose={onClose}
    >
      <div className="ask-fields ask-fields-2">
        <Fields state={state} set={set} missing={asked ? missing : {}} />
      </div>
    </FormDialog>
  )
}

interface FieldsProps {
  readonly state: DialogState
  readonly set: (changes: Partial<DialogState>) => void
  readonly missing: Readonly<Record<string, string>>
}

function Fields({ state, set, missing }: FieldsProps) {
  const text = (key: 'organizer' | 'place' | 'documentNo', label: string, required = false) => (
    <AskField id={`training-${key}`} label={label} required={required} problem={missing[key]}>
      <Input
        id={`training-${key}`}
        value={state[key]}
        maxLength={60}
        onChange={(event) => set({ [key]: event.target.value })}
      />
    </AskField>
  )
  return (
    <>
      <AskField id="training-name" label="项目名称" required wide problem={missing['name']}>
        <Input
          id="training-name"
          autoFocus
          value={state.name}
          maxLength={80}
          onChange={(event) => set({ name: event.target.value })}
        />
      </AskField>
      <AskField id="training-category" label="类别">
        <Select<TrainingCategory>
          id="training-category"
          style={full}
          options={categories}
          value={state.category}
          onChange={(category) => set({ category })}
        />
      </AskField>
      {text('organizer', '承训单位', true)}
      <AskField id="training-starts" label="开始" required problem={missing['startsOn']}>
        <DayPicker id="training-starts" value={state.startsOn} onChange={(startsOn) => set({ startsOn })} />
      </AskField>
      <AskField id="training-ends" label="结束" required problem={missing['endsOn']}>
        <DayPicker id="training-ends" value={state.endsOn} onChange={(endsOn) => set({ endsOn })} />
      </AskField>
      <LengthFields state={state} set={set} />
      {text('place', '地点')}
      {text('documentNo', '文号')}
      <TargetFields state={state} set={set} />
      <AskField id="training-funds" label="经费">
        <InputNumber
          id="training-funds"
          style={full}
          min={0}
          max={100_000_000}
          precision={2}
          suffix="元"
          value={state.funds}
          onChange={(funds) => set({ funds })}
        />
      </AskField>
      <AskField id="training-remark" label="备注">
        <Input
          id="training-remark"
          value={state.remark}
          maxLength={500}
          onChange={(event) => set({ remark: event.target.value })}
        />
      </AskField>
    </>
  )
}

type SomeFields = Omit<FieldsProps, 'missing'>

function LengthFields({ state, set }: SomeFields) {
  return (
    <>
      <AskField id="training-days" label="天数" hint="不填，按起止日期计算">
        <InputNumber
          id="training-days"
          style={full}
          min={0.5}
          max={400}
          step={0.5}
          suffix="天"
          value={state.days}
          onChange={(days) => set({ days })}
        />
      </AskField>
      <AskField id="training-hours" label="学时" hint="不填，按天数和方案计算">
        <InputNumber
          id="training-hours"
          style={full}
          min={0}
          max={1000}
          suffix="学时"
          value={state.hours}
          onChange={(hours) => set({ hours })}
        />
      </AskField>
    </>
  )
}

function TargetFields({ state, set }: SomeFields) {
  const choices = { stages: useCodes('stage'), subjects: useCodes('subject') }
  const many = (key: keyof typeof choices, label: string, all: string) => (
    <AskField id={`training-${key}`} label={label}>
      <Select
        id={`training-${key}`}
        mode="multiple"
        style={full}
        placeholder={all}
        options={[...choices[key]]}
        value={[...state[key]]}
        onChange={(chosen: string[]) => set({ [key]: chosen })}
      />
    </AskField>
  )
  return (
    <>
      {many('stages', '面向学段', '不选为各学段')}
      {many('subjects', '面向学科', '不选为各学科')}
    </>
  )
}
