import { nodeKindLabels, nodeKinds } from '#shared/twinning/twin-network.ts'
import { linkKindLabels, linkKinds } from './network-option.ts'

/** What points and lines mean, in the colours of the picture. */
export function Legend() {
  return (
    <ul className="network-legend" aria-label="图例">
      {nodeKinds.map((kind) => (
        <li key={kind}>
          <i className={`legend-point legend-${kind}`} aria-hidden="true" />
          {nodeKindLabels[kind]}
        </li>
      ))}
      {linkKinds.map((kind) => (
        <li key={kind}>
          <i className={`legend-line legend-${kind}-line`} aria-hidden="true" />
          {linkKindLabels[kind]}
        </li>
      ))}
      <li className="quiet">滚轮缩放，拖动平移；点学校看所在的组，点连线打开结对组</li>
    </ul>
  )
}
