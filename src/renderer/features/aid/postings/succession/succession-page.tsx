import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { AidSuccession, EndingTerm, HostGap } from '#shared/aid/aid-contract.ts'
import { postingStatusLabels } from '#shared/aid/aid-labels.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { daysLeftWord, lessonOf } from '../due-word.ts'
import { PostingViews } from '../posting-views.tsx'
import { CandidatePanel, type Vacancy } from './candidate-panel.tsx'
import './succession.css'

/** 接续: whose term ends and who comes after, which subjects will have nobody, and who might go, with reasons. */
export function SuccessionPage() {
  const found = useOperation('aid.succession', {})
  return (
    <div className="page">
      <PageHeader
        title="援派人员"
        figures={
          <>
            <Figure label="将期满" value={found.data?.ending.length} unit="人" />
            <Figure
              label="接替未定"
              value={found.data?.ending.filter(({ successorId }) => successorId === null).length}
              unit="人"
            />
            <Figure label="学科将空缺" value={found.data?.gaps.length} unit="处" />
          </>
        }
        views={<PostingViews view="succession" />}
      />
      <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
      {found.data !== undefined && <Body succession={found.data} />}
    </div>
  )
}

/** The vacancy that a link asks for: that of one posting, be its end near or not. */
function useAskedPosting(): Vacancy | null {
  const [params] = useSearchParams()
  const id = params.get('posting')
  const posting = useOperation('postings.get', { id: id ?? '' }, { enabled: id !== null }).data
  if (posting === undefined) return null
  return {
    postingId: posting.id,
    title: `接替 ${posting.name}`,
    detail: `${posting.host}，${lessonOf(posting)}，${posting.dueOn} 期满`,
  }
}

const vacancyOfTerm = (term: EndingTerm): Vacancy => ({
  postingId: term.postingId,
  title: `接替 ${term.name}`,
  detail: `${term.host}，${lessonOf(term)}，${term.dueOn} 期满`,
})

const vacancyOfGap = (gap: HostGap): Vacancy => ({
  postingId: null,
  title: `${gap.host} ${lessonOf(gap)}`,
  detail: `${gap.since} 起没有援派教师`,
  hostId: gap.hostId,
  host: gap.host,
  stage: gap.stage,
  subject: gap.subject,
})

function Body({ succession }: { readonly succession: AidSuccession }) {
  const asked = useAskedPosting()
  const [chosen, setChosen] = useState<Vacancy | null>(null)
  const [first] = succession.ending.filter(({ successorId }) => successorId === null)
  const vacancy = chosen ?? asked ?? (first === undefined ? null : vacancyOfTerm(first))
  const { ending, gaps, bands } = succession
  return (
    <div className="succession">
      <div className="succession-main">
        {ending.length === 0 && <p className="quiet aid-none">{Math.max(0, ...bands)} 天内没有期满的援派人员。</p>}
        {[0, ...bands].map((band) => (
          <Band
            key={band}
            band={band}
            terms={ending.filter((term) => term.band === band)}
            vacancy={vacancy}
            onChoose={setChosen}
          />
        ))}
        <SectionHead title={`学科将空缺 ${gaps.length}`} hint="期满以后，受援学校没有援派教师的学科" lined />
        {gaps.length === 0 && <p className="quiet aid-none">没有。</p>}
        <ul className="gap-rows">
          {gaps.map((gap) => (
            <li key={`${gap.host} ${gap.stage} ${gap.subject}`}>
              <span className="ellipsis" title={gap.host}>
                {gap.host}
              </span>
              <span>{lessonOf(gap)}</span>
              <span className="warn">{gap.since} 起</span>
              <span className="second ellipsis">{gap.lost.map(({ name }) => name).join('、')} 期满</span>
              <button type="button" className="link" onClick={() => setChosen(vacancyOfGap(gap))}>
                找人选
              </button>
            </li>
          ))}
        </ul>
      </div>
      {vacancy !== null && <CandidatePanel key={vacancy.title} vacancy={vacancy} />}
    </div>
  )
}

interface BandProps {
  readonly band: number
  readonly terms: readonly EndingTerm[]
  readonly vacancy: Vacancy | null
  readonly onChoose: (vacancy: Vacancy) => void
}

function Band({ band, terms, vacancy, onChoose }: BandProps) {
  if (terms.length === 0) return null
  return (
    <>
      <SectionHead title={`${band === 0 ? '已过期满' : `${band} 天内期满`} ${terms.length}`} lined />
      <ul className="ending-rows">
        {terms.map((term) => (
          <TermLine
            key={term.postingId}
            term={term}
            isChosen={vacancy?.postingId === term.postingId}
            onChoose={() => onChoose(vacancyOfTerm(term))}
          />
        ))}
      </ul>
    </>
  )
}

interface TermLineProps {
  readonly term: EndingTerm
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function TermLine({ term, isChosen, onChoose }: TermLineProps) {
  const { code, name, host, post, dueOn, daysLeft, successor, successorId, successorStatus } = term
  return (
    <li className={isChosen ? 'ending-chosen' : undefined}>
      <Link to={`/postings/${code}`}>{name}</Link>
      <span className="second ellipsis" title={host}>
        {host}
      </span>
      <span className="second">{lessonOf(term)}</span>
      <span className="second">{post}</span>
      <span className={daysLeft < 0 ? 'error' : 'warn'}>
        {dueOn}，{daysLeftWord(daysLeft)}
      </span>
      {successorId === null ? (
        <span className="warn">接替未定</span>
      ) : (
        <span className="ellipsis">
          <Link to={`/postings/${successorId}`}>{successor}</Link>
          {successorStatus !== null && <span className="quiet"> {postingStatusLabels[successorStatus]}</span>}
        </span>
      )}
      <button type="button" className="link" onClick={onChoose}>
        {successorId === null ? '选人' : '查看'}
      </button>
    </li>
  )
}
