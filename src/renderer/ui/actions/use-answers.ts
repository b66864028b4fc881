import { useState } from 'react'

/** One question of a dialog, to be spread over its field. */
export interface Asked<Value> {
  readonly id: string
  readonly value: Value
  readonly problem: string | undefined
  readonly onChange: (value: Value) => void
}

/** Hands out the question of that name; its field has the id `ask-<name>`. */
export type Ask<Values> = <Name extends keyof Values & string>(name: Name) => Asked<Values[Name]>

interface Answers<Values> {
  readonly values: Values
  readonly ask: Ask<Values>
  /** From here on what is missing is shown; true when nothing is. */
  readonly complete: () => boolean
}

/** The answers of a dialog. What is wrong with them is said only after somebody has tried to go on. */
export function useAnswers<Values extends object>(
  blank: () => Values,
  problemsOf: (values: Values) => Readonly<Partial<Record<keyof Values & string, string>>>,
): Answers<Values> {
  const [values, setValues] = useState(blank)
  const [tried, setTried] = useState(false)
  const problems = problemsOf(values)
  const ask: Ask<Values> = (name) => ({
    id: `ask-${name}`,
    value: values[name],
    problem: tried ? problems[name] : undefined,
    onChange: (value) => setValues((before) => ({ ...before, [name]: value })),
  })
  const complete = () => {
    setTried(true)
    return Object.keys(problems).length === 0
  }
  return { values, ask, complete }
}
