import type { LeftOutSchool } from '#shared/twinning/twin-suggestion.ts'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { FilterSelect } from '#renderer/ui/filter-line.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'

interface LeftOutListProps {
  readonly districtId: string | undefined
  readonly stage: string | undefined
  readonly schoolId: string | undefined
  readonly onStage: (stage: string | undefined) => void
  readonly onSchool: (schoolId: string) => void
}

const columns: readonly Column<LeftOutSchool>[] = [
  {
    key: 'name',
    title: '学校',
    width: 140,
    grow: 1,
    cell: (row) => (
      <span className="name-cell" title={row.name}>
        {row.name}
      </span>
    ),
  },
  { key: 'town', title: '乡镇', width: 76, drop: 1, cell: (row) => row.town ?? row.district },
  { key: 'stages', title: '学段', width: 68, cell: (row) => row.stages.join('、') },
]

/** Rural schools that are in no group, of one district or of all. */
export function LeftOutList({ districtId, stage, schoolId, onStage, onSchool }: LeftOutListProps) {
  const stages = useCodes('stage')
  const filter = {
    ...(districtId === undefined ? {} : { districtId }),
    ...(stage === undefined ? {} : { stage }),
  }
  const pages = usePages('twinning.leftOut', filter)
  const total = useOperation('twinning.leftOut', { ...filter, limit: 1 }, { keepPrevious: true }).data?.total
  return (
    <section className="coverage-left" aria-label="未纳入的乡村学校">
      <SectionHead
        title={`未纳入 ${total ?? ''}`}
        hint="点学校看建议"
        action={<FilterSelect label="学段" options={stages} value={stage} onChange={onStage} />}
      />
      <DataTable
        label="未纳入的乡村学校"
        columns={columns}
        pages={pages}
        total={total}
        rowKey={(row) => row.id}
        openKey={schoolId ?? null}
        onOpen={(row) => onSchool(row.id)}
        empty={<EmptyState sentence="乡村学校都已纳入结对。" />}
      />
    </section>
  )
}
