import { Button, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import { matchLimitLabels } from '#shared/matching/match-labels.ts'
import type { PlanHead } from '#shared/matching/match-view.ts'
import type { MatchWords } from '../match-words.ts'
import { criterionLabel, isSame, withWeight, type Settings } from './settings-draft.ts'
import { WeightSlider } from './weight-slider.tsx'
import { RuleFields } from './rule-fields.tsx'
import { LimitFields } from './limit-fields.tsx'
import './weights.css'

interface WeightsPanelProps {
  readonly words: MatchWords
  readonly settings: Settings
  /** People or wishes have changed since the plan was made, or it never was. */
  readonly isStale: boolean
  /** The plan as it was made; undefined while it is on its way. */
  readonly head: PlanHead | undefined
  readonly busy: boolean
  readonly onSolve: (settings: Settings) => void
}

/** What is asked of the plan: what must be, what should be, and how much each counts. */
export function WeightsPanel({ words, settings, isStale, head, busy, onSolve }: WeightsPanelProps) {
  const [draft, setDraft] = useState(settings)
  const isChanged = !isSame(draft, settings)
  return (
    <section className="weights" aria-label="方案条件">
      <div className="weights-body">
        <Part title="必须满足">
          <RuleFields draft={draft} onChange={setDraft} />
        </Part>
        <Part title="尽量满足" hint="0–10">
          {Object.entries(draft.weights).map(([criterion, weight]) => (
            <WeightSlider
              key={criterion}
              label={criterionLabel(draft, criterion)}
              value={weight}
              onChange={(value) => setDraft(withWeight(draft, criterion, value))}
            />
          ))}
        </Part>
        <Part title="先后和限额" hint="空着不限">
          <Radio.Group
            className="weights-aim"
            value={draft.objective}
            onChange={({ target }) => setDraft({ ...draft, objective: target.value as Settings['objective'] })}
            options={[
              { value: 'coverage', label: `先保证${words.everybody}` },
              { value: 'fit', label: '先保证合适度' },
            ]}
          />
          <LimitFields words={words} draft={draft} onChange={setDraft} />
        </Part>
      </div>
      <div className="weights-foot">
        {!isChanged && <Standing isStale={isStale} head={head} />}
        <Button loading={busy} disabled={!isChanged && !isStale} onClick={() => onSolve(draft)}>
          {isChanged ? '按新条件重算' : '重算'}
        </Button>
        <Button disabled={!isChanged || busy} onClick={() => setDraft(settings)}>
          恢复
        </Button>
      </div>
    </section>
  )
}

/** Whether the plan still stands, keeps the limits, and is the best there is. */
function Standing({ isStale, head }: Pick<WeightsPanelProps, 'isStale' | 'head'>) {
  if (isStale) return <p className="warn small">名单、志愿或条件有变化，请重算。</p>
  if (head === undefined) return null
  const missed = head.brokenLimits.map((limit) => matchLimitLabels[limit]).join('、')
  if (missed !== '') return <p className="warn small">做不到：{missed}。已按不设这一条来配。</p>
  return head.proof?.gap === 0 ? <p className="quiet small">已证明没有更好的配法。</p> : null
}

function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <div className="weights-part">
      <h2>
        {title} {hint !== undefined && <span className="quiet small">{hint}</span>}
      </h2>
      {children}
    </div>
  )
}
