import { Button, Switch } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { AidCandidate } from '#shared/aid/aid-contract.ts'
import type { Posting } from '#shared/aid/posting.ts'
import { useDistricts } from '#renderer/api/use-code-lists.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { FilterSelect } from '#renderer/ui/filter-line.tsx'
import { SearchInput } from '#renderer/ui/search-input.tsx'
import { StatusWord, type StatusTone } from '#renderer/ui/status-word.tsx'
import { RotateDialog } from './rotate-dialog.tsx'

/** A place to be filled: that of somebody who comes home, or a subject of a host school. */
export interface Vacancy {
  readonly postingId: string | null
  readonly title: string
  readonly detail: string
  readonly hostId?: string | null
  readonly host?: string
  readonly stage?: string
  readonly subject?: string
}

const shown = 30

/** Who might go, the best first, each with what speaks for him and against him. */
export function CandidatePanel({ vacancy }: { readonly vacancy: Vacancy }) {
  const navigate = useNavigate()
  const districts = useDistricts()
  const [districtId, setDistrictId] = useState<string>()
  const [text, setText] = useState('')
  const [showsBlocked, setShowsBlocked] = useState(false)
  const [chosen, setChosen] = useState<AidCandidate | null>(null)
  const { postingId, stage, subject, hostId, host } = vacancy
  const found = useOperation(
    'aid.candidates',
    {
      ...(postingId === null
        ? { ...(stage === undefined ? {} : { stage }), ...(subject === undefined ? {} : { subject }) }
        : { postingId }),
      ...(districtId === undefined ? {} : { districtId }),
      ...(text === '' ? {} : { text }),
      limit: shown,
    },
    { keepPrevious: true },
  )
  const all = found.data ?? []
  const posting = useOperation('postings.get', { id: postingId ?? '' }, { enabled: postingId !== null }).data
  const mayChoose = posting !== undefined && posting.successorId === null
  const candidates = all.filter(({ fit }) => showsBlocked || text !== '' || fit !== 'blocked')
  const toForm = () => {
    const params = new URLSearchParams({
      stage: stage ?? '',
      subject: subject ?? '',
      host: host ?? '',
      hostId: hostId ?? '',
    })
    void navigate(`/postings/new?${params.toString()}`)
  }
  return (
    <aside className="candidates" aria-label="接替人选">
      <header>
        <h2>{vacancy.title}</h2>
        <span className="quiet small">{vacancy.detail}</span>
      </header>
      {posting !== undefined && posting.successorId !== null && <Settled posting={posting} />}
      <div className="candidates-filters">
        <FilterSelect label="县区" options={districts} value={districtId} onChange={setDistrictId} />
        <SearchInput value={text} width={132} placeholder="姓名、拼音" onSearch={setText} />
        <label className="small second">
          <Switch size="small" checked={showsBlocked} onChange={setShowsBlocked} /> 也看不符合的
        </label>
      </div>
      <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
      {found.data !== undefined && candidates.length === 0 && (
        <p className="quiet aid-none">没有符合的人选。可以放宽县区，或打开“也看不符合的”看原因。</p>
      )}
      <ol className="candidate-rows" aria-label="人选">
        {candidates.map((candidate) => (
          <CandidateLine
            key={candidate.teacherId}
            candidate={candidate}
            {...(mayChoose ? { onChoose: () => setChosen(candidate) } : {})}
          />
        ))}
      </ol>
      {postingId === null && <Button onClick={toForm}>新建援派</Button>}
      {chosen !== null && postingId !== null && (
        <RotateDialog postingId={postingId} candidate={chosen} onClose={() => setChosen(null)} />
      )}
    </aside>
  )
}

/** Somebody is chosen already: another can be, once he is not any more. */
function Settled({ posting }: { readonly posting: Posting }) {
  const { id, name, successor, successorId } = posting
  const release = useCommand('postings.succeed', { said: () => `已取消 ${successor ?? ''} 接替 ${name}` })
  return (
    <p className="candidates-settled">
      已定由 <Link to={`/postings/${successorId ?? ''}`}>{successor}</Link> 接替，要换人先取消。
      <button
        type="button"
        className="link"
        disabled={release.busy}
        onClick={() => void release.run({ id, successorId: null })}
      >
        取消接替
      </button>
    </p>
  )
}

const fits = {
  good: { tone: 'finished', word: '合适' },
  possible: { tone: 'waiting', word: '可考虑' },
  blocked: { tone: 'ended', word: '不符合' },
} as const satisfies Record<AidCandidate['fit'], { tone: StatusTone; word: string }>

interface CandidateLineProps {
  readonly candidate: AidCandidate
  readonly onChoose?: () => void
}

function CandidateLine({ candidate, onChoose }: CandidateLineProps) {
  const { teacherId, name, school, fit, reasons, doubts } = candidate
  const { tone, word } = fits[fit]
  return (
    <li>
      <div className="candidate-head">
        <Link to={`/teachers/${teacherId}`}>{name}</Link>
        <span className="second ellipsis" title={school}>
          {school}
        </span>
        <StatusWord tone={tone}>{word}</StatusWord>
        {onChoose !== undefined && fit !== 'blocked' ? (
          <button type="button" className="link" onClick={onChoose}>
            推荐接替
          </button>
        ) : (
          <span />
        )}
      </div>
      {reasons.length > 0 && <p className="small">{reasons.join('；')}</p>}
      {doubts.length > 0 && <p className="small warn">{doubts.join('；')}</p>}
    </li>
  )
}
