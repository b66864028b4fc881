import { Input, Select } from 'antd'
import { useMemo, useState } from 'react'
import { isIsoDate } from '#shared/kernel/dates.ts'
import { isGone, type Teacher, type TeacherStatus } from '#shared/registry/teacher.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { PinyinPicker } from '#renderer/ui/pinyin-picker.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { findSchools } from '#renderer/ui/find-schools.ts'
import './teachers.css'

interface LeavingDialogProps {
  readonly teacher: Teacher
  readonly onClose: () => void
}

const moves: readonly { readonly value: TeacherStatus; readonly label: string }[] = [
  { value: 'active', label: '调到本市另一所学校' },
  { value: 'transferred', label: '调出本市' },
  { value: 'retired', label: '退休' },
  { value: 'left', label: '离职' },
  { value: 'seconded', label: '借调' },
  { value: 'on-aid', label: '援疆' },
]

/** 调动、退休: says what it would break before it is done. */
export function LeavingDialog({ teacher, onClose }: LeavingDialogProps) {
  const today = useOperation('settings.get', {}).data?.today ?? ''
  const [status, setStatus] = useState<TeacherStatus>('active')
  const [schoolId, setSchoolId] = useState<string | null>(null)
  const [chosenDay, setChosenDay] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const on = chosenDay ?? today
  const complete = isIsoDate(on) && (status !== 'active' || schoolId !== null)
  const input = useMemo(
    () => ({
      id: teacher.id,
      status,
      on,
      ...(status === 'active' && schoolId !== null ? { schoolId } : {}),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    }),
    [teacher.id, status, on, schoolId, note],
  )
  const effects = useOperation('teachers.leavingEffects', input, { enabled: complete, keepPrevious: true }).data ?? []
  const leave = useCommand('teachers.leave', {
    said: ({ affected }) =>
      `已登记 ${teacher.name} ${labelOf(status)}${affected > 0 ? `，影响结对和工作室 ${affected} 处` : ''}`,
    showsError: true,
  })
  const submit = async () => {
    if (complete && (await leave.run(input)) !== undefined) onClose()
  }
  return (
    <FormDialog
      title={`${teacher.name} 调动、退休`}
      width={600}
      dirty={false}
      submit={submit}
      submitLabel={`登记${labelOf(status)}`}
      error={leave.error}
      note={complete ? undefined : <span className="quiet">请先选好新单位和日期。</span>}
      onClose={onClose}
    >
      <div className="leaving-fields">
        <label htmlFor="leaving-status">去向</label>
        <Select id="leaving-status" options={[...moves]} value={status} onChange={setStatus} />
        {status === 'active' && (
          <>
            <label htmlFor="leaving-school">新单位</label>
            <PinyinPicker
              id="leaving-school"
              value={schoolId}
              search={findSchools}
              placeholder="校名、拼音或首字母"
              onChange={setSchoolId}
            />
          </>
        )}
        <label htmlFor="leaving-on">日期</label>
        <DayPicker id="leaving-on" value={on} onChange={setChosenDay} />
        <label htmlFor="leaving-note">说明</label>
        <Input id="leaving-note" value={note} maxLength={100} onChange={(event) => setNote(event.target.value)} />
      </div>
      <SectionHead
        title={`受影响的结对和工作室 ${effects.length}`}
        hint={effects.length === 0 ? '没有正在进行的结对和工作室' : isGone(status) ? '登记后这些要另作安排' : undefined}
        lined
      />
      <div className="card-rows leaving-effects">
        {effects.map((effect) => (
          <div key={`${effect.role}${effect.id}`}>
            <span>{effect.code}</span>
            <span>{`${roleWords[effect.role]} ${effect.other}`}</span>
            <span className="warn">{effect.consequence}</span>
          </div>
        ))}
      </div>
    </FormDialog>
  )
}

const roleWords = { mentor: '带', mentee: '跟', lead: '主持', member: '参加' } as const

function labelOf(status: TeacherStatus): string {
  if (status === 'active') return '调动'
  return moves.find((move) => move.value === status)?.label ?? ''
}
