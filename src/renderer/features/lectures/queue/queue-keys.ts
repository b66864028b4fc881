/** What a key does to the name that is looked at. */
export type QueueKey =
  | { readonly do: 'step'; readonly by: 1 | -1 }
  /** The candidate of that place, from 0. */
  | { readonly do: 'choose'; readonly at: number }
  | { readonly do: 'new' | 'outsider' | 'discard' | 'search' }

const letters: Readonly<Record<string, QueueKey>> = {
  ArrowDown: { do: 'step', by: 1 },
  ArrowUp: { do: 'step', by: -1 },
  Enter: { do: 'choose', at: 0 },
  n: { do: 'new' },
  w: { do: 'outsider' },
  x: { do: 'discard' },
  '/': { do: 'search' },
}

export function queueKey(key: string): QueueKey | null {
  if (/^[1-9]$/.test(key)) return { do: 'choose', at: Number(key) - 1 }
  return letters[key.length === 1 ? key.toLowerCase() : key] ?? null
}
