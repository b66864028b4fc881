import type { KeyboardEvent } from 'react'
import type { GroupingRow } from '#shared/pairings/pairing-contract.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { composing } from '#renderer/ui/composing.ts'
import type { ListFilters } from './filter-input.ts'
import { filterKeyOf, groupingChoices, groupingOf, ofAllGroups, useGroups, type Grouping } from './groupings.ts'
import './grouping-panel.css'

interface ListGroupsProps {
  readonly filters: ListFilters
  readonly listFilter: GroupingPanelProps['filter']
  readonly onChange: (changes: { readonly [K in keyof ListFilters]?: string | undefined }) => void
}

/** The panel left of the list, while it is grouped; the group chosen is a filter like any other. */
export function ListGroups({ filters, listFilter, onChange }: ListGroupsProps) {
  const by = groupingOf(filters.by)
  if (by === null) return null
  const key = filterKeyOf[by]
  return (
    <GroupingPanel
      by={by}
      filter={ofAllGroups(listFilter, by)}
      chosen={filters[key]}
      onChoose={(value) => onChange({ [key]: value })}
    />
  )
}

interface GroupingPanelProps {
  readonly by: Grouping
  readonly filter: Omit<InputAt<'pairings.groupings'>, 'by'>
  readonly chosen: string | undefined
  readonly onChoose: (key: string | undefined) => void
}

/** The groups of the list with their counts; one chosen, the list shows its rows. */
function GroupingPanel({ by, filter, chosen, onChoose }: GroupingPanelProps) {
  const groups = useGroups(by, filter)
  const total = groups.reduce((sum, group) => sum + group.pairings, 0)
  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (composing(event) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
    const at = entries.findIndex((entry) => entry === event.target)
    entries[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
    event.preventDefault()
  }
  const label = groupingChoices.find((choice) => choice.value === by)?.label ?? ''
  return (
    <nav className="grouping-panel" aria-label={`按${label}分组`} onKeyDown={move}>
      <Entry
        label={by === 'district' ? '全部县区' : `全部${label}`}
        pairings={by === 'district' ? undefined : total}
        chosen={chosen === undefined}
        onClick={() => onChoose(undefined)}
      />
      {groups.map((group) => (
        <Entry
          key={group.key}
          label={group.label}
          pairings={group.pairings}
          hint={hintOf(by, group)}
          chosen={group.key === chosen}
          onClick={group.key === '' ? undefined : () => onChoose(group.key)}
        />
      ))}
    </nav>
  )
}

const hintOf = (by: Grouping, group: GroupingRow): string | undefined =>
  by === 'mentor' ? undefined : `师傅 ${group.mentors} 人`

interface EntryProps {
  readonly label: string
  readonly pairings: number | undefined
  readonly hint?: string | undefined
  readonly chosen: boolean
  /** Undefined for what cannot be filtered by: 县区不明. */
  readonly onClick: (() => void) | undefined
}

function Entry({ label, pairings, hint, chosen, onClick }: EntryProps) {
  return (
    <button
      type="button"
      disabled={onClick === undefined}
      aria-current={chosen}
      title={hint === undefined ? label : `${label}，${hint}`}
      onClick={onClick}
    >
      <span className="ellipsis">{label}</span>
      {pairings !== undefined && <span className="quiet">{pairings.toLocaleString('zh-CN')}</span>}
    </button>
  )
}
