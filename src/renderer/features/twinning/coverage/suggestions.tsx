import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { distanceLabels, type TwinSuggestion } from '#shared/twinning/twin-suggestion.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'

interface SuggestionsProps {
  readonly schoolId: string | undefined
  readonly onPlaced: () => void
}

/** Where the school that is looked at may go. */
export function Suggestions({ schoolId, onPlaced }: SuggestionsProps) {
  return (
    <section className="coverage-suggest" aria-label="结对建议">
      {schoolId === undefined ? (
        <div className="network-blank">
          <p className="second">在左边选一所学校，这里按远近、学段和牵头校的负担列出可以进的组。</p>
        </div>
      ) : (
        <SuggestionList key={schoolId} schoolId={schoolId} onPlaced={onPlaced} />
      )}
    </section>
  )
}

function SuggestionList({ schoolId, onPlaced }: { readonly schoolId: string; readonly onPlaced: () => void }) {
  const school = useOperation('schools.get', { id: schoolId }).data
  const found = useOperation('twinning.suggest', { schoolId })
  const all = found.data ?? []
  return (
    <>
      <SectionHead
        title={`${school?.name ?? ''} 可以进的组`}
        hint="合适的在前"
        action={<Link to={`/schools/${schoolId}`}>学校卡</Link>}
        lined
      />
      <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
      {found.data !== undefined && all.length === 0 && (
        <EmptyState sentence="没有合适的牵头校。可以先把名校标为牵头校，或新建一个组。" />
      )}
      <ol className="suggestion-rows">
        {all.map((one) => (
          <SuggestionRow
            key={`${one.leadId} ${one.groupId ?? ''}`}
            schoolId={schoolId}
            school={school?.name ?? ''}
            suggestion={one}
            onPlaced={onPlaced}
          />
        ))}
      </ol>
    </>
  )
}

interface SuggestionRowProps {
  readonly schoolId: string
  readonly school: string
  readonly suggestion: TwinSuggestion
  readonly onPlaced: () => void
}

function SuggestionRow({ schoolId, school, suggestion, onPlaced }: SuggestionRowProps) {
  const { groupCode, groupName, lead, leadId, leadDistrict, distance, load, score, reasons } = suggestion
  return (
    <li>
      <div className="suggestion-head">
        <Link to={`/schools/${leadId}`} className="ellipsis" title={lead}>
          {lead}
        </Link>
        <span className="second">
          {leadDistrict}，{distanceLabels[distance]}，已带 {load} 所
        </span>
        <span className="quiet number" title="按远近、学段和牵头校的负担算出，越高越合适">
          {Math.round(score)} 分
        </span>
        <Place schoolId={schoolId} school={school} suggestion={suggestion} onPlaced={onPlaced} />
      </div>
      {groupCode !== null && (
        <Link to={`/twinning/${groupCode}`} className="small">
          {groupCode} {groupName}
        </Link>
      )}
      <p className="second small">{reasons.join('；')}</p>
    </li>
  )
}

/** One press puts the school into the group; a lead school without one gets a new group. */
function Place({ schoolId, school, suggestion: { groupId, groupName, slot, leadId }, onPlaced }: SuggestionRowProps) {
  const navigate = useNavigate()
  const add = useCommand('twinning.addMembers', { said: () => `${school}已加入 ${groupName ?? ''}` })
  if (groupId === null)
    return (
      <Button onClick={() => void navigate(`/twinning/new?leadId=${leadId}&memberId=${schoolId}`)}>新建结对组</Button>
    )
  const place = async () => {
    if (slot === null) return
    if ((await add.run({ id: groupId, members: [{ schoolId, slot }] })) !== undefined) onPlaced()
  }
  return (
    <Button
      loading={add.busy}
      disabled={slot === null}
      title={slot === null ? '这个组没有空位' : undefined}
      onClick={() => void place()}
    >
      加入
    </Button>
  )
}
