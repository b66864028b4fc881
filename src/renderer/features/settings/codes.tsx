import { Button, Select } from 'antd'
import { useState } from 'react'
import { codeListLabels, codeLists, type CodeEntry, type CodeList } from '#shared/registry/code.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { StatusWord } from '#renderer/ui/status-word.tsx'
import { CodeForm } from './code-form.tsx'
import { gradedLists } from './graded-lists.ts'
import { MoveButtons, moved } from '#renderer/ui/move-buttons.tsx'
import { SettingsHead } from './settings-head.tsx'

const lists = codeLists.map((value) => ({ value, label: codeListLabels[value] }))

/** 代码与别名: the words of each list, and the other spellings under which imports know them. */
export function Codes() {
  const [list, setList] = useState<CodeList>('subject')
  const [editing, setEditing] = useState<CodeEntry | 'new' | null>(null)
  const found = useOperation('codes.list', { list })
  const entries = found.data ?? []
  const graded = gradedLists.has(list)
  const reorder = useCommand('codes.reorder', { said: () => `已调整${codeListLabels[list]}的顺序` })
  const move = (index: number, by: -1 | 1) =>
    void reorder.run({
      list,
      ids: moved(
        entries.map((one) => one.id),
        index,
        by,
      ),
    })
  return (
    <>
      <SettingsHead
        title="代码与别名"
        hint="表单、筛选和导入都用这些词。别名是报送表里的其他写法，导入时自动换成规范的词。"
        actions={
          <>
            <Select options={lists} value={list} onChange={setList} style={{ width: 120 }} aria-label="代码表" />
            <Button type="primary" onClick={() => setEditing('new')}>
              新增{codeListLabels[list]}
            </Button>
          </>
        }
      />
      <ErrorSentence error={found.error} />
      <div
        className={`settings-table code-rows ${graded ? 'code-rows-graded' : ''}`}
        role="list"
        aria-label={codeListLabels[list]}
      >
        <div role="presentation" className="settings-table-head">
          <span>名称</span>
          {graded && <span>层级</span>}
          <span>别名</span>
          <span>状态</span>
          <span />
        </div>
        {entries.map((entry, index) => (
          <Row
            key={entry.id}
            entry={entry}
            onEdit={() => setEditing(entry)}
            onUp={index === 0 ? undefined : () => move(index, -1)}
            onDown={index === entries.length - 1 ? undefined : () => move(index, 1)}
          />
        ))}
      </div>
      {editing !== null && (
        <CodeForm list={list} entry={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </>
  )
}

interface RowProps {
  readonly entry: CodeEntry
  readonly onEdit: () => void
  readonly onUp: (() => void) | undefined
  readonly onDown: (() => void) | undefined
}

const aliasText = (entry: CodeEntry): string =>
  entry.aliases.map(({ alias, stage }) => (stage === '' ? alias : `${alias}（${stage}）`)).join('、')

function Row({ entry, onEdit, onUp, onDown }: RowProps) {
  const update = useCommand('codes.update', {
    said: (_, input) => (input.isArchived === true ? `已停用 ${entry.name}` : `已启用 ${entry.name}`),
  })
  const remove = useCommand('codes.remove', { said: () => `已删除 ${entry.name}` })
  const toggle = () => void update.run({ id: entry.id, isArchived: !entry.isArchived })
  return (
    <div role="listitem">
      <span>{entry.name}</span>
      {gradedLists.has(entry.list) && <span className="second">{entry.level ?? ''}</span>}
      <span className="second ellipsis" title={aliasText(entry)}>
        {aliasText(entry)}
      </span>
      <StatusWord tone={entry.isArchived ? 'ended' : 'finished'}>{entry.isArchived ? '停用' : '在用'}</StatusWord>
      <span className="settings-verbs">
        <MoveButtons onUp={onUp} onDown={onDown} />
        <button type="button" className="link" onClick={onEdit}>
          修改
        </button>
        <button type="button" className="link" onClick={toggle}>
          {entry.isArchived ? '启用' : '停用'}
        </button>
        <button type="button" className="link" onClick={() => void remove.run({ id: entry.id })}>
          删除
        </button>
      </span>
    </div>
  )
}
