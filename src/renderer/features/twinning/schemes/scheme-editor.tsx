import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { districtRuleLabels } from '#shared/twinning/twin-labels.ts'
import { districtRules, twinSchemeProblems, type DistrictRule, type TwinScheme } from '#shared/twinning/twin-scheme.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useLeaveGuard } from '#renderer/ui/use-leave-guard.ts'
import { copyName, toDraft, toEdited, type EditedScheme } from './scheme-state.ts'
import { SlotRows } from './slot-rows.tsx'

interface SchemeEditorProps {
  readonly scheme: TwinScheme
  readonly schemes: readonly TwinScheme[]
}

const rules = districtRules.map((value) => ({ value, label: districtRuleLabels[value] }))
const leaving = { title: '模式的修改还没有保存', consequence: '现在离开，这次的修改会丢掉。' }

/** One scheme: its head, its slots, and what is still wrong with it. Changes are saved together. */
export function SchemeEditor({ scheme, schemes }: SchemeEditorProps) {
  const [draft, setDraft] = useState<EditedScheme | null>(null)
  const edited = draft ?? toEdited(scheme)
  const guard = useLeaveGuard(draft !== null, leaving)
  const save = useCommand('twinning.updateScheme', { said: () => `已修改结对模式 ${edited.name}`, showsError: true })
  const problems = draft === null ? [] : problemsOf(draft)
  const canSave = draft !== null && problems.length === 0
  const submit = async () => {
    if (!canSave || (await save.run({ id: scheme.id, ...toDraft(edited) })) === undefined) return
    guard.release()
    setDraft(null)
  }
  useShortcut('ctrl+s', () => void submit())
  const put = (changes: Partial<EditedScheme>) => setDraft({ ...edited, ...changes })
  return (
    <div className="twin-scheme">
      <div className="twin-scheme-title">
        <h2>{scheme.name}</h2>
        <SchemeVerbs scheme={scheme} schemes={schemes} />
      </div>
      <HeadFields scheme={edited} onPut={put} />
      <SlotRows slots={edited.slots} onChange={(slots) => put({ slots })} />
      <div className="twin-scheme-foot">
        <ErrorSentence error={save.error} />
        {problems.length > 0 && (
          <ul className="error small">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        {canSave && <span className="quiet">有修改没有保存</span>}
        <Button disabled={draft === null} onClick={() => setDraft(null)}>
          放弃修改
        </Button>
        <Button type="primary" disabled={!canSave} loading={save.busy} onClick={() => void submit()}>
          保存模式
        </Button>
      </div>
    </div>
  )
}

function problemsOf(scheme: EditedScheme): readonly string[] {
  const draft = toDraft(scheme)
  return [
    ...(draft.name === '' ? ['请填写模式名称'] : []),
    ...(draft.slots.some(({ label }) => label === '') ? ['位置名称要填全'] : []),
    ...(draft.slots.length < 2 ? ['至少设两个位置'] : []),
    ...twinSchemeProblems(draft),
  ]
}

interface HeadFieldsProps {
  readonly scheme: EditedScheme
  readonly onPut: (changes: Partial<EditedScheme>) => void
}

function HeadFields({ scheme, onPut }: HeadFieldsProps) {
  return (
    <div className="ask-fields ask-fields-2">
      <AskField id="scheme-name" label="名称" required>
        <Input
          id="scheme-name"
          value={scheme.name}
          maxLength={40}
          onChange={(event) => onPut({ name: event.target.value })}
        />
      </AskField>
      <AskField id="scheme-rule" label="县区要求">
        <Select<DistrictRule>
          id="scheme-rule"
          style={{ width: '100%' }}
          options={rules}
          value={scheme.districtRule}
          onChange={(districtRule) => onPut({ districtRule })}
        />
      </AskField>
      <AskField id="scheme-note" label="说明" wide>
        <Input
          id="scheme-note"
          value={scheme.note ?? ''}
          maxLength={300}
          onChange={(event) => onPut({ note: event.target.value })}
        />
      </AskField>
    </div>
  )
}

/** 设为默认, 复制, 停用. */
function SchemeVerbs({ scheme, schemes }: SchemeEditorProps) {
  const { id, name, isDefault, isArchived } = scheme
  const navigate = useNavigate()
  const prefer = useCommand('twinning.setDefaultScheme', { said: () => `新建结对组时先选 ${name}` })
  const archive = useCommand('twinning.archiveScheme', { said: () => `已停用 ${name}` })
  const restore = useCommand('twinning.restoreScheme', { said: () => `已启用 ${name}` })
  const create = useCommand('twinning.createScheme', { said: (_, made) => `已建立结对模式 ${made.name}` })
  const copy = async () => {
    const made = await create.run({ ...toDraft(toEdited(scheme)), name: copyName(name, schemes) })
    if (made !== undefined) void navigate(`/twinning/schemes/${made.id}`)
  }
  return (
    <span className="page-actions">
      <Button loading={create.busy} onClick={() => void copy()}>
        复制为新模式
      </Button>
      {!isDefault && !isArchived && (
        <Button loading={prefer.busy} onClick={() => void prefer.run({ id })}>
          设为默认
        </Button>
      )}
      {isArchived ? (
        <Button loading={restore.busy} onClick={() => void restore.run({ id })}>
          启用
        </Button>
      ) : (
        <Button
          loading={archive.busy}
          disabled={isDefault}
          title={isDefault ? '默认的模式不能停用' : '新建结对组时不再列出'}
          onClick={() => void archive.run({ id })}
        >
          停用
        </Button>
      )}
    </span>
  )
}
