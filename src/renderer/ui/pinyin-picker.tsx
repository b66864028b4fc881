import { Select } from 'antd'
import { useEffect, useRef, useState, type CompositionEvent, type KeyboardEvent, type ReactNode } from 'react'
import { composing } from './composing.ts'
import './pinyin-picker.css'

/** Someone or something that can be picked, told apart by its second line. */
export interface Candidate {
  readonly value: string
  readonly label: string
  /** Unit, subject, title: what tells two people of one name apart. */
  readonly detail: string
  /** At the right end: the load, 在带 2/3. */
  readonly note?: string
  readonly noteTone?: 'warn' | 'error'
  /** On a line of its own: what speaks against this one. */
  readonly warning?: string
  readonly disabled?: boolean
}

interface PinyinPickerProps {
  readonly value?: string | null
  readonly onChange?: (value: string | null, candidate: Candidate | null) => void
  /** Finds candidates by 汉字, 全拼 or 首字母, the best fit first; an empty text asks for the likeliest. */
  readonly search: (text: string) => Promise<readonly Candidate[]>
  /** Who is picked at the start, so that a name can be shown and not an id. */
  readonly initial?: Candidate | null | undefined
  readonly placeholder?: string
  readonly id?: string
  readonly disabled?: boolean
  readonly autoFocus?: boolean
}

const patience = 120

/** Candidates for a text; an answer that comes after a later question is dropped. */
function useCandidates(search: PinyinPickerProps['search']) {
  const [found, setFound] = useState<readonly Candidate[]>([])
  const [searching, setSearching] = useState(false)
  const asked = useRef(0)
  const timer = useRef(0)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const ask = async (text: string) => {
    const mine = (asked.current += 1)
    setSearching(true)
    const answer = await search(text).catch((): readonly Candidate[] => [])
    if (mine !== asked.current) return
    setFound(answer)
    setSearching(false)
  }
  const askLater = (text: string) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => void ask(text.trim()), patience)
  }
  return { found, searching, askLater }
}

/** A picker over many records by 汉字, 全拼 or 首字母. Nothing is searched or picked while an input method composes. */
export function PinyinPicker(props: PinyinPickerProps) {
  const { value, onChange, search, initial, placeholder = '姓名、拼音或首字母', id, disabled, autoFocus } = props
  const { found, searching, askLater } = useCandidates(search)
  const [picked, setPicked] = useState<Candidate | null>(initial ?? null)
  const composed = useRef(true)
  const typed = useRef('')
  const known = [picked, initial, ...found].find((one) => one?.value === value) ?? null
  const listed = known === null || found.some((one) => one.value === known.value) ? found : [known, ...found]

  const onCompositionEnd = (event: CompositionEvent) => {
    composed.current = true
    if (event.target instanceof HTMLInputElement) onSearch(event.target.value)
  }
  const onSearch = (text: string) => {
    typed.current = text
    if (composed.current) askLater(text)
  }
  // The first letter typed opens the list, and is told before the opening: opening must not ask for everybody again.
  const onOpenChange = (open: boolean) => {
    if (!open) typed.current = ''
    else if (composed.current) askLater(typed.current)
  }
  const holdKeys = (event: KeyboardEvent) => {
    if (composing(event)) event.stopPropagation()
  }
  return (
    <span
      className="pinyin-picker"
      onKeyDownCapture={holdKeys}
      onCompositionStart={() => {
        composed.current = false
      }}
      onCompositionEnd={onCompositionEnd}
    >
      <Select<string, Candidate>
        {...(id === undefined ? {} : { id })}
        {...(disabled === undefined ? {} : { disabled })}
        {...(autoFocus === undefined ? {} : { autoFocus })}
        allowClear
        showSearch={{ filterOption: false, onSearch }}
        value={value ?? null}
        placeholder={placeholder}
        loading={searching}
        notFoundContent={searching ? '正在查找…' : '没有找到，换个写法试试'}
        options={[...listed]}
        optionRender={renderOption}
        labelRender={labelWith(known)}
        onOpenChange={onOpenChange}
        onChange={(next: string | undefined) => {
          const candidate = listed.find((one) => one.value === next) ?? null
          setPicked(candidate)
          onChange?.(candidate?.value ?? null, candidate)
        }}
      />
    </span>
  )
}

const renderOption = ({ data }: { readonly data: Candidate }) => <CandidateLine candidate={data} />

const labelWith = (known: Candidate | null) =>
  function PickedLabel({ label }: { readonly label?: ReactNode }) {
    return (
      <>
        {label} <span className="quiet">{known?.detail}</span>
      </>
    )
  }

function CandidateLine({ candidate }: { readonly candidate: Candidate }) {
  return (
    <div className="candidate">
      <span>{candidate.label}</span>
      <span className={`small ${candidate.noteTone ?? 'quiet'}`}>{candidate.note}</span>
      <span className="small quiet candidate-detail">{candidate.detail}</span>
      {candidate.warning !== undefined && (
        <span className={`small candidate-detail ${candidate.noteTone === 'error' ? 'error' : 'warn'}`}>
          {candidate.warning}
        </span>
      )}
    </div>
  )
}
