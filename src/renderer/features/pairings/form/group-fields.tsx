import { AutoComplete, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Finding } from '#shared/pairings/pairing.ts'
import type { Cohort } from '#shared/policies/policy.ts'
import type { CodeList } from '#shared/registry/code.ts'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { FindingList } from '../finding-list.tsx'
import { pickedMentees, withCohort, withMentor, type FormState } from './form-state.ts'
import { PersonPicker } from './person-picker.tsx'
import { besideField } from './use-live-findings.ts'

export interface GroupFieldsProps {
  readonly form: FormState
  readonly onChange: (next: FormState) => void
  readonly cohorts: readonly Cohort[]
  readonly missing: Readonly<Record<string, string>>
  readonly findings: readonly Finding[]
}

/** The “1”: who, in which cohort, of what kind, from when to when. */
export function GroupFields({ form, onChange, cohorts, missing, findings }: GroupFieldsProps) {
  const set = (changes: Partial<FormState>) => onChange({ ...form, ...changes })
  const cohortOf = (id: string | null) => cohorts.find((cohort) => cohort.id === id)
  const beside = (field: Finding['field']) => <FindingList bare findings={besideField(findings, field)} />
  return (
    <div className="ask-fields ask-fields-2">
      <AskField id="form-mentor" label="师傅" required wide problem={missing['mentorId']} below={beside('mentorId')}>
        <PersonPicker
          id="form-mentor"
          autoFocus={form.mentor === null}
          question={{ role: 'mentor', ...(form.cohortId === null ? {} : { cohortId: form.cohortId }) }}
          value={form.mentor}
          onPick={(line, person) => onChange(withMentor(form, line, person))}
        />
      </AskField>
      <AskField id="form-cohort" label="批次" required problem={missing['cohortId']}>
        <Select
          id="form-cohort"
          style={{ width: '100%' }}
          placeholder="选择批次"
          options={cohorts.map((cohort) => ({ value: cohort.id, label: cohort.name, disabled: cohort.isClosed }))}
          value={form.cohortId}
          onChange={(id: string) => {
            const cohort = cohortOf(id)
            if (cohort !== undefined) onChange(withCohort(form, cohort, cohortOf(form.cohortId)))
          }}
        />
      </AskField>
      <KindFields form={form} set={set} missing={missing} below={beside('subject')} />
      <CoMentorField form={form} set={set} mentees={pickedMentees(form).map(({ mentee }) => mentee.value)} />
      <DayField name="startsOn" label="起始日期" required {...{ form, set, missing }} />
      <DayField name="endsOn" label="结束日期" required below={beside('endsOn')} {...{ form, set, missing }} />
    </div>
  )
}

interface SetProps {
  readonly form: FormState
  readonly set: (changes: Partial<FormState>) => void
  readonly missing: Readonly<Record<string, string>>
}

function KindFields({ below, ...field }: SetProps & { readonly below?: ReactNode }) {
  return (
    <>
      <CodeField name="kind" label="结对类型" list="pairing-kind" required {...field} />
      <CodeField name="level" label="结对层级" list="pairing-level" required {...field} />
      <CodeField name="stage" label="学段" list="stage" {...field} />
      <CodeField name="subject" label="学科" list="subject" below={below} {...field} />
    </>
  )
}

interface CoMentorFieldProps extends Omit<SetProps, 'missing'> {
  readonly mentees: readonly string[]
}

/** Neither the mentor nor one of the mentees is offered beside the mentor. */
function CoMentorField({ form, set, mentees }: CoMentorFieldProps) {
  return (
    <AskField id="form-co-mentor" label="副导师">
      <PersonPicker
        id="form-co-mentor"
        question={{ role: 'mentor', ...(form.cohortId === null ? {} : { cohortId: form.cohortId }) }}
        value={form.coMentor}
        taken={form.mentor === null ? mentees : [form.mentor.value, ...mentees]}
        onPick={(coMentor) => set({ coMentor })}
      />
    </AskField>
  )
}

interface SharedFieldsProps extends Pick<GroupFieldsProps, 'form' | 'onChange' | 'missing'> {
  /** Those of the group. */
  readonly mentees: readonly string[]
}

/** What can still be changed once the group stands. */
export function SharedFields({ form, onChange, missing, mentees }: SharedFieldsProps) {
  const field = { form, missing, set: (changes: Partial<FormState>) => onChange({ ...form, ...changes }) }
  return (
    <div className="ask-fields ask-fields-2">
      <KindFields {...field} />
      <DayField name="startsOn" label="起始日期" required {...field} />
      <DayField name="endsOn" label="结束日期" required {...field} />
      <CoMentorField form={form} set={field.set} mentees={mentees} />
    </div>
  )
}

/** 协议、聘书、目标: what can be added at any time. */
export function AgreementFields({ form, onChange }: Pick<GroupFieldsProps, 'form' | 'onChange'>) {
  const set = (changes: Partial<FormState>) => onChange({ ...form, ...changes })
  const text = (
    name: 'agreementNo' | 'appointmentNo' | 'goal' | 'remark',
    label: string,
    max: number,
    wide = false,
  ) => (
    <AskField id={`form-${name}`} label={label} wide={wide}>
      <Input
        id={`form-${name}`}
        value={form[name]}
        maxLength={max}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </AskField>
  )
  return (
    <div className="ask-fields ask-fields-2">
      <DayField name="agreementOn" label="签订日期" {...{ form, set, missing: {} }} />
      {text('agreementNo', '协议编号', 40)}
      {text('appointmentNo', '聘书编号', 40)}
      {text('remark', '备注', 200)}
      {text('goal', '培养目标', 300, true)}
    </div>
  )
}

interface NamedFieldProps<Name extends keyof FormState> extends SetProps {
  readonly name: Name
  readonly label: string
  readonly required?: boolean
  readonly hint?: string
  readonly below?: ReactNode
}

interface CodeFieldProps extends NamedFieldProps<'kind' | 'level' | 'stage' | 'subject'> {
  readonly list: CodeList
}

function CodeField({ name, list, form, set, missing, ...field }: CodeFieldProps) {
  const codes = useCodes(list)
  const shown = { id: `form-${name}`, style: { width: '100%' }, options: [...codes], value: form[name] }
  const isClosed = name === 'kind' || name === 'level'
  return (
    <AskField id={`form-${name}`} problem={missing[name]} {...field}>
      {isClosed ? (
        <Select {...shown} placeholder={`选择${field.label}`} onChange={(value: string) => set({ [name]: value })} />
      ) : (
        <AutoComplete
          {...shown}
          placeholder="随师傅"
          onChange={(value: string) => set({ [name]: value === '' ? null : value })}
        />
      )}
    </AskField>
  )
}

function DayField({ name, form, set, missing, ...field }: NamedFieldProps<'startsOn' | 'endsOn' | 'agreementOn'>) {
  return (
    <AskField id={`form-${name}`} problem={missing[name]} {...field}>
      <DayPicker id={`form-${name}`} value={form[name]} onChange={(day) => set({ [name]: day })} />
    </AskField>
  )
}
