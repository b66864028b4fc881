import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import type { MatchRound } from '#shared/matching/match-round.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { schoolWords, teacherWords, type MatchWords } from '../match-words.ts'
import { BanTable } from './ban-table.tsx'
import { PeopleTable } from './people-table.tsx'
import { TiesDialog } from './ties-dialog.tsx'
import { WishTable } from './wish-table.tsx'
import './pool.css'

/** Who takes part in a round of 师徒结对, and what they wish. */
export const PairingPoolPage = () => <PoolPage words={teacherWords} />

/** The same for 学校结对. */
export const TwinPoolPage = () => <PoolPage words={schoolWords} />

const tabKeys = ['mentor', 'mentee', 'wishes', 'bans'] as const
type Tab = (typeof tabKeys)[number]

function PoolPage({ words }: { readonly words: MatchWords }) {
  const { roundId = '' } = useParams()
  const found = useOperation('matching.round', { id: roundId })
  return (
    <div className="page">
      {found.error !== null && <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />}
      {found.data !== undefined && <Pool words={words} round={found.data} />}
    </div>
  )
}

interface PoolProps {
  readonly words: MatchWords
  readonly round: MatchRound
}

function Pool({ words, round }: PoolProps) {
  const [params, setParams] = useSearchParams()
  const [pasting, setPasting] = useState<'wishes' | 'bans' | null>(null)
  const tab: Tab = tabKeys.find((key) => key === params.get('tab')) ?? 'mentor'
  const refresh = useCommand('matching.refreshPool', {
    said: ({ added, removed }) =>
      added + removed === 0 ? '名单和基础库一致' : `名单已更新：增加 ${figure(added)}，减少 ${figure(removed)}`,
  })
  const tabs = [
    { key: 'mentor', label: words.mentor, count: round.mentors },
    { key: 'mentee', label: words.mentee, count: round.mentees },
    { key: 'wishes', label: '志愿', count: round.wishes },
    { key: 'bans', label: '回避', count: round.bans },
  ] as const
  return (
    <>
      <PageHeader
        title="名单和志愿"
        path={<Link to={`${words.home}/${round.id}`}>配对助手 / {round.name}</Link>}
        figures={<Figure label="余量" value={round.room} unit="" />}
        actions={
          <>
            <Button onClick={() => setPasting('bans')}>粘贴回避</Button>
            <Button onClick={() => setPasting('wishes')}>粘贴志愿</Button>
            <Button loading={refresh.busy} onClick={() => void refresh.run({ roundId: round.id })}>
              按基础库更新名单
            </Button>
          </>
        }
      />
      <StateTabs
        label="名单和志愿"
        tabs={tabs}
        active={tab}
        onChange={(key) => setParams({ tab: key }, { replace: true })}
      />
      {tab === 'wishes' && <WishTable words={words} roundId={round.id} />}
      {tab === 'bans' && <BanTable words={words} roundId={round.id} />}
      {(tab === 'mentor' || tab === 'mentee') && <PeopleTable key={tab} words={words} roundId={round.id} side={tab} />}
      {pasting !== null && (
        <TiesDialog words={words} roundId={round.id} kind={pasting} onClose={() => setPasting(null)} />
      )}
    </>
  )
}
