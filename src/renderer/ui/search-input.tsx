import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState, type CompositionEvent, type Ref } from 'react'
import { useShortcut } from './shortcuts.ts'

const patience = 150

interface SearchInputProps {
  readonly value: string
  /** Called when the typing rests; never with a half-typed pinyin. */
  readonly onSearch: (text: string) => void
  readonly placeholder: string
  readonly width?: number | string
  readonly inputRef?: Ref<InputRef>
  readonly id?: string
}

/** A text filter that waits for the typing to rest and for the input method to finish. */
export function SearchInput({ value, onSearch, placeholder, width = 180, inputRef, id }: SearchInputProps) {
  const [text, setText] = useState(value)
  const [seen, setSeen] = useState(value)
  if (value !== seen) {
    // Changed from outside, as by taking all filters away.
    setSeen(value)
    if (value !== text.trim()) setText(value)
  }
  const composed = useRef(true)
  const timer = useRef(0)
  useEffect(() => () => window.clearTimeout(timer.current), [])

  const later = (next: string) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => onSearch(next.trim()), patience)
  }
  const onCompositionEnd = (event: CompositionEvent<HTMLInputElement>) => {
    composed.current = true
    later(event.currentTarget.value)
  }
  return (
    <Input
      {...(inputRef === undefined ? {} : { ref: inputRef })}
      {...(id === undefined ? {} : { id })}
      value={text}
      placeholder={placeholder}
      aria-label={placeholder}
      style={{ width }}
      allowClear
      onCompositionStart={() => {
        composed.current = false
      }}
      onCompositionEnd={onCompositionEnd}
      onChange={(event) => {
        setText(event.target.value)
        if (composed.current) later(event.target.value)
      }}
    />
  )
}

/** The ref of the search field of a page: Ctrl+F goes there. */
export function useSearchShortcut(): Ref<InputRef> {
  const field = useRef<InputRef>(null)
  useShortcut('ctrl+f', () => field.current?.focus())
  return field
}
