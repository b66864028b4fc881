import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'

export type UrlFilters<Key extends string> = Readonly<Partial<Record<Key, string>>>

const none = {}

interface UrlFilterState<Key extends string> {
  readonly filters: UrlFilters<Key>
  /** Sets some filters; undefined takes one away. */
  readonly change: (changes: { readonly [K in Key]?: string | undefined }) => void
  readonly clear: () => void
  readonly active: boolean
}

/** Written for a filter that has a default and was taken away. */
const takenAway = 'all'

/**
 * Filters that live in the address, so that any place of the window can open a list narrowed down. A default holds until
 * the filter is set or taken away; keep its object the same between renders.
 */
export function useUrlFilters<Key extends string>(
  keys: readonly Key[],
  defaults: UrlFilters<Key> = none as UrlFilters<Key>,
): UrlFilterState<Key> {
  const [params, setParams] = useSearchParams()
  const text = params.toString()
  const filters = useMemo(() => {
    const found: Partial<Record<Key, string>> = {}
    const now = new URLSearchParams(text)
    for (const key of keys) {
      const value = now.get(key) ?? defaults[key]
      if (value !== undefined && value !== '' && value !== takenAway) found[key] = value
    }
    return found
  }, [text, keys, defaults])
  const change = useCallback(
    (changes: { readonly [K in Key]?: string | undefined }) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [key, value] of Object.entries(changes)) {
            if (typeof value === 'string' && value !== '') after.set(key, value)
            else if (key in defaults) after.set(key, takenAway)
            else after.delete(key)
          }
          return after
        },
        { replace: true },
      ),
    [setParams, defaults],
  )
  const clear = useCallback(() => {
    const taken = Object.keys(defaults).map((key) => [key, takenAway])
    setParams(Object.fromEntries(taken), { replace: true })
  }, [setParams, defaults])
  return { filters, change, clear, active: Object.keys(filters).length > 0 }
}
