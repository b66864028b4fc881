import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from './client.ts'

const patience = 800

/** What each open form still has to store. */
const unstored = new Set<() => Promise<unknown>>()

/** Stores at once what waits in open forms, as before the window is locked. */
export const storeDrafts = async (): Promise<void> => void (await Promise.all([...unstored].map((store) => store())))

interface Draft {
  /** Undefined while it is being looked for, null when there is none. */
  readonly found: object | null | undefined
  readonly keep: (values: unknown) => void
  readonly drop: () => void
}

const parsed = (content: string | null): object | null => {
  const value: unknown = content === null ? null : JSON.parse(content)
  return typeof value === 'object' ? value : null
}

/** What was typed into a form and not saved is kept in the database and found again. */
export function useDraft(form: string, key: string): Draft {
  const [found, setFound] = useState<object | null | undefined>(undefined)
  const timer = useRef(0)
  /** What still waits to be stored. */
  const waiting = useRef<string | null>(null)
  const store = useCallback(
    (content: string | null): Promise<unknown> => {
      window.clearTimeout(timer.current)
      waiting.current = null
      return call('settings.saveDraft', { form, key, content }).catch(() => undefined)
    },
    [form, key],
  )
  useEffect(() => {
    void call('settings.getDraft', { form, key }).then(
      (content) => setFound(parsed(content)),
      () => setFound(null),
    )
    const storeNow = (): Promise<unknown> => (waiting.current === null ? Promise.resolve() : store(waiting.current))
    unstored.add(storeNow)
    // Whoever leaves the form within the pause loses nothing.
    return () => {
      unstored.delete(storeNow)
      void storeNow()
    }
  }, [form, key, store])
  const keep = useCallback(
    (values: unknown) => {
      window.clearTimeout(timer.current)
      const content = JSON.stringify(values)
      waiting.current = content
      timer.current = window.setTimeout(() => void store(content), patience)
    },
    [store],
  )
  const drop = useCallback(() => {
    setFound(null)
    void store(null)
  }, [store])
  return { found, keep, drop }
}
