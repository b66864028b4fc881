import { Radio } from 'antd'
import { useState } from 'react'
import { sexLabels, teacherFieldLabels } from '#shared/registry/teacher-labels.ts'
import type { Teacher } from '#shared/registry/teacher.ts'
import { client } from '#renderer/api/client.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { PinyinPicker, type Candidate } from '#renderer/ui/pinyin-picker.tsx'
import './teachers.css'

interface MergeDialogProps {
  readonly keep: Teacher
  /** The other record, where it is known already. */
  readonly duplicateId?: string
  readonly onClose: () => void
}

interface Compared {
  readonly field: keyof typeof teacherFieldLabels
  readonly of: (teacher: Teacher) => string | null
}

const compared: readonly Compared[] = [
  { field: 'name', of: (one) => one.name },
  { field: 'schoolId', of: (one) => one.school },
  { field: 'sex', of: (one) => (one.sex === null ? null : sexLabels[one.sex]) },
  { field: 'nationalId', of: (one) => one.nationalIdMasked },
  { field: 'birth', of: (one) => one.birth },
  { field: 'phone', of: (one) => one.phoneMasked },
  { field: 'stage', of: (one) => one.stage },
  { field: 'subject', of: (one) => one.subject },
  { field: 'title', of: (one) => one.title },
  { field: 'titleDate', of: (one) => one.titleDate },
  { field: 'workStart', of: (one) => one.workStart },
  { field: 'post', of: (one) => one.post },
  { field: 'education', of: (one) => one.education },
  { field: 'email', of: (one) => one.email },
]

async function findTeachers(text: string): Promise<readonly Candidate[]> {
  const page = await client.teachers.list({ limit: 20, ...(text === '' ? {} : { text }) })
  return page.rows.map((row) => ({
    value: row.id,
    label: row.name,
    detail: [row.school, row.stage, row.subject, row.title].filter(Boolean).join(' · '),
  }))
}

/** Two records of one person become one: which value stays is chosen line by line. */
export function MergeDialog({ keep, duplicateId, onClose }: MergeDialogProps) {
  const [otherId, setOtherId] = useState<string | null>(duplicateId ?? null)
  const [fromOther, setFromOther] = useState<ReadonlySet<string>>(new Set())
  const other = useOperation('teachers.get', { id: otherId ?? '' }, { enabled: otherId !== null }).data
  const merge = useCommand('teachers.merge', {
    said: () => `已把两条“${keep.name}”合并为一条`,
    showsError: true,
  })
  const differing = other === undefined ? [] : compared.filter(({ of }) => of(keep) !== of(other))
  const submit = async () => {
    if (otherId === null) return
    const fields = [...fromOther]
    if ((await merge.run({ keepId: keep.id, duplicateId: otherId, fields })) !== undefined) onClose()
  }
  const choose = (field: string, other: boolean) => {
    const next = new Set(fromOther)
    if (other) next.add(field)
    else next.delete(field)
    setFromOther(next)
  }
  return (
    <FormDialog
      title={`合并到 ${keep.name}`}
      dirty={false}
      submit={submit}
      submitLabel="合并"
      error={merge.error}
      note={<span className="quiet">荣誉、经历和结对全部归到保留的一条。合并后可以撤销。</span>}
      onClose={onClose}
    >
      {duplicateId === undefined && (
        <div className="leaving-fields" style={{ paddingBottom: 12 }}>
          <label htmlFor="merge-other">另一条</label>
          <PinyinPicker id="merge-other" value={otherId} search={findTeachers} onChange={setOtherId} />
        </div>
      )}
      {other !== undefined && (
        <div className="merge-table">
          <span />
          <b>保留：{keep.name}</b>
          <b>并入：{other.name}</b>
          {differing.map(({ field, of }) => (
            <MergeLine
              key={field}
              label={teacherFieldLabels[field]}
              mine={of(keep)}
              theirs={of(other)}
              fromOther={fromOther.has(field)}
              onChoose={(value) => choose(field, value)}
            />
          ))}
        </div>
      )}
      {other !== undefined && differing.length === 0 && <p className="quiet">两条的各项内容都相同。</p>}
    </FormDialog>
  )
}

interface MergeLineProps {
  readonly label: string
  readonly mine: string | null
  readonly theirs: string | null
  readonly fromOther: boolean
  readonly onChoose: (fromOther: boolean) => void
}

function MergeLine({ label, mine, theirs, fromOther, onChoose }: MergeLineProps) {
  return (
    <>
      <span className="merge-label">{label}</span>
      <Radio checked={!fromOther} onChange={() => onChoose(false)}>
        {mine ?? '空'}
      </Radio>
      <Radio checked={fromOther} onChange={() => onChoose(true)}>
        {theirs ?? '空'}
      </Radio>
    </>
  )
}
