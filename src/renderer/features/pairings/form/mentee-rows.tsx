import { AutoComplete, Button, Select } from 'antd'
import type { KeyboardEvent } from 'react'
import { pairingRoleLabels } from '#shared/pairings/pairing-labels.ts'
import { pairingRoles, type Finding, type PairingRole } from '#shared/pairings/pairing.ts'
import { composing } from '#renderer/ui/composing.ts'
import { FindingList } from '../finding-list.tsx'
import { blankMentee, pickedMentees, type FormState, type MenteeState } from './form-state.ts'
import { baselineChoices, targetChoices, wishChoices } from './growth-choices.ts'
import { PersonPicker } from './person-picker.tsx'
import { besideMentee } from './use-live-findings.ts'
import './pairing-form.css'

interface MenteeRowsProps {
  readonly form: FormState
  readonly onChange: (mentees: readonly MenteeState[]) => void
  readonly missing: string | undefined
  readonly findings: readonly Finding[]
}

/** The N: one line each, with what is doubtful about each of them below it. */
export function MenteeRows({ form, onChange, missing, findings }: MenteeRowsProps) {
  const { mentees } = form
  const change = (key: number, changes: Partial<MenteeState>) =>
    onChange(mentees.map((row) => (row.key === key ? { ...row, ...changes } : row)))
  const add = () => onChange([...mentees, blankMentee(Math.max(0, ...mentees.map((row) => row.key)) + 1)])
  const taken = [...pickedMentees(form).map((row) => row.mentee.value), ...(form.mentor ? [form.mentor.value] : [])]
  return (
    <div className="mentee-rows">
      <div className="mentee-row mentee-head" aria-hidden="true">
        <span />
        <span className="ask-required">徒弟</span>
        <span>角色</span>
        <span>基线等级</span>
        <span>目标等级</span>
        <span>师傅意愿</span>
        <span>徒弟意愿</span>
        <span />
      </div>
      {mentees.map((row, at) => (
        <MenteeRow
          key={row.key}
          number={at + 1}
          row={row}
          form={form}
          taken={taken}
          findings={besideMentee(findings, row.mentee?.value)}
          onChange={(changes) => change(row.key, changes)}
          onRemove={mentees.length > 1 ? () => onChange(mentees.filter((one) => one !== row)) : undefined}
        />
      ))}
      {missing !== undefined && (
        <p className="error small" role="alert">
          {missing}
        </p>
      )}
      <Button size="small" onClick={add}>
        再加一名徒弟
      </Button>
    </div>
  )
}

interface MenteeRowProps {
  readonly number: number
  readonly row: MenteeState
  readonly form: FormState
  readonly taken: readonly string[]
  readonly findings: readonly Finding[]
  readonly onChange: (changes: Partial<MenteeState>) => void
  readonly onRemove: (() => void) | undefined
}

const roles = pairingRoles.map((value) => ({ value, label: pairingRoleLabels[value] }))
const holdKeys = (event: KeyboardEvent): void => {
  if (composing(event)) event.stopPropagation()
}

function MenteeRow({ number, row, form, taken, findings, onChange, onRemove }: MenteeRowProps) {
  const question = {
    role: 'mentee' as const,
    ...(form.cohortId === null ? {} : { cohortId: form.cohortId }),
    ...(form.mentor === null ? {} : { otherId: form.mentor.value }),
    ...(form.stage === null ? {} : { stage: form.stage }),
    ...(form.subject === null ? {} : { subject: form.subject }),
  }
  const choice = (
    name: 'baseline' | 'target' | 'mentorWish' | 'menteeWish',
    label: string,
    words: readonly string[],
  ) => (
    <AutoComplete
      aria-label={`第 ${number} 名徒弟的${label}`}
      value={row[name]}
      maxLength={name === 'baseline' || name === 'target' ? 20 : 100}
      options={words.map((value) => ({ value }))}
      onChange={(value: string) => onChange({ [name]: value })}
    />
  )
  return (
    <>
      <div className="mentee-row" onKeyDownCapture={holdKeys}>
        <span className="quiet number">{number}</span>
        <PersonPicker
          id={`form-mentee-${number}`}
          question={question}
          value={row.mentee}
          taken={taken.filter((id) => id !== row.mentee?.value)}
          onPick={(mentee) => onChange({ mentee })}
        />
        <Select<PairingRole>
          aria-label={`第 ${number} 名徒弟的角色`}
          options={roles}
          value={row.role}
          onChange={(role) => onChange({ role })}
        />
        {choice('baseline', '基线等级', baselineChoices)}
        {choice('target', '目标等级', targetChoices)}
        {choice('mentorWish', '师傅意愿', wishChoices)}
        {choice('menteeWish', '徒弟意愿', wishChoices)}
        <button
          type="button"
          className="icon-button"
          aria-label={`去掉第 ${number} 名徒弟`}
          disabled={onRemove === undefined}
          onClick={onRemove}
        >
          ✕
        </button>
      </div>
      {findings.length > 0 && (
        <div className="mentee-findings">
          <FindingList bare findings={findings} />
        </div>
      )}
    </>
  )
}
