import type { PostingRow } from '#shared/aid/posting.ts'

/** How far the end of a term is away, in words. */
export function daysLeftWord(days: number): string {
  if (days === 0) return '今天期满'
  return days > 0 ? `还有 ${days} 天` : `已过 ${-days} 天`
}

/** Red once the term is over, amber while it ends within the days of a reminder. */
export function dueTone({ band }: Pick<PostingRow, 'band'>): 'error' | 'warn' | undefined {
  if (band === null) return undefined
  return band === 0 ? 'error' : 'warn'
}

/** 普通高中 is 高中 where room is scarce; 学前 teaches 学前, said once. */
export function lessonOf({ stage, subject }: Pick<PostingRow, 'stage' | 'subject'>): string {
  const short = stage === '普通高中' ? '高中' : stage
  return stage === subject ? short : [short, subject].filter(Boolean).join(' ')
}
