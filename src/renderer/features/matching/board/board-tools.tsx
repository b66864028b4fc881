import { ViewSelect } from '#renderer/ui/filter-line.tsx'
import { SearchInput, useSearchShortcut } from '#renderer/ui/search-input.tsx'
import type { MatchWords } from '../match-words.ts'
import type { PlanInput } from './use-plan.ts'

/** Which rows of the board are shown, and in which order. */
export interface BoardFilter {
  readonly text: string
  readonly show: NonNullable<PlanInput['show']>
  readonly sort: NonNullable<PlanInput['sort']>
}

export const everything: BoardFilter = { text: '', show: 'all', sort: 'name' }

const sorts = [
  { value: 'name', label: '姓名' },
  { value: 'school', label: '单位' },
  { value: 'load', label: '带数' },
  { value: 'fit', label: '合适度' },
] as const

interface BoardToolsProps {
  readonly words: MatchWords
  readonly filter: BoardFilter
  readonly onChange: (filter: BoardFilter) => void
}

/** Search, what is shown, and the order of the board. */
export function BoardTools({ words, filter, onChange }: BoardToolsProps) {
  const search = useSearchShortcut()
  const shows = [
    { value: 'all', label: '全部' },
    { value: 'open', label: '有余量' },
    { value: 'full', label: '已带满' },
    { value: 'idle', label: `没有${words.mentee}` },
  ] as const
  return (
    <span className="board-filter">
      <ViewSelect label="显示" options={shows} value={filter.show} onChange={(show) => onChange({ ...filter, show })} />
      <ViewSelect label="排序" options={sorts} value={filter.sort} onChange={(sort) => onChange({ ...filter, sort })} />
      <SearchInput
        inputRef={search}
        value={filter.text}
        width={108}
        placeholder="姓名或单位"
        onSearch={(text) => onChange({ ...filter, text })}
      />
    </span>
  )
}
