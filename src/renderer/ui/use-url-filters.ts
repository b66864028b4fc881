import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'

export type UrlFilters<Key extends string> = Readonly<Partial<Record<Key, string>>>

interface UrlFilterState<Key extends string> {
  readonly filters: UrlFilters<Key>
  /** Sets some filters; undefined takes one away. */
  readonly change: (changes: { readonly [K in Key]?: string | undefined }) => void
  readonly clear: () => void
  readonly active: boolean
}

/** Filters that live in the address, so that any place of the window can open a list narrowed down. */
export function useUrlFilters<Key extends string>(keys: readonly Key[]): UrlFilterState<Key> {
  const [params, setParams] = useSearchParams()
  const text = params.toString()
  const filters = useMemo(() => {
    const found: Partial<Record<Key, string>> = {}
    const now = new URLSearchParams(text)
    for (const key of keys) {
      const value = now.get(key)
      if (value !== null && value !== '') found[key] = value
    }
    return found
  }, [text, keys])
  const change = useCallback(
    (changes: { readonly [K in Key]?: string | undefined }) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [key, value] of Object.entries(changes)) {
            if (typeof value === 'string' && value !== '') after.set(key, value)
            else after.delete(key)
          }
          return after
        },
        { replace: true },
      ),
    [setParams],
  )
  const clear = useCallback(() => setParams({}, { replace: true }), [setParams])
  return { filters, change, clear, active: Object.keys(filters).length > 0 }
}
