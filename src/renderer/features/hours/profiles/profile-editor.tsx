import { Button, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import {
  dateFormats,
  profileFieldLabels,
  profileFields,
  profileProblems,
  type DateFormat,
  type ExportProfile,
  type ProfileColumn,
  type ProfileDraft,
  type ProfileField,
} from '#shared/hours/export-profile.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { MoveButtons } from '#renderer/ui/move-buttons.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import '#renderer/ui/form-foot.css'
import { blankColumn, sampleOf, withField } from './profile-state.ts'

interface ProfileEditorProps {
  /** Null: a new one. */
  readonly profile: ExportProfile | null
  readonly fresh: ProfileDraft
  readonly onSaved: (id: string | null) => void
}

const rowKinds = [
  { value: 'project', label: '每人每个项目一行' },
  { value: 'person', label: '每人一行，填合计' },
] as const satisfies readonly { value: ProfileDraft['rows']; label: string }[]

/** The columns that another system asks for, in its order and its words. */
export function ProfileEditor({ profile, fresh, onSaved }: ProfileEditorProps) {
  const [draft, setDraft] = useState<ProfileDraft>(fresh)
  const [asked, setAsked] = useState(false)
  const save = useCommand('hours.saveProfile', { said: (_, { name }) => `已保存上报格式“${name}”`, showsError: true })
  const set = (changes: Partial<ProfileDraft>) => setDraft((before) => ({ ...before, ...changes }))
  const problems = problemsIn(draft)
  const submit = async () => {
    setAsked(true)
    if (problems.length > 0) return
    const stored = await save.run({
      ...draft,
      name: draft.name.trim(),
      ...(profile === null ? {} : { id: profile.id }),
    })
    if (stored !== undefined) onSaved(stored.id)
  }
  useShortcut('ctrl+s', () => void submit())
  return (
    <section className="profile-editor" aria-label="上报格式">
      <div className="profile-body">
        <div className="ask-fields">
          <AskField id="profile-name" label="名称" required>
            <Input
              id="profile-name"
              value={draft.name}
              maxLength={30}
              placeholder="如 省教师培训平台"
              onChange={(event) => set({ name: event.target.value })}
            />
          </AskField>
          <AskField id="profile-rows" label="行">
            <Segmented<ProfileDraft['rows']>
              id="profile-rows"
              options={[...rowKinds]}
              value={draft.rows}
              onChange={(rows) => set({ rows })}
            />
          </AskField>
        </div>
        <SectionHead title={`列 ${draft.columns.length}`} hint="列名照对方系统的模板写，顺序就是导出的顺序" />
        <ColumnRows columns={draft.columns} onChange={(columns) => set({ columns: [...columns] })} />
        <SectionHead title="样子" hint="人物为虚构" />
        <Preview columns={draft.columns} />
      </div>
      <footer className="form-foot">
        {asked &&
          problems.map((problem) => (
            <p key={problem} className="error small" role="alert">
              {problem}
            </p>
          ))}
        <ErrorSentence error={save.error} />
        <span className="page-actions">
          {profile !== null && <RemoveButton profile={profile} onRemoved={() => onSaved(null)} />}
          <Button type="primary" loading={save.busy} onClick={() => void submit()}>
            保存 <span className="small">Ctrl+S</span>
          </Button>
        </span>
      </footer>
    </section>
  )
}

function problemsIn(draft: ProfileDraft): readonly string[] {
  return [
    ...(draft.name.trim() === '' ? ['请填写名称'] : []),
    ...(draft.columns.length === 0 ? ['请至少加一列'] : []),
    ...(draft.columns.some(({ header }) => header.trim() === '') ? ['有的列没有写列名'] : []),
    ...profileProblems(draft),
  ]
}

function RemoveButton({ profile, onRemoved }: { readonly profile: ExportProfile; readonly onRemoved: () => void }) {
  const confirm = useConfirmDanger()
  const remove = useCommand('hours.removeProfile', { said: () => `已删除上报格式“${profile.name}”` })
  const ask = async () => {
    const sure = await confirm({
      title: `删除 1 个上报格式：${profile.name}？`,
      consequence: '学时不受影响。删除后可以撤销。',
      verb: '删除',
    })
    if (sure && (await remove.run({ id: profile.id })) !== undefined) onRemoved()
  }
  return <Button onClick={() => void ask()}>删除…</Button>
}

const fields = profileFields.map((value) => ({ value, label: profileFieldLabels[value] }))
const formats = dateFormats.map((value) => ({ value, label: value }))

interface ColumnRowsProps {
  readonly columns: readonly ProfileColumn[]
  readonly onChange: (columns: readonly ProfileColumn[]) => void
}

function ColumnRows({ columns, onChange }: ColumnRowsProps) {
  const put = (at: number, column: ProfileColumn) => onChange(columns.with(at, column))
  const move = (at: number, by: -1 | 1) => {
    const column = columns[at]
    if (column !== undefined) onChange(columns.toSpliced(at, 1).toSpliced(at + by, 0, column))
  }
  return (
    <>
      <div className="profile-columns">
        <div aria-hidden="true">
          <span />
          <span>列名</span>
          <span>内容</span>
          <span>写法</span>
          <span />
        </div>
        {columns.map((column, at) => (
          // Columns have no id of their own; what is typed belongs to the place.
          <div key={at}>
            <span className="quiet number">{at + 1}</span>
            <Input
              aria-label={`第 ${at + 1} 列的列名`}
              value={column.header}
              maxLength={40}
              onChange={(event) => put(at, { ...column, header: event.target.value })}
            />
            <Select<ProfileField>
              aria-label={`第 ${at + 1} 列的内容`}
              options={fields}
              value={column.field}
              onChange={(field) => put(at, withField(column, field))}
            />
            <Spelling at={at} column={column} onChange={(next) => put(at, next)} />
            <span>
              <MoveButtons
                onUp={at === 0 ? undefined : () => move(at, -1)}
                onDown={at === columns.length - 1 ? undefined : () => move(at, 1)}
              />
              <button
                type="button"
                className="icon-button"
                aria-label={`去掉第 ${at + 1} 列`}
                onClick={() => onChange(columns.toSpliced(at, 1))}
              >
                ✕
              </button>
            </span>
          </div>
        ))}
      </div>
      <Button className="profile-add" onClick={() => onChange([...columns, blankColumn])}>
        加一列
      </Button>
    </>
  )
}

interface SpellingProps {
  readonly at: number
  readonly column: ProfileColumn
  readonly onChange: (column: ProfileColumn) => void
}

/** Only days and constants can be written in more than one way. */
function Spelling({ at, column, onChange }: SpellingProps) {
  if (column.field === 'onDate')
    return (
      <Select<DateFormat>
        aria-label={`第 ${at + 1} 列的日期写法`}
        options={formats}
        value={column.dateFormat}
        onChange={(dateFormat) => onChange({ ...column, dateFormat })}
      />
    )
  if (column.field === 'none')
    return (
      <Input
        aria-label={`第 ${at + 1} 列的固定内容`}
        value={column.constant}
        maxLength={60}
        placeholder="每行都填的内容，可以空着"
        onChange={(event) => onChange({ ...column, constant: event.target.value })}
      />
    )
  return <span />
}

function Preview({ columns }: { readonly columns: readonly ProfileColumn[] }) {
  return (
    <div className="profile-preview" aria-hidden="true">
      {columns.map((column, at) => (
        <div key={at}>
          <b>{column.header === '' ? '—' : column.header}</b>
          <span>{sampleOf(column) === '' ? ' ' : sampleOf(column)}</span>
        </div>
      ))}
    </div>
  )
}
