import type { SearchHit } from '#shared/search/search-contract.ts'
import { programmes } from '../programmes.ts'

export interface PaletteEntry {
  readonly to: string
  readonly kind: string
  readonly name: string
  readonly detail: string
}

const kinds = {
  teacher: '教师',
  school: '学校',
  pairing: '结对',
  studio: '工作室',
  lecture: '大讲堂',
  training: '高端研修',
  twin: '学校结对',
  posting: '援派',
  visit: '互访',
} as const
const places = {
  teacher: '/teachers',
  school: '/schools',
  pairing: '/pairings',
  studio: '/studios',
  lecture: '/lectures',
  training: '/training',
  twin: '/twinning',
  posting: '/postings',
  visit: '/visits',
} as const

export const foundEntries = (hits: readonly SearchHit[]): readonly PaletteEntry[] =>
  hits.map((hit) => ({
    to: `${places[hit.kind]}/${hit.id}`,
    kind: kinds[hit.kind],
    name: hit.name,
    detail: hit.detail,
  }))

/** Pages that the navigation does not list. */
const furtherPages = [
  { path: '/pairings/matching', label: '师徒结对 配对助手' },
  { path: '/twinning/matching', label: '学校结对 配对助手' },
  { path: '/settings', label: '设置' },
] as const

/** Pages whose name holds the text; all of them while nothing is typed. */
export const pageEntries = (text: string): readonly PaletteEntry[] =>
  [...programmes.flatMap((group) => group.items), ...furtherPages]
    .filter((item) => item.label.includes(text))
    .map((item) => ({ to: item.path, kind: '页面', name: item.label, detail: '' }))
