import { useState } from 'react'
import { Link } from 'react-router'
import { itemKindLabels } from '#shared/assessments/assessment-labels.ts'
import type { AssessItem, AssessObject, Ground, ItemScore } from '#shared/assessments/assessment.ts'
import { groundLink } from './ground-link.ts'
import type { Question } from './judge-dialog.tsx'

interface WhyItemProps {
  readonly item: AssessItem
  readonly score: ItemScore
  readonly object: AssessObject
  /** Undefined in a published round, and for who is left out. */
  readonly onAsk: ((question: Question) => void) | undefined
}

const signed = (points: number): string => (points > 0 ? `+${points}` : String(points).replace('-', '−'))

/** Records of an item that are shown before the officer asks for the rest. */
const shownAtFirst = 5

function Score({ item, score }: Pick<WhyItemProps, 'item' | 'score'>) {
  if (item.kind === 'veto')
    return score.score > 0 ? <span className="error">否决</span> : <span className="quiet">无</span>
  if (score.isMissing) return <span className="warn">待评</span>
  const most = item.max ?? item.base
  return (
    <>
      <b>{score.score}</b>
      {most !== null && <span className="quiet"> / {most}</span>}
    </>
  )
}

const verbOf = (item: AssessItem, { score }: ItemScore): string => {
  if (item.kind === 'veto') return score > 0 ? '取消否决…' : '否决…'
  return item.kind === 'manual' ? '评分…' : '改分…'
}

/** One item: what is due and what was got, the sum in words, why it was changed, and the records behind it. */
export function WhyItem({ item, score, object, onAsk }: WhyItemProps) {
  const [all, setAll] = useState(false)
  const { computed, reason, words, grounds } = score
  const isChanged = item.kind !== 'manual' && reason !== null
  const shown = all ? grounds : grounds.slice(0, shownAtFirst)
  return (
    <li className="why-item">
      <div className="why-item-head">
        <span className="ellipsis" title={item.standard ?? item.name}>
          <b>{item.name}</b> <span className="quiet small">{itemKindLabels[item.kind]}</span>
        </span>
        <span className="number">
          <Score item={item} score={score} />
        </span>
        {onAsk === undefined ? (
          <span />
        ) : (
          <button type="button" className="link" onClick={() => onAsk({ verb: 'score', item, score })}>
            {verbOf(item, score)}
          </button>
        )}
      </div>
      {item.kind !== 'manual' && <p className="second small">{words}</p>}
      {isChanged && (
        <p className="warn small">
          {item.kind === 'veto' ? '' : `按记录应得 ${computed ?? '—'} 分，`}改动理由：{reason}
        </p>
      )}
      {item.kind === 'manual' && reason !== null && <p className="second small">{reason}</p>}
      {shown.length > 0 && (
        <ul className="why-grounds" aria-label={`${item.name} 的记录`}>
          {shown.map((ground) => (
            <GroundLine
              key={`${ground.recordId} ${ground.words}`}
              ground={ground}
              object={object}
              // What counts towards a share has no points of its own.
              hasPoints={item.kind !== 'ratio' && item.kind !== 'veto'}
            />
          ))}
        </ul>
      )}
      {shown.length < grounds.length && (
        <button type="button" className="link small why-rest" onClick={() => setAll(true)}>
          其余 {grounds.length - shown.length} 条
        </button>
      )}
    </li>
  )
}

interface GroundLineProps {
  readonly ground: Ground
  readonly object: AssessObject
  readonly hasPoints: boolean
}

function GroundLine({ ground, object, hasPoints }: GroundLineProps) {
  const { on, words, points } = ground
  return (
    <li className={on === null ? 'why-undated' : undefined}>
      {on !== null && <span className="quiet">{on}</span>}
      <span className="ellipsis" title={words}>
        <Link to={groundLink(ground, object)}>{words}</Link>
      </span>
      <span className="number">{hasPoints ? signed(points) : ''}</span>
    </li>
  )
}
