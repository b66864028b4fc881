import { useEffect, useState } from 'react'

const patience = 300

/** A question about what is being typed, once the typing rests. */
export function useRested<Question>(question: Question): Question {
  const text = JSON.stringify(question)
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(text), patience)
    return () => window.clearTimeout(timer)
  }, [text])
  return JSON.parse(rested) as Question
}
