/** How far an end is away, in words; negative days are past. */
export function daysLeft(days: number): string {
  if (days === 0) return '今天到期'
  return days > 0 ? `还有 ${days} 天` : `已过 ${-days} 天`
}
