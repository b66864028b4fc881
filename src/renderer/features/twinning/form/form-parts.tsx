import { Input, Select } from 'antd'
import type { Cohort } from '#shared/policies/policy.ts'
import type { TwinFinding } from '#shared/twinning/twin-group.ts'
import { slotSizeText, type TwinScheme } from '#shared/twinning/twin-scheme.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { FindingList } from '../record/finding-list.tsx'
import { chainOf } from '../schemes/scheme-state.ts'
import {
  besideField,
  besideSlot,
  cohortOf,
  endOf,
  schoolsIn,
  withScheme,
  withSchools,
  type FormState,
} from './form-state.ts'
import { SlotSchools } from './slot-schools.tsx'
import { FurtherFields, StageField } from './twin-fields.tsx'

interface FormPartsProps {
  readonly form: FormState
  readonly scheme: TwinScheme | undefined
  readonly schemes: readonly TwinScheme[]
  readonly cohorts: readonly Cohort[]
  readonly findings: readonly TwinFinding[]
  readonly missing: Readonly<Record<string, string>>
  readonly onChange: (changes: Partial<FormState>) => void
}

/** Scheme, schools, term, and what can be added later. */
export function FormParts(props: FormPartsProps) {
  const { form, scheme, findings, onChange: set } = props
  return (
    <>
      <SectionHead title="结对模式" />
      <SchemeField {...props} />
      <SectionHead
        title={`学校 ${form.members.length}`}
        hint={scheme === undefined ? undefined : chainOf(scheme.slots)}
      />
      <SlotFields {...props} />
      <SectionHead title="周期" />
      <TermFields {...props} set={set} />
      <SectionHead title="协议和其他" hint="可以以后再补" />
      <div className="ask-fields ask-fields-2">
        <FurtherFields fields={form} set={set} />
      </div>
      <FindingList bare findings={besideField(findings, 'agreement')} />
    </>
  )
}

function SchemeField({ form, scheme, schemes, missing, onChange }: FormPartsProps) {
  const choose = (id: string) => {
    const next = schemes.find((one) => one.id === id)
    if (next !== undefined) onChange(withScheme(form, scheme, next))
  }
  return (
    <div className="ask-fields">
      <AskField id="twin-scheme" label="模式" required problem={missing['scheme']} hint={scheme?.note ?? undefined}>
        <Select
          id="twin-scheme"
          style={{ width: '100%' }}
          options={schemes.map(({ id, name }) => ({ value: id, label: name }))}
          value={scheme?.id ?? null}
          onChange={choose}
        />
      </AskField>
    </div>
  )
}

/** Each slot with its schools, and the rules that are about them. */
function SlotFields({ form, scheme, findings, missing, onChange }: FormPartsProps) {
  const slots = scheme?.slots ?? []
  const all = form.members.map(({ school }) => school.value)
  return (
    <>
      <div className="ask-fields">
        {slots.map((slot) => (
          <AskField
            key={slot.code}
            id={`slot-${slot.code}`}
            label={slot.label}
            required={slot.least > 0}
            problem={missing[slot.code]}
            hint={slotSizeText(slot)}
            below={<FindingList bare findings={besideSlot(findings, slot.code, form.members)} />}
          >
            <SlotSchools
              id={`slot-${slot.code}`}
              slot={slot}
              schools={schoolsIn(form, slot.code)}
              taken={all}
              onChange={(schools) => onChange({ members: withSchools(form, slot.code, schools).members })}
            />
          </AskField>
        ))}
      </div>
      <FindingList findings={besideSlot(findings, null, form.members)} />
    </>
  )
}

interface TermFieldsProps extends FormPartsProps {
  readonly set: (changes: Partial<FormState>) => void
}

/** The cohort gives the months of a term; both ends may be written otherwise. */
function TermFields({ form, cohorts, findings, missing, set }: TermFieldsProps) {
  const cohort = cohortOf(form, cohorts)
  const policy = useOperation('policies.get', { cohortId: cohort?.id ?? '' }, { enabled: cohort !== undefined }).data
  const months = policy?.programme === 'twinning' ? policy.values.termMonths : undefined
  return (
    <div className="ask-fields ask-fields-2">
      <AskField id="twin-name" label="组名" hint="不填，按牵头校命名">
        <Input
          id="twin-name"
          value={form.name}
          maxLength={60}
          onChange={(event) => set({ name: event.target.value })}
        />
      </AskField>
      <StageField fields={form} set={set} />
      <AskField id="twin-starts" label="起始日期" required problem={missing['startsOn']}>
        <DayPicker id="twin-starts" value={form.startsOn} onChange={(startsOn) => set({ startsOn })} />
      </AskField>
      <AskField
        id="twin-ends"
        label="结束日期"
        hint={
          form.endsOn === null ? (months === undefined ? '不填，按方案的期限计算' : `按方案 ${months} 个月`) : undefined
        }
        below={<FindingList bare findings={besideField(findings, 'dates')} />}
      >
        <DayPicker id="twin-ends" value={endOf(form, months)} onChange={(endsOn) => set({ endsOn })} />
      </AskField>
      <AskField id="twin-cohort" label="批次" hint={form.cohortId === null ? '不选，按起始日期归入' : undefined}>
        <Select
          id="twin-cohort"
          style={{ width: '100%' }}
          allowClear
          placeholder={cohort?.name ?? '按起始日期'}
          options={cohorts.map((one) => ({ value: one.id, label: one.name, disabled: one.isClosed }))}
          value={form.cohortId}
          onChange={(id: string | undefined) => set({ cohortId: id ?? null })}
        />
      </AskField>
    </div>
  )
}
