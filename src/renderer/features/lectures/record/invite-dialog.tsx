import { InputNumber, Select } from 'antd'
import { useState } from 'react'
import { issueText } from '#shared/lectures/lecture-labels.ts'
import type { Lecture } from '#shared/lectures/lecture.ts'
import { useDistricts } from '#renderer/api/use-code-lists.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { findSchools } from '#renderer/ui/find-schools.ts'
import { findTeachers } from '#renderer/ui/find-teachers.ts'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { PickMany } from '#renderer/ui/pick-many.tsx'

interface InviteDialogProps {
  readonly lecture: Lecture
  readonly onClose: () => void
}

interface Place {
  readonly id: string
  readonly label: string
  readonly places: number
}

const usualPlaces = 5

/** Asks people by name, gives places to schools and counties, or takes over those of another session. */
export function InviteDialog({ lecture, onClose }: InviteDialogProps) {
  const [people, setPeople] = useState<readonly Candidate[]>([])
  const [schools, setSchools] = useState<readonly Place[]>([])
  const [districts, setDistricts] = useState<readonly Place[]>([])
  const [from, setFrom] = useState<string | null>(null)
  const add = useCommand('invitations.add', { said: ({ added }) => `已添加 ${figure(added)} 项邀请`, showsError: true })
  const copy = useCommand('invitations.copy', {
    said: ({ added }) => `已沿用 ${figure(added)} 项邀请`,
    showsError: true,
  })
  const count = people.length + schools.length + districts.length
  const submit = async () => {
    if (from !== null && (await copy.run({ lectureId: lecture.id, fromId: from })) === undefined) return
    if (count > 0) {
      const added = await add.run({
        lectureId: lecture.id,
        teacherIds: people.map(({ value }) => value),
        schools: schools.map(({ id, places }) => ({ schoolId: id, places })),
        districts: districts.map(({ id, places }) => ({ districtId: id, places })),
      })
      if (added === undefined) return
    }
    onClose()
  }
  return (
    <FormDialog
      title="添加邀请"
      dirty={count > 0 || from !== null}
      submit={submit}
      submitLabel={count > 0 ? `邀请 ${figure(count)} 项` : '邀请'}
      error={add.error ?? copy.error}
      onClose={onClose}
    >
      <div className="ask-fields">
        <AskField id="invite-people" label="点名">
          <PickMany id="invite-people" picked={people} search={findTeachers} onChange={setPeople} />
        </AskField>
        <AskField id="invite-schools" label="学校名额">
          <Places rows={schools} onChange={setSchools} />
          <PickMany
            id="invite-schools"
            picked={[]}
            search={async (text) =>
              (await findSchools(text)).filter(({ value }) => !schools.some(({ id }) => id === value))
            }
            placeholder="学校名称或首字母"
            onChange={(found) =>
              setSchools([...schools, ...found.map(({ value, label }) => ({ id: value, label, places: usualPlaces }))])
            }
          />
        </AskField>
        <DistrictPlaces rows={districts} onChange={setDistricts} />
        <CopyField lecture={lecture} value={from} onChange={setFrom} />
      </div>
    </FormDialog>
  )
}

interface PlacesProps {
  readonly rows: readonly Place[]
  readonly onChange: (rows: readonly Place[]) => void
}

/** So many places for each, to be written over. */
function Places({ rows, onChange }: PlacesProps) {
  return (
    <div className="lecture-places">
      {rows.map((row) => (
        <div key={row.id}>
          <span className="ellipsis" title={row.label}>
            {row.label}
          </span>
          <InputNumber
            aria-label={`${row.label}的名额`}
            size="small"
            min={1}
            max={1000}
            precision={0}
            value={row.places}
            onChange={(places) => onChange(rows.map((one) => (one === row ? { ...row, places: places ?? 1 } : one)))}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={`去掉 ${row.label}`}
            onClick={() => onChange(rows.filter((one) => one !== row))}
          >
            ✕
          </button>
        </div>
      ))}
    </div>
  )
}

function DistrictPlaces({ rows, onChange }: PlacesProps) {
  const districts = useDistricts()
  const choose = (ids: readonly string[]) =>
    onChange(
      ids.map((id) => ({
        id,
        label: districts.find(({ value }) => value === id)?.label ?? '',
        places: rows.find((row) => row.id === id)?.places ?? usualPlaces * 4,
      })),
    )
  return (
    <AskField id="invite-districts" label="县区名额">
      <Places rows={rows} onChange={onChange} />
      <Select
        id="invite-districts"
        mode="multiple"
        style={{ width: '100%' }}
        placeholder="选择县区"
        options={[...districts]}
        value={rows.map(({ id }) => id)}
        onChange={choose}
      />
    </AskField>
  )
}

interface CopyFieldProps {
  readonly lecture: Lecture
  readonly value: string | null
  readonly onChange: (id: string | null) => void
}

/** The sessions of the same season, whose invitations may be taken over. */
function CopyField({ lecture, value, onChange }: CopyFieldProps) {
  const rows = useOperation('lectures.list', { seriesId: lecture.seriesId, limit: 200 }).data?.rows ?? []
  const others = rows.filter(({ id, expected }) => id !== lecture.id && expected !== null)
  if (others.length === 0) return null
  return (
    <AskField id="invite-copy" label="沿用">
      <Select
        id="invite-copy"
        style={{ width: '100%' }}
        allowClear
        placeholder="沿用本季另一场的邀请"
        options={others.map(({ id, issue, topic, expected }) => ({
          value: id,
          label: `${issueText(issue)} ${topic}，${expected ?? 0} 人`,
        }))}
        value={value}
        onChange={(id: string | undefined) => onChange(id ?? null)}
      />
    </AskField>
  )
}
