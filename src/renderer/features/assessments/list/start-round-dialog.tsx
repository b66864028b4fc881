import { Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { assessObjectLabels, roundPurposeLabels } from '#shared/assessments/assessment-labels.ts'
import { assessObjects, roundPurposes, type AssessObject, type RoundPurpose } from '#shared/assessments/assessment.ts'
import { schoolYearOf } from '#shared/kernel/school-year.ts'
import { cohortHolds } from '#shared/policies/policy-labels.ts'
import type { Cohort } from '#shared/policies/policy.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useScope } from '#renderer/session/scope.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { programmeOf, proposedRound, type RoundProposal } from './round-proposal.ts'

interface StartRoundDialogProps {
  readonly object: AssessObject | undefined
  readonly onClose: () => void
}

interface Choice {
  readonly object: AssessObject
  readonly purpose: RoundPurpose
  readonly schemeId?: string
  readonly cohortId?: string
}

type Typed = { readonly [K in keyof RoundProposal]?: string | null }

const objects = assessObjects.map((value) => ({ value, label: assessObjectLabels[value] }))
const nobody: readonly never[] = []

/** What is proposed until the officer types something else. */
function useProposal({ object, purpose, cohortId }: Choice, cohorts: readonly Cohort[]): RoundProposal | undefined {
  const today = useOperation('settings.get', {}).data?.today
  const scope = useScope((state) => state.schoolYear)
  const cohort = cohorts.find(({ id }) => id === cohortId)
  if (today === undefined || cohort === undefined) return undefined
  return proposedRound(object, cohort, { purpose, year: scope ?? schoolYearOf(today) })
}

function problemsOf(draft: Typed & { readonly schemeId: string | undefined; readonly cohortId: string | undefined }) {
  const { name, startsOn, endsOn, schemeId, cohortId } = draft
  const isReversed = startsOn && endsOn && endsOn <= startsOn
  return {
    ...(schemeId === undefined ? { scheme: '请选择考核方案' } : {}),
    ...(cohortId === undefined ? { cohort: '请选择批次' } : {}),
    ...(name?.trim() ? {} : { name: '请填写考核名称' }),
    ...(startsOn ? {} : { startsOn: '请选择起始日期' }),
    ...(endsOn ? (isReversed ? { endsOn: '结束日期应晚于起始日期' } : {}) : { endsOn: '请选择结束日期' }),
  } satisfies Partial<Record<'scheme' | 'cohort' | 'name' | 'startsOn' | 'endsOn', string>>
}

/** 新建考核: whom, by which scheme, in which cohort, over which time. */
export function StartRoundDialog({ object, onClose }: StartRoundDialogProps) {
  const navigate = useNavigate()
  const [choice, setChoice] = useState<Choice>({ object: object ?? 'mentee', purpose: 'annual' })
  const [typed, setTyped] = useState<Typed>({})
  const [asked, setAsked] = useState(false)
  const schemes = useOperation('schemes.list', { object: choice.object }).data ?? nobody
  const cohorts = useOperation('cohorts.list', { programme: programmeOf(choice.object) }).data ?? nobody
  const cohortId = choice.cohortId ?? cohorts.toSorted((a, b) => b.startsOn.localeCompare(a.startsOn))[0]?.id
  const schemeId = choice.schemeId ?? schemes[0]?.id
  const draft = { ...useProposal(withId(choice, cohortId), cohorts), ...typed, schemeId, cohortId }
  const start = useCommand('assessments.start', { said: (_, { name }) => `已开始 ${name}`, showsError: true })
  const problems = problemsOf(draft)
  const shown: typeof problems = asked ? problems : {}
  const submit = async () => {
    setAsked(true)
    const { name, startsOn, endsOn } = draft
    if (Object.keys(problems).length > 0 || !name || !startsOn || !endsOn || !schemeId || !cohortId) return
    const { purpose } = choice
    const done = await start.run({ name: name.trim(), schemeId, cohortId, purpose, startsOn, endsOn })
    if (done !== undefined) void navigate(`/assessments/${done.id}`)
  }
  return (
    <FormDialog
      title="新建考核"
      width={600}
      dirty={false}
      submit={submit}
      submitLabel="开始考核"
      error={start.error}
      onClose={onClose}
    >
      <p className="ask-who quiet">
        考核照抄一份方案，以后改方案不影响它。时段内的活动和成果自动计分，公布之前随记录更新。
      </p>
      <div className="ask-fields">
        <AskField id="round-object" label="考核对象">
          <Segmented
            id="round-object"
            options={objects}
            value={choice.object}
            onChange={(next) => setChoice({ object: next, purpose: choice.purpose })}
          />
        </AskField>
        <AskField
          id="round-scheme"
          label="考核方案"
          required
          problem={shown.scheme}
          hint={schemes.length === 0 ? '还没有这类对象的方案，请先在“考核方案”里复制一份。' : undefined}
        >
          <Select
            id="round-scheme"
            style={{ width: '100%' }}
            options={schemes.map(({ id, name }) => ({ value: id, label: name }))}
            value={schemeId ?? null}
            onChange={(id: string) => setChoice({ ...choice, schemeId: id })}
          />
        </AskField>
        <AskField
          id="round-cohort"
          label="批次"
          required
          problem={shown.cohort}
          hint={cohorts.length === 0 ? '还没有这个项目的批次，请先在“设置 · 批次与方案”里新建。' : undefined}
        >
          <Select
            id="round-cohort"
            style={{ width: '100%' }}
            options={cohorts.map((one) => ({ value: one.id, label: cohortLabel(one) }))}
            value={cohortId ?? null}
            onChange={(id: string) => setChoice({ ...choice, cohortId: id })}
          />
        </AskField>
        <AskField id="round-purpose" label="类别">
          <Segmented
            id="round-purpose"
            options={roundPurposes.map((value) => ({ value, label: roundPurposeLabels[value] }))}
            value={choice.purpose}
            onChange={(purpose) => setChoice({ ...choice, purpose })}
          />
        </AskField>
        <AskField id="round-name" label="考核名称" required problem={shown.name}>
          <Input
            id="round-name"
            value={draft.name ?? ''}
            maxLength={40}
            onChange={(event) => setTyped({ ...typed, name: event.target.value })}
          />
        </AskField>
        <AskField id="round-starts" label="起始日期" required problem={shown.startsOn}>
          <DayPicker
            id="round-starts"
            value={draft.startsOn ?? null}
            onChange={(startsOn) => setTyped({ ...typed, startsOn })}
          />
        </AskField>
        <AskField
          id="round-ends"
          label="结束日期"
          required
          problem={shown.endsOn}
          hint="起止日期之内的活动和成果计分，其他的不计。"
        >
          <DayPicker
            id="round-ends"
            value={draft.endsOn ?? null}
            onChange={(endsOn) => setTyped({ ...typed, endsOn })}
          />
        </AskField>
      </div>
    </FormDialog>
  )
}

const withId = (choice: Choice, cohortId: string | undefined): Choice =>
  cohortId === undefined ? choice : { ...choice, cohortId }

const cohortLabel = ({ name, programme, records }: Cohort): string => `${name}（${cohortHolds[programme]} ${records}）`
