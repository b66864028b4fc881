import { Link } from 'react-router'
import { nodeKindLabels, type NetworkNode } from '#shared/twinning/twin-network.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'

interface SchoolNoteProps {
  readonly node: NetworkNode
  readonly onClose: () => void
}

/** The school that is looked at: in which groups it stands, who helps it and whom it helps. */
export function SchoolNote({ node, onClose }: SchoolNoteProps) {
  const found = useOperation('twinning.ofSchool', { schoolId: node.id })
  const groups = (found.data ?? []).filter(({ leftOn }) => leftOn === null)
  return (
    <aside className="school-note" aria-label={node.name}>
      <header>
        <h2 className="ellipsis" title={node.name}>
          {node.name}
        </h2>
        <Link to={`/schools/${node.id}`}>学校卡</Link>
        <button type="button" className="icon-button" aria-label="关闭" onClick={onClose}>
          ✕
        </button>
      </header>
      <p className="second">{[nodeKindLabels[node.kind], node.district, node.stages.join('、')].join('，')}</p>
      <ErrorSentence error={found.error} />
      {found.data !== undefined && groups.length === 0 && (
        <p className="warn">
          没有结对。<Link to={`/twinning/coverage?schoolId=${node.id}`}>看看可以进哪个组</Link>
        </p>
      )}
      <ul>
        {groups.map((group) => (
          <li key={group.groupId}>
            <Link to={`/twinning/${group.code}`}>{group.name}</Link>
            <span className="quiet">
              {group.slotLabel}，{group.joinedOn} 起
            </span>
            {group.supportedBy.length > 0 && <span>支援方：{group.supportedBy.join('、')}</span>}
            {group.supports.length > 0 && <span>受援方：{group.supports.join('、')}</span>}
          </li>
        ))}
      </ul>
    </aside>
  )
}
