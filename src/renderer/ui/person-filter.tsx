import { useOperation } from '#renderer/api/use-operation.ts'
import { FilterSelect } from './filter-line.tsx'

interface PersonFilterProps {
  readonly label: string
  readonly id: string | undefined
  readonly onClear: () => void
}

/** Stands among the filters only while the list is narrowed to one person. */
export function PersonFilter({ label, id, onClear }: PersonFilterProps) {
  const person = useOperation('teachers.get', { id: id ?? '' }, { enabled: id !== undefined }).data
  if (id === undefined) return null
  return (
    <FilterSelect label={label} options={[{ value: id, label: person?.name ?? '…' }]} value={id} onChange={onClear} />
  )
}
