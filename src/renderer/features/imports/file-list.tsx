import type { KeyboardEvent } from 'react'
import type { StagedFile } from '#shared/imports/staging.ts'
import { composing } from '#renderer/ui/composing.ts'
import { StatusWord } from '#renderer/ui/status-word.tsx'
import { dataRows, fileState, senderName } from './file-state.ts'

interface FileListProps {
  readonly files: readonly StagedFile[]
  readonly currentId: string | null
  readonly isStored: boolean
  readonly onSelect: (fileId: string) => void
  /** Null where the batch is only looked at. */
  readonly onRemove: ((file: StagedFile) => void) | null
}

/** The files of the batch with their state; ↑ and ↓ move between them. */
export function FileList({ files, currentId, isStored, onSelect, onRemove }: FileListProps) {
  const unreadable = files.filter((file) => !file.isOpenable).length
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (composing(event) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    const at = files.findIndex((file) => file.id === currentId)
    const next = files[Math.max(0, Math.min(files.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]
    if (next === undefined) return
    event.preventDefault()
    onSelect(next.id)
    event.currentTarget.querySelector<HTMLElement>(`[data-file="${next.id}"]`)?.focus()
  }
  return (
    <section className="import-files" aria-label="文件">
      <div className="import-panel-head">
        <b>文件 {files.length}</b>
        {unreadable > 0 && <span className="quiet small import-panel-right">{unreadable} 个读不了</span>}
      </div>
      <ul role="listbox" aria-label="文件" onKeyDown={onKeyDown}>
        {files.map((file) => (
          <FileLine
            key={file.id}
            file={file}
            current={file.id === currentId}
            isStored={isStored}
            onSelect={() => onSelect(file.id)}
            onRemove={onRemove === null ? null : () => onRemove(file)}
          />
        ))}
      </ul>
    </section>
  )
}

interface FileLineProps {
  readonly file: StagedFile
  readonly current: boolean
  readonly isStored: boolean
  readonly onSelect: () => void
  readonly onRemove: (() => void) | null
}

function FileLine({ file, current, isStored, onSelect, onRemove }: FileLineProps) {
  const state = fileState(file, isStored)
  const rows = dataRows(file)
  return (
    <li
      role="option"
      data-file={file.id}
      tabIndex={current ? 0 : -1}
      aria-selected={current}
      className={current ? 'import-file import-file-current' : 'import-file'}
      title={[file.name, ...file.problems].join('\n')}
      onClick={onSelect}
    >
      <span className="import-file-line">
        <b className={file.sender === null ? 'second ellipsis' : 'ellipsis'}>{senderName(file)}</b>
        {rows > 0 && <span className="quiet small import-panel-right">{rows.toLocaleString('zh-CN')} 行</span>}
      </span>
      <span className="second small ellipsis import-file-name">{file.name}</span>
      <span className="import-file-line">
        <span className={`import-state import-state-${state.tone}`}>
          <StatusWord tone={state.tone}>{state.word}</StatusWord>
        </span>
        {current && onRemove !== null && (
          <button
            type="button"
            className="link small import-panel-right"
            onClick={(event) => {
              event.stopPropagation()
              onRemove()
            }}
          >
            移除
          </button>
        )}
      </span>
    </li>
  )
}
