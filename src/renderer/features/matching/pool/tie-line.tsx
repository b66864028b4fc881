import { Select } from 'antd'
import type { MatchSide, ReadTie } from '#shared/matching/match-round.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { answerKey, type TieAnswers } from './tie-answers.ts'

interface TieLineProps {
  readonly roundId: string
  readonly tie: ReadTie
  readonly detail: string
  readonly answers: TieAnswers
  readonly onAnswer: (key: string, id: string) => void
}

/** One pasted line as it was read. */
export function TieLine({ tie, detail, ...given }: TieLineProps) {
  return (
    <div className="ties-line">
      <span className="quiet number">{tie.line}</span>
      <Person tie={tie} side="mentee" {...given} />
      <Person tie={tie} side="mentor" {...given} />
      <span className="ellipsis" title={detail}>
        {detail}
      </span>
    </div>
  )
}

interface PersonProps extends Omit<TieLineProps, 'detail'> {
  readonly side: MatchSide
}

/** Whom one side of a line means, or the question where it is not clear. */
function Person({ roundId, tie, side, answers, onAnswer }: PersonProps) {
  const { name, unit, state, id, candidates } = tie[side]
  const add = useCommand('matching.addPeople', { said: () => `已把 ${name} 加入名单` })
  const key = answerKey(tie.line, side)
  const written = [name, unit].filter(Boolean).join(' ')
  if (state === 'matched') return <span className="ellipsis">{written}</span>
  if (state === 'unknown' && candidates.length === 0)
    return (
      <span className="error ellipsis" title={written}>
        {written || '空'}：基础库里没有
      </span>
    )
  if (state === 'outside')
    return (
      <span className="warn">
        {written}：不在本轮名单{' '}
        {id !== null && (
          <button type="button" className="link" onClick={() => void add.run({ roundId, side, ids: [id] })}>
            加入
          </button>
        )}
      </span>
    )
  return (
    <span>
      <Select
        size="small"
        style={{ width: '100%' }}
        placeholder={`${written}：是哪一位？`}
        aria-label={`第 ${tie.line} 行 ${written} 是哪一位`}
        options={candidates.map((one) => ({ value: one.id, label: one.label }))}
        value={answers[key] ?? null}
        onChange={(chosen: string) => onAnswer(key, chosen)}
      />
    </span>
  )
}
