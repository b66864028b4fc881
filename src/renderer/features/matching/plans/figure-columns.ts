import type { ScenarioFigures } from '#shared/matching/match-view.ts'
import { figure } from '#renderer/ui/figure.ts'
import type { MatchWords } from '../match-words.ts'
import type { ComparedFigure } from './comparison.ts'

type Column = ComparedFigure<ScenarioFigures>

const decimal = (value: number): string => value.toFixed(1)
const percent = (value: number): string => `${Math.round(value)}%`

/** What plans are held against each other by. */
export const figureColumns = ({ kind, mentor, unit }: MatchWords): readonly Column[] => [
  { key: 'pairs', title: '已配对数', of: ({ pairs }) => pairs, say: figure, better: 'more' },
  { key: 'unplaced', title: `未配${unit}数`, of: ({ unplaced }) => unplaced, say: figure, better: 'less' },
  { key: 'fit', title: '平均合适度', of: ({ meanFit }) => meanFit, say: decimal, better: 'more' },
  { key: 'district', title: '跨县区对数', of: ({ crossDistrict }) => crossDistrict, say: figure, better: null },
  { key: 'rural', title: '城乡对数', of: ({ urbanRural }) => urbanRural, say: figure, better: 'more' },
  ...(kind === 'teacher' ? [crossSchool] : []),
  { key: 'wish', title: '第一志愿满足', of: ({ firstWish }) => firstWish, say: percent, better: 'more' },
  { key: 'full', title: `带满${mentor}`, of: ({ fullMentors }) => fullMentors, say: figure, better: 'less' },
  { key: 'load', title: '最多再带', of: ({ heaviestLoad }) => heaviestLoad, say: figure, better: 'less' },
  { key: 'different', title: '与本方案不同', of: ({ different }) => different, say: figure, better: null },
]

const crossSchool: Column = {
  key: 'school',
  title: '跨校对数',
  of: ({ crossSchool: pairs }) => pairs,
  say: figure,
  better: null,
}
