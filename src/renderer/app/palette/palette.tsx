import { Input, Modal } from 'antd'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { useOperation } from '#renderer/api/use-operation.ts'
import { composing } from '#renderer/ui/composing.ts'
import { foundEntries, pageEntries, type PaletteEntry } from './palette-entries.ts'
import './palette.css'

interface PaletteProps {
  readonly onClose: () => void
}

const patience = 100

/** The text once typing rests and the input method has finished. */
function useSettledText() {
  const [text, setText] = useState('')
  const [settled, setSettled] = useState('')
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    if (busy) return undefined
    const timer = window.setTimeout(() => setSettled(text.trim()), patience)
    return () => window.clearTimeout(timer)
  }, [text, busy])
  return { text, setText, settled, setBusy }
}

/** Ctrl+K: finds people, schools, pairings and pages by 汉字, 全拼 or 首字母. */
export function Palette({ onClose }: PaletteProps) {
  const navigate = useNavigate()
  const { text, setText, settled, setBusy } = useSettledText()
  const [at, setAt] = useState({ of: '', index: 0 })
  const current = at.of === settled ? at.index : 0
  const setCurrent = (index: number) => setAt({ of: settled, index })
  const hits = useOperation('search.find', { text: settled, limit: 8 }, { enabled: settled !== '', keepPrevious: true })
  const isBehind = text.trim() !== settled || hits.isPlaceholderData
  const entries = [...pageEntries(settled), ...(settled === '' ? [] : foundEntries(hits.data ?? []))]
  useEffect(() => {
    // Newer Chromium answers a promise here, which an effect must not return: it would be called to clean up.
    document.getElementById(`palette-${current}`)?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const go = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return
    onClose()
    void navigate(entry.to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing(event)) return
    if (event.key === 'Enter') go(entries[current])
    else if (event.key === 'ArrowDown') setCurrent(Math.min(current + 1, entries.length - 1))
    else if (event.key === 'ArrowUp') setCurrent(Math.max(current - 1, 0))
    else return
    event.preventDefault()
  }
  return (
    <Modal open footer={null} closable={false} onCancel={onClose} width={560} style={{ top: 80 }} className="palette">
      <Input
        autoFocus
        value={text}
        placeholder="姓名、学校、结对编号，可用拼音首字母"
        aria-label="搜索"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={`palette-${current}`}
        onChange={(event) => setText(event.target.value)}
        onCompositionStart={() => setBusy(true)}
        onCompositionEnd={() => setBusy(false)}
        onKeyDown={onKeyDown}
      />
      <ul id="palette-list" role="listbox" aria-label="搜索结果" aria-busy={isBehind}>
        {entries.map((entry, index) => (
          <li
            key={entry.to}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === current}
            onMouseMove={() => setCurrent(index)}
            onClick={() => go(entry)}
          >
            <span className="quiet small">{entry.kind}</span>
            <span>{entry.name}</span>
            <span className="quiet ellipsis">{entry.detail}</span>
          </li>
        ))}
      </ul>
      {settled !== '' && entries.length === 0 && !hits.isFetching && (
        <p className="quiet palette-none">没有找到“{settled}”，换个写法试试。</p>
      )}
    </Modal>
  )
}
