import { Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { attendanceLabels, eventLevelLabels, participantRoleLabels } from '#shared/activities/activity-labels.ts'
import {
  activityDraft,
  attendances,
  eventLevels,
  participantRoles,
  type Activity,
  type Participant,
} from '#shared/activities/activity.ts'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { DayPicker } from '#renderer/ui/dates.tsx'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { Field, RecordForm } from '#renderer/ui/record-form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/record-form/use-record-form.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { PeoplePicker } from '../form/people-picker.tsx'

const facts = activityDraft.omit({ participants: true, credits: true })
type Facts = z.output<typeof facts>

const options = <Key extends string>(keys: readonly Key[], labels: Readonly<Record<Key, string>>) =>
  keys.map((value) => ({ value, label: labels[value] }))
const roles = options(participantRoles, participantRoleLabels)
const presences = options(attendances, attendanceLabels)
const levels = options(eventLevels, eventLevelLabels)

interface ActivityEditDialogProps {
  readonly activity: Activity
  readonly onClose: () => void
}

/** An activity that was entered, with its people; what it counts to follows them. */
export function ActivityEditDialog({ activity, onClose }: ActivityEditDialogProps) {
  const [people, setPeople] = useState(activity.people)
  const update = useCommand('activities.update', { said: () => `已修改“${activity.topic}”`, showsError: true })
  const onSubmit = async (values: Facts) => {
    const participants = people.map(({ teacherId, name, unit, role, attendance, hours }) => ({
      teacherId,
      name,
      unit,
      role,
      attendance,
      hours,
    }))
    const changed = people === activity.people ? {} : { participants }
    const saved = await update.run({ ...values, ...changed, id: activity.id })
    if (saved !== undefined) onClose()
    return saved !== undefined
  }
  const state = useRecordForm({ schema: facts, onSubmit })
  const initial = facts.parse(pick(activity))
  return (
    <FormDialog
      title="修改活动"
      dirty={state.dirty || people !== activity.people}
      submit={state.submit}
      error={update.error}
      onClose={onClose}
    >
      <RecordForm state={state} initial={initial}>
        <FactFields />
      </RecordForm>
      <PeopleFields people={people} onChange={setPeople} />
    </FormDialog>
  )
}

/** The fields of the form out of the whole record. */
const pick = (activity: Activity): Record<string, unknown> =>
  Object.fromEntries(Object.entries(activity).filter(([key]) => key in facts.shape))

function FactFields() {
  const types = useCodes('activity-type')
  const subjects = useCodes('subject')
  return (
    <>
      <Field name="heldOn" label="日期" required>
        <DayPicker />
      </Field>
      <Field name="type" label="类型" required>
        <Select options={[...types]} showSearch />
      </Field>
      <Field name="topic" label="主题" required wide>
        <Input maxLength={100} />
      </Field>
      <Field name="lesson" label="课题" wide>
        <Input maxLength={100} />
      </Field>
      <Field name="amount" label="节数">
        <InputNumber min={0.5} max={1000} style={{ width: '100%' }} />
      </Field>
      <Field name="hours" label="学时">
        <InputNumber min={0} max={100} style={{ width: '100%' }} />
      </Field>
      <Field name="level" label="级别">
        <Select options={levels} allowClear placeholder="未填" />
      </Field>
      <Field name="subject" label="学科">
        <Select options={[...subjects]} allowClear showSearch placeholder="未填" />
      </Field>
      <Field name="place" label="地点">
        <Input maxLength={60} />
      </Field>
      <Field name="organizer" label="组织单位">
        <Input maxLength={60} />
      </Field>
      <Field name="summary" label="内容摘要" wide>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Field>
      <Field name="reflection" label="成效与反思" wide>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 1, maxRows: 6 }} />
      </Field>
      <Field name="remark" label="备注" wide>
        <Input maxLength={200} />
      </Field>
    </>
  )
}

interface PeopleFieldsProps {
  readonly people: readonly Participant[]
  readonly onChange: (people: readonly Participant[]) => void
}

const newcomer = ({ value, label }: Candidate): Participant => ({
  teacherId: value,
  name: label,
  unit: null,
  role: 'participant',
  attendance: 'present',
  hours: null,
})

function PeopleFields({ people, onChange }: PeopleFieldsProps) {
  const change = (one: Participant, changes: Partial<Participant>) =>
    onChange(people.map((person) => (person === one ? { ...person, ...changes } : person)))
  const add = (picked: readonly Candidate[]) => {
    const fresh = picked.filter((one) => !people.some((person) => person.teacherId === one.value))
    if (fresh.length > 0) onChange([...people, ...fresh.map(newcomer)])
  }
  return (
    <section aria-label="参加人员">
      <SectionHead title={`参加人员 ${people.length}`} lined />
      <div className="activity-edit-people">
        {people.map((one, at) => (
          <div key={`${one.teacherId ?? one.name}-${at}`} className="activity-edit-person">
            <span className="ellipsis">
              {one.name} <span className="quiet">{one.unit}</span>
            </span>
            <Select
              aria-label={`${one.name}的角色`}
              options={roles}
              value={one.role}
              onChange={(role) => change(one, { role })}
            />
            <Select
              aria-label={`${one.name}的出席`}
              options={presences}
              value={one.attendance}
              onChange={(attendance) => change(one, { attendance })}
            />
            <InputNumber
              aria-label={`${one.name}的学时`}
              placeholder="学时"
              min={0}
              max={100}
              value={one.hours}
              onChange={(hours) => change(one, { hours })}
            />
            <button
              type="button"
              className="icon-button"
              aria-label={`去掉 ${one.name}`}
              onClick={() => onChange(people.filter((person) => person !== one))}
            >
              ✕
            </button>
          </div>
        ))}
        <PeoplePicker id="edit-people" people={[]} onChange={add} />
      </div>
    </section>
  )
}
