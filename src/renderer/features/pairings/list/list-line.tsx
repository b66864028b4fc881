import type { InputRef } from 'antd'
import type { Ref } from 'react'
import { useNavigate } from 'react-router'
import { ColumnMenu } from '#renderer/ui/column-menu.tsx'
import { FilterLine, ViewSelect } from '#renderer/ui/filter-line.tsx'
import type { StateAction } from '../actions/action-values.ts'
import { BulkBar } from './bulk-bar.tsx'
import { groupingChoices, groupingOf } from './groupings.ts'
import { PairingFilters } from './pairing-filters.tsx'
import { reportLink } from './report-link.ts'
import type { PairingListState } from './use-pairing-list.ts'

interface ListLineProps {
  readonly state: PairingListState
  readonly searchRef: Ref<InputRef>
  readonly columns: Parameters<typeof ColumnMenu>[0]
  readonly onAction: (action: StateAction) => void
}

/** The line above the list: its filters, and while rows are ticked what can be done with them. */
export function ListLine({ state, searchRef, columns, onAction }: ListLineProps) {
  const navigate = useNavigate()
  const { filters, selection } = state
  if (selection.rows.length > 0)
    return (
      <BulkBar
        rows={selection.rows}
        onAction={onAction}
        onAgreements={() => void navigate(reportLink('pairing-agreement', {}, [...selection.value.keys]))}
        onClear={selection.clear}
      />
    )
  return (
    <FilterLine
      right={
        <>
          <ViewSelect
            label="分组"
            options={groupingChoices}
            value={groupingOf(filters.values.by) ?? 'none'}
            onChange={(next) => filters.change({ by: next === 'none' ? undefined : next })}
          />
          <ColumnMenu {...columns} />
        </>
      }
    >
      <PairingFilters filters={filters.values} onChange={filters.change} searchRef={searchRef} />
    </FilterLine>
  )
}
