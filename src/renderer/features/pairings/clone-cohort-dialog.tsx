import { Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { schoolYearLabel, shiftSchoolYear } from '#shared/kernel/school-year.ts'
import type { Cohort } from '#shared/policies/policy.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { cloneProblems, nextCohort, type CloneDraft } from './next-cohort.ts'

interface CloneCohortDialogProps {
  readonly onClose: () => void
}

/** 换届: the next cohort with the policy of this one, and its unfinished pairs as drafts if wanted. */
export function CloneCohortDialog({ onClose }: CloneCohortDialogProps) {
  const cohorts = useOperation('cohorts.list', { programme: 'pairing' }).data
  if (cohorts === undefined) return null
  const latest = cohorts.toSorted((a, b) => b.startsOn.localeCompare(a.startsOn))[0]
  return latest === undefined ? null : <OpenDialog cohorts={cohorts} latest={latest} onClose={onClose} />
}

interface OpenDialogProps extends CloneCohortDialogProps {
  readonly cohorts: readonly Cohort[]
  readonly latest: Cohort
}

function OpenDialog({ cohorts, latest, onClose }: OpenDialogProps) {
  const [draft, setDraft] = useState<CloneDraft>(() => nextCohort(latest))
  const [asked, setAsked] = useState(false)
  const clone = useCommand('cohorts.clone', {
    said: ({ pairings }, { name }) => `已建立 ${name}${pairings > 0 ? `，带过来 ${pairings} 对草稿` : ''}`,
    showsError: true,
  })
  const set = (changes: Partial<CloneDraft>) => setDraft((before) => ({ ...before, ...changes }))
  const from = cohorts.find((cohort) => cohort.id === draft.fromId) ?? latest
  const problems = cloneProblems(draft, cohorts)
  const shown = asked ? problems : {}
  const submit = async () => {
    setAsked(true)
    const { startsOn, endsOn } = draft
    if (Object.keys(problems).length > 0 || startsOn === null || endsOn === null) return
    if ((await clone.run({ ...draft, name: draft.name.trim(), startsOn, endsOn })) !== undefined) onClose()
  }
  const years = [0, 1, 2].map((by) => shiftSchoolYear(from.schoolYear, by))
  return (
    <FormDialog
      title="换届"
      width={560}
      dirty={false}
      submit={submit}
      submitLabel="建立新批次"
      error={clone.error}
      onClose={onClose}
    >
      <p className="ask-who quiet">新批次照抄原批次的方案，以后各改各的；原批次的结对和报表不变。做完可以撤销。</p>
      <div className="ask-fields">
        <AskField id="clone-from" label="从哪个批次">
          <Select
            id="clone-from"
            style={{ width: '100%' }}
            options={cohorts.map((cohort) => ({ value: cohort.id, label: `${cohort.name}（${cohort.records} 对）` }))}
            value={draft.fromId}
            onChange={(id: string) => {
              const cohort = cohorts.find((one) => one.id === id)
              if (cohort !== undefined) setDraft(nextCohort(cohort))
            }}
          />
        </AskField>
        <AskField id="clone-year" label="新学年" required>
          <Select
            id="clone-year"
            style={{ width: '100%' }}
            options={years.map((year) => ({ value: year, label: schoolYearLabel(year) }))}
            value={draft.schoolYear}
            onChange={(schoolYear: string) => set({ schoolYear })}
          />
        </AskField>
        <AskField id="clone-name" label="批次名称" required problem={shown.name}>
          <Input
            id="clone-name"
            value={draft.name}
            maxLength={40}
            onChange={(event) => set({ name: event.target.value })}
          />
        </AskField>
        <AskField id="clone-starts" label="起始日期" required problem={shown.startsOn}>
          <DayPicker id="clone-starts" value={draft.startsOn} onChange={(startsOn) => set({ startsOn })} />
        </AskField>
        <AskField id="clone-ends" label="结束日期" required problem={shown.endsOn}>
          <DayPicker id="clone-ends" value={draft.endsOn} onChange={(endsOn) => set({ endsOn })} />
        </AskField>
        <AskField
          id="clone-pairs"
          label="结对"
          hint={draft.withPairings ? '没有出师、解除或终止的结对，在新批次里成为草稿，逐组核对后再提交。' : undefined}
        >
          <Checkbox
            id="clone-pairs"
            checked={draft.withPairings}
            onChange={(event) => set({ withPairings: event.target.checked })}
          >
            把没有结束的结对带到新批次
          </Checkbox>
        </AskField>
      </div>
    </FormDialog>
  )
}
