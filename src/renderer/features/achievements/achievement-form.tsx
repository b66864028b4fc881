import { Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { achievementDraft, awards, projectPhases, type Achievement } from '#shared/activities/achievement.ts'
import { eventLevelLabels, projectPhaseLabels } from '#shared/activities/activity-labels.ts'
import { achievementCreditKinds, eventLevels, type Credit, type CreditKind } from '#shared/activities/activity.ts'
import { call } from '#renderer/api/client.ts'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { findTeachers } from '#renderer/ui/find-teachers.ts'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { PinyinPicker } from '#renderer/ui/pinyin-picker.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { Field, RecordForm } from '#renderer/ui/record-form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/record-form/use-record-form.ts'

interface AchievementFormProps {
  /** Null: a new one. */
  readonly achievement: Achievement | null
  /** What a new one is to count to beside what the rules say: the pair or studio from whose page it is entered. */
  readonly carried?: Credit | null
  readonly onClose: () => void
  readonly onSaved?: (id: string) => void
}

/** The kind that has 立项 and 结题. */
const project = '课题'
const draft = achievementDraft.omit({ credits: true })
const levels = eventLevels.map((value) => ({ value, label: eventLevelLabels[value] }))
const prizes = awards.map((value) => ({ value, label: `${value}奖` }))
const phases = projectPhases.map((value) => ({ value, label: projectPhaseLabels[value] }))

/** New or changed: the same form, with what was typed and not saved in it. */
export function AchievementForm({ achievement, carried = null, onClose, onSaved }: AchievementFormProps) {
  const kept = useDraft('achievement', achievement?.id ?? 'new')
  if (kept.found === undefined) return null
  return <FilledForm achievement={achievement} carried={carried} kept={kept} onClose={onClose} onSaved={onSaved} />
}

interface FilledFormProps extends Pick<AchievementFormProps, 'achievement' | 'onClose'> {
  readonly carried: Credit | null
  readonly kept: ReturnType<typeof useDraft>
  readonly onSaved: ((id: string) => void) | undefined
}

/** A phase belongs to projects, and to nothing else. */
const withoutPhase = (values: object): object =>
  'kind' in values && values.kind === project ? values : { ...values, phase: null }

const emptied = (typed: object): object =>
  Object.fromEntries(
    Object.entries(typed).map(([key, value]) => [key, value === '' || value === undefined ? null : value]),
  )

const knownOf = (achievement: Achievement): object =>
  Object.fromEntries(Object.entries(achievement).filter(([key]) => key in draft.shape))

const isOfAchievement = (kind: CreditKind): kind is (typeof achievementCreditKinds)[number] =>
  achievementCreditKinds.some((one) => one === kind)

/** The credits that are sent: without one that is carried along the engine works them out by itself. */
async function creditsWith(carried: Credit | null, draft: Pick<Achievement, 'teacherId' | 'achievedOn'>) {
  if (carried === null) return {}
  const { teacherId, achievedOn } = draft
  const proposed = await call('achievements.proposeCredits', { teacherId, achievedOn })
  const all = [...proposed.filter(({ id }) => id !== carried.id), carried]
  return { credits: all.flatMap(({ kind, id }) => (isOfAchievement(kind) ? [{ kind, id }] : [])) }
}

function FilledForm({ achievement, carried, kept, onClose, onSaved }: FilledFormProps) {
  const [counts, setCounts] = useState(true)
  const create = useCommand('achievements.create', { said: (_, { name }) => `已登记成果“${name}”`, showsError: true })
  const update = useCommand('achievements.update', { said: () => '已修改成果', showsError: true })
  const state = useRecordForm({
    schema: draft,
    prepare: (typed) => required(withoutPhase(emptied(typed))),
    onSubmit: async (values) => {
      const id =
        achievement === null
          ? (await create.run({ ...values, ...(await creditsWith(counts ? carried : null, values)) }))?.id
          : (await update.run({ ...values, id: achievement.id })) === undefined
            ? undefined
            : achievement.id
      if (id === undefined) return false
      kept.drop()
      onClose()
      onSaved?.(id)
      return true
    },
  })
  const known = achievement === null ? {} : knownOf(achievement)
  const close = () => {
    kept.drop()
    onClose()
  }
  return (
    <FormDialog
      title={achievement === null ? '登记成果' : '修改成果'}
      dirty={state.dirty}
      submit={state.submit}
      error={create.error ?? update.error}
      note={kept.found === null ? undefined : <span className="quiet">已恢复上次没保存的内容。</span>}
      onClose={close}
    >
      <RecordForm state={state} initial={{ ...known, ...kept.found }} onDraft={kept.keep}>
        <AchievementFields achievement={achievement} />
      </RecordForm>
      {carried !== null && (
        <Checkbox checked={counts} onChange={(event) => setCounts(event.target.checked)}>
          计入 {carried.code} {carried.label}
        </Checkbox>
      )}
    </FormDialog>
  )
}

/** What is asked for and was left empty is left out, so that the schema says what is missing. */
const required = (values: object): object => {
  const asked = new Set(['teacherId', 'kind', 'name', 'achievedOn'])
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => value !== null || !asked.has(key)))
}

function AchievementFields({ achievement }: Pick<AchievementFormProps, 'achievement'>) {
  const kinds = useCodes('achievement-kind')
  const kind: unknown = Form.useWatch('kind')
  const person =
    achievement === null
      ? null
      : { value: achievement.teacherId, label: achievement.teacher, detail: achievement.school ?? '' }
  return (
    <>
      <Field name="teacherId" label="教师" required wide>
        <PinyinPicker search={findTeachers} initial={person} autoFocus={achievement === null} />
      </Field>
      <Field name="kind" label="类别" required>
        <Select options={[...kinds]} showSearch placeholder="请选择" />
      </Field>
      <Field name="achievedOn" label="取得日期" required>
        <DayPicker />
      </Field>
      <Field name="name" label="成果名称" required wide>
        <Input maxLength={100} />
      </Field>
      <Field name="level" label="级别">
        <Select options={levels} allowClear placeholder="未填" />
      </Field>
      {kind === project ? (
        <Field name="phase" label="立项结题">
          <Select options={phases} allowClear placeholder="未填" />
        </Field>
      ) : (
        <Field name="award" label="等次">
          <Select options={prizes} allowClear placeholder="未填" />
        </Field>
      )}
      <Field name="issuer" label="颁发单位" hint="论文填刊物名称">
        <Input maxLength={60} />
      </Field>
      <Field name="authorRank" label="本人排名">
        <InputNumber min={1} max={50} precision={0} style={{ width: '100%' }} placeholder="独立完成的空着" />
      </Field>
      <Field name="certificateNo" label="证书编号">
        <Input maxLength={40} />
      </Field>
      <Field name="remark" label="备注">
        <Input maxLength={200} />
      </Field>
    </>
  )
}
