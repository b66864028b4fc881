import { useMemo, useRef } from 'react'
import type { Candidate as Person } from '#shared/pairings/pairing.ts'
import { call } from '#renderer/api/client.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { PinyinPicker, type Candidate } from '#renderer/ui/pinyin-picker.tsx'
import { candidateLine } from '../candidate-lines.ts'

interface PersonPickerProps {
  readonly id: string
  readonly question: Omit<InputAt<'pairings.candidates'>, 'text' | 'limit'>
  readonly value: Candidate | null
  /** Told with all that is known about who was picked. */
  readonly onPick: (line: Candidate | null, person: Person | undefined) => void
  readonly autoFocus?: boolean
  /** Already in the form; not offered again. */
  readonly taken?: readonly string[]
}

/** Mentor or mentee by 汉字, 全拼 or 首字母, the best fit first. */
export function PersonPicker({ id, question, value, onPick, autoFocus = false, taken = [] }: PersonPickerProps) {
  const known = useRef(new Map<string, Person>())
  const asked = JSON.stringify(question)
  const excluded = taken.join(' ')
  const search = useMemo(() => {
    const input = JSON.parse(asked) as PersonPickerProps['question']
    const skip = new Set(excluded.split(' '))
    return async (text: string): Promise<readonly Candidate[]> => {
      const people = await call('pairings.candidates', { ...input, text, limit: 30 })
      for (const person of people) known.current.set(person.id, person)
      return people.filter((person) => !skip.has(person.id)).map((person) => candidateLine(person, input.role))
    }
  }, [asked, excluded])
  return (
    <PinyinPicker
      id={id}
      autoFocus={autoFocus}
      value={value?.value ?? null}
      initial={value}
      search={search}
      onChange={(next, line) => onPick(line, next === null ? undefined : known.current.get(next))}
    />
  )
}
