import { Link, useNavigate } from 'react-router'
import { useOperation } from '#renderer/api/use-operation.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { TwinStatusWord } from '#renderer/ui/twin-status-word.tsx'

/** The groups that a school is or was in, in which place and with whom. */
export function SchoolTwinning({ schoolId }: { readonly schoolId: string }) {
  const navigate = useNavigate()
  const found = useOperation('twinning.ofSchool', { schoolId })
  const groups = found.data ?? []
  return (
    <>
      <SectionHead title={`学校结对 ${groups.length}`} lined />
      <ErrorSentence error={found.error} />
      {found.data !== undefined && groups.length === 0 && (
        <EmptyState
          sentence="这所学校还没有参加学校结对。"
          action={{
            label: '看看可以进哪个组',
            onClick: () => void navigate(`/twinning/coverage?schoolId=${schoolId}`),
          }}
        />
      )}
      <ul className="school-twinning">
        {groups.map((group) => (
          <li key={`${group.groupId} ${group.joinedOn}`}>
            <Link to={`/twinning/${group.code}`} className="ellipsis" title={group.name}>
              {group.name}
            </Link>
            <span className="second">{group.slotLabel}</span>
            <span className="quiet">
              {group.joinedOn} {group.leftOn === null ? '起' : `至 ${group.leftOn}`}
            </span>
            <TwinStatusWord status={group.status} />
            {group.supportedBy.length > 0 && (
              <span className="second small">支援方：{group.supportedBy.join('、')}</span>
            )}
            {group.supports.length > 0 && <span className="second small">受援方：{group.supports.join('、')}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
