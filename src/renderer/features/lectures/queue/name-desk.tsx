import { useRef, useState, type KeyboardEvent } from 'react'
import type { NameAnswer } from '#shared/lectures/attendance-contract.ts'
import type { WaitingName } from '#shared/lectures/attendance.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { composing } from '#renderer/ui/composing.ts'
import { NewTeacherDialog } from './new-teacher-dialog.tsx'
import { queueKey } from './queue-keys.ts'
import { WhoPanel } from './who-panel.tsx'

function showWhole(element: HTMLElement | null): void {
  // Newer Chromium answers a promise, which React would take for what cleans up.
  element?.scrollIntoView({ block: 'nearest' })
}

interface NameDeskProps {
  readonly rows: readonly WaitingName[]
  /** The name to begin with. */
  readonly startAt: string | undefined
}

const done = {
  teacher: '已对应',
  new: '已新建教师并对应',
  outsider: '已记为库外人员',
  discard: '已丢弃',
  waiting: '已放回',
} as const

/** Names at the left, who may be meant at the right; the next name comes up as soon as one is answered. */
export function NameDesk({ rows, startAt }: NameDeskProps) {
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      rows.findIndex(({ id }) => id === startAt),
    ),
  )
  const [creating, setCreating] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const index = Math.min(at, rows.length - 1)
  const current = rows[index]
  const settle = useCommand('attendance.settle', {
    said: ({ settled }, { answers }) => {
      const as = answers[0]?.as ?? 'teacher'
      return `${done[as]}：${current?.name ?? ''}${settled > 1 ? `，连同另外 ${settled - 1} 处` : ''}`
    },
  })
  const answer = async (given: NameAnswer) => {
    if (settle.busy) return
    await settle.run({ answers: [given] })
    list.current?.focus()
  }
  if (current === undefined) return null
  const choose = (teacherId: string) => void answer({ id: current.id, as: 'teacher', teacherId })
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing(event) || event.ctrlKey || event.metaKey || event.altKey) return
    const pressed = queueKey(event.key)
    if (pressed === null) return
    event.preventDefault()
    if (pressed.do === 'step') setAt(Math.min(rows.length - 1, Math.max(0, index + pressed.by)))
    else if (pressed.do === 'choose') {
      const candidate = current.suggestions[pressed.at]
      if (candidate !== undefined) choose(candidate.teacherId)
    } else if (pressed.do === 'new') setCreating(true)
    else if (pressed.do === 'search') document.getElementById('queue-search')?.focus()
    else void answer({ id: current.id, as: pressed.do })
  }
  return (
    <div className="queue">
      <NameList rows={rows} index={index} listRef={list} onKeyDown={onKeyDown} onAt={setAt} />
      <WhoPanel
        key={current.id}
        waiting={current}
        busy={settle.busy}
        onChoose={choose}
        onNew={() => setCreating(true)}
        onOutsider={() => void answer({ id: current.id, as: 'outsider' })}
        onDiscard={() => void answer({ id: current.id, as: 'discard' })}
      />
      {creating && (
        <NewTeacherDialog
          waiting={current}
          onClose={() => {
            setCreating(false)
            list.current?.focus()
          }}
          onAnswer={answer}
        />
      )}
    </div>
  )
}

interface NameListProps {
  readonly rows: readonly WaitingName[]
  readonly index: number
  readonly listRef: React.Ref<HTMLDivElement>
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onAt: (index: number) => void
}

function NameList({ rows, index, listRef, onKeyDown, onAt }: NameListProps) {
  return (
    <div
      ref={listRef}
      className="queue-names"
      role="listbox"
      aria-label="待核对的姓名"
      tabIndex={0}
      autoFocus
      aria-activedescendant={`queue-${rows[index]?.id ?? ''}`}
      onKeyDown={onKeyDown}
    >
      {rows.map((row, at) => (
        <div
          key={row.id}
          id={`queue-${row.id}`}
          role="option"
          aria-selected={at === index}
          className={at === index ? 'queue-name table-current' : 'queue-name'}
          ref={at === index ? showWhole : undefined}
          onClick={() => onAt(at)}
        >
          <b>{row.name}</b>
          <span className="second ellipsis" title={row.unit ?? ''}>
            {row.unit ?? '没有写单位'}
          </span>
          <span className="quiet small number">
            {row.suggestions.length === 0 ? '无候选' : `候选 ${row.suggestions.length}`}
          </span>
        </div>
      ))}
    </div>
  )
}
