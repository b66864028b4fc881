import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import type { ReadAttendance, ReadAttendee } from '#shared/lectures/attendance.ts'
import type { Lecture } from '#shared/lectures/lecture.ts'
import type { FileHandle } from '#shared/shell/shell-contract.ts'
import { client } from '#renderer/api/client.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import '#renderer/ui/form-foot.css'
import { ReadRows } from './read-rows.tsx'

interface PastePartProps {
  readonly lecture: Lecture
  readonly onDone: () => void
}

const patience = 300

/** What was pasted or read in, looked at once the typing rests; nothing is stored yet. */
function useReading(lectureId: string, text: string, file: FileHandle | null) {
  const [asked, setAsked] = useState(text)
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(text), patience)
    return () => window.clearTimeout(timer)
  }, [text])
  const isBlank = file === null && asked.trim() === ''
  const found = useOperation(
    'attendance.read',
    { lectureId, ...(file === null ? { text: asked } : { file: file.token }) },
    { enabled: !isBlank },
  )
  return {
    read: isBlank ? undefined : found.data,
    error: isBlank ? null : found.error,
    settled: file !== null || asked === text,
    busy: found.isFetching,
  }
}

/** What is recorded of a line that was read; who it is and where he teaches the engine tells once more. */
const draftOf = ({ name, unit, subject, phone, nationalId, presence, morning, afternoon }: ReadAttendee) => ({
  name,
  unit,
  subject,
  phone,
  nationalId,
  presence,
  morning,
  afternoon,
})

/** 录入签到: names and units pasted from Excel or WPS, or read from a file; who is not certain waits in a queue. */
export function PastePart({ lecture, onDone }: PastePartProps) {
  const [text, setText] = useState('')
  const [file, setFile] = useState<FileHandle | null>(null)
  const { read, error, settled, busy } = useReading(lecture.id, text, file)
  const record = useCommand('attendance.record', {
    said: ({ added, matched, waiting, repeated }) =>
      [
        `已登记 ${figure(added)} 人，自动对应 ${figure(matched)} 人`,
        waiting === 0 ? '' : `${figure(waiting)} 人待核对`,
        repeated === 0 ? '' : `重复 ${figure(repeated)} 人未再登记`,
      ]
        .filter((part) => part !== '')
        .join('，'),
    showsError: true,
  })
  const choose = async () => {
    const [chosen] = await client.shell.chooseFiles({ kind: 'sheets', many: false })
    if (chosen !== undefined) setFile(chosen)
  }
  const fresh = read?.rows.filter(({ repeats }) => repeats === null) ?? []
  const mayStore = settled && fresh.length > 0 && !record.busy
  const store = async () => {
    if (!mayStore) return
    const rows = fresh.map(draftOf)
    const stored = await record.run({ lectureId: lecture.id, rows, method: file === null ? 'manual' : 'import' })
    if (stored !== undefined) onDone()
  }
  useShortcut('ctrl+s', () => void store())
  return (
    <>
      <div className="sign-in">
        <Source
          text={text}
          file={file}
          onText={setText}
          onChoose={() => void choose()}
          onNoFile={() => setFile(null)}
        />
        <div className="sign-in-read">
          <ErrorSentence error={error} />
          {read === undefined ? <HowTo busy={busy} /> : <ReadRows read={read} />}
        </div>
      </div>
      <StoreFoot
        read={read}
        fresh={fresh.length}
        error={record.error}
        busy={record.busy}
        mayStore={mayStore}
        onStore={() => void store()}
      />
    </>
  )
}

interface SourceProps {
  readonly text: string
  readonly file: FileHandle | null
  readonly onText: (text: string) => void
  readonly onChoose: () => void
  readonly onNoFile: () => void
}

function Source({ text, file, onText, onChoose, onNoFile }: SourceProps) {
  return (
    <div className="sign-in-source">
      {file === null ? (
        <Input.TextArea
          aria-label="签到表"
          autoFocus
          value={text}
          placeholder={'每行一人：姓名　单位　学科　电话\n从 Excel 或 WPS 复制整块粘贴即可'}
          onChange={(event) => onText(event.target.value)}
        />
      ) : (
        <p className="sign-in-file">
          {file.name}{' '}
          <button type="button" className="link" onClick={onNoFile}>
            改为粘贴
          </button>
        </p>
      )}
      <Button onClick={onChoose}>读入签到表文件</Button>
    </div>
  )
}

function HowTo({ busy }: { readonly busy: boolean }) {
  return (
    <p className="quiet sign-in-how">
      {busy
        ? '正在读…'
        : '粘贴以后在这里核对：能确定是谁的直接对应；重名、错字、简称拿不准的列入待核对，不影响登记，以后随时可以核对。'}
    </p>
  )
}

interface StoreFootProps {
  readonly read: ReadAttendance | undefined
  readonly fresh: number
  readonly error: unknown
  readonly busy: boolean
  readonly mayStore: boolean
  readonly onStore: () => void
}

function StoreFoot({ read, fresh, error, busy, mayStore, onStore }: StoreFootProps) {
  return (
    <footer className="form-foot">
      {read !== undefined && (
        <>
          <span className="done">已对应 {figure(read.matched)}</span>
          <span className={read.waiting > 0 ? 'warn' : 'quiet'}>待核对 {figure(read.waiting)}</span>
          <span className="quiet">重复 {figure(read.repeated)}</span>
          {read.skipped > 0 && <span className="quiet">不是人名的行 {figure(read.skipped)}</span>}
        </>
      )}
      <ErrorSentence error={error} />
      <span className="page-actions">
        <Button type="primary" loading={busy} disabled={!mayStore} onClick={onStore}>
          登记 {figure(fresh)} 人 <span className="small">Ctrl+S</span>
        </Button>
      </span>
    </footer>
  )
}
