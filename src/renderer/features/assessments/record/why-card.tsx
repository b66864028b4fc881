import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { ItemScore, ResultRow, Round } from '#shared/assessments/assessment.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import { RecordDrawer, type RecordPosition } from '#renderer/ui/record-drawer.tsx'
import { GradeCell } from '../round/score-row.tsx'
import { JudgeDialog, type Question } from './judge-dialog.tsx'
import { WhyItem } from './why-item.tsx'
import './why-card.css'

interface WhyCardProps {
  readonly roundId: string
  readonly targetId: string
  readonly position: RecordPosition | undefined
  readonly onClose: () => void
}

/** 为什么: how one object came to its score, down to the records. */
export function WhyCard({ roundId, targetId, position, onClose }: WhyCardProps) {
  const found = useOperation('assessments.explain', { roundId, targetId }, { keepPrevious: true })
  const [question, setQuestion] = useState<Question | null>(null)
  if (found.data === undefined) {
    return (
      <RecordDrawer label="为什么" title="…" onClose={onClose}>
        <ErrorSentence error={found.error} />
      </RecordDrawer>
    )
  }
  const { round, row, items } = found.data
  const isOpen = round.state === 'open'
  return (
    <RecordDrawer
      label="为什么"
      lead={<span className="quiet">{row.code}</span>}
      title={row.name}
      actions={isOpen ? <Verdicts round={round} row={row} onAsk={setQuestion} /> : null}
      position={position}
      onClose={onClose}
    >
      <Outcome round={round} row={row} />
      <Sections round={round} items={items} onAsk={isOpen && !row.isExempt ? setQuestion : undefined} />
      {question !== null && (
        <JudgeDialog round={round} row={row} question={question} onClose={() => setQuestion(null)} />
      )}
    </RecordDrawer>
  )
}

interface OutcomeProps {
  readonly round: Round
  readonly row: ResultRow
}

function Verdicts({ round, row, onAsk }: OutcomeProps & { readonly onAsk: (question: Question) => void }) {
  const back = useCommand('assessments.judge', {
    said: () => (row.isExempt ? `${row.name} 恢复参加考核` : `${row.name} 恢复按得分定等次`),
  })
  const takeBack = () => void back.run({ roundId: round.id, targetIds: [row.targetId], grade: null })
  if (row.isExempt) {
    return (
      <Button loading={back.busy} onClick={takeBack}>
        恢复参加
      </Button>
    )
  }
  const isJudged = row.veto === null && row.gradeReason !== null
  return (
    <>
      {isJudged && (
        <Button loading={back.busy} onClick={takeBack}>
          按得分定等次
        </Button>
      )}
      {row.veto === null && <Button onClick={() => onAsk({ verb: 'grade' })}>另定等次…</Button>}
      <Button onClick={() => onAsk({ verb: 'exempt' })}>不参加考核…</Button>
    </>
  )
}

/** Where the one who is assessed has a page of his own; a member has none apart from the studio's. */
const pages = {
  mentee: { path: '/pairings', label: '打开结对' },
  mentor: { path: '/pairings/groups', label: '打开结对组' },
  studio: { path: '/studios', label: '打开工作室' },
  member: null,
  twin: { path: '/twinning', label: '打开结对组' },
} as const

function Outcome({ round, row }: OutcomeProps) {
  const { score, rank, unit, veto, gradeReason, isExempt, computedGrade } = row
  const why = veto === null ? gradeReason : `一票否决，${veto}`
  const page = pages[round.object]
  return (
    <>
      <Facts>
        <Fact label="得分">
          {isExempt ? null : (
            <>
              <b>{score}</b>
              {round.scheme.total !== null && <span className="quiet"> / {round.scheme.total}</span>}
            </>
          )}
        </Fact>
        <Fact label="名次">{rank}</Fact>
        <Fact label="等次">
          <GradeCell row={row} />
        </Fact>
        <Fact label="单位">{unit}</Fact>
      </Facts>
      {why !== null && (
        <p className={veto === null ? 'why-note warn' : 'why-note error'}>
          {isExempt ? `不参加考核：${why}` : veto === null ? `按等次线是“${computedGrade}”。${why}` : why}
        </p>
      )}
      {page !== null && (
        <p className="why-note">
          <Link to={`${page.path}/${row.targetId}`}>{page.label}</Link>
        </p>
      )}
    </>
  )
}

interface SectionsProps {
  readonly round: Round
  readonly items: readonly ItemScore[]
  readonly onAsk: ((question: Question) => void) | undefined
}

function Sections({ round, items, onAsk }: SectionsProps) {
  const sections = [...new Set(round.scheme.items.map(({ section }) => section))]
  return (
    <div className="why-sections">
      {sections.map((section) => (
        <section key={section} aria-label={section === '' ? '指标' : section}>
          <h3>{section === '' ? '指标' : section}</h3>
          <ul>
            {round.scheme.items.map((item, at) => {
              const score = items[at]
              return item.section !== section || score === undefined ? null : (
                <WhyItem key={item.id} item={item} score={score} object={round.object} onAsk={onAsk} />
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}
