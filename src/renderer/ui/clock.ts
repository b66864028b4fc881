/** A time of day in any usual way of writing, as 09:30; null when it cannot be read. */
export function readClock(text: string): string | null {
  const plain = text.normalize('NFKC').trim()
  const parts =
    /^(\d{1,2})\s*[:.点时]\s*(?:(\d{1,2})\s*分?|(半))?$/.exec(plain) ??
    /^(\d{1,2})(\d{2})$/.exec(plain) ??
    /^(\d{1,2})$/.exec(plain)
  if (parts === null) return null
  const hour = Number(parts[1])
  const minute = parts[3] === '半' ? 30 : Number(parts[2] ?? 0)
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
