/** One part of the bar: carried below the reminder line, carried beyond it, or still free. */
export type LoadPart = 'carried' | 'beyond' | 'free'

interface Load {
  readonly current: number
  readonly warning: number
  readonly limit: number | null
}

const mostParts = 20

/** The bar of a mentor's load: as many parts as may be carried, more when more are. */
export function loadParts({ current, warning, limit }: Load): readonly LoadPart[] {
  const length = Math.min(mostParts, Math.max(current, limit ?? warning, 1))
  return Array.from({ length }, (_, at) => {
    if (at >= current) return 'free'
    return at < warning ? 'carried' : 'beyond'
  })
}

/** 在带 5，提醒线 3，上限 6. */
export const loadSentence = ({ current, warning, limit }: Load): string =>
  `在带 ${current}，提醒线 ${warning}，${limit === null ? '不设上限' : `上限 ${limit}`}`

/** Where the load stands against the lines; nothing to say below them. */
export function loadVerdict({ current, warning, limit }: Load): string | null {
  if (limit !== null && current > limit) return '超过上限'
  if (limit !== null && current === limit) return '已到上限'
  return current > warning ? '超提醒线' : null
}
