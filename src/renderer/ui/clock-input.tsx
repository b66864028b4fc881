import { Input } from 'antd'
import { useState } from 'react'
import { readClock } from './clock.ts'

interface ClockInputProps {
  readonly id: string
  readonly value: string | null
  readonly placeholder?: string
  readonly onChange: (time: string | null) => void
}

/** A time of day, `09:30` in and out; what cannot be read stays as typed, and the form says so. */
export function ClockInput({ id, value, placeholder = '如 09:00', onChange }: ClockInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const settle = () => {
    if (typed === null) return
    const text = typed.trim()
    onChange(text === '' ? null : (readClock(text) ?? text))
    setTyped(null)
  }
  return (
    <Input
      id={id}
      value={typed ?? value ?? ''}
      placeholder={placeholder}
      maxLength={10}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
      onPressEnter={settle}
    />
  )
}
