/** The row that a key leads to from the current one; null for a key that does not move. -1 means no current row. */
export function movedBy(key: string, current: number, count: number, perPage: number): number | null {
  if (count === 0) return null
  const hold = (index: number) => Math.max(0, Math.min(count - 1, index))
  switch (key) {
    case 'ArrowDown':
      return hold(current + 1)
    case 'ArrowUp':
      return hold(current < 0 ? 0 : current - 1)
    case 'PageDown':
      return hold(Math.max(current, 0) + perPage)
    case 'PageUp':
      return hold(Math.max(current, 0) - perPage)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
