import { Spin } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { useOperation } from '#renderer/api/use-operation.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { MatchViews } from './match-views.tsx'
import { schoolWords, teacherWords, type MatchWords } from './match-words.ts'
import { RoundDialog } from './rounds/round-dialog.tsx'
import { RoundPage } from './round-page.tsx'
import './matching.css'

/** 配对助手 of 师徒结对. */
export const PairingMatchingPage = () => <MatchingPage words={teacherWords} />

/** The same for 学校结对. */
export const TwinMatchingPage = () => <MatchingPage words={schoolWords} />

/** The round of the address, or the latest one; how to begin where there is none. */
function MatchingPage({ words }: { readonly words: MatchWords }) {
  const { roundId } = useParams()
  const rounds = useOperation('matching.rounds', { kind: words.kind })
  const round = rounds.data?.find(({ id }) => id === roundId) ?? rounds.data?.[0]
  if (rounds.data !== undefined && round !== undefined)
    return <RoundPage key={round.id} words={words} round={round} rounds={rounds.data} />
  return (
    <div className="page">
      <PageHeader title={words.title} views={<MatchViews kind={words.kind} />} />
      <div className="matching-middle">
        {rounds.error !== null && <ErrorSentence error={rounds.error} onRetry={() => void rounds.refetch()} />}
        {rounds.isPending && <Spin delay={200} />}
        {rounds.data !== undefined && <NoRound words={words} />}
      </div>
    </div>
  )
}

function NoRound({ words }: { readonly words: MatchWords }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <EmptyState
        sentence={`还没有配对方案。选一个批次和范围，${words.mentor}、${words.mentee}从基础库里带出，先算出几个方案来比。`}
        action={{ label: '新建一轮配对', onClick: () => setOpen(true) }}
      />
      {isOpen && <RoundDialog words={words} onClose={() => setOpen(false)} />}
    </>
  )
}
