import { Checkbox, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import type { ReadNomination, Training } from '#shared/training/training.ts'
import { useDistricts } from '#renderer/api/use-code-lists.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { findTeachers } from '#renderer/ui/find-teachers.ts'
import { PickMany } from '#renderer/ui/pick-many.tsx'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'

interface NominateDialogProps {
  readonly training: Training
  readonly onClose: () => void
}

const patience = 300

/** What was pasted, read once the typing rests. */
function useRead(id: string, text: string, districtId: string | null) {
  const [asked, setAsked] = useState(text)
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(text), patience)
    return () => window.clearTimeout(timer)
  }, [text])
  const found = useOperation(
    'training.readNominations',
    { id, text: asked, ...(districtId === null ? {} : { districtId }) },
    { enabled: asked.trim() !== '', keepPrevious: true },
  )
  return { rows: asked.trim() === '' ? [] : (found.data ?? []), error: found.error, settled: asked === text }
}

/** 添加学员: a list that a county sent, pasted and answered line by line, or picked one by one. */
export function NominateDialog({ training, onClose }: NominateDialogProps) {
  const districts = useDistricts()
  const [districtId, setDistrictId] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [picked, setPicked] = useState<readonly Candidate[]>([])
  const [answers, setAnswers] = useState<Readonly<Record<number, string>>>({})
  const [admit, setAdmit] = useState(false)
  const [waiver, setWaiver] = useState('')
  const { rows, error, settled } = useRead(training.id, text, districtId)
  const nominate = useCommand('training.nominate', {
    said: ({ count }) => `已添加 ${figure(count)} 名学员`,
    showsError: true,
  })
  const fromPaste = rows.flatMap((row) => row.teacherId ?? answers[row.line] ?? [])
  const ids = [...new Set([...fromPaste, ...picked.map(({ value }) => value)])]
  const doubtful = rows.filter(({ findings }) => findings.length > 0).length
  const submit = async () => {
    if (!settled || ids.length === 0) return
    const done = await nominate.run({
      id: training.id,
      trainees: ids.map((teacherId) => ({
        teacherId,
        nominator: districtId === null ? 'city' : 'district',
        ...(districtId === null ? {} : { districtId }),
      })),
      as: admit ? 'admitted' : 'nominated',
      waiver: waiver.trim() === '' ? null : waiver.trim(),
    })
    if (done !== undefined) onClose()
  }
  return (
    <FormDialog
      title={`添加学员：${training.name}`}
      width={860}
      dirty={text.trim() !== '' || picked.length > 0}
      submit={submit}
      submitLabel={`添加 ${figure(ids.length)} 人`}
      error={nominate.error ?? error}
      onClose={onClose}
    >
      <div className="ask-fields">
        <AskField id="nominate-district" label="报送县区" hint="占哪个县区的名额；不选，各按所在县区">
          <Select
            id="nominate-district"
            style={{ width: 240 }}
            allowClear
            placeholder="各按所在县区"
            options={[...districts]}
            value={districtId}
            onChange={(next: string | undefined) => setDistrictId(next ?? null)}
          />
        </AskField>
        <AskField
          id="nominate-text"
          label="粘贴名单"
          hint="每行一人：姓名、单位、学科、电话，次序不限，从 Excel 复制即可"
        >
          <Input.TextArea
            id="nominate-text"
            value={text}
            autoSize={{ minRows: 4, maxRows: 8 }}
            onChange={(event) => setText(event.target.value)}
          />
        </AskField>
        <AskField id="nominate-people" label="逐个添加">
          <PickMany id="nominate-people" picked={picked} search={findTeachers} onChange={setPicked} />
        </AskField>
        <AskField id="nominate-admit" label="直接入选">
          <Checkbox id="nominate-admit" checked={admit} onChange={(change) => setAdmit(change.target.checked)}>
            已经审核过，直接列为入选
          </Checkbox>
        </AskField>
        {doubtful > 0 && (
          <AskField id="nominate-waiver" label="认可理由" hint={`有 ${doubtful} 人不符合条件；照样添加时写明`}>
            <Input
              id="nominate-waiver"
              value={waiver}
              maxLength={100}
              onChange={(event) => setWaiver(event.target.value)}
            />
          </AskField>
        )}
      </div>
      {rows.length > 0 && (
        <ReadLines
          rows={rows}
          answers={answers}
          onAnswer={(line, teacherId) => setAnswers({ ...answers, [line]: teacherId })}
        />
      )}
    </FormDialog>
  )
}

interface ReadLinesProps {
  readonly rows: readonly ReadNomination[]
  readonly answers: Readonly<Record<number, string>>
  readonly onAnswer: (line: number, teacherId: string) => void
}

/** Each line with who is meant; where several may be, one is chosen. */
function ReadLines({ rows, answers, onAnswer }: ReadLinesProps) {
  const open = rows.filter(({ line, teacherId }) => teacherId === null && answers[line] === undefined).length
  return (
    <>
      <SectionHead
        title={`读出 ${figure(rows.length)} 人`}
        hint={open === 0 ? '都对应好了' : <span className="warn">{figure(open)} 人还没有选定，不选的不添加</span>}
        lined
      />
      <div className="card-rows nominate-rows">
        {rows.map((row) => (
          <div key={row.line}>
            <span className="quiet number">{row.line}</span>
            <span>{row.name}</span>
            <span className="second ellipsis" title={row.unit ?? ''}>
              {row.unit}
            </span>
            <Who row={row} answer={answers[row.line]} onAnswer={(teacherId) => onAnswer(row.line, teacherId)} />
            <span className="warn ellipsis" title={row.findings.map(({ sentence }) => sentence).join('\n')}>
              {row.findings[0]?.sentence}
            </span>
          </div>
        ))}
      </div>
    </>
  )
}

interface WhoProps {
  readonly row: ReadNomination
  readonly answer: string | undefined
  readonly onAnswer: (teacherId: string) => void
}

function Who({ row, answer, onAnswer }: WhoProps) {
  const { state, teacherId, candidates, name } = row
  if (teacherId !== null)
    return (
      <span className="done ellipsis">{candidates.find((one) => one.teacherId === teacherId)?.label ?? '已对应'}</span>
    )
  if (state === 'unknown' && candidates.length === 0) return <span className="error">教师库里没有，请先登记</span>
  return (
    <Select
      aria-label={`${name}是谁`}
      size="small"
      placeholder="可能是…"
      options={candidates.map(({ teacherId: value, label }) => ({ value, label }))}
      value={answer ?? null}
      onChange={onAnswer}
    />
  )
}
