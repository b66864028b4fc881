import { DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useState } from 'react'
import { readPartialDate } from './partial-date.ts'

dayjs.locale('zh-cn')

const written = ['YYYY-MM-DD', 'YYYY.M.D', 'YYYY/M/D', 'YYYY年M月D日', 'YYYYMMDD']

interface DateFieldProps {
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (date: string | null) => void
  readonly disabled?: boolean
}

/** A day, `2025-03-05` in and out; it may be typed in any usual way of writing. */
export function DayPicker({ id, value, onChange, disabled = false }: DateFieldProps) {
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      value={value ? dayjs(value) : null}
      format={written}
      disabled={disabled}
      placeholder="如 2025-03-05"
      style={{ width: '100%' }}
      onChange={(day) => onChange?.(day?.format('YYYY-MM-DD') ?? null)}
    />
  )
}

/** A date known to the day, the month or the year; what cannot be read stays as typed, and the form says so. */
export function PartialDateInput({ id, value, onChange, disabled = false }: DateFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const settle = () => {
    if (typed === null) return
    onChange?.(typed.trim() === '' ? null : (readPartialDate(typed) ?? typed.trim()))
    setTyped(null)
  }
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      value={typed ?? value ?? ''}
      disabled={disabled}
      placeholder="如 2016-12"
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
      onPressEnter={settle}
    />
  )
}
