import { Checkbox, Segmented } from 'antd'
import type { Network } from '#shared/twinning/twin-network.ts'
import { useDistricts } from '#renderer/api/use-code-lists.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { FilterLine, FilterSelect } from '#renderer/ui/filter-line.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { useUrlFilters, type UrlFilters } from '#renderer/ui/use-url-filters.ts'
import { useSchemeChoices } from '../schemes/use-scheme-choices.ts'
import { TwinningViews } from '#renderer/ui/twinning-views.tsx'
import { MatrixView } from './matrix-view.tsx'
import { NetworkView } from './network-view.tsx'
import { SaveMenu } from './save-menu.tsx'
import './network.css'

const filterKeys = ['districtId', 'schemeId', 'leftOut', 'shape'] as const
type Key = (typeof filterKeys)[number]
type Filters = UrlFilters<Key>
type Change = (changes: { readonly [K in Key]?: string | undefined }) => void

const shapes = [
  { value: 'picture', label: '网络图' },
  { value: 'matrix', label: '县区和牵头校' },
] as const
type Shape = (typeof shapes)[number]['value']

const empty: Network = { nodes: [], links: [], counts: { groups: 0, schools: 0, links: 0 } }

/** 结对网络: schools and links as a picture with their table beside it, or counted by district and lead school. */
export function NetworkPage() {
  const { filters, change } = useUrlFilters(filterKeys)
  const { districtId, schemeId } = filters
  const scope = schemeId === undefined ? {} : { schemeId }
  const found = useOperation(
    'twinning.network',
    { ...scope, ...(districtId === undefined ? {} : { districtId }), withLeftOut: filters.leftOut !== undefined },
    { keepPrevious: true },
  )
  const network = found.data ?? empty
  const shape: Shape = filters.shape === 'matrix' ? 'matrix' : 'picture'
  return (
    <div className="page">
      <PageHeader
        title="学校结对"
        figures={
          <>
            <Figure label="结对组" value={found.data?.counts.groups} unit="个" />
            <Figure label="学校" value={found.data?.counts.schools} unit="所" />
            <Figure label="对子" value={found.data?.counts.links} unit="对" />
          </>
        }
        views={<TwinningViews view="network" />}
        actions={<SaveMenu network={network} />}
      />
      <FilterLine
        right={
          <Segmented<Shape>
            className="view-switch"
            options={[...shapes]}
            value={shape}
            onChange={(next) => change({ shape: next === 'matrix' ? next : undefined })}
          />
        }
      >
        <NetworkFilters filters={filters} isPicture={shape === 'picture'} onChange={change} />
      </FilterLine>
      {shape === 'matrix' ? (
        <MatrixView scope={scope} />
      ) : (
        <NetworkView network={network} identity={JSON.stringify(filters)} answer={found} />
      )}
    </div>
  )
}

interface NetworkFiltersProps {
  readonly filters: Filters
  /** The matrix has every district as a column. */
  readonly isPicture: boolean
  readonly onChange: Change
}

/** One filter for the picture and for the table beside it. */
function NetworkFilters({ filters, isPicture, onChange }: NetworkFiltersProps) {
  const districts = useDistricts()
  const schemes = useSchemeChoices()
  return (
    <>
      {isPicture && (
        <FilterSelect
          label="县区"
          options={districts}
          value={filters.districtId}
          onChange={(districtId) => onChange({ districtId })}
        />
      )}
      <FilterSelect
        label="模式"
        options={schemes}
        value={filters.schemeId}
        onChange={(schemeId) => onChange({ schemeId })}
      />
      {isPicture && (
        <Checkbox
          checked={filters.leftOut !== undefined}
          onChange={(event) => onChange({ leftOut: event.target.checked ? '1' : undefined })}
        >
          显示未纳入的乡村学校
        </Checkbox>
      )}
    </>
  )
}
