import type { SchemeDraft } from '#shared/assessments/assessment.ts'

type Item = SchemeDraft['items'][number]

export interface SchemeTotal {
  /** Full marks of all items together, without bonus and veto; null: some item has no end. */
  readonly sum: number | null
  readonly sentence: string
  readonly isReached: boolean
}

const inTotal = ({ kind, isBonus }: Item): boolean => kind !== 'veto' && !isBonus

/** The full marks of the items beside the full mark of the scheme, in one sentence. */
export function schemeTotal({ items, total }: Pick<SchemeDraft, 'items' | 'total'>): SchemeTotal {
  const marks = items.filter(inTotal).map(({ max, base }) => max ?? base)
  const known = marks.filter((mark) => mark !== null)
  const sum = known.length < marks.length ? null : Math.round(known.reduce((all, one) => all + one, 0) * 100) / 100
  if (total === null) return { sum, sentence: '方案不封顶，按得分高低排名', isReached: true }
  if (sum === null) {
    const open = marks.length - known.length
    return { sum, sentence: `有 ${open} 项不封顶，总分到方案满分 ${total} 为止`, isReached: true }
  }
  const more = sum > total ? '，超出的部分不计' : ''
  return { sum, sentence: `指标满分合计 ${sum}，方案满分 ${total}${more}`, isReached: sum >= total }
}
