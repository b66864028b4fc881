import { Button } from 'antd'
import { useState } from 'react'
import type { Suggestion, WaitingName } from '#shared/lectures/attendance.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { SearchInput } from '#renderer/ui/search-input.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'

interface WhoPanelProps {
  readonly waiting: WaitingName
  readonly busy: boolean
  readonly onChoose: (teacherId: string) => void
  readonly onNew: () => void
  readonly onOutsider: () => void
  readonly onDiscard: () => void
}

/** Whom the name may mean, the likeliest first, each with what speaks for him; and the other answers. */
export function WhoPanel({ waiting, busy, onChoose, onNew, onOutsider, onDiscard }: WhoPanelProps) {
  const [text, setText] = useState('')
  const others = useOperation(
    'attendance.suggest',
    { id: waiting.id, text },
    { enabled: text !== '', keepPrevious: true },
  )
  const shown = text === '' ? waiting.suggestions : (others.data ?? [])
  return (
    <section className="queue-who" aria-label="可能是谁">
      <Signed waiting={waiting} />
      <SectionHead
        title={text === '' ? `候选 ${waiting.suggestions.length}` : '查找结果'}
        hint="按数字键选定，最像的在前"
        action={
          <SearchInput
            id="queue-search"
            value={text}
            placeholder="另外查找：姓名、拼音或首字母"
            width={240}
            onSearch={setText}
          />
        }
        lined
      />
      <ErrorSentence error={others.error} />
      {shown.length === 0 && <p className="quiet lecture-none">没有相近的人。可以换个写法查找，或按下面的办法处理。</p>}
      <ol className="queue-candidates">
        {shown.map((one, at) => (
          <CandidateRow
            key={one.teacherId}
            at={at}
            candidate={one}
            unit={waiting.school}
            disabled={busy}
            onChoose={() => onChoose(one.teacherId)}
          />
        ))}
      </ol>
      <div className="queue-answers">
        <Button disabled={busy} onClick={onNew}>
          新建教师 <span className="quiet small">N</span>
        </Button>
        <Button disabled={busy} onClick={onOutsider}>
          库外人员 <span className="quiet small">W</span>
        </Button>
        <Button disabled={busy} onClick={onDiscard}>
          不是人名 <span className="quiet small">X</span>
        </Button>
        <span className="quiet small">↑↓ 换人，/ 查找；做错了可以撤销</span>
      </div>
    </section>
  )
}

function Signed({ waiting }: { readonly waiting: WaitingName }) {
  const { name, unit, subject, phoneMasked, school, lecture, heldOn, alsoIn } = waiting
  const said = [unit ?? '没有写单位', subject, phoneMasked].filter(Boolean).join('，')
  return (
    <div className="queue-signed">
      <h2>{name}</h2>
      <p>
        签到写的是：{said}
        {school !== null && school !== unit && <span className="second">（读作 {school}）</span>}
      </p>
      <p className="quiet small">
        {heldOn} {lecture}
        {alsoIn > 0 && `；另有 ${alsoIn} 场有同样的签名，一并处理`}
      </p>
    </div>
  )
}

interface CandidateRowProps {
  readonly at: number
  readonly candidate: Suggestion
  /** The school that the unit means. */
  readonly unit: string | null
  readonly disabled: boolean
  readonly onChoose: () => void
}

function CandidateRow({ at, candidate, unit, disabled, onChoose }: CandidateRowProps) {
  const { name, school, district, stage, subject, title, reasons } = candidate
  return (
    <li>
      <button type="button" disabled={disabled} onClick={onChoose}>
        <kbd>{at < 9 ? at + 1 : ''}</kbd>
        <b>{name}</b>
        <span className={school !== null && school === unit ? 'ellipsis' : 'second ellipsis'} title={school ?? ''}>
          {school ?? '没有单位'}
        </span>
        <span className="second ellipsis">{district}</span>
        <span className="second ellipsis">{[stage, subject, title].filter(Boolean).join(' ')}</span>
        <span className="quiet small queue-why">{reasons.join('，')}</span>
      </button>
    </li>
  )
}
