import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Network, NetworkNode } from '#shared/twinning/twin-network.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { wholeList, type Answer } from '#renderer/ui/data-table/whole-list.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { usePalette } from '#renderer/ui/theme/use-palette.ts'
import { Legend } from './legend.tsx'
import { networkColumns } from './network-columns.tsx'
import { layoutOf } from './network-layout.ts'
import { networkOption } from './network-option.ts'
import { SchoolNote } from './school-note.tsx'
import { useAspect } from './use-aspect.ts'

const NetworkChart = lazy(async () => ({ default: (await import('./network-chart.tsx')).NetworkChart }))

interface NetworkViewProps {
  readonly network: Network
  /** Which filter it is of: another one begins without a school looked at. */
  readonly identity: string
  readonly answer: Omit<Answer<NetworkNode>, 'data'>
}

/** The picture and its table: what is looked at in the one stands out in the other. */
export function NetworkView({ network, identity, answer }: NetworkViewProps) {
  const navigate = useNavigate()
  const palette = usePalette()
  const [lookedAt, setLookedAt] = useState<string | null>(null)
  const looked = network.nodes.find(({ id }) => id === lookedAt)
  const ground = useRef<HTMLDivElement>(null)
  const aspect = useAspect(ground)
  const layout = useMemo(() => layoutOf(network, aspect), [network, aspect])
  const schoolId = looked?.id ?? null
  const option = useMemo(
    () => networkOption(network, layout, palette, { schoolId }),
    [network, layout, palette, schoolId],
  )
  const toGroups = () => void navigate('/twinning')
  const nothing = (
    <EmptyState
      sentence="没有符合筛选的结对学校。签约后的结对组才画在图上。"
      action={{ label: '查看结对组', onClick: toGroups }}
    />
  )
  const { groups, schools, links } = network.counts
  return (
    <div className="network">
      <div className="network-picture" ref={ground}>
        <Legend />
        {network.nodes.length === 0 ? (
          <div className="network-blank">{answer.isPending ? null : nothing}</div>
        ) : (
          <Suspense fallback={<div className="network-chart" />}>
            <NetworkChart
              key={identity}
              option={option}
              label={`结对网络：${groups} 个结对组，${schools} 所学校，${links} 个对子；各校见旁边的表`}
              onSchool={setLookedAt}
              onGroup={(id) => void navigate(`/twinning/${id}`)}
            />
          </Suspense>
        )}
      </div>
      <div className="network-side">
        <DataTable
          label="结对网络的学校"
          columns={networkColumns}
          pages={wholeList(identity, { ...answer, data: answer.isPending ? undefined : network.nodes })}
          total={network.nodes.length}
          rowKey={(row) => row.id}
          openKey={schoolId}
          onOpen={(row) => setLookedAt(row.id)}
          rowHeight={26}
          empty={nothing}
          foot={
            <span>
              合计 <b>{network.nodes.length}</b> 所
            </span>
          }
        />
        {looked !== undefined && <SchoolNote key={looked.id} node={looked} onClose={() => setLookedAt(null)} />}
      </div>
    </div>
  )
}
