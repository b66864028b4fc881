/** Which rows are ticked, and where a range with Shift starts. */
export interface Selection {
  readonly keys: ReadonlySet<string>
  readonly anchor: string | null
}

export const noSelection: Selection = { keys: new Set(), anchor: null }

/** One row on or off; it becomes the start of the next range. */
export function toggled({ keys }: Selection, key: string): Selection {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return { keys: next, anchor: key }
}

/** Everything from the last ticked row to this one, in the order of the list, added to what is ticked. */
export function extended(selection: Selection, key: string, order: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor)
  const to = order.indexOf(key)
  if (from < 0 || to < 0) return toggled(selection, key)
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { keys: new Set([...selection.keys, ...range]), anchor: selection.anchor }
}

export const allOf = (keys: readonly string[]): Selection => ({ keys: new Set(keys), anchor: keys[0] ?? null })
