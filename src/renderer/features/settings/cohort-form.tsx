import { Checkbox, Input, Select } from 'antd'
import { z } from 'zod'
import { isoDate } from '#shared/kernel/dates.ts'
import { schoolYearLabel, schoolYearOf, shiftSchoolYear } from '#shared/kernel/school-year.ts'
import { usualCohort } from '#shared/policies/default-cohort.ts'
import type { Cohort, Programme } from '#shared/policies/policy.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { Field, RecordForm } from '#renderer/ui/record-form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/record-form/use-record-form.ts'

export type CohortFormMode =
  | { readonly kind: 'new'; readonly programme: Programme }
  | { readonly kind: 'edit'; readonly cohort: Cohort }
  | { readonly kind: 'clone'; readonly cohort: Cohort }

interface CohortFormProps {
  readonly mode: CohortFormMode
  readonly onClose: () => void
  readonly onSaved: (id: string) => void
}

const cohortFields = z
  .object({
    name: z.string().trim().min(1, '请填写批次名称').max(40),
    schoolYear: z.string().regex(/^\d{4}-\d{4}$/, '请选择学年'),
    startsOn: isoDate,
    endsOn: isoDate,
    isClosed: z.boolean().default(false),
    withPairings: z.boolean().default(false),
  })
  .refine((one) => one.endsOn > one.startsOn, { path: ['endsOn'], message: '结束日期应晚于起始日期' })

type CohortFields = z.output<typeof cohortFields>

const titles = { new: '新建批次', edit: '修改批次', clone: '换届：按原批次新建' } as const

function startOf(mode: CohortFormMode, today: string): z.input<typeof cohortFields> {
  if (mode.kind === 'edit') return { ...mode.cohort, withPairings: false }
  const schoolYear = mode.kind === 'clone' ? shiftSchoolYear(mode.cohort.schoolYear, 1) : schoolYearOf(today)
  const programme = programmeOf(mode)
  return { ...usualCohort(programme, schoolYear), withPairings: mode.kind === 'clone' && programme === 'pairing' }
}

const programmeOf = (mode: CohortFormMode): Programme => (mode.kind === 'new' ? mode.programme : mode.cohort.programme)

function useSaveCohort(mode: CohortFormMode) {
  const create = useCommand('cohorts.create', { said: (_, input) => `已新建批次 ${input.name}`, showsError: true })
  const update = useCommand('cohorts.update', {
    said: (_, input) => `已修改批次 ${input.name ?? ''}`,
    showsError: true,
  })
  const clone = useCommand('cohorts.clone', {
    said: (done, input) => `已换届到 ${input.name}${done.pairings > 0 ? `，带入 ${done.pairings} 对草稿` : ''}`,
    showsError: true,
  })
  const save = ({ isClosed, withPairings, ...fields }: CohortFields) => {
    if (mode.kind === 'new') return create.run({ ...fields, programme: mode.programme })
    if (mode.kind === 'edit') return update.run({ ...fields, id: mode.cohort.id, isClosed })
    return clone.run({ ...fields, fromId: mode.cohort.id, withPairings })
  }
  return { save, error: create.error ?? update.error ?? clone.error }
}

/** A new cohort, a changed one, or 换届. */
export function CohortForm({ mode, onClose, onSaved }: CohortFormProps) {
  const today = useOperation('settings.get', {}).data?.today ?? ''
  const { save, error } = useSaveCohort(mode)
  const onSubmit = async (values: CohortFields) => {
    const saved = await save(values)
    if (saved === undefined) return false
    onClose()
    onSaved(saved.id)
    return true
  }
  const state = useRecordForm({ schema: cohortFields, onSubmit })
  const start = startOf(mode, today)
  const years = [2, 1, 0, -1, -2, -3, -4].map((by) => shiftSchoolYear(schoolYearOf(today), by))
  return (
    <FormDialog
      title={titles[mode.kind]}
      width={520}
      dirty={state.dirty}
      submit={state.submit}
      submitLabel={mode.kind === 'clone' ? '换届' : '保存'}
      error={error}
      onClose={onClose}
    >
      <RecordForm state={state} initial={start} columns={1}>
        <Field name="name" label="名称" required>
          <Input maxLength={40} autoFocus />
        </Field>
        <Field name="schoolYear" label="学年" required>
          <Select options={years.map((year) => ({ value: year, label: schoolYearLabel(year) }))} />
        </Field>
        <Field name="startsOn" label="起始日期" required>
          <DayPicker />
        </Field>
        <Field name="endsOn" label="结束日期" required>
          <DayPicker />
        </Field>
        {mode.kind === 'edit' && (
          <Field name="isClosed" label="状态" valuePropName="checked">
            <Checkbox>这个批次已结束，不再放入新的</Checkbox>
          </Field>
        )}
        {mode.kind === 'clone' && programmeOf(mode) === 'pairing' && (
          <Field name="withPairings" label="结对" valuePropName="checked" hint="方案参数照原批次抄一份，可以再改">
            <Checkbox>把没有结束的结对带过来，作为草稿</Checkbox>
          </Field>
        )}
      </RecordForm>
    </FormDialog>
  )
}
