import { Button } from 'antd'
import { useState } from 'react'
import { assessObjectLabels } from '#shared/assessments/assessment-labels.ts'
import { schemeProblems } from '#shared/assessments/scheme-rules.ts'
import type { Scheme } from '#shared/assessments/assessment.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useLeaveGuard } from '#renderer/ui/use-leave-guard.ts'
import { ItemRows } from './item-rows.tsx'
import { toChanges, toEdited, type EditedScheme } from './scheme-draft.ts'
import { SchemeHeadFields } from './scheme-head-fields.tsx'
import { SchemeVerbs } from './scheme-verbs.tsx'

/** One scheme: its head, its items, and what is still wrong with it. Changes are saved together. */
export function SchemeEditor({ scheme }: { readonly scheme: Scheme }) {
  const [draft, setDraft] = useState<EditedScheme | null>(null)
  const edited = draft ?? toEdited(scheme)
  const save = useCommand('schemes.update', { said: () => `已修改考核方案 ${edited.name}`, showsError: true })
  useLeaveGuard(draft !== null, {
    title: '方案的修改还没有保存',
    consequence: '现在离开，这次的修改会丢掉。',
  })
  const problems = draft === null ? [] : schemeProblems({ ...toChanges(edited), object: scheme.object })
  const isNamed = edited.name.trim() !== '' && edited.items.every(({ name }) => name.trim() !== '')
  const canSave = draft !== null && problems.length === 0 && isNamed && edited.items.length > 0
  const submit = async () => {
    if (!canSave) return
    if ((await save.run({ id: scheme.id, ...toChanges(edited) })) !== undefined) setDraft(null)
  }
  useShortcut('ctrl+s', () => void submit())
  const put = (change: Partial<EditedScheme>) => setDraft({ ...edited, ...change })
  return (
    <div className="scheme-editor">
      <div className="scheme-title">
        <h2>{scheme.name}</h2>
        <span className="quiet">
          {assessObjectLabels[scheme.object]}
          {scheme.rounds > 0 && ` · 已被 ${scheme.rounds} 次考核采用，改方案不影响已开始的考核`}
        </span>
        <SchemeVerbs key={scheme.id} scheme={scheme} />
      </div>
      <SchemeHeadFields scheme={edited} onPut={put} />
      <ItemRows scheme={edited} object={scheme.object} onChange={(items) => put({ items })} />
      <p className="quiet small scheme-files">
        计分只看活动和成果的登记，不看附件：照片、文件的有无和多少都不影响得分，不用为考核攒材料。
      </p>
      <div className="scheme-foot">
        <ErrorSentence error={save.error} />
        {problems.length > 0 && (
          <ul className="error small">
            {problems.slice(0, 4).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        {draft !== null && problems.length === 0 && (
          <span className={isNamed ? 'quiet' : 'error'}>{isNamed ? '有修改没有保存' : '名称要填全'}</span>
        )}
        <Button disabled={draft === null} onClick={() => setDraft(null)}>
          放弃修改
        </Button>
        <Button type="primary" disabled={!canSave} loading={save.busy} onClick={() => void submit()}>
          保存方案
        </Button>
      </div>
    </div>
  )
}
